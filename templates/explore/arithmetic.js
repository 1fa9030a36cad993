/*
 * The build's own arithmetic, on weights that people move: no page is touched here.
 *
 * It works on `data`, which whoever includes it has read. Points are turned into shares among
 * siblings, shares are multiplied down the tree, and an option is worth the weighted sum of its
 * values. Tests compare it with the build's to 1e-9.
 */
const { nodes, options, perspectives } = data;

const TIE = 1e-9; // Values closer than this are the same, as in the build.
const ALL = 1 - 1e-12; // A share from here up is all there is.
const CLOSE = 1; // Points within which a lead is too close to call, as in the build.
const MOST = 100; // The most points that a slider gives.
const LEAST = 1; // In a geometric mean a value under this counts as this, as in the build.

const everyNode = [...nodes.keys()];
const everyOption = [...options.keys()];
const branches = everyNode.filter((i) => nodes[i].parent < 0);
const groups = [-1, ...everyNode]
  .map((above) => everyNode.filter((i) => nodes[i].parent === above))
  .filter((group) => group.length);
const groupOf = nodes.map((node, i) => groups.find((group) => group.includes(i)));
const published = perspectives[0].points;
const { choices } = data.counting;
const asHeadline = choices.map(() => 0);
const takes = (taken, id, alternative) =>
  choices.some((choice, c) => choice.id === id && choice.alternatives[taken[c]].id === alternative);

const worked = new Map();

/**
 * What the options are worth on each leaf in one way of counting: one alternative a choice.
 *
 * Values are `put` together as they stand, or as logarithms for a weighted geometric mean.
 */
function countedSo(taken) {
  const key = taken.join();
  if (!worked.has(key)) worked.set(key, workOut(taken));
  return worked.get(key);
}

function workOut(taken) {
  const cells = options.map(({ low, value, high, gaps }) =>
    value.map((_, leaf) => [low[leaf], value[leaf], high[leaf], !gaps.includes(leaf)]),
  );
  for (const held of data.counting.leaves) {
    const version = held.shape.reduce((at, size, axis) => {
      const c = choices.findIndex((choice) => choice.axis === axis);
      return at * size + Math.min(c < 0 ? 0 : taken[c], size - 1);
    }, 0);
    for (const [o, ...cell] of held.columns[held.version[version]]) {
      const [value, known] = cell; // What is certain has no ends of its own.
      cells[o][held.leaf] = cell.length === 2 ? [value, value, value, known] : cell;
    }
  }
  const left = takes(taken, "definition", "left-out") ? data.counting.left : [];
  const multiplied = takes(taken, "aggregation", "geometric-mean");
  const put = (value) => (multiplied ? Math.log(Math.max(value, LEAST)) : value);
  const ends = cells.map((own) => [0, 1, 2].map((end) => own.map((cell) => cell[end])));
  return {
    multiplied,
    worth: ends.map(([, value]) => value),
    put: ends.map((own) => own.map((values) => values.map(put))),
    known: cells.map((own) => own.map((cell) => cell[3])),
    kept: options[0].value.map((_, leaf) => !left.includes(leaf)),
  };
}

/** Each node's share among its siblings; siblings without any points share equally. */
function sharesOf(points) {
  const shares = new Array(nodes.length);
  for (const group of groups) {
    const total = group.reduce((sum, i) => sum + points[i], 0);
    for (const i of group) shares[i] = total > 0 ? points[i] / total : 1 / group.length;
  }
  return shares;
}

/** Which nodes any leaf below counts on: a branch by children that have a share of it. */
function reached(shares, kept) {
  const found = nodes.map(({ leaf }) => leaf >= 0 && kept[leaf]);
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (nodes[i].parent >= 0 && found[i] && shares[i] > 0) found[nodes[i].parent] = true;
  }
  return found;
}

/** The shares once what is left out leaves its own to its siblings, in proportion. */
function keptShares(shares, counts) {
  const found = new Array(nodes.length).fill(0);
  for (const group of groups) {
    const held = group.filter((i) => counts[i]);
    const total = held.reduce((sum, i) => sum + shares[i], 0);
    for (const i of held) found[i] = total > 0 ? shares[i] / total : 0;
  }
  return found;
}

/** Each node's weight in the whole: the shares on the way down to it, multiplied. */
function weightsOf(shares) {
  const weights = [];
  nodes.forEach((node, i) => {
    weights[i] = node.parent < 0 ? shares[i] : weights[node.parent] * shares[i];
  });
  return weights;
}

