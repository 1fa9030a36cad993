/* Which question comes next (maths/tradeoffs). Provisional. */

function nextQuestion(answers) {
  const pairs = leaves.flatMap((_, i) => leaves.map((__, k) => [i, k])).filter(([i, k]) => i < k);
  const pair = pairs[answers.length];
  if (!pair) return null;
  const full = (leaf) => {
    const { levels } = leaves[leaf];
    const [[from, low], [to, high]] = [levels[0], levels.at(-1)];
    return { leaf, from, to, low, high };
  };
  return { left: [full(pair[0])], right: [full(pair[1])] };
}
