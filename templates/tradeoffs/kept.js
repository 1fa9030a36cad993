/* What was answered: kept in this browser alone, and written as a file that `collect` reads. */

const ROOM = "the-room"; // Together, and for nobody: no council has this id, so it is a name of its own.
const shelf = (who) => ["appraisal-tradeoffs", data.workspace, data.workshop, data.version, who].join("\n");

/** Whether this browser keeps anything: a page opened from disk may not be let. */
function canKeep() {
  try {
    localStorage.setItem(shelf(""), "");
    localStorage.removeItem(shelf(""));
    return true;
  } catch {
    return false;
  }
}

const here = new Map(); // What this page remembers, where the browser does not.

/** Keep the answers of one who answers. */
function keep(who, answers) {
  here.set(who, answers);
  try {
    if (answers.length) localStorage.setItem(shelf(who), JSON.stringify(answers.map(byName)));
    else localStorage.removeItem(shelf(who));
  } catch {
    shown.unkept.hidden = false; // Full, or not allowed any more: say so and go on.
  }
}

/** The answers of one who answers, as they were kept; none where they can't be read. */
function kept(who) {
  if (here.has(who)) return here.get(who);
  try {
    const answers = JSON.parse(localStorage.getItem(shelf(who)) ?? "[]");
    if (!Array.isArray(answers) || !answers.every(isAnswer)) return [];
    return answers.map(byPlace);
  } catch {
    return [];
  }
}

/** Answers with their sides changed: leaves stand in them by place here, and by id where they are kept. */
const withSides = (change) => (answer) => ({ ...answer, left: answer.left.map(change), right: answer.right.map(change) });
const byName = withSides((step) => ({ ...step, leaf: leaves[step.leaf].id }));
const byPlace = withSides((step) => ({ ...step, leaf: placeOf(step.leaf) }));
const placeOf = (id) => leaves.findIndex((leaf) => leaf.id === id);

const isStep = (step) => step && placeOf(step.leaf) >= 0 && [step.from, step.to, step.low, step.amount].every(Number.isFinite);
const isSide = (side) => Array.isArray(side) && side.length > 0 && side.every(isStep);
const isAnswer = (answer) => answer && isSide(answer.left) && isSide(answer.right) && SAID.includes(answer.said) && strengths.includes(answer.times);

/** Answers as the workshop's file has them: what was passed over is none. */
function written(byCouncil) {
  const lines = [`workshop: ${JSON.stringify(data.workshop)}`, `version: ${JSON.stringify(data.version)}`, "answers:"];
  for (const [council, answers] of byCouncil) {
    lines.push(`  ${council}:`, "    tradeoffs:");
    for (const answer of answers) lines.push(`      - ${writtenAnswer(answer)}`);
  }
  return `${lines.join("\n")}\n`;
}

function writtenAnswer({ left, right, said, times }) {
  const [more, than] = said === "right" ? [right, left] : [left, right];
  const much = times > 1 ? { times } : {};
  const parts = { more: writtenSide(more), than: writtenSide(than), ...(said === "alike" ? { alike: true } : much) };
  return `{${Object.entries(parts).map((part) => part.join(": ")).join(", ")}}`;
}

function writtenSide(side) {
  const steps = side.map(({ leaf, from, to }) => `{criterion: ${leaves[leaf].id}, from: ${from}, to: ${to}}`);
  return steps.length === 1 ? steps[0] : `[${steps.join(", ")}]`;
}
