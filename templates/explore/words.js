/* Results to sentences: right in every edge case, and silent where nothing can be said. */

const MANY = 5; // More options than this are counted in a sentence, as in the build.

const whole = (value) => String(rounded(value)).replace("-", "−");
const name = (o) => options[o].label;
const named = (found) => listed(found.map(name));

function ranged(value, low, high) {
  if (whole(low) === whole(high)) return whole(value);
  const range = say("figures.range", { low: whole(low), high: whole(high) });
  return say("figures.figure-in-range", { figure: whole(value), range });
}

/** What an option is worth, with its range: what gaps count as is no figure. */
function worthOf(o, result) {
  if (isUncounted(o, result)) return say("explore.not-counted");
  return isUnknown(o, result) ? say("numbers.no-evidence") : ranged(result.value[o], result.low[o], result.high[o]);
}

/** How far apart two values are, of the whole numbers shown, as findings/ranking.py says it. */
function apart(value, other) {
  const points = rounded(value) - rounded(other);
  return points ? say("values.about-points", { value: String(points), points }) : say("values.less-than-a-point");
}

const allOf = (count, many) => say(count === 2 ? "numbers.both" : "numbers.all", { count, many });

/** Who comes first and how safely, in the build's own words for the same facts (findings/lead.py). */
function verdict(result, under) {
  const said = [firstPlace(result, under), safety(leadOf(result))];
  return said.filter(Boolean).join(" ");
}

function firstPlace(result, under) {
  const { order, first, value, on } = result;
  const lead = leadOf(result);
  if (!on.includes(true)) return say("explore.none-on");
  if (!first.length) return say(on.includes(false) ? "explore.none-ranked-of-on" : "lead.none-ranked");
  if (lead.unknown) return say("lead.no-evidence");
  const guessed = first.every((o) => isUnknown(o, result));
  const worth = guessed ? say("lead.counted") : worthOf(first[0], result);
  if (order.length === 1) return onlyOne(name(first[0]), worth, on);
  const shared = guessed ? say("lead.counted") : whole(value[first[0]]);
  if (first.length === order.length && !lead.without.length) {
    const Everyone = capital(allOf(first.length, say("lead.ranked-options")));
    return say("lead.all-the-same", { Everyone, under, value: whole(value[first[0]]) });
  }
  const points = lead.others ? apart(value[first[0]], value[lead.second[0]]) : "";
  const found =
    first.length > 1
      ? say(guessed ? "lead.shared-without-evidence" : "lead.shared", { options: named(first), value: shared })
      : aheadOf(name(first[0]), worth, points, guessed, result);
  if (isUntold(lead)) return say("lead.highest", { under, but: whyUntold(lead), found });
  return say(first.length > 1 ? "lead.first-shared" : "lead.first", { under, found });
}

/** Those options that something is known of; all where nothing is of any. */
function knownOf(found, result) {
  const known = found.filter((o) => !isUnknown(o, result));
  return known.length ? known : found;
}

/** How far the first is ahead; not told where that rests on what gaps count as. */
function aheadOf(option, worth, points, guessed, result) {
  const { second } = leadOf(result);
  const those = knownOf(second, result);
  const unknown = isUnknown(those[0], result);
  const told = { option, worth, second: named(those) };
  if (!guessed && !unknown) return say("lead.ahead", { ...told, points });
  const value = unknown ? say("lead.counted") : whole(result.value[those[0]]);
  return say("lead.next", { ...told, value });
}

function onlyOne(option, worth, on) {
  if (on.includes(false)) return say("explore.only-ranked-of-on", { option, worth });
  return say(options.length === 1 ? "lead.only-option" : "lead.only-ranked", { option, worth });
}

const isUntold = ({ level, without }) => level.length + without.length > 0;
const isGuessed = ({ first, without }) => first.every((o) => without.includes(o));

/** Options in a sentence: named, or counted where they are many. */
function namedOrCounted(found) {
  return found.length > MANY ? say("safety.many-options", { count: found.length }) : named(found);
}

/** Why the highest is not called first (findings/untold.py). */
function whyUntold({ first, level, without, drawn }) {
  const near = level.filter((o) => !without.includes(o));
  const count = near.length;
  const who = () => (count <= 3 ? named(near) : say("lead.others", { count }));
  const but = () => say(drawn ? "lead.but-level" : "lead.but-close", { options: who() });
  if (!without.length) return but();
  const them = without.length === first.length && isGuessed({ first, without });
  const those = them ? say("lead.them", { count: first.length }) : namedOrCounted(without);
  const unknown = say("lead.nothing-known", { options: those });
  if (count && !first.some((o) => without.includes(o))) return say("lead.but-both", { level: but(), unknown });
  return say("lead.but-unknown", { unknown });
}

function safety({ first, alone, others: rest, unknown, overlapping, clear, drawn, without }) {
  const [firsts, near] = [first.length, overlapping.length];
  if (!rest || unknown || isGuessed({ first, without })) return "";
  if (!near) return say(clear > 0 && clear < CLOSE ? "lead.barely-clear" : "lead.clear", { firsts, alone });
  const undecided = drawn ? "" : say("lead.undecided");
  if (near === rest && rest === 1) return say("lead.overlaps-other", { firsts, alone, undecided });
  if (near === rest) {
    const others = allOf(rest, say(alone ? "lead.other-options" : "lead.options-elsewhere"));
    return say("lead.overlaps-all", { firsts, others, undecided });
  }
  const others = near <= 3 ? named(overlapping) : say("lead.some-others", { count: near, rest, alone });
  return say("lead.overlaps-some", { firsts, others, undecided });
}
