/* Who is first in how many of the ways of counting that a reader leaves, counted as the build does. */

const find = (id) => document.getElementById(id);
const data = JSON.parse(find("ways-data").textContent);
const { choices, models, signs, ways, each, shares } = data;
const MANY = 5; // More models than this are counted in a sentence, as in the build.
const selects = choices.map(({ id }) => find(`settle-${id}`));
const rows = [...document.querySelectorAll("[data-model]")];
const positions = rows.map((row) => models.findIndex(({ id }) => id === row.dataset.model));
const places = [...document.querySelectorAll("[data-place]")];
/** The choices that shares are held by: fewer than all where there are very many ways. */
const heldBy = shares.choices.map((own) => choices.findIndex(({ id }) => id === own));
const parts = Array.from({ length: shares.parts.length / 2 }, (_, i) =>
  [0, 1].reduce((part, at) => part * shares.digits.length + shares.digits.indexOf(shares.parts[2 * i + at]), 0),
);

/** The numbers of the ways of some choices that take what is settled; -1 leaves a choice open. */
function left(some, settled) {
  let found = [0];
  for (const c of some) {
    const { length } = choices[c].alternatives;
    const taken = settled[c] < 0 ? [...Array(length).keys()] : [settled[c]];
    found = found.flatMap((way) => taken.map((alternative) => way * length + alternative));
  }
  return found;
}

/** In how many of the ways that are left each model is clearly first. */
function tally(settled) {
  const those = left([...choices.keys()], settled);
  const first = models.map(() => 0);
  for (const way of those) if (signs[ways[way]] !== null) first[signs[ways[way]]] += each;
  const told = first.reduce((sum, count) => sum + count, 0);
  return { left: those.length * each, first, tooClose: those.length * each - told };
}

/** In what share of draws each model is first, on average over the ways that are left. */
function meanShares(settled) {
  const those = left(heldBy, settled);
  return models.map((_, model) => {
    const total = those.reduce((sum, way) => sum + parts[way * models.length + model], 0);
    return total / (those.length * shares.of);
  });
}

/** A share in a table, as the build has it (share_words of findings/shares.py). */
function shareWords(share) {
  if (share > 0 && share < 0.005) return "<1%";
  if (share >= 0.995 && share < 1) return ">99%";
  return `${Math.floor(Number((share * 100).toPrecision(12)) + 0.5)}%`;
}

const figure = (count) => count.toLocaleString("en-GB");

function allOf(count, one) {
  const many = `${one}s`;
  if (count === 1) return say("numbers.only", { one });
  return count === 2 ? say("numbers.both", { many }) : say("numbers.all", { count: figure(count), many });
}

/** Models in a sentence, set apart by semicolons where a name has a comma of its own. */
function named(held) {
  if (held.length > MANY) return say("ways.many", { count: held.length });
  const names = held.map((model) => models[model].name);
  if (names.length < 2) return names.join("");
  const last = names.at(-1);
  if (names.length > 2 && names.some((name) => name.includes(","))) {
    return say("numbers.list-of-lists", { those: names.slice(0, -1).join("; "), last });
  }
  return say("numbers.list", { those: names.slice(0, -1).join(", "), word: say("numbers.and"), last });
}

/** Who is first in how many ways, in the build's words (counted_first of findings/ways.py). */
function countedFirst({ left, first, tooClose }) {
  const ways = figure(left);
  if (tooClose === left) return left === 1 ? say("ways.only-untold", {}) : say("ways.untold", { ways });
  const order = [...models.keys()].sort((one, other) => first[other] - first[one]);
  const counts = [...new Set(first)].filter(Boolean).sort((one, other) => other - one);
  if (counts[0] === left) {
    return say("ways.everywhere", { model: models[order[0]].name, ways: allOf(left, say("ways.way")) });
  }
  const those = (count) => {
    const held = order.filter((model) => first[model] === count);
    return { models: named(held), count: held.length, often: figure(count) };
  };
  let said = say("ways.first", { ...those(counts[0]), ways });
  if (counts[1]) said = say("ways.then", { said, ...those(counts[1]) });
  return tooClose ? say("ways.then-untold", { said, often: figure(tooClose) }) : said;
}

