/* The blind round: each council enters its answer, which is hidden from the others at once. */

/** The list of councils, or the form of the one that is entering. */
function blindView({ id, council }) {
  return council ? entryView(id, council) : [heading(3, say("room.heading-blind")), paragraph(say("room.blind-how")), ...blindList(id)];
}

function blindList(id) {
  const count = answered(id).length;
  const to = councils.length - count;
  const lines = councils.map((council) => {
    const done = hasAnswered(id, council.id);
    const open = () => go({ ...state.at, council: council.id });
    return made("li", { class: done ? "done" : "" }, button(council.name, open, { "data-council": council.id }), made("span", { class: "so-far" }, say(!done ? "room.to-come" : state.revealed[id] ? "room.entered-seen" : "room.entered")));
  });
  const reveal = button(say(state.revealed[id] ? "room.see-answers" : to ? "room.reveal-now" : "room.reveal", { count: to }), () => revealAll(id), { id: "room-reveal", class: "main" });
  reveal.disabled = !count;
  return [made("ul", { class: "councils" }, lines), made("p", { class: "buttons" }, reveal)];
}

function revealAll(id) {
  state.revealed[id] = true;
  keep();
  go({ view: "question", id, step: "reveal" });
}

/** What one council fills in. What it entered before is not shown: others may look. */
function entryView(id, council) {
  const question = questions[id];
  const { body, read } = entryBoxes(question);
  const why = textBox("", 2);
  const act = () => {
    const { value, wrong } = read();
    if (wrong) return [wrong];
    return enter(id, council, { value, why: why.value.trim() });
  };
  const back = button(say("room.back-to-list"), () => go({ ...state.at, council: undefined }));
  return [
    heading(3, councilName(council)),
    paragraph(say("room.only-it-looks", { council: councilName(council) })),
    asked(act, body, question.kind === "words" ? "" : field("room-why", say("room.reason"), why), made("p", { class: "buttons" }, made("button", { type: "submit", class: "main" }, say("room.enter")), back)),
  ];
}

/** The boxes of an answer by the question's kind, and how they are read. */
function entryBoxes({ kind }) {
  if (kind === "candidate") {
    const body = choices("radio", "room-choice", say("room.label-choice"), ["join", "host", "no"].map((choice) => [choice, choiceName(choice)]), []);
    const read = () => {
      const [value] = tickedIn(body, "room-choice");
      return value ? { value } : { wrong: [body.querySelector("input"), say("room.choose-one")] };
    };
    return { body, read };
  }
  const box = kind === "words" ? textBox("", 4) : figureBox();
  const label = { score: say("room.label-score"), weight: say("room.label-points"), words: say("room.label-words") }[kind];
  const read = () => {
    if (kind === "words") return box.value.trim() ? { value: box.value.trim() } : { wrong: [box, say("room.words-missing")] };
    const value = scoreIn(box.value);
    return value === null ? { wrong: [box, notAScore(box.value)] } : { value };
  };
  return { body: field("room-value", label, box), read };
}

/** Keep it, hide it, and go on to the next council that has not answered. */
function enter(id, council, given) {
  answer(id, council, given);
  const left = councils.filter((one) => !hasAnswered(id, one.id));
  go({ ...state.at, council: undefined });
  announce(say(left.length ? "room.has-entered" : "room.all-entered", { council: councilName(council), count: left.length }));
  (left.length ? document.querySelector(`[data-council="${left[0].id}"]`) : find("room-reveal"))?.focus();
  return [];
}
