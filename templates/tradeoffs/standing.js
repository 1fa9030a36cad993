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
const HALVINGS = 60; // How finely the smallest repair is looked for.
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
const without = (answers, i) => answers.filter((_, at) => at !== i);
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

/** The positions of the fewest answers that can't all hold: two where two suffice. */
function conflictOf(answers) {
  const every = [...answers.keys()].filter((i) => answers[i].said !== "pass");
  for (const j of every) {
    if (!fit([answers[j]])) return [j];
  }
  for (const i of every) {
    for (const j of every) if (i < j && !fit([answers[i], answers[j]])) return [i, j];
  }
  let held = every;
  for (const i of every) {
    const rest = held.filter((at) => at !== i);
    if (!fit(rest.map((at) => answers[at]))) held = rest;
  }
  return held;
}

/** The positions of answers without which all others fit. */
const takeBack = (answers) => [...answers.keys()].filter((i) => answers[i].said !== "pass" && fit(without(answers, i)));

/**
 * The smallest change of one end of a step after which all answers hold; null where none would do.
 *
 * A step of what was worth more would go on to more, one of what was worth less not as far.
 */
function smallestMove(answers, conflict) {
  let found = null;
  for (const i of conflict) {
    for (const { side, at, up } of turns(answers[i])) {
      const value = reach(answers, i, side, at, up);
      if (value === null) continue;
      const step = answers[i][side][at];
      const far = Math.abs(value - step.low - step.amount) / leaves[step.leaf].size;
      if (!found || far < found.far - SAME) found = { answer: i, side, at, step, value, up, far };
    }
  }
  return found;
}

/** The ends of an answer that could move, and which way. */
function turns({ left, right, said }) {
  const ways = { left: [true], right: [true], alike: [true, false] };
  const of = (side, steps, ups) => steps.flatMap((_, at) => ups.map((up) => ({ side, at, up })));
  const other = said === "alike" ? ways.alike : [false];
  return said === "right"
    ? [...of("right", right, [true]), ...of("left", left, [false])]
    : [...of("left", left, ways[said]), ...of("right", right, other)];
}

/** What an end would have to be worth, nearest to what it is; null where not even the farthest does. */
function reach(answers, i, side, at, up) {
  const step = answers[i][side][at];
  const moved = (to) => {
    const steps = answers[i][side].with(at, { ...step, amount: to - step.low });
    return answers.with(i, { ...answers[i], [side]: steps });
  };
  let [near, far] = [step.low + step.amount, up ? 100 : step.low];
  if (near === far || !fit(moved(far))) return null;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (near + far) / 2;
    if (fit(moved(middle))) far = middle;
    else near = middle;
  }
  return far;
}