const taken = () => selects.map((select, c) => choices[c].alternatives.indexOf(select.value));

/** Write only what has changed: the browser then lays out only that. */
function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const oftenOf = (count, left) => say("ways.often-of", { often: figure(count), ways: figure(left) });

/** Rows of the table into a part of it, in this order. */
function place(part, held) {
  held.forEach((r, at) => {
    if (part.children[at] !== rows[r]) part.insertBefore(rows[r], part.children[at] ?? null);
  });
}

/** The models in order of their shares: the rows stay, and only what they say changes. */
function rank(settled) {
  const mean = meanShares(settled);
  const order = [...models.keys()].sort((one, other) => mean[other] - mean[one]);
  order.forEach((model, at) => {
    put(places[at].querySelector("[data-name]"), models[model].name);
    put(places[at].querySelector("[data-share]"), shareWords(mean[model]));
    places[at].querySelector("[data-bar]").setAttribute("width", `${mean[model] * 100}%`);
  });
}

function draw() {
  const settled = taken();
  const found = tally(settled);
  const first = (r) => found.first[positions[r]];
  const count = settled.filter((alternative) => alternative >= 0).length;
  const said = countedFirst(found);
  put(find("now"), count ? say("switched.settled", { count, said }) : say("switched.open", { said }));
  rows.forEach((row, r) => {
    const often = first(r);
    put(row.querySelector("[data-often]"), oftenOf(often, found.left));
    row.querySelector("[data-bar]").setAttribute("width", `${(often / found.left) * 100}%`);
  });
  const close = find("too-close");
  if (close) {
    put(close, oftenOf(found.tooClose, found.left));
    close.parentElement.classList.toggle("ways-none", !found.tooClose);
  }
  const order = [...rows.keys()].sort((one, other) => first(other) - first(one));
  // Those that are never first are put last and not seen: what is below the table stays in place.
  const [seen, unseen] = [true, false].map((led) => order.filter((r) => led === first(r) > 0));
  place(find("ranking"), seen);
  place(find("never"), unseen);
  rank(settled);
}

/** Settle choices, and write them into the address: a link restores them. */
function settle(values) {
  selects.forEach((select, c) => (select.value = values[c]));
  const held = choices.flatMap(({ id }, c) => (values[c] ? [`${id}=${values[c]}`] : []));
  history.replaceState(null, "", held.length ? `#${held.join("&")}` : location.pathname + location.search);
  draw();
}

/** What an address holds; one without any choice, as after a link within the page, changes nothing. */
function restore() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (!choices.some(({ id }) => given.has(id))) return;
  choices.forEach(({ id, alternatives }, c) => {
    selects[c].value = alternatives.includes(given.get(id)) ? given.get(id) : "";
  });
  draw();
}

for (const select of selects) {
  select.addEventListener("change", () => settle(selects.map(({ value }) => value)));
}
find("all-headline").addEventListener("click", () => settle(choices.map(({ alternatives }) => alternatives[0])));
find("all-open").addEventListener("click", () => settle(choices.map(() => "")));
find("switches").addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", restore);

/** The counts by ids, for tests and for anyone at the browser's console. */
window.appraisalWays = {
  tally(settled) {
    const taken = choices.map(({ id, alternatives }) => alternatives.indexOf(settled[id]));
    const byModel = (values) => Object.fromEntries(models.map(({ id }, model) => [id, values[model]]));
    const found = tally(taken);
    const [first, mean] = [found.first, meanShares(taken)].map(byModel);
    return { ways: found.left, first, tooClose: found.tooClose, mean, said: countedFirst(found) };
  },
};

find("switching").hidden = false;
draw();
restore();
