/* Results to sentences: right in every edge case, and silent where nothing can be said. */

const whole = (value) => String(Math.floor(value + 0.5)).replace("-", "−");
const tenth = (value) => String(Number(value.toFixed(1)));
const share = (value) => `${tenth(value * 100)}%`;
const name = (o) => options[o].label;

/** Names in a sentence, set apart by semicolons where a name has a comma of its own. */
function listed(names) {
  if (names.length < 2) return names.join("");
  const [comma, and] = names.some((text) => text.includes(",")) ? ["; ", "; and "] : [", ", " and "];
  return `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`;
}

function ranged(value, low, high) {
  const ends = `${whole(low)} to ${whole(high)}`;
  return whole(low) === whole(high) ? whole(value) : `${whole(value)} (${ends})`;
}

function apart(difference) {
  if (difference < 1) return "less than a point";
  return whole(difference) === "1" ? "about 1 point" : `about ${whole(difference)} points`;
}

function verdict(result, under) {
  const { order, first, rank, value, low, high, on } = result;
  if (!on.includes(true)) return "No option is switched on.";
  if (!first.length) return "No option that is switched on meets every threshold, so none is ranked.";
  if (order.every((o) => high[o] - low[o] >= 100 - TIE)) {
    return "No evidence carries any weight here, so nothing can be said about which comes first.";
  }
  const worthOf = ranged(value[first[0]], low[first[0]], high[first[0]]);
  if (order.length === 1) return `${name(first[0])} is the only option ranked, worth ${worthOf}.`;
  if (first.length === order.length) {
    const field = first.length === 2 ? "both" : `all ${first.length}`;
    return `${under}, ${field} ranked options are worth the same: ${whole(value[first[0]])}.`;
  }
  if (first.length > 1) {
    const sharing = `${under}, ${listed(first.map(name))} share the first place`;
    return `${sharing}, at ${whole(value[first[0]])} each. ${safety(result)}`;
  }
  const second = order.filter((o) => rank[o] === 2);
  const ahead = apart(value[first[0]] - value[second[0]]);
  const behind = `${ahead} ahead of ${listed(second.map(name))}`;
  return `${under}, ${name(first[0])} comes first at ${worthOf}, ${behind}. ${safety(result)}`;
}

function overlapping({ order, first, low, high }) {
  const lowest = Math.min(...first.map((o) => low[o]));
  return order.filter((o) => !first.includes(o) && high[o] >= lowest);
}

function safety(result) {
  const near = overlapping(result).length;
  const rest = result.order.length - result.first.length;
  const [whose, verb, lies] =
    result.first.length === 1 ? ["Its range", "overlaps", "lies"] : ["Their ranges", "overlap", "lie"];
  if (!near) return `${whose} ${lies} wholly above that of every other ranked option.`;
  const all = rest === 1 ? "that of the other option" : `those of all ${rest} others`;
  const of = near === rest ? all : `${near === 1 ? "that" : "those"} of ${near} of the ${rest} others`;
  return `${whose} ${verb} ${of}, so the order could change on today's evidence.`;
}

function wouldBe({ first }) {
  const names = listed(first.map(name));
  return first.length === 1 ? `${names} would come first` : `${names} would share the first place`;
}

/** What would flip the first place: by the node in hand, or without one by the nearest node. */
function turning(result, held) {
  if (result.order.length < 2) return "";
  if (result.first.length > 1) {
    return `${listed(result.first.map(name))} share the first place, so a small change can part them.`;
  }
  return held < 0 ? nearestTurn(result) : turnOf(held, result);
}

function turnOf(node, result) {
  const { label, parent } = nodes[node];
  const has = `‘${label}’ has ${count(result.points[node])}, ${share(result.shares[node])} of its group.`;
  const others = groupOf[node].filter((i) => i !== node);
  if (!others.length) return `${has} It is alone in its group, so its points make no difference.`;
  if (parent >= 0 && result.weights[parent] <= 0) {
    return `${has} ‘${nodes[parent].label}’ weighs nothing, so nothing within it makes a difference.`;
  }
  if (others.every((i) => result.points[i] <= 0)) {
    return `${has} The rest of its group has none, so only points for one of the rest make a difference.`;
  }
  const turns = turningPoints(node, result);
  if (!turns.length) {
    return `${has} No number of points up to ${MOST} puts another option first, if the rest keep theirs.`;
  }
  const now = tenth(result.points[node]);
  const said = turns.map(
    (turn, k) => `at ${tenth(turn.points)}${k ? "" : ` points instead of ${now}`}, ${wouldBe(turn)}`,
  );
  const first = `${tenth(turns[0].points)} points would be ${shareAt(turns[0], result)}.`;
  return `${has} A${said.join("; ").slice(1)}. ${first}`;
}

/** What the points of a turning point are of the whole, or of a group within it. */
function shareAt({ node, points }, result) {
  const rest = groupOf[node].filter((i) => i !== node).reduce((sum, i) => sum + result.points[i], 0);
  return `${share(points / (points + rest))} of ${nodes[node].parent < 0 ? "the whole" : "its group"}`;
}

function nearestTurn(result) {
  const turns = everyNode.flatMap((node) => turningPoints(node, result));
  if (!turns.length) return "No single weight, moved alone, puts another option first.";
  const moved = ({ node, points }) => Math.abs(points - result.points[node]);
  const turn = turns.reduce((best, one) => (moved(one) < moved(best) ? one : best));
  const now = tenth(result.points[turn.node]);
  const instead = `${shareAt(turn, result)} (${tenth(turn.points)} points instead of ${now})`;
  const where = `at ${instead} for ‘${nodes[turn.node].label}’`;
  return `The smallest move of one weight that changes this: ${where}, ${wouldBe(turn)}.`;
}

const count = (points) => (tenth(points) === "1" ? "1 point" : `${tenth(points)} points`);

function announcement(result, explored) {
  const { order, first, value } = result;
  const start = explored ? "Exploration. " : "The published result. ";
  if (!first.length) return `${start}No option is ranked.`;
  if (first.length > 1) return `${start}${listed(first.map(name))} share the first place.`;
  const second = order.length > 1 ? `, then ${name(order[1])} at ${whole(value[order[1]])}` : "";
  return `${start}First: ${name(first[0])} at ${whole(value[first[0]])}${second}.`;
}
