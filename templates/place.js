/* Which place is meant by what is typed, and what there is to say of where it lies. */

const SHOWN = 8;
const SUGGESTED = 5;
const CODE = /^([a-z]{1,2}\d[a-z\d]?)(?: \d[a-z]{0,2}|\d[a-z]{2})?$/; // Be it half typed: "DE5 6".
const find = (id) => document.getElementById(id);
const [form, box, status, meant, start] = ["where", "town", "found", "meant", "start"].map(find);
const blocks = [...document.querySelectorAll(".about")];
/* The script shows one area, and all of it: only without one are areas folded. */
for (const fold of document.querySelectorAll(".about > details")) {
  const heading = fold.querySelector("h2");
  fold.querySelector("summary").remove();
  fold.replaceWith(heading, ...fold.childNodes);
}

/** Every place stands in the list, for whoever reads it without a script. */
const places = [...document.querySelectorAll(".towns li")].map((item) => {
  const { at, council, name: area } = item.parentElement.dataset;
  const called = [item.textContent, ...(item.dataset.also ?? "").split(";")].filter(Boolean);
  const place = { id: item.id, name: item.textContent, at, council, area, called: called.map(plain), codes: (item.dataset.in ?? "").split(" ") };
  item.removeAttribute("id"); // Its address shows the area, not the list.
  return place;
});
const named = new Map(blocks.map((block) => [block.id, block.querySelector(".name").textContent]));

/** The areas themselves, by all names of their councils, but for names of places there. */
const areas = blocks.map(({ id, dataset }) => {
  const own = places.filter(({ at }) => at === id).flatMap(({ called }) => called);
  const called = dataset.called.split(";").map(plain).filter((name) => !own.includes(name));
  return { id, name: named.get(id), council: dataset.in, called };
});
const NOTHING = places.length ? "place.nothing" : "place.nothing-council";
const NONE = places.length ? "place.none" : "place.none-council";

/** Letters in pairs, as a measure of what nothing else fits. */
const pairs = (text) => new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)));

function alike(words, name) {
  const typed = pairs(words);
  return [...pairs(name)].filter((pair) => typed.has(pair)).length / (name.length + words.length);
}

/** The places and areas for which `how` gives a number, the least first. */
function sorted(how) {
  const measured = [...places, ...areas].map((place) => [Math.min(...place.called.map(how)), place]);
  return measured.filter(([off]) => off < Infinity).sort(([one], [other]) => one - other).map(([, place]) => place);
}

/** What is meant: places of this name, or else areas; or that begin so, or a typo or two away; or the nearest. */
function looked(words) {
  const called = (found) => found.filter((one) => one.called.includes(words));
  const same = called(places).length ? called(places) : called(areas);
  const begins = (found) => found.filter((one) => one.called.some((name) => name.startsWith(words)));
  const inside = new Set(begins(places).map(({ at }) => at));
  const starting = [...begins(places), ...begins(areas).filter(({ id }) => !inside.has(id))];
  if (same.length || starting.length) return { same, starting, near: [] };
  const most = forgiven(words);
  const slips = most ? sorted((name) => (typos(words, name, most) <= most ? typos(words, name, most) : Infinity)) : [];
  const near = slips.length ? slips : sorted((name) => (alike(words, name) > 0.2 ? -alike(words, name) : Infinity));
  return { same, starting, near: near.slice(0, SUGGESTED) };
}

function link(id, text, more = "") {
  const [item, anchor] = ["li", "a"].map((tag) => document.createElement(tag));
  anchor.href = `#${id}`;
  anchor.textContent = text;
  item.append(anchor, more && ` ${more}`);
  return item;
}

const toPlace = ({ id, name, council }) => link(id, council ? say("place.in", { name, council }) : name);

function tell(text, items = []) {
  status.textContent = text;
  start.hidden = items.length > 0 || blocks.some(({ hidden }) => !hidden);
  meant.replaceChildren(...items);
}

/** Show an area under a name, or none. */
function show(block, name) {
  for (const one of blocks) one.hidden = one !== block;
  if (!block) return;
  block.querySelector(".name").textContent = name;
  block.querySelector("h2").focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** The names of the places of an area that have a postcode district. */
function among(code, at) {
  const names = places.filter((place) => place.at === at && place.codes.includes(code)).map(({ name }) => name);
  return names.slice(0, SHOWN).join(", ") + (names.length > SHOWN ? " …" : "");
}

/** A postcode district: its area, or the choice of those that it lies in. */
function showCode(code) {
  const areas = (data.postcodes[code] ?? "").split(" ").filter(Boolean);
  const inside = areas.filter((area) => area !== "outside").map((area) => `at-${area}`);
  const beyond = inside.length < areas.length;
  if (inside.length === 1) {
    const [at] = inside;
    show(find(at), say("place.postcode-in", { code, area: named.get(at) }));
    return tell(beyond ? say("place.beyond", { code }) : "");
  }
  show(null);
  if (!inside.length) return tell(say(NOTHING, { words: code }));
  const items = inside.map((at) => link(at, named.get(at), among(code, at)));
  return tell(say(beyond ? "place.postcode-beyond" : "place.postcode", { code }), items);
}

/** What the address says: a place, an area or a postcode district. */
function follow() {
  const wanted = fragment().toLowerCase();
  const place = places.find(({ id }) => id === wanted);
  const area = blocks.find(({ id }) => id === wanted);
  const [, code] = (!place && !area && CODE.exec(plain(wanted))) || [];
  if (code) {
    box.value ||= code.toUpperCase();
    return showCode(code.toUpperCase());
  }
  show(place ? find(place.at) : area, place ? place.name : named.get(wanted));
  tell("");
  if (place) box.value = place.name;
  return null;
}

function go(id) {
  if (location.hash === `#${id}`) follow();
  else location.hash = id;
}

/** What fits so far, as one types. */
function suggest() {
  const words = plain(box.value);
  if (words.length < 2 || CODE.test(words)) return tell("");
  const { starting } = looked(words);
  if (!starting.length) return tell("");
  return tell(say("place.starting", { count: starting.length }), starting.slice(0, SHOWN).map(toPlace));
}

function answer(event) {
  event.preventDefault();
  const words = plain(box.value);
  if (!words) return tell("");
  const [, code] = CODE.exec(words) ?? [];
  if (code) return go(code);
  const { same, starting, near } = looked(words);
  const found = same.length ? same : starting;
  if (found.length === 1) return go(found[0].id);
  show(null);
  const typed = box.value.trim();
  if (same.length) {
    const key = areas.includes(same[0]) ? "place.several-areas" : "place.several";
    return tell(say(key, { words: typed }), same.map(toPlace));
  }
  if (found.length) return tell(say("place.starting", { count: found.length }), found.slice(0, SHOWN).map(toPlace));
  return tell(say(near.length ? NONE : NOTHING, { words: typed }), near.map(toPlace));
}

form.hidden = false;
form.addEventListener("submit", answer);
box.addEventListener("input", suggest);
addEventListener("hashchange", follow);
follow();
