/* The packages that no other beats, of what councils do not refuse. */

const packages = data.packages && packagesOf(data.packages);

/** The councils that will not join a candidate, as far as that was revealed or agreed. */
function refusing(candidate, { answers, revealed, agreed }) {
  const asked = Object.values(questions).filter((question) => question.candidate === candidate);
  if (!asked.length) return [];
  const { must, may } = data.candidates[candidate];
  const everyone = [...new Set([...must, ...may])];
  const here = new Set(councils.map(({ id }) => id)); // Nobody speaks for a council that takes no part.
  return everyone.filter((council) =>
    asked.some(({ id }) => {
      const found = agreed[id];
      if (found) return found.choice === "no" || (found.councils.length > 0 && here.has(council) && !found.councils.includes(council));
      return Boolean(revealed[id]) && answers[id]?.[council]?.value === "no";
    }),
  );
}

/** Whether the room agreed that a candidate does not go ahead, whoever would have joined. */
const agreedOut = (candidate, { agreed }) => Object.values(questions).some(({ id, candidate: asked }) => asked === candidate && agreed[id]?.choice === "no");

/** Whether a candidate can be, whoever refuses: by the build's own rule. */
function canBe(i, refused) {
  const [{ can }] = packages.agreeing(1 << i, packages.everyone[i]);
  const place = new Map(packages.everyone[i].map((council, at) => [data.packages.councils[council].id, 1 << at]));
  const all = 2 ** packages.everyone[i].length - 1;
  return can(refused.reduce((some, council) => some & ~(place.get(council) ?? 0), all));
}

/** What the room's answers do to the packages; null where there are none to count. */
function frontier(given) {
  if (!packages) return null;
  const { candidates, needed } = packages;
  const refusals = candidates.map(({ id }) => refusing(id, given));
  const out = candidates.map((_, i) => !canBe(i, refusals[i]));
  const dropped = candidates.map((_, i) => !out[i] && candidates.some((__, j) => out[j] && needed[i] & (1 << j)));
  const allowed = candidates.map((_, i) => i).filter((i) => !out[i] && !dropped[i]);
  const now = packagesNow(given);
  return {
    steps: now.untold.length ? [] : now.same && !out.includes(true) ? publishedSteps() : bestAmong(allowed, now),
    untold: now.untold,
    out: candidates.flatMap(({ id }, i) => (out[i] ? [{ i, refusals: refusals[i], agreed: agreedOut(id, given) }] : [])),
    dropped: candidates.flatMap((_, i) => (dropped[i] ? [i] : [])),
  };
}

const publishedSteps = () => packages.fronts[0].map(({ masks, cost, gain }) => ({ masks, cost, gain }));

const [searched, possible] = [new Map(), new Map()];

/** The same, searched once for each set of candidates at each set of values: of many it takes a second. */
function bestAmong(allowed, now) {
  const key = `${allowed.join()} ${now.key ?? ""}`;
  if (!searched.has(key)) searched.set(key, bestOf(allowed, now));
  return searched.get(key);
}

/** Every package within the limits of some candidates, gone through once. */
function within(allowed) {
  const key = allowed.join();
  if (!possible.has(key)) possible.set(key, allWithin(allowed));
  return possible.get(key);
}

/** A limit that is broken stays broken, whatever comes on top. */
function allWithin(allowed) {
  const found = [];
  const grow = (mask, from) => {
    found.push(mask);
    for (let at = from; at < allowed.length; at += 1) {
      const more = mask | (1 << allowed[at]);
      if (!packages.brokenBy(more).length && !packages.apartIn(more).length) grow(more, at + 1);
    }
  };
  grow(0, 0);
  return found.filter((mask) => !packages.missingIn(mask).length);
}

/**
 * The packages that no other beats: from the cheapest, each that gains more than all before it.
 *
 * Those level in cost and in gain are one step, the simplest first, as on the page on packages.
 */
function bestOf(allowed, { costOf, gainOf, perspectives, TIE }) {
  const [{ benefit }] = perspectives;
  const all = within(allowed).map((mask) => ({ mask, cost: costOf(mask).net, gain: gainOf(mask, benefit) }));
  all.sort((one, other) => one.cost - other.cost || other.gain - one.gain || one.mask - other.mask);
  const steps = [];
  for (const { mask, cost, gain } of all) {
    const last = steps.at(-1);
    if (last && cost <= last.cost + TIE && Math.abs(gain - last.gain) <= TIE) last.masks.push(mask);
    if (last && gain <= last.gain + TIE) continue;
    if (last && cost <= last.cost + TIE) steps.pop(); // As cheap but for rounding, and gains less.
    steps.push({ masks: [mask], cost, gain });
  }
  return steps.map((step) => ({ ...step, masks: simplestFirst(step.masks) }));
}

const simplestFirst = (masks) => masks.sort((one, other) => packages.membersOf(one).length - packages.membersOf(other).length || one - other);

/** The steps of one front that another does not have. */
const stepsOnlyIn = (those, others) => those.filter(({ masks }) => !others.some((other) => other.masks.some((mask) => masks.includes(mask))));
