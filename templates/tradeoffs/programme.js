/*
 * Linear programming, operation for operation as the build has it (maths/robustness/simplex.py and
 * maths/tradeoffs), so that both come to the same numbers, bit for bit. No page is touched here.
 */
const EPSILON = 1e-11; // Pivots and reduced costs smaller than this are rounding, as in the build.
const PATIENCE = 10; // Pivots for each row and column, after which it might be going round in a circle.
const NONE = 1e-12; // No weights are left where the programme comes to no more than this.

/** Maximise gains · x over x ≥ 0 with rows · x ≤ limits, all limits at least 0; null without end. */
function maximise(gains, rows, limits) {
  const [count, width] = [rows.length, gains.length];
  const unit = (r) => Array.from({ length: count }, (_, i) => (i === r ? 1 : 0));
  const table = rows.map((row, r) => Float64Array.from([...row, ...unit(r), limits[r]]));
  table.push(Float64Array.from([...gains.map((gain) => -gain), ...unit(-1), 0]));
  const basis = rows.map((_, r) => width + r);
  for (let left = PATIENCE * (width + count); ; left--) {
    const column = entering(table[count].subarray(0, -1), left > 0);
    if (column < 0) break;
    const row = leaving(table, basis, column, left > 0);
    if (row < 0) return null;
    pivot(table, row, column);
    basis[row] = column;
  }
  const variables = new Array(width).fill(0);
  basis.forEach((column, r) => {
    if (column < width) variables[column] = table[r].at(-1);
  });
  const prices = [...table[count].slice(width, width + count)];
  return { value: table[count].at(-1), variables, prices };
}

/** The column that gains most, or by Bland's rule the first that gains; -1 where none does. */
function entering(costs, steepest) {
  if (!steepest) return costs.findIndex((cost) => cost < -EPSILON);
  const best = costs.reduce((held, cost, c) => (cost < costs[held] ? c : held), 0);
  return costs[best] < -EPSILON ? best : -1;
}

/** The row that bounds a column, of several that with the largest pivot, or by Bland's rule; -1 where nothing does. */
function leaving(table, basis, column, steepest) {
  const usable = [...basis.keys()].filter((r) => table[r][column] > EPSILON);
  const ratio = (r) => table[r].at(-1) / table[r][column];
  const least = Math.min(...usable.map(ratio));
  const tied = usable.filter((r) => ratio(r) <= least + EPSILON);
  const isBetter = (r, best) => (steepest ? table[r][column] > table[best][column] : basis[r] < basis[best]);
  return tied.reduce((best, r) => (best < 0 || isBetter(r, best) ? r : best), -1);
}

/** Make a column a unit vector with its one at a row. */
function pivot(table, row, column) {
  const held = table[row];
  const by = held[column];
  for (let c = 0; c < held.length; c++) held[c] /= by;
  table.forEach((other, r) => {
    const factor = other[column];
    if (r === row || factor === 0) return;
    for (let c = 0; c < other.length; c++) other[c] -= factor * held[c];
  });
}

/**
 * The most that the least of some floors comes to over the weights that rows allow, and where.
 *
 * Weights are at least 0 and sum to 1, and row · weights is at least 0. Null where there are none.
 * `prices` are the dual prices of the floors, which sum to 1, and of the rows.
 */
function highestFloor(floors, rows) {
  const n = floors[0].length;
  const shift = 1 + floors.reduce((most, floor) => floor.reduce((top, at) => Math.max(top, Math.abs(at)), most), 0);
  const bounds = [
    ...floors.map((floor) => [...floor.map((at) => -((at + shift) / shift)), 1]),
    ...rows.map((row) => [...row.map((at) => -at), 0]),
    [...new Array(n).fill(1), 0],
  ];
  const gains = [...new Array(n).fill(0), 1];
  const limits = bounds.map((_, b) => (b === bounds.length - 1 ? 1 : 0));
  const found = maximise(gains, bounds, limits);
  if (found === null || found.value <= NONE) return null;
  const prices = {
    floors: found.prices.slice(0, floors.length),
    rows: found.prices.slice(floors.length, -1).map((price) => price * shift),
  };
  return { floor: (found.value - 1) * shift, weights: found.variables.slice(0, n), prices };
}
