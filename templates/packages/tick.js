/* What the section on ticking shows, and what moves it. */

const find = (id) => document.getElementById(id);
const START = { mask: 0, perspective: 0, rule: RULES[0] };
const state = { ...START };
const cloned = (id) => find(id).content.firstElementChild.cloneNode(true);
const boxes = candidates.map((candidate) => {
  const line = cloned("tried-box");
  const [box, label, cost, adds] = ["input", "label", ".tried-note > :first-child", ".tried-note > :last-child"].map((part) => line.querySelector(part));
  box.id = label.htmlFor = `try-${candidate.id}`;
  adds.id = `adds-${candidate.id}`;
  label.textContent = candidate.name;
  cost.id = `costs-${candidate.id}`;
  cost.textContent = costWords(netOf(candidate));
  box.setAttribute("aria-describedby", cost.id);
  find("tried-boxes").append(line);
  return { box, adds };
});
const heads = [...find("tried-heads").querySelectorAll("th")].map((head) => head.textContent);
const rows = councils.map(({ id, name }) => {
  const row = cloned("tried-row");
  row.dataset.asked = id;
  const [head, ...cells] = row.cells;
  head.textContent = name;
  cells.forEach((cell, at) => (cell.dataset.head = heads[at + 1]));
  find("tried-rows").append(row);
  return { row, cells: Object.fromEntries(cells.map((cell) => [cell.dataset.of, cell])) };
});
const rules = RULES.map((rule) => find(`share-${rule}`));
const PLACES = ["said", "now", "faults", "status", "front", "perspective", "value", "gain", "setUp", "running", "saving", "net", "posts", "unknown", "unshared", "asks", "save"];
const shown = Object.fromEntries(PLACES.map((place) => [place, find(`tried-${place}`)]));

/** Write only what has changed: the browser then lays out only that. */
function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function draw() {
  const perspective = perspectives[state.perspective];
  const result = evaluate(state.mask, perspective);
  const faults = faultsOf(result);
  boxes.forEach(({ box }, i) => (box.checked = Boolean(state.mask & (1 << i))));
  drawAdded(result.gain, perspective.benefit);
  drawFigures(result);
  drawFaults(faults);
  drawFront(fronts[state.perspective]);
  drawAsks(result);
  shown.perspective.value = perspective.id;
  shown.save.disabled = !canBeWritten(state.mask);
  const [said, standing] = [packageWords(state.mask, result), standingWords(state.mask, result, fronts[state.perspective])];
  const whole = (...sentences) => sentences.filter(Boolean).join(" ");
  put(shown.said, whole(said, faults.length ? say("tried.cannot") : standing));
  put(shown.now, whole(said, ...(faults.length ? faults.slice(0, 2).map((fault) => fault.said) : [standing])));
}

/** What each candidate adds to the rest that are ticked. */
function drawAdded(gain, weights) {
  boxes.forEach(({ adds }, i) => {
    const other = gainOf(state.mask ^ (1 << i), weights);
    put(adds, addedWords(state.mask & (1 << i) ? gain - other : other - gain));
  });
}

function drawFigures(result) {
  const held = membersOf(state.mask).map((i) => candidates[i]);
  const posts = sum(result.asks.map((ask) => ask.posts ?? 0));
  const silent = held.filter((candidate) => !candidate.postsKnown).length;
  put(shown.value, result.value === null ? say("tried.not-here") : number(result.value, 1));
  put(shown.gain, gainWords(result.gain));
  for (const amount of AMOUNTS) put(shown[amount], thousands(result[amount]));
  put(shown.posts, silent === held.length && silent ? say("numbers.not-known") : postsWords(posts, !silent));
  const unknown = held.filter((candidate) => candidate.unknown).length;
  shown.unknown.hidden = !unknown;
  if (unknown) put(shown.unknown, say("tried.unknown", { count: unknown }));
}

/** Why it can't be agreed as it is, each with a button for what would mend it. */
function drawFaults(faults) {
  const told = JSON.stringify(faults);
  if (shown.faults.dataset.told === told) return;
  shown.faults.dataset.told = told;
  shown.faults.replaceChildren(
    ...faults.map(({ said, mend }) => {
      const line = document.createElement("li");
      line.append(said);
      if (mend) line.append(" ", mending(mend));
      return line;
    }),
  );
}

function mending({ i, label }) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => {
    flip(i);
    boxes[i].box.focus();
  });
  return button;
}

let listed = null;

/** The efficient packages; the one that is ticked is chosen. */
function drawFront(front) {
  if (listed !== front) {
    const own = new Option(say("tried.own"), "");
    shown.front.replaceChildren(own, ...front.map((step, at) => new Option(stepWords(step), String(at))));
    listed = front;
  }
  const at = front.findIndex(({ masks }) => masks.includes(state.mask));
  shown.front.value = at < 0 ? "" : String(at);
}

