/* Weights that fit the answers, drawn as the build draws them (maths/tradeoffs/sample.py). */

const SEED = 20261130;
const COUNT = 200; // Weights in a sample.
const SLIGHT = 1e-12; // A move along which a row changes by less than this does not meet it.

/** Whole numbers of 32 bits as fractions of 1, the same ones each time (mulberry32). */
function fractions(seed) {
  let held = seed | 0;
  return () => {
    held = (held + 0x6d2b79f5) | 0;
    let mixed = Math.imul(held ^ (held >>> 15), 1 | held);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const dot = (one, other) => one.reduce((total, at, i) => total + at * other[i], 0);

/** A sample of the weights that rows allow, from weights within: hit-and-run along pairs of leaves. */
function sampleOf(rows, start) {
  const [next, n] = [fractions(SEED), start.length];
  const weights = [...start];
  const drawn = [];
  let spare = rows.map((row) => dot(row, weights));
  while (drawn.length < COUNT) {
    for (let move = 0; move < 3 * n; move++) step(rows, weights, spare, next);
    weights.forEach((at, i) => (weights[i] = Math.max(at, 0)));
    const total = weights.reduce((sum, at) => sum + at, 0);
    weights.forEach((at, i) => (weights[i] = at / total));
    spare = rows.map((row) => dot(row, weights));
    drawn.push([...weights]);
  }
  return drawn;
}

/** Give weight from one leaf to another, as much as a row, a leaf and chance allow. */
function step(rows, weights, spare, next) {
  const n = weights.length;
  const i = Math.floor(next() * n);
  let j = Math.floor(next() * (n - 1));
  if (j >= i) j += 1;
  let [low, high] = [-weights[i], weights[j]];
  rows.forEach((row, k) => {
    const change = row[i] - row[j];
    if (change > SLIGHT) low = Math.max(low, -spare[k] / change);
    else if (change < -SLIGHT) high = Math.min(high, -spare[k] / change);
  });
  if (high <= low) return;
  const moved = low + (high - low) * next();
  weights[i] += moved;
  weights[j] -= moved;
  rows.forEach((row, k) => (spare[k] += moved * (row[i] - row[j])));
}

/** Which model is first under some weights: of those that are the same, the first in order. */
function firstUnder(weights) {
  let [best, first] = [-Infinity, -1];
  for (const { model, values } of lines) {
    const value = dot(values, weights);
    if (value > best + SAME) [best, first] = [value, model];
  }
  return first;
}
