/* What is typed, and the list of what is found. */

const SHOWN = 20;
const SNIPPET = 200;
const data = JSON.parse(document.getElementById("search-index").textContent);
const find = (id) => document.getElementById(id);
const [form, box, list, status, more, pages] = ["find", "words", "hits", "found", "more", "pages"].map(find);

/** The pages that there are stand in the page, for whoever reads it without a script. */
const links = [...pages.querySelectorAll("a")];
const ofPages = { name: list.dataset.pages, path: "…", hits: links.map((a) => [a.getAttribute("href"), a.textContent, "", a.dataset.also]) };
const groups = [ofPages, ...data.groups.map(whole)];
const index = indexed(groups, data.skipped.split(" "));
let waiting = 0;

/** A text in full: signs stand for words that are written once. */
function long(text) {
  return text.replace(/[\u0100-\u01bf]/g, (sign) => data.words[sign.charCodeAt(0) - 0x100]);
}

/** A group with what its hits leave out: a text that others have too, a place that is the name. */
function whole({ path, hits, ...group }) {
  const told = (text) => (/^#\d+$/.test(text) ? long(data.texts[text.slice(1)]) : text);
  const hit = ([place, name, text = "", also]) => [place || plain(name).replace(/[ .]+/g, "-"), name, told(text), also];
  return { ...group, path: form.dataset.root + path, hits: long(hits).split("\n").map((line) => hit(line.split("\t"))) };
}

function marked(element, parts) {
  element.replaceChildren(
    ...parts.map(([piece, fits]) => {
      if (!fits) return piece;
      const mark = document.createElement("mark");
      mark.textContent = piece;
      return mark;
    }),
  );
}

/** So much of a text as is shown, about the first word that fits. */
function excerpt(parts) {
  if (parts.reduce((sum, [piece]) => sum + piece.length, 0) <= SNIPPET * 1.5) return parts;
  const at = parts.findIndex(([, fits]) => fits);
  let [from, before] = [Math.max(at, 0), 0];
  while (from > 0 && before < SNIPPET / 3) before += parts[(from -= 1)][0].length;
  let [to, length] = [from, 0];
  while (to < parts.length && length < SNIPPET) length += parts[(to += 1) - 1][0].length;
  const cut = [...(from > 0 ? [["… ", false]] : []), ...parts.slice(from, to)];
  return to < parts.length ? [...cut, [" …", false]] : cut;
}

/** What shows why a hit was found: its text about the words, or else what people call it. */
function snippet({ hit, by }, typed) {
  const text = pieces(index, typed, hit.text);
  if (by?.part !== 1 || text.some(([, fits]) => fits)) return excerpt(text);
  const called = pieces(index, typed, by.text);
  const names = called.some(([, fits]) => fits) ? called : [[by.text, true]];
  const [start, end] = say("found.also", { names: "\n" }).split("\n");
  return [[start, false], ...names, [`${end} `, false], ...excerpt(text)];
}

function line(one, typed) {
  const item = find("hit").content.firstElementChild.cloneNode(true);
  const [link, group, text] = ["a", ".kind", ".snippet"].map((part) => item.querySelector(part));
  link.href = one.hit.path;
  const title = pieces(index, typed, one.hit.name);
  marked(link, one.by?.part === 0 && !title.some(([, fits]) => fits) ? [[one.hit.name, true]] : title);
  group.textContent = one.hit.group;
  marked(text, snippet(one, typed));
  text.hidden = !text.textContent;
  return item;
}

function draw(most = SHOWN) {
  const words = box.value.trim();
  const { fits, found } = ranked(index, words);
  const typed = fits ? asked(index, words) : [];
  list.replaceChildren(...found.slice(0, most).map((one) => line(one, typed)));
  pages.hidden = found.length > 0;
  more.hidden = found.length <= most;
  more.textContent = say("found.more", { count: found.length });
  const key = fits ? (found.length > most ? "found.first" : "found.all") : "found.none";
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    status.textContent = words ? say(key, { count: found.length, shown: most, words }) : "";
  }, 300);
}

/** The words stand in the address, so that a link and a step back find them again. */
function remember() {
  const address = new URL(location.href);
  address.searchParams.set("q", box.value.trim());
  if (address.href !== location.href) history.replaceState(null, "", address);
}

form.hidden = false;
box.addEventListener("input", () => draw());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  remember();
  draw();
  list.querySelector("a")?.focus();
});
more.addEventListener("click", () => {
  draw(Infinity);
  list.children[SHOWN]?.querySelector("a").focus();
});
box.value = new URLSearchParams(location.search).get("q") ?? fragment();
draw();

/** What is found for words, for tests and for anyone at the browser's console. */
window.appraisalSearch = {
  find(words) {
    const { fits, found } = ranked(index, words);
    return { fits, paths: found.map(({ hit }) => hit.path), names: found.map(({ hit }) => hit.name) };
  },
  everything: () => index.hits.map(({ path }) => path),
};
