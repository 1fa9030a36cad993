/* What the page shows, and what moves it. */

const find = (id) => document.getElementById(id);
const PLACES = ["asking", "who", "whose", "unkept", "question", "asked", "strength", "strengths", "stopped", "why", "stays", "next", "clash", "clashes"];
const shown = Object.fromEntries(
  [...PLACES, "repair", "standing", "possible", "behind", "farthest", "none", "given", "download", "again", "check", "told"].map((id) => [id, find(id)]),
);
const everyone = [...data.councils, { id: ROOM, name: say("asked.the-room") }];
const nameOf = (who) => (who === ROOM ? say("asked.the-room-within") : everyone.find(({ id }) => id === who).name); // Within a sentence.
const state = { who: everyone[0].id, answers: [], question: null, check: null, more: "" };
const FARTHEST = 100; // Points of overall value: no model can be farther behind.

function made(tag, text, inside = []) {
  const element = document.createElement(tag);
  element.append(text, ...inside);
  return element;
}

function button(label, told, pressed) {
  const element = made("button", label);
  element.type = "button";
  element.setAttribute("aria-label", told);
  element.addEventListener("click", pressed);
  return element;
}

/** Draw everything from the answers, and say in a sentence what follows from them. */
function draw() {
  const { answers } = state;
  const fits = fit(answers);
  const standing = fits ? standingOf(answers) : null;
  const turn = fits ? turnOf(answers) : null;
  state.question = state.check ?? turn?.question ?? null;
  shown.question.hidden = !state.question;
  shown.stopped.hidden = !fits || Boolean(state.question);
  shown.clash.hidden = fits;
  shown.standing.hidden = !fits;
  if (state.question) drawQuestion(answers.length + 1);
  else if (fits) drawStopped(standing, turn);
  else drawClash();
  if (standing) drawStanding(standing);
  drawAnswers(fits ? [] : conflictOf(answers));
  shown.whose.textContent = say("asked.answers-of", { who: nameOf(state.who) });
  if (!fits) return find("clashing").textContent;
  return [possibleWords(standing), (state.question ? shown.asked : shown.why).textContent].join(" ");
}

function drawQuestion(number) {
  const who = nameOf(state.who);
  shown.asked.textContent = state.check ? say("asked.check", { who }) : say("asked.question", { number, who });
  const { left, right } = state.question;
  drawStrength("");
  const steps = [...left, ...right];
  drawFuture(find("of-left"), steps, left);
  drawFuture(find("of-right"), steps, right);
}

/** Which side is worth more, or, once that is said, at least how many times as much. */
function drawStrength(more) {
  state.more = more;
  shown.strength.hidden = !more;
  for (const part of shown.question.querySelectorAll(".which")) part.hidden = Boolean(more);
  for (const side of ["left", "right"]) find(`of-${side}`).parentElement.classList.toggle("more", side === more);
  if (more) find("how-much").textContent = say(more === "left" ? "asked.left-how-much" : "asked.right-how-much");
}

/** A future: where each criterion of the question comes to in it, what is better there first. */
function drawFuture(list, steps, ahead) {
  const inOrder = [...ahead, ...steps.filter((step) => !ahead.includes(step))];
  list.replaceChildren(
    ...inOrder.map((step) => {
      const better = ahead.includes(step);
      const said = levelWords(step.leaf, better ? step.to : step.from);
      const meaning = better && meaningOf(step.leaf, step.to);
      const line = made("div", "", [made("dt", leaves[step.leaf].label), made("dd", said)]);
      if (meaning) line.append(made("dd", meaning));
      line.classList.toggle("ahead", better);
      return line;
    }),
  );
}

function drawStopped(standing, turn) {
  const { why, stays } = endedWords(standing, turn, state.answers.length);
  shown.why.textContent = why;
  shown.stays.textContent = stays;
  shown.next.hidden = !nextCouncil();
}

function drawClash() {
  const conflict = conflictOf(state.answers);
  shown.clashes.replaceChildren(...conflict.map(answerLine));
  shown.repair.textContent = repairWords(state.answers, conflict);
}

function answerLine(i) {
  const [one, said, other] = answerWords(state.answers[i]);
  const line = made("li", one, [" ", made("strong", said), " ", other, ". "]);
  line.value = i + 1;
  line.append(button(say("asked.take-back"), say("asked.take-back-answer", { number: i + 1 }), () => takeAway(i)));
  return line;
}

const SVG = "http://www.w3.org/2000/svg";

function stroke(name, from, to, [top, bottom]) {
  const line = document.createElementNS(SVG, "line");
  line.setAttribute("class", name);
  Object.entries({ x1: from, x2: to, y1: top, y2: bottom }).forEach(([key, at]) => line.setAttribute(key, `${Number(at.toFixed(2))}%`));
  return line;
}

/** Each model with how far it is behind the first over all weights that fit: at nought it can be first. */
function drawStanding(standing) {
  const far = Math.max(...standing.map(({ most }) => most), 1);
  const across = (points) => (Math.min(points, FARTHEST) / far) * 99;
  shown.possible.textContent = possibleWords(standing);
  shown.farthest.textContent = say("asked.axis", { points: pointsWords(far) });
  shown.behind.replaceChildren(
    ...models.map(({ name }, m) => {
      const { least, most, possible, necessary } = standing[m];
      const picture = document.createElementNS(SVG, "svg");
      picture.setAttribute("aria-hidden", "true");
      picture.append(stroke("", 0, 99, [50, 50]), stroke("span", across(least), Math.max(across(most), across(least) + 1), [50, 50]), stroke("nought", 0, 0, [10, 90]));
      const [label, said] = [made("span", name), made("span", behindWords(standing[m]))];
      label.className = "name";
      const line = made("li", label, [said, picture]);
      line.classList.toggle("out", !possible);
      line.classList.toggle("sure", necessary);
      return line;
    }),
  );
}

