/* The reveal: every answer with its council and its reason, side by side; nothing is averaged. */

function revealView({ id }) {
  const question = questions[id];
  const said = isFigure(question) ? paragraph(spreadWords(id), { class: "lead" }) : "";
  const body = isFigure(question) ? dots(id) : question.kind === "candidate" ? byChoice(id) : inTheirWords(id);
  const missing = councils.filter((council) => !hasAnswered(id, council.id)).map(({ name }) => name);
  return [
    heading(3, say("room.heading-reveal")),
    said,
    body,
    missing.length ? paragraph(say("room.did-not-answer", { councils: listed(missing) })) : "",
    onwards(id, "talk"),
  ];
}

/** A line a council with its dot between 0 and 100, the lowest first. */
function dots(id) {
  const rows = rowsOf(id);
  const [lowest, highest] = [rows[0]?.value, rows.at(-1)?.value];
  const part = (value) => `${value}%`;
  const strip = (value) =>
    drawn(
      "svg",
      { class: "strip", "aria-hidden": "true" },
      drawn("line", { class: "axis", x1: "0", x2: "100%", y1: "50%", y2: "50%" }),
      drawn("line", { class: "between", x1: part(lowest), x2: part(highest), y1: "50%", y2: "50%" }),
      drawn("circle", { class: "at", cx: part(value), cy: "50%", r: "8" }),
    );
  const given = rows.some(({ why }) => why); // A column for reasons only where somebody gave one.
  const lines = rows.map(({ name, value, why }) =>
    made("tr", {}, made("th", { scope: "row" }, name), made("td", { class: "figures" }, figure(value)), made("td", { class: "where" }, strip(value)), given && made("td", { class: "why" }, why)),
  );
  const ticks = made("span", { class: "ticks", "aria-hidden": "true" }, ["0", "50", "100"].map((tick) => made("span", {}, tick)));
  const heads = made("tr", {}, made("th", { scope: "col" }, say("room.council")), made("th", { scope: "col", class: "figures" }, say(questions[id].kind === "weight" ? "room.points" : "room.score")), made("th", { scope: "col", class: "where" }, made("span", { class: "sr" }, say("room.where")), ticks), given && made("th", { scope: "col" }, say("room.reason")));
  return made("table", { class: "dots" }, made("caption", { class: "sr" }, say("room.caption-dots")), made("thead", {}, heads), made("tbody", {}, lines));
}

/** Who would join, who would host and who can't, each with its reason. */
function byChoice(id) {
  const rows = rowsOf(id);
  const groups = ["host", "join", "no"].map((choice) => [choice, rows.filter(({ value }) => value === choice)]);
  return made("div", { class: "by-choice" }, groups.map(([choice, those]) => made("section", {}, made("h4", {}, say("room.choice-count", { choice: choiceName(choice), count: those.length })), those.length ? said(those.map(({ name, why }) => [name, why])) : paragraph(say("room.nobody-chose")))));
}

const inTheirWords = (id) => said(rowsOf(id).map(({ name, value }) => [name, value]));

/** Names, each with what it says. */
const said = (rows) => made("ul", { class: "said" }, rows.map(([name, text]) => made("li", {}, made("strong", {}, name), text ? `: ${text}` : "")));

/** Talk: what the agenda says about how, and what to do when the room is stuck. */
function talkView({ id, item }) {
  const { aim, method, write_down: down, decide_by: rule, if_stuck: stuck } = agenda[item];
  const rows = [
    [say("room.aim"), aim],
    [say("room.method"), method],
    [say("room.rule"), rule],
    [say("room.stuck"), stuck ?? say("room.stuck-else")],
    [say("room.write-down"), down],
  ].filter(([, text]) => text);
  const first = isFigure(questions[id]) && rowsOf(id).length > 1 ? paragraph(startersWords(id)) : "";
  return [heading(3, say("room.heading-talk")), first, made("dl", { class: "how" }, rows.map(([term, text]) => [made("dt", {}, term), made("dd", {}, text)])), onwards(id, "agree")];
}

/** Who speaks first: those at the two ends. */
function startersWords(id) {
  const rows = rowsOf(id);
  const ends = rows.filter(({ value }) => value === rows[0].value || value === rows.at(-1).value);
  return ends.length < rows.length ? say("room.ends-first", { councils: listed(ends.map(({ name }) => name)) }) : "";
}

const onwards = (id, step) => made("p", { class: "buttons" }, button(step === "talk" ? say("room.on-to-talk") : say("room.on-to-agree"), () => go({ view: "question", id, step }), { class: "main" }));
