/* Beside the questions: the ranking with what was agreed put in, and the packages nobody refuses. */

function liveView() {
  return [...rankingLines(), ...frontLines()];
}

function rankingLines() {
  const [before, after] = [ranking(EMPTY), ranking(state)];
  if (!after) return [];
  const { moved } = compared(before, after);
  const was = new Map(before.rows.map((row) => [row.id, { place: row.place, moved: moved.includes(row.id) }]));
  return [
    made("h2", { id: "room-live-title" }, say("room.heading-ranking")),
    paragraph(after.verdict),
    paragraph(effectWords(before, after), { id: "room-moved", class: "effect" }),
    made("ol", { class: "ranking" }, after.rows.map((row) => rankedLine(row, was.get(row.id)))),
    paragraph(say("room.what-is-put-in"), { class: "small" }),
  ];
}

function rankedLine(row, was) {
  const family = data.families[row.id] ?? state.added.find(({ id }) => id === row.id)?.family;
  const part = (value) => `${Math.min(Math.max(value, 0), 100)}%`;
  const mark = family ? drawn("svg", { class: "family-mark", "aria-hidden": "true" }, drawn("use", { href: `#mark-${family}` })) : "";
  const reach = drawn(
    "svg",
    { class: "reach", "aria-hidden": "true" },
    drawn("line", { class: "whisker", x1: part(row.low), x2: part(row.high), y1: "50%", y2: "50%" }),
    drawn("circle", { class: "at", cx: part(row.value), cy: "50%", r: "5" }),
  );
  const note = was === undefined ? say("room.new-here") : was.moved ? say("room.was-place", { place: was.place }) : "";
  return made("li", { "data-option": row.id }, made("span", { class: "place" }, row.place ? String(row.place) : "–"), made("span", { class: "option" }, mark, ` ${row.label}`), made("span", { class: "worth" }, row.worth), note && made("span", { class: "moved" }, note), reach);
}

function frontLines() {
  const found = frontier(state);
  const added = state.added.filter(({ kind }) => kind === "candidate").map(({ name }) => name);
  if (!found) return [];
  return [
    made("h2", {}, say("room.heading-front")),
    paragraph(sentences(frontWords(found), frontEffectWords(frontier(EMPTY), found)), { id: "room-front" }),
    found.steps.length && made("ol", { class: "front" }, found.steps.map((step) => made("li", {}, stepWords(step)))),
    added.length ? paragraph(say("room.not-priced", { names: listed(added), count: added.length })) : "",
  ];
}
