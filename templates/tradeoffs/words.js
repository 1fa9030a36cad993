/* What is asked and what was answered, in words. */

/** A figure of a leaf as it is written; steps go from one of its levels to another. */
const levelWords = (leaf, raw) => leaves[leaf].levels.find(([at]) => at === raw)?.[2] ?? String(raw);

const meaningOf = (leaf, raw) => leaves[leaf].levels.find(([at]) => at === raw)?.[3] ?? "";

const stepWords = ({ leaf, from, to }) =>
  say("asked.step", { criterion: leaves[leaf].label, from: levelWords(leaf, from), to: levelWords(leaf, to) });

const sideWords = (side) => side.map(stepWords).reduce((one, other) => say("asked.together", { one, other }));

function answerWords({ left, right, said }) {
  const [one, other] = (said === "right" ? [right, left] : [left, right]).map(sideWords);
  if (said === "pass") return say("asked.passed", { one, other });
  return said === "alike" ? say("asked.alike", { one, other }) : say("asked.more", { more: one, than: other });
}

function listed(names) {
  if (names.length < 2) return names.join("");
  return say("numbers.list", { those: names.slice(0, -1).join(", "), word: say("numbers.and"), last: names.at(-1) });
}

/** Which models can still be first, in a sentence. */
function possibleWords(standing) {
  const can = everyModel.filter((m) => standing[m].possible);
  const sure = everyModel.find((m) => standing[m].necessary);
  if (sure !== undefined) return say("asked.one-first", { name: models[sure].name });
  if (can.length === models.length) return say("asked.any-first", { count: can.length });
  return say("asked.some-first", { count: can.length, all: models.length, names: listed(can.map((m) => models[m].name)) });
}

/** Points to a whole number; what is less than half a point is hardly any. */
const pointsWords = (points) => String(Math.floor(Number(points.toPrecision(12)) + 0.5));

function behindWords({ least, most, necessary, possible }) {
  if (necessary) return say("asked.surely");
  const [low, high] = [pointsWords(least), pointsWords(most)];
  const points = low === high ? say("asked.points", { points: high }) : say("asked.span", { low, high });
  return say(possible ? "asked.can" : "asked.cannot", { points });
}

/** Why no more is asked. */
function stoppedWords(standing, count) {
  const sure = everyModel.find((m) => standing[m].necessary);
  if (sure !== undefined) return { why: say("asked.settled", { name: models[sure].name }), stays: say("asked.what-it-means") };
  const names = listed(everyModel.filter((m) => standing[m].possible).map((m) => models[m].name));
  const stays = count >= data.most ? say("asked.enough", { count, names }) : say("asked.nothing-splits", { names });
  return { why: say("asked.unsettled"), stays };
}

/** The next level beyond which an end has to go, in words; null where none is written down. */
function nextLevel({ step, value, up }) {
  const levels = leaves[step.leaf].levels.filter(([, at]) => at > step.low + SAME && (up ? at >= value : at <= value));
  if (!levels.length) return null;
  return levels.reduce((one, other) => (Math.abs(other[1] - value) < Math.abs(one[1] - value) ? other : one))[2];
}

/** The smallest change after which all answers hold. */
function repairWords(answers, conflict) {
  const back = takeBack(answers);
  const move = smallestMove(answers, conflict);
  const said = [];
  if (back.length) said.push(say("asked.without-one", { count: back.length, numbers: listed(back.map((i) => String(i + 1))) }));
  const to = move && nextLevel(move);
  if (to) {
    const { answer, step } = move;
    const values = { number: answer + 1, criterion: leaves[step.leaf].label, to, was: levelWords(step.leaf, step.to) };
    said.push(say("asked.repair", values));
  }
  return said.join(" ") || say("asked.no-repair");
}
