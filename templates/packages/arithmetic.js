/*
 * The build's own arithmetic of packages, on what people tick: no page is touched here.
 *
 * It works on `data`, which whoever includes it has read. A package is a mask: bit i stands for
 * candidate i. Tests compare what it comes to with the build (appraise/packages), to 1e-9.
 */
const { candidates, councils, limits, parts, perspectives } = data;

const TIE = 1e-9; // Values closer than this are the same, as in the build.
const AMOUNTS = ["setUp", "running", "saving", "net"];

const everyCandidate = [...candidates.keys()];
const sum = (values) => values.reduce((total, value) => total + value, 0);
const maskOf = (those) => those.reduce((mask, i) => mask | (1 << i), 0);
const membersOf = (mask) => everyCandidate.filter((i) => mask & (1 << i));
const netOf = ({ setUp, running, saving, years }) => setUp + years * (running - saving);
const everyone = candidates.map(({ must, may }) => [...new Set([...must, ...may])]);

/** All that a candidate needs, and what these need. */
const needed = candidates.map(({ needs }) => {
  let found = 0;
  const waiting = [...needs];
  while (waiting.length) {
    const other = waiting.pop();
    if (!(found & (1 << other))) waiting.push(...candidates[other].needs);
    found |= 1 << other;
  }
  return found;
});

/** A curve runs straight between its points, and flat beyond them. */
function onCurve(curve, figure) {
  if (figure <= curve[0][0]) return curve[0][1];
  const right = curve.findIndex(([across]) => across > figure);
  if (right < 0) return curve.at(-1)[1];
  const [[from, low], [to, high]] = [curve[right - 1], curve[right]];
  return low + ((figure - from) * (high - low)) / (to - from);
}

/** What a part of the value gives to a package. */
function partAt({ weight, start, added, sets, curve }, mask) {
  let figure = start;
  for (const [i, value] of added) if (mask & (1 << i)) figure += value;
  for (const [set, value] of sets) if (mask & set) figure += value;
  return weight * onCurve(curve, figure);
}

const without = parts.map((part) => partAt(part, 0));

/** What a package is worth more than the reference option, under some weights of leaves. */
function gainOf(mask, weights) {
  return parts.reduce((total, part, p) => {
    const weight = weights[part.leaf];
    return weight > 0 ? total + weight * (partAt(part, mask) - without[p]) : total;
  }, 0);
}

/** What a package takes: £ thousand once, in each year, saved in each year, and net of all. */
function costOf(mask) {
  const held = membersOf(mask).map((i) => candidates[i]);
  const [setUp, running, saving] = AMOUNTS.slice(0, 3).map((key) => sum(held.map((one) => one[key])));
  return { setUp, running, saving, net: sum(held.map(netOf)) };
}

/** The posts that each council is asked for. */
function postsOf(mask) {
  const posts = councils.map(() => 0);
  for (const i of membersOf(mask)) for (const [c, asked] of candidates[i].posts) posts[c] += asked;
  return posts;
}

/** The limits that a package breaks, each with what it asks for. */
function brokenBy(mask) {
  const [{ setUp, running }, posts] = [costOf(mask), postsOf(mask)];
  const asked = ({ limit, council }) => (limit === "posts" ? posts[council] : limit === "running" ? running : setUp);
  return limits.map((bound) => ({ ...bound, asked: asked(bound) })).filter((bound) => bound.asked > bound.most + TIE);
}

/** Pairs of a candidate and what it needs that is not there. */
const missingIn = (mask) =>
  membersOf(mask).flatMap((i) => candidates[i].needs.filter((j) => !(mask & (1 << j))).map((j) => [i, j]));

/** Pairs of candidates that are there and exclude each other, each pair once. */
const apartIn = (mask) =>
  membersOf(mask).flatMap((i) => candidates[i].excludes.filter((j) => j > i && mask & (1 << j)).map((j) => [i, j]));

/** The councils that a package asks to join something, by position. */
const askedBy = (mask) =>
  [...new Set(membersOf(mask).flatMap((i) => everyone[i]))].sort((one, other) => one - other);

const bits = (mask) => {
  let [count, left] = [0, mask];
  for (; left; left &= left - 1) count += 1;
  return count;
};

/** For each candidate of a package: whether some of its councils can agree it by themselves. */
function agreeing(mask, players) {
  const place = new Map(players.map((c, at) => [c, 1 << at]));
  const maskIn = (those) => those.reduce((found, c) => found | place.get(c), 0);
  return membersOf(mask).map((i) => {
    const { must, fewest, hosts } = candidates[i];
    const [musts, all] = [maskIn(must), maskIn(everyone[i])];
    // Another body could host it whoever joins.
    const hosting = hosts.length && hosts.every((c) => place.has(c)) ? maskIn(hosts) : 0;
    const can = (some) =>
      (some & musts) === musts && bits(some & all) >= fewest && (!hosting || (some & hosting) !== 0);
    return { i, can };
  });
}

