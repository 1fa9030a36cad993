/*
 * What answers leave of the weights, and which models can still be first (maths/tradeoffs).
 *
 * An answer is { left, right, said, times }: two sides of one to three steps, each with its leaf, its
 * ends in raw units (`from`, `to`), what it starts from (`low`, 0 to 100) and its `amount`, in points
 * of value. What is said to be worth more is worth at least so many `times` the other.
 */
const data = JSON.parse(document.getElementById("asked-data").textContent);
const { leaves, models, lines, strengths } = data;

const SAME = 1e-9; // Points closer than this are the same, as in the build.
const ALIKE = 1.25; // Alike: neither is worth more than a quarter more than the other.
const SAID = ["left", "right", "alike", "pass"];
const everyModel = [...models.keys()];
const units = leaves.map((_, i) => leaves.map((__, k) => (i === k ? 1 : 0)));

/** What a side is worth for each unit of weight on each leaf. */
function worthOf(side) {
  const worth = leaves.map(() => 0);
  for (const { leaf, amount } of side) worth[leaf] += amount;
  return worth;
}

const scaled = (row) => {
  const largest = row.reduce((most, at) => Math.max(most, Math.abs(at)), 0);
  return row.map((at) => at / largest);
};

/** What an answer says of the weights: rows that come to at least 0. What is passed says nothing. */
function rowsOf({ left, right, said, times }) {
  if (said === "pass") return [];
  const [one, other] = [worthOf(left), worthOf(right)];
  if (said === "alike") return [nearly(one, other), nearly(other, one)];
  return [said === "left" ? beyond(one, other, times) : beyond(other, one, times)];
}

const beyond = (more, than, times) => scaled(more.map((at, i) => at - times * than[i]));
const nearly = (one, other) => scaled(one.map((at, i) => ALIKE * at - other[i]));

const allRows = (answers) => answers.flatMap(rowsOf);

/** Weights with something to spare for every answer; null where the answers contradict each other. */
function fitting(answers) {
  const found = highestFloor([...allRows(answers), ...units], []);
  return found !== null && found.floor > SAME ? found.weights : null;
}

const fit = (answers) => fitting(answers) !== null;
const above = (one, other) => one.map((at, i) => at - other[i]);

const linesOf = (m) => lines.filter(({ model }) => model === m).map(({ values }) => values);

/** By how many points each model is behind the first, at least and at most, over weights that fit. */
function standingOf(answers) {
  const rows = allRows(answers);
  const most = (floors) => highestFloor(floors, rows)?.floor ?? -Infinity;
  return everyModel.map((m) => {
    const [own, others] = [linesOf(m), lines.filter(({ model }) => model !== m).map(({ values }) => values)];
    const ahead = own.map((line) => most(others.map((other) => above(line, other))));
    const passed = others.map((other) => most(own.map((line) => above(other, line))));
    const [least, farthest] = [-Math.max(...ahead), Math.max(...passed)];
    return {
      least: Math.max(least, 0),
      most: Math.max(farthest, 0),
      possible: least <= SAME,
      necessary: farthest <= SAME,
    };
  });
}