/** The weighted sum of an option's values, lows or highs. */
function worth(weights, values) {
  return nodes.reduce((sum, { leaf }, i) => (leaf < 0 ? sum : sum + weights[i] * values[leaf]), 0);
}

/** The positions of the options to be ranked: switched on, and no threshold missed. */
function competing(on) {
  return everyOption.filter((o) => on[o] && options[o].ranked);
}

/** Everything that follows from points (one a node), switches (one an option) and how it is counted. */
function evaluate(points, on, taken = asHeadline) {
  const counted = countedSo(taken);
  const given = sharesOf(points);
  const counts = reached(given, counted.kept);
  const shares = counted.kept.includes(false) ? keptShares(given, counts) : given;
  const weights = weightsOf(shares);
  const sums = [0, 1, 2].map((end) => counted.put.map((own) => worth(weights, own[end])));
  const [low, value, high] = sums.map((sum) => (counted.multiplied ? sum.map(Math.exp) : sum));
  const running = competing(on);
  const above = (o) => running.filter((other) => value[other] > value[o] + TIE).length;
  const rank = options.map((option, o) => (running.includes(o) ? 1 + above(o) : 0));
  const byId = (one, other) => (options[one].id < options[other].id ? -1 : 1);
  const order = running.sort((one, other) => rank[one] - rank[other] || byId(one, other));
  const first = order.filter((o) => rank[o] === 1);
  return { points, on, taken, counted, counts, shares, weights, sum: sums[1], value, low, high, rank, order, first };
}

/**
 * Whether every option is worth what is published: for that alone the build has made its draws.
 *
 * Data that somebody has changed have no `level`, and are never what is published.
 */
function isPublished({ on, taken, value, low, high }) {
  if (data.level === null) return false;
  const { weights } = evaluate(published, on);
  const same = (found, end) =>
    found.every((at, o) => Math.abs(at - worth(weights, options[o][end])) <= TIE);
  return !on.includes(false) && !taken.some(Boolean) && same(value, "value") && same(low, "low") && same(high, "high");
}

/** Whether two options are worth the same on every criterion, so that no weights part them. */
function sameValues(one, other, { counted: { put, kept } }) {
  return put[one][1].every((value, leaf) => !kept[leaf] || Math.abs(value - put[other][1][leaf]) <= TIE);
}

const noneDiffer = (found, result) => found.every((o) => sameValues(o, found[0], result));

/** Whether an option has no evidence on anything that carries weight. */
function isUnknown(o, { weights, counted }) {
  return nodes.every(({ leaf }, i) => leaf < 0 || weights[i] <= 0 || !counted.known[o][leaf]);
}

/** Whether an option's values are not worked out in this way of counting: those that are ranked are. */
const isUncounted = (o, { taken }) => !options[o].ranked && taken.some(Boolean);

/** What each option competes as: its model, or itself where all are lines of one. */
function rivalsOf(order) {
  const several = order.some((o) => options[o].model !== options[order[0]].model);
  return (o) => (several ? options[o].model : o);
}

/** Whether those that are first are of one model, or alike on every criterion. */
function oneFirst(result) {
  const { order, first } = result;
  const rival = rivalsOf(order);
  return noneDiffer(first, result) || first.every((o) => rival(o) === rival(first[0]));
}

/** Who leads, as the build has it, against options of other models: level with whom (by the build's draws where `drawn`), by how much. */
function leadOf(result) {
  const { order, first, rank, value, low, high, on } = result;
  const rival = rivalsOf(order);
  const own = first.map(rival);
  const rest = order.filter((o) => !own.includes(rival(o)));
  const drawn = isPublished(result);
  const guessed = (o) => isUnknown(o, result);
  const lowest = Math.min(...first.map((o) => low[o]));
  const highest = (o) => rest.every((other) => rival(other) !== rival(o) || rank[other] >= rank[o]);
  const near = (o) => {
    if (first.some(guessed)) return highest(o);
    return drawn ? data.level.includes(o) : value[first[0]] - value[o] < CLOSE;
  };
  const level = rest.filter((o) => guessed(o) || near(o)); // What nothing is known of is told apart from none.
  return {
    first,
    drawn,
    alone: order.length === first.length + rest.length ? 1 : 0, // no other lines of its models
    others: rest.length,
    unknown: everyOption.filter((o) => on[o]).every(guessed),
    level,
    without: [...first, ...level].filter(guessed),
    second: rest.filter((o) => rank[o] === rank[rest[0]]),
    overlapping: rest.filter((o) => high[o] >= lowest),
    clear: lowest - Math.max(...rest.map((o) => high[o])),
  };
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
