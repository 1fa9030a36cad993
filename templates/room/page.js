/* What the page shows, and what moves it. */

const STEP_NAMES = { blind: say("room.step-blind"), reveal: say("room.step-reveal"), talk: say("room.step-talk"), agree: say("room.step-agree") };
const STEPS = Object.keys(STEP_NAMES);

/** Show something else: the focus moves to its heading. */
function go(at) {
  state.at = at;
  keep();
  draw();
  find("room-view").querySelector(at.view === "question" ? "h3" : "h2").focus();
  scrollTo({ top: find("room").offsetTop, behavior: "instant" });
}

function draw() {
  const at = known(state.at);
  const views = { start: startView, question: questionView, add: addView, close: closeView, again: againView };
  turnTo(at.view === "question" ? order.find((one) => one.id === at.id).item : null);
  const ways = at.view === "start" ? "" : made("p", { class: "way-back no-print" }, button(say("room.all-questions"), () => go({ view: "start" })));
  find("room-view").replaceChildren(...[ways, ...views[at.view](at)].flat().filter(Boolean));
  const live = liveView();
  find("room-live").replaceChildren(...live.filter(Boolean));
  find("room-live").hidden = !live.length || (at.view === "start" && !anythingSaid());
  find("room-summary").replaceChildren(...summary());
  find("room-summary").hidden = at.view !== "close";
  find("room-kept").textContent = sentences(storage.restored && say("room.restored"), say(storage.works ? "room.kept" : "room.not-kept"));
  drawClock();
}

/** What the address of a view names, where the workshop still has it. */
function known(at) {
  if (at.view === "question" && order.some(({ id }) => id === at.id) && STEPS.includes(at.step)) return at;
  return ["add", "close", "again"].includes(at.view) ? at : { view: "start" };
}

/** One question, in one of its four steps. */
function questionView(at) {
  const question = questions[at.id];
  const place = order.findIndex(({ id }) => id === at.id);
  const { item } = order[place];
  const steps = { blind: blindView, reveal: revealView, talk: talkView, agree: agreeView };
  return [
    made("p", { class: "item-of" }, say("room.question-of", { number: place + 1, all: order.length, item: agenda[item].title })),
    clockLine(),
    heading(2, question.ask, { class: "ask" }),
    paragraph(sentences(aboutWords(question), question.why)),
    pageLink(question),
    scaleLines(question),
    stepLine(at),
    ...steps[at.step]({ ...at, item }),
  ];
}

/** The steps, of which those after the blind round wait for the reveal. */
function stepLine({ id, step }) {
  const lines = STEPS.map((one) => {
    const on = button(STEP_NAMES[one], () => go({ view: "question", id, step: one }), { "aria-current": one === step ? "step" : false });
    on.disabled = one !== "blind" && !state.revealed[id];
    return made("li", {}, on);
  });
  return made("ol", { class: "steps no-print", "aria-label": say("room.steps") }, lines);
}

function pageLink({ page }) {
  if (!page || !/^[\w./#-]+$/.test(page)) return "";
  return made("p", { class: "no-print" }, made("a", { href: `${find("room").dataset.root}${page}` }, say("room.see-page")));
}

/** What a score or points mean. */
function scaleLines({ scale, worst, best, kind }) {
  const ends = worst ? [[say("room.worst"), worst], [say("room.best"), best]] : [];
  const lines = [...ends, ...(scale ?? [])].map(([term, text]) => made("div", {}, made("dt", {}, term), made("dd", {}, text)));
  if (lines.length) return made("dl", { class: "scale" }, lines);
  return kind === "weight" ? paragraph(say("room.no-range")) : "";
}

addEventListener("beforeunload", (event) => {
  settleClock();
  if (!storage.works && anythingSaid()) event.preventDefault();
});

/** What another window keeps is shown here as well, unless something is being filled in. */
addEventListener("storage", ({ key }) => {
  if (!storage.works || (key !== null && key !== KEY)) return;
  takeUp();
  if (!find("room-view").querySelector("form, textarea")) draw();
});

/** The room's sums and its file, for tests and for anyone at the browser's console. */
const namedIn = (mask) => packages.membersOf(mask).map((i) => packages.candidates[i].id);
window.appraisalRoom = { state, ranking, frontier, compared, written, quoted, idFor, EMPTY, named: namedIn };

keep();
find("room").hidden = false;
draw();