function drawAsks({ asks }) {
  const asked = new Map(asks.map((ask) => [ask.council, ask]));
  const can = (rule) => asks.length > 0 && rule in asks[0].pays;
  rules.forEach((input) => (input.checked = input.value === state.rule));
  shown.asks.hidden = !asks.length;
  shown.unshared.hidden = !asks.length || can(state.rule);
  if (!shown.unshared.hidden) put(shown.unshared, unsharedWords(state.rule));
  rows.forEach(({ row, cells }, c) => {
    const ask = asked.get(c);
    row.hidden = !ask;
    if (!ask) return;
    const pays = ask.pays[state.rule];
    put(cells.joins, String(ask.joins.length));
    put(cells.posts, postsWords(ask.posts, ask.postsKnown));
    put(cells.gain, ask.gain === null ? say("tried.no-figure") : pointsCell(ask.gain, 3));
    for (const amount of AMOUNTS) put(cells[amount], pays ? roughly(pays[amount]) : say("tried.no-figure"));
  });
}

let settling = 0;
const view = () => ({ mask: state.mask, perspective: state.perspective, rule: state.rule });

/** Draw at once; say it and write it into the address when the hand rests. */
function change(next) {
  Object.assign(state, next);
  draw();
  clearTimeout(settling);
  settling = setTimeout(settle, 500);
}

/** Each rest of the hand is a step that the browser's back button takes back. */
function settle() {
  clearTimeout(settling);
  put(shown.status, shown.now.textContent);
  const hash = `#${address(state)}`;
  if (hash !== location.hash && !isAtStart()) history.pushState(view(), "", hash);
}

/** Whether nothing was done yet, so that the address need not say so. */
const isAtStart = () => !restored(location.hash) && address(state) === address(START);

/** After a step back or forward, or another address: what it holds, or all as it was. */
function restore(event) {
  clearTimeout(settling);
  const held = restored(location.hash) ?? event.state;
  if (held) Object.assign(state, held);
  else history.replaceState(view(), "");
  draw();
}

const flip = (i) => change({ mask: state.mask ^ (1 << i) });

/** The package that gains most for no more than what is ticked costs. */
function best() {
  const front = fronts[state.perspective];
  const at = stepWithin(front, costOf(state.mask).net);
  if (at >= 0) change({ mask: front[at].masks[0] });
}

function listen() {
  boxes.forEach(({ box }, i) => box.addEventListener("change", () => flip(i)));
  rules.forEach((input) => input.addEventListener("change", () => change({ rule: input.value })));
  shown.perspective.addEventListener("change", () =>
    change({ perspective: perspectives.findIndex(({ id }) => id === shown.perspective.value) }),
  );
  shown.front.addEventListener("change", () => {
    const step = fronts[state.perspective][Number.parseInt(shown.front.value, 10)];
    if (step) change({ mask: step.masks[0] });
    else draw();
  });
  find("tried-best").addEventListener("click", best);
  find("tried-none").addEventListener("click", () => change({ mask: 0 }));
  shown.save.addEventListener("click", () => download(FILE, written(state.mask)));
  find("tried").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", restore);
}

shown.perspective.append(...perspectives.map(({ id, name }) => new Option(name, id)));
const given = restored(location.hash);
Object.assign(state, given ?? {});
history.replaceState(view(), "");
find("tried").hidden = false;
listen();
draw();
if (given) find("try").scrollIntoView({ behavior: "instant" });

/** The arithmetic by ids, for tests and for anyone at the browser's console. */
window.appraisalPackages = {
  evaluate(ids, perspective = perspectives[0].id) {
    const mask = maskOf(everyCandidate.filter((i) => ids.includes(candidates[i].id)));
    const result = evaluate(mask, perspectives.find(({ id }) => id === perspective));
    const name = (i) => candidates[i].id;
    const byId = ({ council, joins, hosts, ...ask }) => [councils[council].id, { joins: joins.map(name), hosts: hosts.map(name), ...ask }];
    return {
      ...result,
      broken: result.broken.map(({ limit, council, most }) => [limit, council === null ? null : councils[council].id, most]),
      missing: result.missing.map((pair) => pair.map(name)),
      apart: result.apart.map((pair) => pair.map(name)),
      asks: Object.fromEntries(result.asks.map(byId)),
    };
  },
  words: { number, thousands, roughly, costWords, gainWords },
  written: (ids) => written(maskOf(everyCandidate.filter((i) => ids.includes(candidates[i].id)))),
};
