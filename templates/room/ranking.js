/* The ranking under the headline's weights with what the room agreed put in. */

const NO_SCALE = 1e-9; // Points of value: a range that is smaller is none, as in the build.

/** What was agreed, in the order of the questions: of two on one score the later counts, as in the record. */
const inOrder = (agreed) => Object.keys(questions).filter((id) => agreed[id]).map((id) => [id, agreed[id]]);

/** The values that the room changed, for the build's own arithmetic. */
function changedValues({ agreed, added }) {
  const held = structuredClone(data.ranking);
  const scores = inOrder(agreed).filter(([id]) => questions[id]?.kind === "score");
  scores.sort(([one], [other]) => Boolean(questions[other].resting) - Boolean(questions[one].resting)); // Own scores win.
  for (const [id, { value, low, high }] of scores) putWithResting(held, questions[id], [low ?? value, value, high ?? value]);
  const points = pointsOf(held, agreed);
  for (const one of added.filter(({ kind }) => kind === "option")) addOption(held, one);
  for (const one of added.filter(({ kind }) => kind === "criterion")) addCriterion(held, one);
  const weighed = withAdded(held, points, added);
  const changed = Object.keys(agreed).length + added.length > 0;
  return { ...held, perspectives: [{ ...held.perspectives[0], points: weighed }], under: data.perspective, level: changed ? null : held.level };
}

function put(held, option, criterion, [low, value, high]) {
  const leaf = held.nodes.find((node) => node.id === criterion)?.leaf ?? -1;
  const row = held.options.find(({ id }) => id === option);
  if (!row || leaf < 0) return;
  [row.low[leaf], row.value[leaf], row.high[leaf]] = [low ?? value, value, high ?? value];
  row.gaps = row.gaps.filter((gap) => gap !== leaf);
}

/** A score, and those of the options that rest on it with what their candidates add, as in the build. */
function putWithResting(held, { option, criterion, resting = {} }, ends) {
  put(held, option, criterion, ends);
  for (const [id, lifts] of Object.entries(resting)) put(held, id, criterion, ends.map((end, i) => Math.min(Math.max(end + lifts[i], 0), 100)));
}

/** A score with the range of one whose author gives none, as in the build. */
const spread = (score) => [Math.max(score - data.spread, 0), score, Math.min(score + data.spread, 100)];

/** An option that stands where another does, but for its own scores. */
function addOption(held, { id, name, like, scores }) {
  const row = structuredClone(held.options.find((option) => option.id === like) ?? held.options[0]);
  held.options.push({ ...row, id, label: name, model: id, ranked: true });
  for (const [criterion, { score }] of Object.entries(scores)) put(held, id, criterion, spread(score));
}

/** A criterion of the top level; what is not scored is a gap. */
function addCriterion(held, { id, name, scores }) {
  const leaf = held.options[0].value.length;
  held.nodes.push({ id, label: name, parent: -1, leaf });
  for (const row of held.options) {
    [row.low[leaf], row.value[leaf], row.high[leaf]] = [0, 50, 100];
    row.gaps.push(leaf);
    if (scores[row.id]) put(held, row.id, id, spread(scores[row.id].score));
  }
}

/**
 * Points of all nodes: the headline's weights with the steps that the room agreed on.
 *
 * A step is worth its weight times its range; the largest under the headline is 100 points
 * (appraise/workshop/ranges.py). Steps that nobody agreed on keep theirs.
 */
function pointsOf(held, agreed) {
  const { points } = held.perspectives[0];
  const weights = leafWeights(held, points);
  const worth = (id) => (weights[id] ?? 0) * (data.ranges[id] ?? 0);
  const largest = Math.max(...Object.keys(weights).map(worth), 0);
  const steps = inOrder(agreed).filter(([id]) => questions[id]?.kind === "weight" && data.ranges[questions[id].criterion] > NO_SCALE);
  if (!steps.length || !largest) return [...points];
  for (const [id, { value }] of steps) {
    const { criterion } = questions[id];
    weights[criterion] = (value * largest) / 100 / data.ranges[criterion];
  }
  return upwards(held.nodes, (node) => weights[node.id]);
}

/** What each node has where leaves have what is given, and branches what lies below them. */
function upwards(nodes, ofLeaf) {
  const found = nodes.map((node) => (node.leaf < 0 ? 0 : ofLeaf(node)));
  for (let i = nodes.length - 1; i >= 0; i -= 1) if (nodes[i].parent >= 0) found[nodes[i].parent] += found[i];
  return found;
}

/** Each node's weight in the whole. */
function weightsOf(held, points) {
  return rankingOf({ ...held, under: "" }).evaluate(points, held.options.map(() => true)).weights;
}

function leafWeights(held, points) {
  const weights = weightsOf(held, points);
  return Object.fromEntries(held.nodes.flatMap(({ id, leaf }, i) => (leaf < 0 ? [] : [[id, weights[i]]])));
}

/** The points once criteria that were added take their parts of the whole from all others alike. */
function withAdded(held, points, added) {
  const own = added.filter(({ kind }) => kind === "criterion");
  const total = held.nodes.reduce((sum, { parent }, i) => (parent < 0 && i < points.length ? sum + points[i] : sum), 0);
  const left = 100 - own.reduce((sum, { weight }) => sum + weight, 0);
  return [...points, ...own.map(({ weight }) => ((total || 1) * weight) / left)];
}

const rankings = new Map();

/** The ranking of a state, worked out once: each option with its place, value and range, the highest first. */
function ranking({ agreed, added }) {
  if (!data.ranking) return null;
  const key = JSON.stringify([agreed, added]);
  if (!rankings.has(key)) rankings.set(key, rank(changedValues({ agreed, added })));
  return rankings.get(key);
}

function rank(changed) {
  const build = rankingOf(changed);
  const result = build.evaluate(changed.perspectives[0].points, changed.options.map(() => true));
  const last = changed.options.map((_, o) => o).filter((o) => !result.order.includes(o));
  const rows = [...result.order, ...last].map((o) => {
    const { id, label } = changed.options[o];
    const [low, value, high] = [result.low[o], result.value[o], result.high[o]];
    return { id, label, place: result.rank[o], low, value, high, worth: build.worthOf(o, result) };
  });
  return { rows, verdict: build.verdict(result, build.under) };
}

/** Places among the options that two rankings share, by id. */
function placesAmong(rows, ids) {
  const held = rows.filter(({ id, place }) => place && ids.includes(id));
  return new Map(held.map((row) => [row.id, 1 + held.filter((other) => other.value > row.value + NO_SCALE).length]));
}

/** The lines whose place differs between two rankings, and who stands highest in each. */
function compared(before, after) {
  const ranked = (rows) => rows.filter(({ place }) => place).map(({ id }) => id);
  const both = ranked(before.rows).filter((id) => ranked(after.rows).includes(id));
  const [was, is] = [before, after].map(({ rows }) => placesAmong(rows, both));
  const highest = ({ rows }) => rows.filter(({ place }) => place === 1).map(({ label }) => label);
  return { moved: both.filter((id) => was.get(id) !== is.get(id)), was, before: highest(before), after: highest(after) };
}
