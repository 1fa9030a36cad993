/* What would turn the order, and what is read out: Explore alone says these. */

/** A value to one decimal: halves go up, to fifteen digits, as in the build. */
const tenth = (value) => String(Math.sign(value) * Math.round((Math.abs(value) * 10).toPrecision(15)) / 10);
const share = (value) => `${tenth(value * 100)}%`;

/** The finding in a few words, as findings/lead.py has it (ranking_title). */
function title(result) {
  const { order, first } = result;
  const lead = leadOf(result);
  const { others: rest, without, level } = lead;
  if (!first.length) return say("lead.title-none-ranked");
  if (lead.unknown) return say("lead.title-no-evidence");
  if (order.length === 1) return say("lead.title-only-one", { option: name(first[0]) });
  if (without.length) return say("lead.title-unknown", { options: namedOrCounted(without) });
  if (first.length === order.length) return say("lead.title-all-the-same");
  if (level.length && lead.drawn) return say("lead.title-level", { count: first.length + level.length });
  const [options, firsts] = [named(first), first.length];
  if (level.length) {
    const others = level.length > 1 ? say("lead.others", { count: level.length }) : named(level);
    return say("explore.title-close", { options, firsts, others });
  }
  if (!rest) return say("lead.title-first-of-all", { options });
  return say("lead.title-first", { options, firsts, overlap: overlapInBrief(lead) });
}

function overlapInBrief({ alone, clear, others: rest, overlapping }) {
  const count = overlapping.length;
  if (!count) return clear > 0 && clear < CLOSE ? say("lead.title-barely-clear") : say("lead.title-clear", { alone });
  if (count < rest) return say("lead.title-overlaps-some", { count, rest, alone });
  return say(rest === 1 ? "lead.title-overlaps-other" : "lead.title-overlaps-all", { alone });
}

/** How values are counted otherwise than the headline counts them; empty where they are not. */
function otherwise(taken) {
  const those = choices.flatMap(({ name: choice, alternatives }, c) =>
    taken[c] ? [say("explore.taken", { choice, alternative: alternatives[taken[c]].name })] : [],
  );
  return those.length ? say("explore.counted-otherwise", { those: those.join("; ") }) : "";
}

/** Who would be first, with a note at each option that nothing is known of. */
function wouldBe({ first, unknown }) {
  const noted = (o) => (unknown.includes(o) ? say("lead.marked-unknown", { option: name(o) }) : name(o));
  return say("explore.would", { options: listed(first.map(noted)), firsts: first.length });
}

/** What would flip the first place: by the node in hand, or without one by the nearest node. */
function turning(result, held) {
  const { order, first } = result;
  if (order.length < 2) return "";
  const lead = leadOf(result);
  if (lead.unknown) return say(noneDiffer(order, result) ? "explore.nothing-to-part" : "explore.weightless-evidence");
  if (isGuessed(lead)) return say("explore.nothing-known", { options: named(first), count: first.length });
  const said = first.length > 1 ? sharing(result) : "";
  if (first.length === order.length || !oneFirst(result)) return said;
  const turn = held < 0 ? nearestTurn(result) : turnOf(held, result);
  return said ? `${said} ${turn}` : turn;
}

/** Whether any weights could part those that share the first place: none part what is alike. */
function sharing(result) {
  const { first } = result;
  const said = { options: named(first), level: isUntold(leadOf(result)) ? 1 : 0 };
  if (noneDiffer(first, result)) return say("explore.shared-for-good", said);
  const some = first.some((o, k) => first.slice(k + 1).some((other) => sameValues(o, other, result)));
  return say(some ? "explore.shared-in-part" : "explore.shared-now", said);
}

function turnOf(node, result) {
  const { label, parent } = nodes[node];
  const [points, part] = [count(result.points[node]), share(result.shares[node])];
  const has = say("explore.has", { criterion: label, points, share: part });
  const others = groupOf[node].filter((i) => i !== node && result.counts[i]);
  if (!result.counts[node]) return say("explore.left-out", { criterion: label });
  if (!others.length) return say("explore.alone-in-group", { has });
  if (parent >= 0 && result.weights[parent] <= 0) {
    return say("explore.above-weighs-nothing", { has, above: nodes[parent].label });
  }
  if (others.every((i) => result.points[i] <= 0)) return say("explore.rest-has-none", { has });
  const turns = turningPoints(node, result);
  if (!turns.length) return say("explore.no-points-turn", { has, most: MOST, alone: leadOf(result).alone });
  const now = tenth(result.points[node]);
  const said = turns.map((turn, k) =>
    say(k ? "explore.turn" : "explore.turn-first", {
      points: tenth(turn.points),
      now,
      would: wouldBe(turn),
    }),
  );
  const first = tenth(turns[0].points);
  return say("explore.turns", { has, turns: said.join("; "), first, share: shareAt(turns[0], result) });
}

/** What the points of a turning point are of the whole, or of a group within it. */
function shareAt({ node, points }, result) {
  const rest = restOf(node, result);
  const key = nodes[node].parent < 0 ? "explore.share-of-whole" : "explore.share-of-group";
  return say(key, { share: share(points / (points + rest)) });
}

function nearestTurn(result) {
  const turns = everyNode.flatMap((node) => turningPoints(node, result));
  if (!turns.length) return say("explore.no-weight-turns", { alone: leadOf(result).alone });
  const moved = ({ node, points }) => Math.abs(points - result.points[node]);
  const turn = turns.reduce((best, one) => (moved(one) < moved(best) ? one : best));
  return say("explore.nearest-turn", {
    share: shareAt(turn, result),
    points: tenth(turn.points),
    now: tenth(result.points[turn.node]),
    criterion: nodes[turn.node].label,
    would: wouldBe(turn),
  });
}

function count(points) {
  const said = tenth(points);
  return say("explore.points", { said, points: Number(said) });
}

function announcement(result, explored) {
  const said = now(result);
  return say(explored ? "explore.exploration" : "explore.as-published", { said });
}

function now(result) {
  const { order, first } = result;
  const lead = leadOf(result);
  if (!first.length) return say("explore.now-none-ranked");
  if (lead.unknown) return say("explore.now-no-evidence");
  if (order.length === 1) return say("explore.now-only-one", { option: name(first[0]) });
  if (first.length === order.length && !lead.without.length) return say("explore.now-all-the-same");
  const highest = isUntold(lead) && say("explore.place-highest", { but: whyUntold(lead) });
  if (first.length > 1) {
    const shared = capital(say("lead.word-joint", { place: say("lead.word-first") }));
    return say("explore.now-place", { place: highest || shared, options: named(first) });
  }
  const place = highest || say("explore.place-first");
  return say("explore.now-first", {
    place,
    first: at(first, result),
    second: at(knownOf(lead.second, result), result),
  });
}

/** Options of one value with that value, if there is evidence for it on one of them. */
function at(found, result) {
  const known = found.find((o) => !isUnknown(o, result));
  if (known === undefined) return say("explore.without-evidence", { option: named(found) });
  return say("explore.at", { option: named(found), value: whole(result.value[known]) });
}
