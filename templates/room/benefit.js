/* What packages are counted from: the build's data with the scores and points that were agreed. */

/** The nodes of which nothing stays once money is left out. */
function withoutMoney({ nodes }) {
  const gone = nodes.map(({ id, leaf }) => leaf < 0 || data.money.includes(id));
  for (let i = nodes.length - 1; i >= 0; i -= 1) if (!gone[i] && nodes[i].parent >= 0) gone[nodes[i].parent] = false;
  return gone;
}

/**
 * The weights of benefit by leaf: the ranking's without money, shared out among its siblings.
 *
 * As in the build (appraise/benefit_and_cost.py): siblings that weigh nothing share alike.
 */
function benefitOf(held) {
  const [weights, gone] = [weightsOf(held, held.perspectives[0].points), withoutMoney(held)];
  const found = new Map();
  const below = held.nodes.map(() => 0);
  held.nodes.forEach(({ id, parent, leaf }, i) => {
    if (gone[i]) return;
    const group = held.nodes.map((_, j) => j).filter((j) => held.nodes[j].parent === parent && !gone[j]);
    const total = group.reduce((sum, j) => sum + weights[j], 0);
    below[i] = (parent < 0 ? 1 : below[parent]) * (total > 0 ? weights[i] / total : 1 / group.length);
    if (leaf >= 0) found.set(id, below[i]);
  });
  return found;
}

/** Parts of a score of the reference option: from what was agreed, packages go up by their lifts. */
const liftedFrom = (leaf, start, added) => ({ leaf, weight: 1, start, added, sets: [], curve: [[0, 0], [100, 100]] });

/** The parts of what packages are worth, with the agreed scores of what they are added to. */
function partsWith(agreed) {
  let parts = data.packages.parts;
  for (const [id, { value }] of inOrder(agreed)) {
    const { criterion, lifts } = questions[id] ?? {};
    if (!lifts?.length) continue;
    const leaf = data.packages.leaves.indexOf(criterion);
    parts = [...parts.filter((part) => part.leaf !== leaf), liftedFrom(leaf, value, lifts)];
  }
  return parts;
}

/**
 * The packages as the build would count them had the files what the room agreed.
 *
 * `same` says that this is what is published, `untold` which criteria weigh something now on which
 * so many packages can't be valued.
 */
function packagesNow({ agreed, added }) {
  const [published] = packages.perspectives;
  const found = benefitOf(changedValues({ agreed, added }));
  const benefit = data.packages.leaves.map((id) => found.get(id) ?? 0);
  const parts = partsWith(agreed);
  const untold = data.packages.notValued.filter((id) => (found.get(id) ?? 0) > 0);
  const same = parts === data.packages.parts && benefit.every((weight, i) => Math.abs(weight - published.benefit[i]) <= packages.TIE);
  if (same) return { ...packages, same, untold };
  const perspective = { ...published, benefit, front: [] };
  return { ...packagesOf({ ...data.packages, parts, perspectives: [perspective] }), same, untold, key: JSON.stringify([benefit, parts]) };
}
