/* Which question comes next, and when there is none (maths/tradeoffs/questions.py). */

const SHORT_LIST = 60; // Questions that are looked at closely.
const DOUBT = 2;

const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

function worthAt(side, points) {
  const steps = side.map(([leaf, rung]) => [leaf, ladders[leaf][rung]]);
  return points.map((weights) => {
    let sum = 0;
    for (const [leaf, worth] of steps) sum += worth * weights[leaf];
    return sum;
  });
}

/** What would be answered where the sides are worth so much: as in the build, 0 for about the same. */
function outcomeOf(one, other) {
  if (one <= ALIKE * other && other <= ALIKE * one) return 0;
  const [more, than] = one >= other ? [one, other] : [other, one];
  const held = strengths.filter((strength) => more >= strength * than).length;
  return one >= other ? held : -held;
}

/** By how much a point fits an outcome; below nought it doesn't. */
function sparedAt(one, other, outcome) {
  if (outcome === 0) return Math.min(ALIKE * one - other, ALIKE * other - one);
  const strength = strengths[Math.abs(outcome) - 1];
  return outcome > 0 ? one - strength * other : other - strength * one;
}

/** The outcomes that some of the sample would give, from the least, and who would. */
function givenBy(question) {
  const given = new Map();
  question.answers.forEach((outcome, x) => {
    if (!given.has(outcome)) given.set(outcome, []);
    given.get(outcome).push(x);
  });
  return [...given].sort(([one], [other]) => one - other);
}

/** Of some of the sample, how many have each model first. */
function firstsOf(given, { top }) {
  const firsts = everyModel.map(() => 0);
  for (const x of given) firsts[top[x]] += 1;
  return firsts;
}

/** What a question can be hoped to do: cut off losses, and sort the sample by its firsts. */
function hopeOf(question, seen) {
  const [count, losses] = [seen.top.length, [...seen.losses.get(seen.leader).values()]];
  const all = total(losses.map(({ floor }) => floor));
  let [cut, doubt, most] = [0, 0, 0];
  for (const [outcome, given] of givenBy(question)) {
    const share = given.length / count;
    most = Math.max(most, share);
    const same = total(firstsOf(given, seen).map((n) => (n / count) * (n / count)));
    doubt += share - same / share;
    seen.witness.get(seen.leader).forEach((x, place) => {
      const gone = sparedAt(question.one[x], question.other[x], outcome) < -SAME;
      if (gone) cut += (losses[place].floor / all) * share;
    });
  }
  const today = 1 - total(seen.counts.map((n) => (n / count) * (n / count)));
  return most >= 1 && cut <= 0 ? 0 : cut + DOUBT * (today - doubt);
}

/** The losses that are expected to be left after a question, from the points alone; of as many as are too many, not all. */
function leftAfter(question, seen, tooMany) {
  let expected = 0;
  for (const [outcome, given] of givenBy(question)) {
    const firsts = firstsOf(given, seen);
    const likeliest = firsts.indexOf(Math.max(...firsts));
    const leader = seen.losses.has(likeliest) ? likeliest : seen.leader;
    const spared = question.one.map((one, x) => sparedAt(one, question.other[x], outcome));
    expected += (given.length / seen.top.length) * total(lossesAfter(seen, leader, spared));
    if (expected >= tooMany) break; // What other answers leave only adds to it.
  }
  return expected;
}

/** The most by which each rival is still above a leader where only what is spared is left. */
function lossesAfter(seen, leader, spared) {
  return seen.witness.get(leader).map((x, k) => {
    const rival = seen.behind.get(leader)[k];
    const worst = rival[x];
    if (spared[x] >= -SAME) return worst;
    let most = 0;
    spared.forEach((room, p) => {
      if (room > 0) most = Math.max(most, rival[p] + (room / (room - spared[x])) * (worst - rival[p]));
    });
    return most;
  });
}

/** The question after which least is expected to be left, of a short list; null where none tells anything. */
function bestQuestion(rows, seen, isAsked) {
  const found = candidatesOf(rows, seen)
    .filter(([one, other]) => !isAsked(one, other))
    .map((sides) => {
      const [one, other] = sides.map((side) => worthAt(side, seen.points));
      return { sides, one, other, answers: seen.top.map((_, x) => outcomeOf(one[x], other[x])) };
    });
  for (const question of found) question.hope = hopeOf(question, seen);
  const listed = by(found.filter(({ hope }) => hope > 0), ({ hope }) => -hope).slice(0, SHORT_LIST);
  let [best, least] = [null, Infinity];
  for (const question of listed) {
    const left = leftAfter(question, seen, least - SAME);
    if (left < least - SAME) [best, least] = [question.sides, left];
  }
  return best;
}

const rungOf = ([leaf, rung]) => {
  const [from, to, amount] = leaves[leaf].rungs[rung];
  return { leaf, from, to, low: leaves[leaf].low, amount };
};

function endedBy(loss, count) {
  if (loss <= SAME) return "settled";
  if (loss <= data.close && count >= data.enough) return "close";
  return count >= data.most ? "asked" : "";
}

/**
 * What comes next after answers that fit: a question, or why there is none.
 *
 * It ends `settled` where one model is first whatever fits, `close` where enough were asked and
 * no other can be above it by more than a few points, `asked` where as many were asked as may be, and `nothing` where no
 * question would tell anything. The leader is the model that is most often first in the sample.
 */
function turnOf(answers) {
  const rows = allRows(answers);
  const seen = drawnFrom(rows, fitting(answers));
  const [leader, loss] = [seen.leader, greatestLoss(seen)];
  const ended = endedBy(loss, answers.length);
  if (ended) return { question: null, ended, leader };
  const isAsked = (one, other) => asked(answers, one.map(rungOf), other.map(rungOf));
  const best = bestQuestion(rows, seen, isAsked);
  if (!best) return { question: null, ended: "nothing", leader };
  const [left, right] = best.map((side) => side.map(rungOf));
  return { question: { left, right }, ended, leader };
}
