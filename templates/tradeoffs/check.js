/*
 * A question whose answer follows from the others: whoever answers it otherwise contradicts them.
 *
 * Questions that are chosen can be answered either way, so that only such a one finds out whether
 * what was answered was meant.
 */

/** From the worst to the best of the options that are compared. */
function wholeStep(leaf) {
  const { rungs, low } = leaves[leaf];
  const [from, to, amount] = rungs.at(-1);
  return { leaf, from, to, low, amount };
}

/** Of all pairs of whole steps the one that only just follows; null where none does. */
function checkQuestion(answers) {
  const rows = allRows(answers);
  if (!rows.length) return null;
  let found = null;
  for (const { left, right } of wholePairs()) {
    const row = scaled(above(worthOf(left), worthOf(right)));
    const most = [row, row.map((at) => -at)].map((floor) => highestFloor([floor], rows)?.floor ?? 0);
    const slack = -Math.min(...most);
    if (slack > SAME && !asked(answers, left, right) && (!found || slack < found.slack - SAME)) found = { left, right, slack };
  }
  return found && { left: found.left, right: found.right };
}

const wholePairs = () => usable.flatMap((one, place) => usable.slice(place + 1).map((other) => ({ left: [wholeStep(one)], right: [wholeStep(other)] })));

const named = (side) => side.map(({ leaf, from, to }) => [leaf, from, to].join()).sort().join(";");
const pairNamed = (left, right) => [named(left), named(right)].sort().join("|");

/** Whether two sides were set against each other before, either way round. */
const asked = (answers, left, right) => answers.some((one) => pairNamed(one.left, one.right) === pairNamed(left, right));
