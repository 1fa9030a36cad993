/* What is asked and what was answered, in words. */

/** The words of an end of a step, and what a score there stands for. */
const levelOf = (leaf, raw) => leaves[leaf].levels.find(([at]) => at === raw) ?? [raw, String(raw), ""];
const levelWords = (leaf, raw) => levelOf(leaf, raw)[1];
const meaningOf = (leaf, raw) => levelOf(leaf, raw)[2];

const stepWords = ({ leaf, from, to }) =>
  say("asked.step", { criterion: leaves[leaf].label, from: levelWords(leaf, from), to: levelWords(leaf, to) });

const sideWords = (side) => side.map(stepWords).reduce((one, other) => say("asked.together", { one, other }));

/** An answer in three parts: a side, what is said of it, and the other side. */
function answerWords({ left, right, said, times }) {
  const [one, other] = (said === "right" ? [right, left] : [left, right]).map(sideWords);
  const more = times > 1 ? say("asked.times", { times }) : say("asked.more");
  return [one, { alike: say("asked.alike"), pass: say("asked.passed") }[said] ?? more, other];
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
const pointsWords = (points) => String(rounded(points));

function behindWords({ least, most, necessary, possible }) {
  if (necessary) return say("asked.surely");
  const [low, high] = [pointsWords(least), pointsWords(most)];
  const points = low === high ? say("asked.points", { points: high }) : say("asked.span", { low, high });
  return say(possible ? "asked.can" : "asked.cannot", { points });
}

/** What can be said of how much more one side is worth, at least. */
const timesWords = (times) => (times > 1 ? say("asked.times-as-much", { times }) : say("asked.just-more"));

/** Why no more is asked, and what stays possible. */
function endedWords(standing, { ended, leader }, count) {
  const { name } = models[leader];
  if (ended === "settled") return { why: say("asked.settled", { name }), stays: say("asked.what-it-means") };
  const names = listed(everyModel.filter((m) => standing[m].possible).map((m) => models[m].name));
  if (ended === "close") {
    const points = pointsWords(standing[leader].most);
    const stays = say("asked.at-most-behind", { points, count: points === "1" ? 1 : 0, names });
    return { why: say("asked.too-close", { name }), stays };
  }
  const stays = ended === "asked" ? say("asked.enough", { count, names }) : say("asked.nothing-splits", { names });
  return { why: say("asked.unsettled"), stays };
}

/** The next rung beyond which an end has to go, in words; null where there is none. */
function nextRung({ step, value, up }) {
  const { rungs, low } = leaves[step.leaf];
  const beyond = rungs.filter(([, , amount]) => (up ? low + amount >= value : low + amount <= value));
  const distance = ([, , amount]) => Math.abs(low + amount - value);
  if (!beyond.length) return null;
  return levelWords(step.leaf, beyond.reduce((one, other) => (distance(other) < distance(one) ? other : one))[1]);
}

/** The smallest change after which all answers hold. */
function repairWords(answers, conflict) {
  const back = takeBack(answers, conflict);
  const move = smallestMove(answers, conflict);
  const said = [];
  if (back.length) said.push(say("asked.without-one", { count: back.length, numbers: listed(back.map((i) => String(i + 1))) }));
  const to = move && nextRung(move);
  if (to) {
    const { answer, step } = move;
    const values = { number: answer + 1, criterion: leaves[step.leaf].label, to, was: levelWords(step.leaf, step.to) };
    said.push(say("asked.repair", values));
  }
  return said.join(" ") || say("asked.no-repair");
}
