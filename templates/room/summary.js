/* The end: what would change the room's mind, and all that it settled, on paper and as a file. */

function closeView() {
  const box = textBox(state.changed.join("\n"), 5);
  box.addEventListener("input", () => {
    state.changed = box.value.split("\n").map((line) => line.trim()).filter(Boolean);
    keep();
    find("room-summary").replaceChildren(...summary());
  });
  return [
    heading(2, say("room.heading-close")),
    field("room-changed", say("room.label-changed"), box, say("room.hint-changed")),
    made("p", { class: "buttons" }, button(say("room.download"), downloaded, { class: "main", id: "room-download" }), button(say("room.print"), () => print())),
    paragraph(say("room.after-download")),
  ];
}

function downloaded() {
  settleClock();
  download(FILE, written());
  announce(say("room.is-downloaded", { file: FILE }));
}

/** All that was settled, as it is printed. */
function summary() {
  const after = ranking(state);
  const effect = data.ranking ? sentences(after.verdict, effectWords(ranking(EMPTY), after)) : "";
  const inPackages = frontEffectWords(frontier(EMPTY), frontier(state));
  const settled = order.map(({ id }) => made("section", { class: "keep" }, made("h3", {}, questions[id].ask), made("p", {}, state.agreed[id] || state.open[id] ? stateWords(id) : say("room.not-settled")), settledLines(id)));
  const added = state.added.map((one) => `${kindName(one.kind)}: ${one.name}. ${noteOf(one)}`);
  const list = (title, texts) => (texts.length ? [made("h3", {}, title), made("ul", {}, texts.map((text) => made("li", {}, text)))] : []);
  return [
    made("h2", {}, say("room.heading-summary")),
    ...settled,
    ...list(say("room.heading-added"), added),
    ...list(say("room.heading-close"), state.changed),
    ...(effect ? [made("h3", {}, say("room.heading-effect")), paragraph(effect)] : []),
    ...(inPackages ? [made("h3", {}, say("room.heading-effect-packages")), paragraph(inPackages)] : []),
  ];
}

/** Why, with whom, and what would settle it. */
function settledLines(id) {
  const { why, councils: who = [], choice } = state.agreed[id] ?? {};
  const { needs } = state.open[id] ?? {};
  const named = who.length && !choice ? say("room.agreed-by", { councils: listed(who.map(councilName)) }) : "";
  return paragraph(sentences(why, named, needs && say("room.needs", { needs }))) || "";
}
