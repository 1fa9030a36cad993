/* The questions that could be asked, in the build's order (maths/tradeoffs/candidates.py). */

const STEPS = 3; // Steps on one side at most.
const SCALES = [2, 1]; // Steps of the second side, as many times what is to be proved.
const SOME = 1e-6;

const ladders = leaves.map(({ rungs }) => rungs.map(([, , amount]) => amount));
const usable = [...leaves.keys()].filter((leaf) => ladders[leaf].length);
const whole = ladders.map((ladder) => ladder.length - 1);

/** The rung that is nearest to an amount, the lower of two. */
function nearest(ladder, amount) {
  return ladder.reduce((best, worth, rung) => (Math.abs(worth - amount) < Math.abs(ladder[best] - amount) ? rung : best), 0);
}

/** Every question that is considered, each once: two sides of pairs of a leaf and a rung. */
function candidatesOf(rows, seen) {
  const found = [...pairs()];
  for (const [rival, floor] of seen.losses.get(seen.leader)) {
    found.push(...proofs(unproved(rows, seen.leader, rival, floor), seen.mean));
  }
  return [...new Map(found.map((question) => [JSON.stringify(question), question])).values()];
}

/** Whole steps on two leaves, and a whole one against half of the other. */
function* pairs() {
  const half = ladders.map((ladder) => (ladder.length ? nearest(ladder, ladder.at(-1) / 2) : -1));
  for (const [place, one] of usable.entries()) {
    for (const other of usable.slice(place + 1)) {
      for (const [here, there] of [[whole, whole], [whole, half], [half, whole]]) {
        yield [[[one, here[one]]], [[other, there[other]]]];
      }
    }
  }
}

/** By leaf, what the answers leave of a leader's advantage over a rival line. */
function unproved(rows, leader, rival, { prices }) {
  const own = linesOf(leader);
  let left = leaves.map(() => 0);
  own.forEach((line, k) => {
    left = left.map((at, i) => at + prices.floors[k] * (line[i] - lines[rival].values[i]));
  });
  rows.forEach((row, k) => {
    left = left.map((at, i) => at - prices.rows[k] * row[i]);
  });
  return left;
}

const sorted = (those) => [...those].sort((one, other) => one - other);
const by = (those, key) => [...those].sort((one, other) => key(one) - key(other));

/** Questions that would bring a rival down: leaves to spare against leaves that fall short. */
function* proofs(left, mean) {
  const spare = by(usable.filter((i) => left[i] > SOME), (i) => -left[i] * mean[i]);
  const short = by(usable.filter((i) => left[i] < -SOME), (i) => left[i]);
  if (!spare.length || !short.length) return;
  const weighty = by(sorted(short), (i) => left[i] * mean[i]);
  const sets = [1, 2, 3].map((count) => short.slice(0, count)).concat([weighty.slice(0, STEPS)]);
  const once = new Map(sets.map(sorted).map((each) => [each.join(), each]));
  for (const than of once.values()) {
    for (let count = 1; count <= Math.min(STEPS, spare.length); count++) {
      const more = sorted(spare.slice(0, count));
      for (const scale of SCALES) {
        const other = than.map((i) => [i, nearest(ladders[i], -left[i] * scale)]);
        yield [more.map((i) => [i, nearest(ladders[i], left[i])]), other];
        yield [more.map((i) => [i, whole[i]]), other];
      }
    }
  }
}
