/* What a sample, and the weights at which a model loses most, say of the models (maths/tradeoffs/drawn.py). */

const NOTICED = 50; // A model that is first in one of so many weights is looked at as a leader.

/** The most by which each rival line can be above a model, where it can be above it at all. */
function lossesOf(m, rows) {
  const own = linesOf(m);
  const found = new Map();
  lines.forEach(({ model, values }, rival) => {
    if (model === m) return;
    const most = highestFloor(own.map((line) => above(values, line)), rows);
    if (most && most.floor > SAME) found.set(rival, most);
  });
  return found;
}

/**
 * The sample, and after it the weights at which models that are often first lose most.
 *
 * `losses` has each such model's by rival, `witness` the places of these among the points, `behind`
 * by how much each rival is above the model at each point.
 */
function drawnFrom(rows, start) {
  const points = sampleOf(rows, start);
  const top = points.map(firstUnder);
  const counts = everyModel.map((m) => top.filter((first) => first === m).length);
  const leader = counts.indexOf(Math.max(...counts));
  const noticed = everyModel.filter((m) => counts[m] * NOTICED >= top.length || m === leader);
  const losses = new Map(noticed.map((m) => [m, lossesOf(m, rows)]));
  const [witness, behind] = [new Map(), new Map()];
  for (const [m, found] of losses) {
    witness.set(m, [...found.keys()].map((_, k) => points.length + k));
    points.push(...[...found.values()].map(({ weights }) => weights));
  }
  const worth = lines.map(({ values }) => points.map((weights) => dot(values, weights)));
  for (const [m, found] of losses) {
    const own = worth.filter((_, line) => lines[line].model === m);
    const highest = points.map((_, x) => own.reduce((most, line) => Math.max(most, line[x]), -Infinity));
    behind.set(m, [...found.keys()].map((rival) => worth[rival].map((at, x) => at - highest[x])));
  }
  const mean = sumOfRows(points.slice(0, top.length)).map((total) => total / top.length);
  return { points, top, counts, leader, losses, witness, behind, mean };
}

const sumOfRows = (rows) => rows.reduce((total, row) => total.map((at, i) => at + row[i]), leaves.map(() => 0));
const greatestLoss = ({ losses, leader }) => [...losses.get(leader).values()].reduce((most, { floor }) => Math.max(most, floor), 0);
