/* How far points can move before the order turns: Explore alone asks. */

const ALL = 1 - 1e-12; // A share from here up is all there is.
const MOST = 100; // The most points that a slider gives.

/** Whether two options are worth the same on every criterion, so that no weights part them. */
function sameValues(one, other, { counted: { put, kept } }) {
  return put[one][1].every((value, leaf) => !kept[leaf] || Math.abs(value - put[other][1][leaf]) <= TIE);
}

const noneDiffer = (found, result) => found.every((o) => sameValues(o, found[0], result));

/** Whether those that are first are of one model, or alike on every criterion. */
function oneFirst(result) {
  const { order, first } = result;
  const rival = rivalsOf(order);
  return noneDiffer(first, result) || first.every((o) => rival(o) === rival(first[0]));
}

/** What an option is worth on every node of the tree, 0-100. */
function nodeValues(shares, values) {
  const found = nodes.map(({ leaf }) => (leaf < 0 ? 0 : values[leaf]));
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (nodes[i].parent >= 0) found[nodes[i].parent] += shares[i] * found[i];
  }
  return found;
}

/** What one whole of share at a node adds to an option's overall value. */
function slopeAt(node, { shares, weights, counts }, at) {
  const others = groupOf[node].filter((i) => i !== node && counts[i]);
  if (!others.length) return 0;
  const whole = shares[node] >= ALL;
  const rest = others.reduce((sum, i) => sum + (whole ? 1 : shares[i]) * at[i], 0);
  const reach = nodes[node].parent < 0 ? 1 : weights[nodes[node].parent];
  return reach * (at[node] - rest / (whole ? others.length : 1 - shares[node]));
}

/**
 * Where within `room` a rival is ahead of every line of the first model, or null.
 *
 * `lines` has what each line is ahead of it by today, and loses of that with each whole of share.
 */
function passing(lines, room) {
  let [start, end] = [0, room];
  for (const { lead, loss } of lines) {
    if (lead >= -TIE) start = Math.max(start, loss > 0 ? Math.max(lead, 0) / loss : Infinity);
    else if (loss < 0) end = Math.min(end, lead / loss);
  }
  if (start >= end) return null;
  // What a rival is ahead by rises and then falls: halfway it is half as much as it ever is.
  const held = (lead) => (lead < -TIE ? lead : Math.max(lead, 0));
  const ahead = lines.map(({ lead, loss }) => (loss * (start + end)) / 2 - held(lead));
  return Math.min(...ahead) > TIE / 2 ? start : null;
}

/** How far a share can move within `room` before all lines are passed, and by whom (-1: no one). */
function nearest(lines, rivals, sum, slope, room) {
  let found = { distance: room, rival: -1 };
  for (const o of rivals) {
    const beside = lines.map((i) => ({ lead: sum[i] - sum[o], loss: slope[o] - slope[i] }));
    const distance = passing(beside, room);
    if (distance !== null && (found.rival < 0 || distance < found.distance)) found = { distance, rival: o };
  }
  return found;
}

/**
 * How far a node's share among its siblings can move before another model is first.
 *
 * The siblings keep their proportions, so every lead is linear in the share (Mareschal 1988).
 */
function stability(node, result) {
  const running = competing(result.on);
  const share = result.shares[node];
  if (!running.length) return { share, low: 0, high: 1, below: -1, above: -1 };
  const { sum } = result;
  const most = Math.max(...running.map((o) => sum[o]));
  const leader = running.find((o) => sum[o] >= most - TIE);
  const slopes = result.counted.put.map(([, value]) =>
    slopeAt(node, result, nodeValues(result.shares, value)),
  );
  const model = rivalsOf(running);
  const lines = running.filter((o) => model(o) === model(leader));
  const rivals = running.filter((o) => model(o) !== model(leader));
  const falling = slopes.map((slope) => -slope);
  const fall = nearest(lines, rivals, sum, falling, share);
  const rise = nearest(lines, rivals, sum, slopes, 1 - share);
  const [low, high] = [share - fall.distance, share + rise.distance];
  return { share, low, high, below: fall.rival, above: rise.rival };
}

/** The points of those beside a node that count. */
function restOf(node, { points, counts }) {
  return groupOf[node].reduce((sum, i) => (i === node || !counts[i] ? sum : sum + points[i]), 0);
}

/** The turning points of a node in points, to a tenth, with who is first from there on. */
function turningPoints(node, result) {
  if (!oneFirst(result)) return [];
  const model = rivalsOf(result.order);
  const own = result.first.map(model);
  const rest = restOf(node, result);
  if (rest <= 0 || !result.counts[node]) return [];
  const { low, high, below, above } = stability(node, result);
  const ends = [];
  if (above >= 0) ends.push([high, Math.ceil]);
  if (below >= 0) ends.push([low, Math.floor]);
  return ends
    .map(([share, round]) => round((rest * share * 10) / (1 - share)) / 10)
    .filter((points) => points <= MOST)
    .map((points) => ({ node, points, ...firstAt(node, points, result) }))
    .filter(({ first }) => first.some((o) => !own.includes(model(o))));
}

/** Who would be first at so many points, and which of them nothing is known of there. */
function firstAt(node, points, result) {
  const there = evaluate(result.points.with(node, points), result.on, result.taken);
  return { first: there.first, unknown: there.first.filter((o) => isUnknown(o, there)) };
}
