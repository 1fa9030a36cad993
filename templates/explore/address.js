/* The view in the address: what a link restores. */

const KEYS = ["perspective", "weights", "off", "ways", "text", "present"];
const same = (one, other) => one.every((figure, i) => Math.abs(figure - other[i]) <= TIE);

/** Points of a group whose members weigh alike: what a group left out of the address has. */
const alike = () => nodes.map((node, i) => MOST / groupOf[i].length);

/** The perspectives that give the same shares as some points, the headline first. */
function matching(points) {
  const shares = sharesOf(points);
  return perspectives.filter((perspective) => same(sharesOf(perspective.points), shares));
}

function address({ points, on, taken, large, present }) {
  const match = matching(points)[0];
  const off = options.filter((option, o) => !on[o]).map((option) => option.id);
  const parts = [];
  if (!match) parts.push(`weights=${written(points)}`);
  else if (match !== perspectives[0]) parts.push(`perspective=${match.id}`);
  if (off.length) parts.push(`off=${off.join(",")}`);
  const ways = choices.flatMap(({ id, alternatives }, c) => (taken[c] ? [`${id}:${alternatives[taken[c]].id}`] : []));
  if (ways.length) parts.push(`ways=${ways.join(",")}`);
  if (large) parts.push("text=large");
  if (present) parts.push("present");
  return parts.join("&");
}

function written(points) {
  const even = alike();
  const told = groups.filter((group) => group.some((i) => Math.abs(points[i] - even[i]) > TIE));
  return told.flat().map((i) => `${nodes[i].id}:${Number(points[i].toFixed(9))}`).join(",") || "alike";
}

/** The view that an address holds; null where it holds none, as after a link within the page. */
function restored(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  if (!KEYS.some((key) => given.has(key))) return null;
  const off = (given.get("off") ?? "").split(",");
  const chosen = perspectives.find(({ id }) => id === given.get("perspective"));
  return {
    points: given.has("weights") ? read(given.get("weights")) : [...(chosen?.points ?? published)],
    on: options.map(({ id }) => !off.includes(id)),
    taken: takenFrom((given.get("ways") ?? "").split(",")),
    large: given.get("text") === "large",
    present: given.has("present"),
  };
}

/** The alternative of each choice that is among these; the headline's where none is. */
function takenFrom(ways) {
  return choices.map(({ id, alternatives }) =>
    Math.max(alternatives.findIndex((alternative) => ways.includes(`${id}:${alternative.id}`)), 0),
  );
}

function read(text) {
  const pairs = text.split(",").map((pair) => pair.split(":"));
  const given = new Map(pairs.map(([id, points]) => [id, bounded(Number.parseFloat(points))]));
  const told = (group) => group.some((i) => given.has(nodes[i].id));
  const points = alike();
  for (const group of groups.filter(told)) {
    for (const i of group) points[i] = given.get(nodes[i].id) ?? 0;
  }
  return points;
}

const bounded = (points) => Math.min(Math.max(Number.isFinite(points) ? points : 0, 0), MOST);
