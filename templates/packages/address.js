/* The view in the address: what a link restores. */

const RULES = ["equal", "population", "gain"];

function address({ mask, perspective, rule }) {
  const parts = [`try=${membersOf(mask).map((i) => candidates[i].id).join(",")}`];
  if (perspective) parts.push(`perspective=${perspectives[perspective].id}`);
  if (rule !== RULES[0]) parts.push(`share=${rule}`);
  return parts.join("&");
}

/** The view that an address holds; null where it holds none, as after a link within the page. */
function restored(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  if (!hash.includes("=") || !given.has("try")) return null;
  const ticked = given.get("try").split(",");
  const chosen = perspectives.findIndex(({ id }) => id === given.get("perspective"));
  const rule = given.get("share");
  return {
    mask: maskOf(everyCandidate.filter((i) => ticked.includes(candidates[i].id))),
    perspective: Math.max(chosen, 0),
    rule: RULES.includes(rule) ? rule : RULES[0],
  };
}