/** What of a package each coalition of its councils can agree by itself, in the order of their masks. */
function agreed(mask, players) {
  const found = new Int32Array(2 ** players.length);
  const each = agreeing(mask, players);
  for (let some = 0; some < found.length; some += 1) {
    let can = 0;
    for (const { i, can: agree } of each) if (agree(some)) can |= 1 << i;
    for (const { i } of each) {
      const bundle = needed[i] | (1 << i);
      if ((can & bundle) === bundle) found[some] |= 1 << i;
    }
  }
  return found;
}

/**
 * Each council's Shapley value in what a package gains, exactly (maths/packages/shares.py).
 *
 * Null where not all that it needs is there, and of more councils than can be gone through.
 */
function gainsOf(mask, weights) {
  const players = askedBy(mask);
  const n = players.length;
  if (n > data.players || missingIn(mask).length) return null;
  const known = new Map();
  const worth = (held) => known.get(held) ?? known.set(held, gainOf(held, weights)).get(held);
  const values = Array.from(agreed(mask, players), worth);
  const factorial = [1];
  for (let k = 1; k <= n; k += 1) factorial[k] = factorial[k - 1] * k;
  const found = players.map(() => 0);
  values.forEach((value, some) => {
    const size = bits(some);
    const joins = size < n ? (factorial[size] * factorial[n - 1 - size]) / factorial[n] : 0;
    const leaves = size ? (factorial[size - 1] * factorial[n - size]) / factorial[n] : 0;
    for (let p = 0; p < n; p += 1) found[p] += some & (1 << p) ? leaves * value : -joins * value;
  });
  return new Map(players.map((c, p) => [c, found[p]]));
}

/** How each candidate's money is shared out: by rule, a map of councils to parts. */
function rulesOf(mask, gains) {
  const held = membersOf(mask);
  const by = (sizes, those) => {
    const total = sum(those.map(sizes));
    return new Map(those.map((c) => [c, sizes(c) / total]));
  };
  const each = (share) => new Map(held.map((i) => [i, share(i)]));
  const rules = { equal: each((i) => by(() => 1, everyone[i])) };
  if (held.every((i) => everyone[i].every((c) => councils[c].people !== null))) {
    rules.population = each((i) => by((c) => councils[c].people, everyone[i]));
  }
  if (gains && sum([...gains.values()]) > TIE) {
    const whole = by((c) => Math.max(gains.get(c), 0), [...gains.keys()]);
    rules.gain = each(() => whole);
  }
  return rules;
}

/** A council's share in £ thousand: once, in each year, saved in each year, and net of all. */
function paidBy(council, shares) {
  const of = (key) => sum([...shares].map(([i, share]) => (share.get(council) ?? 0) * key(candidates[i])));
  return Object.fromEntries(AMOUNTS.map((key) => [key, of(key === "net" ? netOf : (one) => one[key])]));
}

/** What a package asks of each council that it asks to join something, and gives it. */
function asksOf(mask, weights) {
  const gains = gainsOf(mask, weights);
  const rules = Object.entries(rulesOf(mask, gains));
  const posts = postsOf(mask);
  return askedBy(mask).map((council) => {
    const joins = membersOf(mask).filter((i) => everyone[i].includes(council));
    return {
      council,
      joins,
      hosts: joins.filter((i) => candidates[i].hosts[0] === council),
      posts: joins.some((i) => candidates[i].postsKnown) ? posts[council] : null,
      postsKnown: joins.every((i) => candidates[i].postsKnown),
      pays: Object.fromEntries(rules.map(([rule, shares]) => [rule, paidBy(council, shares)])),
      gain: gains && gains.get(council),
    };
  });
}

/** Everything that follows from a package under a perspective. */
function evaluate(mask, { benefit, overall, base }) {
  return {
    ...costOf(mask),
    gain: gainOf(mask, benefit),
    value: base === null ? null : base + gainOf(mask, overall),
    broken: brokenBy(mask),
    missing: missingIn(mask),
    apart: apartIn(mask),
    asks: asksOf(mask, benefit),
  };
}

/** The steps of a perspective's front, the cheapest first; of those level the simplest is first. */
const frontOf = ({ front, benefit }) =>
  front.map((masks) => ({ masks, cost: costOf(masks[0]).net, gain: gainOf(masks[0], benefit) }));

const fronts = perspectives.map(frontOf);

/** The last step of a front that costs no more; none where all cost more. */
function stepWithin(front, cost) {
  return front.findLastIndex((step) => step.cost <= cost + TIE);
}