function drawAnswers(conflict) {
  const { answers } = state;
  shown.given.replaceChildren(...answers.map((_, i) => answerLine(i)));
  [...shown.given.children].forEach((line, i) => line.classList.toggle("clashes", conflict.includes(i)));
  shown.none.hidden = answers.length > 0;
  shown.again.disabled = !answers.length;
  shown.check.disabled = conflict.length > 0 || !checkQuestion(answers);
  shown.download.disabled = !finished().length;
}

/** Councils that have answered, with what can be written down of it. */
const finished = () =>
  data.councils
    .map(({ id }) => [id, kept(id).filter(({ said }) => said !== "pass")])
    .filter(([, answers]) => answers.length);

/** The next council that has not answered anything yet. */
function nextCouncil() {
  const at = data.councils.findIndex(({ id }) => id === state.who);
  const inTurn = [...data.councils.slice(at + 1), ...data.councils.slice(0, at + 1)];
  return inTurn.find(({ id }) => !kept(id).length);
}

/** Keep what was answered, and go on to whatever follows. */
function change(answers) {
  Object.assign(state, { answers, check: null });
  keep(state.who, answers);
  goOn();
}

function goOn() {
  shown.told.textContent = draw();
  [shown.question, shown.stopped, shown.clash].find((part) => !part.hidden).focus({ preventScroll: true });
}

/** Take an answer: of a side that is worth more, once it is known how much. */
function answer(said, times = 0) {
  if ((said !== "left" && said !== "right") || times) {
    change([...state.answers, { ...state.question, said, times: times || 1 }]);
    return;
  }
  drawStrength(said);
  shown.told.textContent = find("how-much").textContent;
  shown.question.focus({ preventScroll: true });
}

const takeAway = (i) => change(without(state.answers, i));

function start(who) {
  Object.assign(state, { who, answers: kept(who), check: null });
  shown.who.value = who;
}

/** What another window keeps counts here as well: neither writes over the other. */
function keptElsewhere(key) {
  if (!shown.unkept.hidden) return;
  for (const { id } of everyone) if (key === null || key === shelf(id)) here.delete(id);
  if (JSON.stringify(kept(state.who)) === JSON.stringify(state.answers)) shown.download.disabled = !finished().length;
  else {
    start(state.who);
    draw();
  }
}

function startAgain() {
  if (shown.again.dataset.sure) change([]);
  const sure = !shown.again.dataset.sure && state.answers.length > 0;
  shown.again.dataset.sure = sure ? "yes" : "";
  shown.again.textContent = sure ? say("asked.really") : startingAgain;
}

/** Keys answer only while the focus is in the question: elsewhere a figure means something else. */
function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
  const i = Number(event.key) - 1;
  if (state.more && i < strengths.length) answer(state.more, strengths[i]);
  else if (!state.more && i < SAID.length) answer(SAID[i]);
}

function listen() {
  for (const said of SAID) find(`say-${said}`).addEventListener("click", () => answer(said));
  strengths.forEach((times, i) => {
    const press = made("button", timesWords(times), [" ", made("kbd", String(i + 1))]);
    press.type = "button";
    press.addEventListener("click", () => answer(state.more, times));
    shown.strengths.append(press, " ");
  });
  find("back").addEventListener("click", () => {
    drawStrength("");
    shown.question.focus({ preventScroll: true });
  });
  shown.question.addEventListener("keydown", pressed);
  shown.who.addEventListener("change", () => {
    start(shown.who.value);
    shown.told.textContent = draw();
  });
  shown.next.addEventListener("click", () => {
    start(nextCouncil().id);
    goOn();
  });
  shown.check.addEventListener("click", () => {
    state.check = checkQuestion(state.answers);
    goOn();
  });
  shown.again.addEventListener("click", startAgain);
  shown.download.addEventListener("click", () => download(data.file, written(finished())));
  addEventListener("storage", ({ key }) => keptElsewhere(key));
  find("for-whom").addEventListener("submit", (event) => event.preventDefault());
}

const startingAgain = shown.again.textContent;
shown.who.append(...everyone.map(({ id, name }) => new Option(name, id)));
shown.unkept.hidden = canKeep();
start(everyone.find(({ id }) => kept(id).length)?.id ?? (data.example ? ROOM : everyone[0].id));
shown.asking.hidden = false;
listen();
draw();

/** The arithmetic by ids, for tests and for anyone at the browser's console. */
window.appraisalTradeoffs = {
  highestFloor,
  standing: (answers) => (fit(answers) ? standingOf(answers) : null),
  conflict: (answers) => (fit(answers) ? [] : conflictOf(answers)),
  takeBack: (answers) => takeBack(answers, conflictOf(answers)),
  move: (answers) => smallestMove(answers, conflictOf(answers)),
  turn: (answers) => turnOf(answers),
  sample: (answers) => sampleOf(allRows(answers), fitting(answers)),
  written: (council, answers) => written([[council, answers]]),
};
