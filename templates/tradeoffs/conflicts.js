/* Answers that contradict each other: the fewest, and the smallest repair (maths/tradeoffs/conflicts.py). */

const HALVINGS = 40; // How finely the smallest repair is looked for.
const WHOLE = 100; // The values of a scale end here.
const LEFT = 0.05; // A step that is shortened keeps as much of itself.

const without = (answers, i) => answers.filter((_, at) => at !== i);

/** The positions of the fewest answers that can't all hold: two where two suffice. */
function conflictOf(answers) {
  const every = [...answers.keys()].filter((i) => answers[i].said !== "pass");
  const fits = (held) => fit(held.map((i) => answers[i]));
  let held = every;
  for (const i of every) {
    const rest = held.filter((at) => at !== i);
    if (!fits(rest)) held = rest;
  }
  if (held.length <= 2) return held;
  const two = every.flatMap((i) => every.filter((j) => i < j).map((j) => [i, j]));
  return two.find((pair) => !fits(pair)) ?? held;
}

/** The answers of a conflict without any one of which all others fit. */
const takeBack = (answers, conflict) => conflict.filter((i) => fit(without(answers, i)));

/**
 * The end of one step that has to move least for all answers to hold; null where none would do.
 *
 * A step of what was worth more would go on to more, one of what was worth less not as far.
 */
function smallestMove(answers, conflict) {
  let found = null;
  for (const answer of takeBack(answers, conflict)) {
    for (const { side, at, up } of turns(answers[answer])) {
      const value = reached(answers, answer, side, at, up);
      if (value === null) continue;
      const step = answers[answer][side][at];
      const move = { answer, side, step, up, value, by: Math.abs(value - (step.low + step.amount)) };
      if (!found || isLess(move, found)) found = move;
    }
  }
  return found;
}

function isLess(one, other) {
  if (one.by !== other.by) return one.by < other.by;
  return one.answer !== other.answer ? one.answer < other.answer : one.step.leaf < other.step.leaf;
}

/** The ends of an answer that could move, and which way: first those of the side that is worth more. */
function turns(answer) {
  const sides = answer.said === "right" ? ["right", "left"] : ["left", "right"];
  return sides.flatMap((side, k) => {
    const ups = answer.said === "alike" ? [true, false] : [k === 0];
    return answer[side].flatMap((_, at) => ups.map((up) => ({ side, at, up })));
  });
}

/** Of two sides that are alike: that one is not much less than the other. */
const half = (answer, more) => ({ ...answer, said: more, times: 1 / ALIKE });

/**
 * What an end would have to be worth, nearest to what it is; null where not even the farthest does.
 *
 * Of two sides that are alike only the half is looked at that moving this way makes easier.
 */
function reached(answers, i, side, at, up) {
  const step = answers[i][side][at];
  const more = up === (side === "left") ? "left" : "right";
  const asks = answers[i].said === "alike" ? half(answers[i], more) : answers[i];
  const fits = (value) => {
    const steps = asks[side].with(at, { ...step, amount: value - step.low });
    return fit(answers.with(i, { ...asks, [side]: steps }));
  };
  let notYet = step.low + step.amount;
  let enough = up ? WHOLE : step.low + LEFT * step.amount;
  if (enough === notYet || fits(notYet) || !fits(enough)) return null;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (notYet + enough) / 2;
    if (fits(middle)) enough = middle;
    else notYet = middle;
  }
  return enough;
}
