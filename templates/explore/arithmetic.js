/*
 * The build's own arithmetic, on weights that people move: no page is touched here.
 *
 * It works on `data`, which whoever includes it has read. Points are turned into shares among
 * siblings, shares are multiplied down the tree, and an option is worth the weighted sum of its
 * values. Tests compare it with the build's to 1e-9.
 */
const { nodes, options, perspectives } = data;

const TIE = 1e-9; // Values closer than this are the same, as in the build.
const CLOSE = 1; // Points within which a lead is too close to call, as in the build.
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
