/* Agree: a value with its range, a choice or words, or leave it open and say what would settle it. */

function agreeView({ id, effect }) {
  const question = questions[id];
  const held = state.agreed[id];
  const left = state.open[id];
  const stands = held ? say("room.stands-agreed", { what: agreedWords(id) }) : left ? sentences(say("room.stands-open"), left.needs && say("room.needs", { needs: left.needs })) : "";
  const { body, read } = agreedBoxes(question, held);
  const why = textBox(held?.why ?? "", 2);
  const needs = textBox(left?.needs ?? "", 2);
  const act = (form) => {
    const { given, wrong } = read();
    if (wrong.length) return wrong;
    const who = given.choice === "no" ? [] : tickedIn(form, "room-with"); // Nobody joins what does not go ahead.
    return decide(id, () => agree(id, { ...given, why: why.value.trim(), councils: who }));
  };
  return [
    heading(3, say("room.heading-agree")),
    paragraph(sentences(stands, effect), { class: "effect" }),
    paragraph(say("room.is-public"), { class: "hint" }),
    asked(act, body, withWhom(id, question, held), field("room-why", say("room.why-agreed"), why), made("p", { class: "buttons" }, made("button", { type: "submit", class: "main" }, say("room.agree")))),
    made("h4", {}, say("room.heading-open")),
    asked(() => decide(id, () => leaveOpen(id, needs.value.trim())), field("room-needs", say("room.label-needs"), needs), made("p", { class: "buttons" }, made("button", { type: "submit" }, say("room.leave-open")))),
    nextQuestion(id),
  ];
}

/** Keep what was decided, and say what it did to the order and to the packages. */
function decide(id, act) {
  const before = [ranking(state), frontier(state)];
  act();
  const after = [ranking(state), frontier(state)];
  const [order, front] = [effectWords(before[0], after[0]), frontEffectWords(before[1], after[1])];
  const { kind } = questions[id];
  const inPackages = kind === "candidate" && packages ? sentences(frontWords(after[1]), front) : "";
  const effect = isFigure({ kind }) ? sentences(order, front) : inPackages;
  go({ view: "question", id, step: "agree", effect });
  announce(sentences(state.agreed[id] ? say("room.is-agreed") : say("room.stands-open"), effect));
  return [];
}

/** The boxes of what is agreed, by the question's kind, and how they are read. */
function agreedBoxes({ kind }, held) {
  if (kind === "words") return wordsBox(held);
  if (kind === "candidate") return outcomeBoxes(held);
  const boxes = { low: figureBox(held?.low), value: figureBox(held?.value), high: figureBox(held?.high) };
  const label = { low: say("room.label-low"), value: say("room.label-value"), high: say("room.label-high") };
  const body = made("div", { class: "three" }, Object.entries(boxes).map(([key, box]) => field(`room-${key}`, label[key], box)));
  return { body, read: () => readRange(boxes) };
}

function readRange(boxes) {
  const given = Object.fromEntries(Object.entries(boxes).map(([key, box]) => [key, scoreIn(box.value)]));
  const wrong = Object.entries(boxes).filter(([key]) => given[key] === null).map(([, box]) => [box, notAScore(box.value)]);
  if (!wrong.length && (given.low > given.value || given.value > given.high)) wrong.push([boxes.value, say("room.out-of-range")]);
  return { given, wrong };
}

function wordsBox(held) {
  const box = textBox(held?.words ?? "", 4);
  const read = () => (box.value.trim() ? { given: { words: box.value.trim() }, wrong: [] } : { wrong: [[box, say("room.words-missing")]] });
  return { body: field("room-value", say("room.label-agreed-words"), box), read };
}

function outcomeBoxes(held) {
  const given = [["join", say("room.goes-ahead")], ["no", say("room.goes-not")]];
  const body = choices("radio", "room-choice", say("room.label-outcome"), given, [held?.choice]);
  const read = () => {
    const [choice] = tickedIn(body, "room-choice");
    return choice ? { given: { choice }, wrong: [] } : { wrong: [[body.querySelector("input"), say("room.choose-one")]] };
  };
  return { body, read };
}

/**
 * Which councils agree, or join.
 *
 * The record is public and answers are not: what was entered goes into it only by somebody's hand.
 */
function withWhom(id, { kind }, held) {
  const joins = kind === "candidate";
  const wanted = (council) => !joins || ["join", "host"].includes(answersTo(id)[council]?.value);
  const legend = say(joins ? "room.who-joins" : "room.who-agrees");
  const body = choices("checkbox", "room-with", legend, councils.map((council) => [council.id, council.name]), held?.councils ?? []);
  const tick = () => body.querySelectorAll("input").forEach((box) => (box.checked = wanted(box.value)));
  body.append(button(say(joins ? "room.tick-joining" : "room.tick-all"), tick));
  return body;
}

function nextQuestion(id) {
  const next = order[order.findIndex((one) => one.id === id) + 1];
  const on = next ? button(say("room.next-question", { ask: questions[next.id].ask }), () => go({ view: "question", id: next.id, step: stepOf(next.id) })) : button(say("room.go-close"), () => go({ view: "close" }));
  return made("p", { class: "buttons onwards" }, on);
}
