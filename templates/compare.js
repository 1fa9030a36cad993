/* Two or three options side by side, at once. Without this, the links below lead to each pair. */

const find = (id) => document.getElementById(id);
const data = JSON.parse(find("tick-data").textContent);
const { options, rows, pairs } = data;
const TIE = 1e-9; // Values closer than this are the same, as in the build.
const MOST = 3;
const boxes = options.map(({ id }) => find(`tick-${id}`));
const marks = find("tick-marks").content;
const table = find("together-caption").parentElement;
const open = new Set();
let chosen = [];

const whole = (value) => String(Math.floor(Number(value.toPrecision(12)) + 0.5)).replace("-", "−");
const name = (o) => boxes[o].labels[0].textContent.trim();

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function shape(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function ranged([value, low = value, high = value]) {
  const [figure, ...ends] = [value, low, high].map(whole);
  if (ends[0] === ends[1]) return figure;
  const range = say("figures.range", { low: ends[0], high: ends[1] });
  return say("figures.figure-in-range", { figure, range });
}

/** How far a value is from the first option's, of the whole numbers shown, so that it adds up. */
function difference(base, value) {
  const by = Number(whole(value).replace("−", "-")) - Number(whole(base).replace("−", "-"));
  if (Math.abs(value - base) <= TIE) return say("ticked.no-difference");
  if (by === 0) return say("ticked.hardly-different");
  return say(by > 0 ? "ticked.higher" : "ticked.lower", { by: Math.abs(by) });
}

const SHAPES = {
  continue: ["circle", { r: 5 }],
  "non-structural": ["path", { d: "M0 -6.5 6.5 0 0 6.5 -6.5 0Z" }],
  unitary: ["rect", { x: -5, y: -5, width: 10, height: 10 }],
};

/** An option's mark: open for the second of its family that is ticked, dashed for the third. */
function mark(o) {
  const { family } = options[o];
  const before = chosen.slice(0, chosen.indexOf(o)).filter((other) => options[other].family === family);
  const kind = ["", " dot-open", " dot-third"][before.length];
  const [tag, size] = SHAPES[family];
  return shape(tag, { class: `dot-mark of-${family}${kind}`, ...size });
}

/** The marks of all options on one line, the lowest and the highest with their values. */
function dumbbell({ cells }) {
  const known = chosen.filter((o) => cells[o]).sort((a, b) => cells[a][0] - cells[b][0]);
  const at = (o) => `${cells[o][0]}%`;
  const drawn = [0, 50, 100].map((x) =>
    shape("line", { class: "dot-tick", x1: `${x}%`, x2: `${x}%`, y1: 0, y2: 20 }),
  );
  if (known.length > 1) {
    const [low, high] = [at(known[0]), at(known.at(-1))];
    drawn.push(shape("line", { class: "dot-range", x1: low, x2: high, y1: 10, y2: 10 }));
  }
  for (const o of known) {
    const place = { x: at(o), y: 10, width: 1, height: 1, overflow: "visible" };
    drawn.push(shape("svg", place, mark(o)));
  }
  const ends = known.length > 1 ? [known[0], known.at(-1)] : known;
  const said = ends.map((o, n) => {
    const name = n === 0 && ends.length > 1 ? "dot-said dot-low" : "dot-said";
    const made = element("span", { class: name }, whole(cells[o][0]));
    made.style.left = at(o);
    return made;
  });
  const svg = shape("svg", { class: "dot-line", focusable: "false" }, ...drawn);
  const field = element("span", { class: "dot-field", "aria-hidden": "true" }, svg, ...said);
  return element("td", { class: "dot-column" }, field);
}

/** How far a row sets the options apart, in points of overall value. */
function apart({ cells, weight }) {
  const values = chosen.filter((o) => cells[o]).map((o) => cells[o][0]);
  return values.length > 1 ? weight * (Math.max(...values) - Math.min(...values)) : 0;
}

function cell({ cells, kinds }, o) {
  const [found, base] = [cells[o], cells[chosen[0]]];
  const made = element("td", { "data-option": options[o].id });
  if (!found) {
    made.append(marks.querySelector(".gap").cloneNode(true));
    return made;
  }
  made.append(element("span", { class: "value" }, ranged(found)));
  if (base && o !== chosen[0]) {
    made.append(element("span", { class: "small quiet" }, difference(base[0], found[0])), " ");
  }
  if (kinds) made.append(marks.querySelector(`.mark-${kinds[o]}`).cloneNode(true));
  return made;
}

function line(row, kind, head) {
  const cells = [dumbbell(row), ...chosen.map((o) => cell(row, o))];
  return element("tr", kind ? { class: kind } : {}, element("th", { scope: "row" }, head), ...cells);
}

const linked = ({ label, href }) => (href ? element("a", { href }, label) : label);

/** A criterion in one line, and its questions in lines that open below it. */
function group(row) {
  if (!row.below) return element("tbody", {}, line(row, "total", linked(row)));
  const toggle = element("button", { type: "button" }, row.label);
  const below = row.below.map((leaf) => line(leaf, "below", linked(leaf)));
  const show = () => {
    toggle.setAttribute("aria-expanded", String(open.has(row)));
    for (const one of below) one.hidden = !open.has(row);
  };
  toggle.addEventListener("click", () => {
    if (!open.delete(row)) open.add(row);
    show();
  });
  show();
  return element("tbody", {}, line(row, "total", toggle), ...below);
}

function head() {
  const cells = chosen.map((o) => {
    const place = { x: 6, y: 6, width: 1, height: 1, overflow: "visible" };
    const drawn = shape("svg", { class: "family-mark", "aria-hidden": "true" }, shape("svg", place, mark(o)));
    return element("th", { scope: "col" }, element("span", { class: "option" }, drawn, ` ${name(o)}`));
  });
  const scale = [say("words.compare.scale"), marks.querySelector(".dot-axis").cloneNode(true)];
  const first = [
    element("th", { scope: "col" }, say("words.shared.criterion")),
    element("th", { scope: "col", class: "dot-column dot-wide" }, ...scale),
  ];
  return element("thead", {}, element("tr", {}, ...first, ...cells));
}

function links() {
  const ids = chosen.map((o) => options[o].id);
  const label = (id) => name(options.findIndex((option) => option.id === id));
  return pairs
    .filter(([one, other]) => ids.includes(one) && ids.includes(other))
    .map(([one, other, path]) =>
      element("li", {}, element("a", { href: path }, say("ticked.every-reason", { one: label(one), other: label(other) }))),
    );
}

function sentence() {
  if (!chosen.length) return "";
  if (chosen.length === 1) return say("ticked.one", { option: name(chosen[0]) });
  const { cells } = rows[0];
  const parts = chosen.map((o, k) => {
    if (!cells[o]) return say("comparison.without", { option: name(o) });
    const worth = say("comparison.worth", { option: name(o), value: ranged(cells[o]) });
    if (!k || !cells[chosen[0]]) return worth;
    return say("ticked.different", { worth, difference: difference(cells[chosen[0]][0], cells[o][0]) });
  });
  const overall = say("ticked.overall", { options: parts.join("; ") });
  return chosen.length === MOST ? `${overall} ${say("ticked.no-more")}` : overall;
}

function draw() {
  boxes.forEach((box, o) => {
    box.checked = chosen.includes(o);
    box.disabled = chosen.length === MOST && !box.checked;
  });
  find("untick").hidden = !chosen.length;
  find("together").hidden = chosen.length < 2;
  if (find("front")) find("front").hidden = chosen.length > 1;
  const [overall, ...rest] = rows;
  const sorted = [overall, ...rest.toSorted((one, other) => apart(other) - apart(one))];
  const body = chosen.length < 2 ? [element("thead", {})] : [head(), ...sorted.map(group)];
  table.replaceChildren(find("together-caption"), ...body);
  find("together-links").replaceChildren(...(chosen.length < 2 ? [] : links()));
  find("ticked").textContent = sentence();
}

function choose(next) {
  chosen = next;
  draw();
  const hash = chosen.length ? `#beside=${chosen.map((o) => options[o].id).join(",")}` : "";
  history.replaceState(null, "", hash || location.pathname + location.search);
}

/** What a link holds; an address without it, as after a link within the page, changes nothing. */
function restore() {
  const given = new URLSearchParams(location.hash.slice(1)).get("beside");
  if (given === null) return;
  const found = given.split(",").map((id) => options.findIndex((option) => option.id === id));
  chosen = [...new Set(found)].filter((o) => o >= 0).slice(0, MOST);
  draw();
  find("ticks").scrollIntoView();
}

boxes.forEach((box, o) =>
  box.addEventListener("change", () =>
    choose(box.checked ? [...chosen, o] : chosen.filter((other) => other !== o)),
  ),
);
find("untick").addEventListener("click", () => {
  choose([]);
  boxes[0].focus();
});
find("ticks").addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", restore);
find("ticks").hidden = false;
draw();
restore();
