/* Results to sentences: right in every edge case, and silent where nothing can be said. */

const whole = (value) => String(Math.floor(value + 0.5)).replace("-", "−");
const tenth = (value) => String(Number(value.toFixed(1)));
const share = (value) => `${tenth(value * 100)}%`;
const name = (o) => options[o].label;

/** Names in a sentence, set apart by semicolons where a name has a comma of its own. */
function listed(names) {
  if (names.length < 2) return names.join("");
  const comma = names.length > 2 && names.some((text) => text.includes(","));
  const [between, last] = comma ? ["; ", "; and "] : [", ", " and "];
  return `${names.slice(0, -1).join(between)}${last}${names.at(-1)}`;
}

function ranged(value, low, high) {
  const ends = `${whole(low)} to ${whole(high)}`;
  return whole(low) === whole(high) ? whole(value) : `${whole(value)} (${ends})`;
}

function apart(difference) {
  if (difference < 1) return "less than a point";
  return whole(difference) === "1" ? "about 1 point" : `about ${whole(difference)} points`;
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const allOf = (count) => (count === 2 ? "both" : `all ${count}`);

/** Who comes first and how safely, in the build's own words for the same facts (findings/lead.py). */
function verdict(result, under) {
  const said = [firstPlace(result, under), safety(leadOf(result))];
  return said.filter(Boolean).join(" ");
}

function firstPlace(result, under) {
  const { order, first, value, low, high, on } = result;
  const lead = leadOf(result);
  if (!on.includes(true)) return "No option is switched on.";
  if (!first.length) {
    if (!on.includes(false)) return "Every option misses a threshold, so none is ranked.";
    return "No option that is switched on meets every threshold, so none is ranked.";
  }
  if (lead.unknown) {
    return "No evidence is recorded on anything that carries weight, so nothing can be said about which comes first.";
  }
  const worthOf = ranged(value[first[0]], low[first[0]], high[first[0]]);
  if (order.length === 1) return onlyOne(first[0], worthOf, on);
  if (first.length === order.length) {
    const field = capital(allOf(first.length));
    return `${field} ranked options are worth the same ${under}: ${whole(value[first[0]])}.`;
  }
  const behind = `${apart(lead.ahead)} ahead of ${listed(lead.second.map(name))}`;
  const shared = `${listed(first.map(name))}, at ${whole(value[first[0]])} each.`;
  const found = first.length > 1 ? shared : `${name(first[0])} with ${worthOf}, ${behind}.`;
  if (lead.level.length) return `Highest ${under}, ${level(lead)}: ${found}`;
  return `First ${under}${first.length > 1 ? ", sharing the place" : ""}: ${found}`;
}

function onlyOne(o, worthOf, on) {
  if (on.includes(false)) return `${name(o)} is the only option ranked, worth ${worthOf}.`;
  const alone = options.length === 1;
  const what = alone
    ? "There is one option, so nothing to compare it with"
    : "One option misses no threshold";
  return `${what}: ${name(o)}, worth ${worthOf}.`;
}

/** Why the highest is not called first. */
function level(lead) {
  const few = lead.level.length <= 3;
  const who = few ? listed(lead.level.map(name)) : `${lead.level.length} others`;
  return `${lead.drawn ? "but not to be told apart from" : "but within a point of"} ${who}`;
}

function safety({ first, ranked, unknown, overlapping, clear, drawn }) {
  const rest = ranked - first.length;
  if (!rest || unknown) return "";
  const [whose, verb, lies] =
    first.length === 1 ? ["Its range", "overlaps", "lies"] : ["Their ranges", "overlap", "lie"];
  const near = overlapping.length;
  if (!near) {
    const above = "above that of every other ranked option";
    return `${whose} ${lies} ${clear < CLOSE ? `${above} by less than a point` : `wholly ${above}`}.`;
  }
  const alone = drawn ? "" : ", so ranges alone can't tell them apart";
  const all = rest === 1 ? "that of the other option" : `those of ${allOf(rest)} other options`;
  const some = near <= 3 ? listed(overlapping.map(name)) : `${near} of the ${rest} others`;
  return `${whose} ${verb} ${near === rest ? all : `with ${some}`}${alone}.`;
}

function wouldBe({ first }) {
  const names = listed(first.map(name));
  return first.length === 1 ? `${names} would come first` : `${names} would share the first place`;
}

/** What would flip the first place: by the node in hand, or without one by the nearest node. */
function turning(result, held) {
  if (result.order.length < 2) return "";
  if (result.first.length > 1) {
    const place = leadOf(result).level.length ? "the highest value" : "the first place";
    return `${listed(result.first.map(name))} share ${place}, so a small change can part them.`;
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
  const lead = leadOf(result);
  if (!first.length) return `${start}No option is ranked.`;
  if (lead.unknown) return `${start}No evidence says which option comes first.`;
  if (order.length === 1) return `${start}The only option ranked: ${name(first[0])}.`;
  if (first.length === order.length) return `${start}No option stands out.`;
  const place = lead.level.length ? `Highest, ${level(lead)}` : "First";
  if (first.length > 1) return `${start}${place}: ${listed(first.map(name))}, with the same value.`;
  const second = lead.second.map(name);
  const then = `then ${listed(second)} at ${whole(value[lead.second[0]])}`;
  return `${start}${place}: ${name(first[0])} at ${whole(value[first[0]])}, ${then}.`;
}
