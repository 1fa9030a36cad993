/* The first screen: the questions in the agenda's order, with what is done. */

function startView() {
  return [
    heading(2, say("room.heading-start")),
    ...agenda.map(itemLines),
    made("h3", {}, say("room.heading-also")),
    made(
      "ul",
      { class: "ways-on" },
      made("li", {}, button(say("room.go-add"), () => go({ view: "add" }))),
      made("li", {}, button(say("room.go-close"), () => go({ view: "close" }))),
      made("li", {}, button(say("room.start-again"), () => go({ view: "again", sure: 0 }))),
    ),
  ];
}

function itemLines(item, at) {
  const minutes = item.minutes ? made("span", { class: "quiet" }, ` ${say("room.minutes", { minutes: item.minutes })}`) : "";
  const lines = order.filter((one) => one.item === at).map(({ id }) =>
    made(
      "li",
      {},
      button(questions[id].ask, () => go({ view: "question", id, step: stepOf(id) }), { "data-question": id }),
      made("span", { class: "so-far" }, stateWords(id)),
    ),
  );
  return made("section", { class: "item" }, made("h3", {}, item.title, minutes), made("ul", { class: "asked" }, lines));
}

/** Where a question is taken up again. */
const stepOf = (id) => (state.agreed[id] || state.open[id] ? "agree" : state.revealed[id] ? "reveal" : "blind");

/** Everything is forgotten only when that was asked for twice. */
function againView({ sure }) {
  const count = Object.values(state.answers).reduce((sum, given) => sum + Object.keys(given).length, 0);
  const back = button(say("room.keep-all"), () => go({ view: "start" }));
  if (!sure) {
    return [
      heading(2, say("room.again-first")),
      paragraph(say("room.again-loses", { count })),
      made("p", { class: "buttons" }, back, button(say("room.download"), download), button(say("room.again-on"), () => go({ view: "again", sure: 1 }))),
    ];
  }
  return [heading(2, say("room.again-second")), made("p", { class: "buttons" }, back, button(say("room.again-yes"), startAgain, { class: "grave" }))];
}

function startAgain() {
  forget();
  storage.restored = false;
  clock.item = null;
  go({ view: "start" });
  announce(say("room.forgotten"));
}
