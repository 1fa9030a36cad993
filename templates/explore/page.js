/* What the page shows, and what moves it. */

const find = (id) => document.getElementById(id);
const everything = () => options.map(() => true);
const state = { points: [...published], on: everything(), taken: [...asHeadline], large: false, present: false, held: -1 };
const knobs = nodes.map(({ id }) => ({
  box: find(`points-${id}`),
  slide: find(`slide-${id}`),
  share: find(`share-${id}`),
  part: find(`part-${id}`),
}));
const rows = options.map(({ id }) => {
  const row = document.querySelector(`[data-option="${id}"]`);
  const parts = ["rank", "value", "before", "arrow", "moved"].map((key) => [key, row.querySelector(`[data-${key}]`)]);
  const [reach, line, at] = [".reach", "line", ".at"].map((part) => row.querySelector(part));
  const added = document.querySelector(`[data-added="${id}"]`);
  return { row, ...Object.fromEntries(parts), reach, line, at, added, numbers: [...added.querySelectorAll("td")] };
});
const ways = choices.map(({ id }) => find(`way-${id}`));
const switches = options.map(({ id }) => find(`on-${id}`));
const PLACES = ["controls", "title", "state", "verdict", "turning", "ranking", "numbers", "numbered"];
const shown = Object.fromEntries(
  [...PLACES, "sharing", "now", "said", "from", "present", "large"].map((id) => [id, find(id)]),
);
const leavesOf = branches.map((branch) =>
  everyNode.filter((i) => nodes[i].leaf >= 0 && topOf(i) === branch),
);
const ranksPublished = evaluate(published, everything()).rank;
const [publishedTitle, publishedState, publishedVerdict, presenting] = ["title", "state", "verdict", "present"].map(
  (id) => shown[id].textContent,
);

function topOf(i) {
  return nodes[i].parent < 0 ? i : topOf(nodes[i].parent);
}

/** Write only what has changed, and into the text that is there: the browser then does only that. */
function put(element, text) {
  const held = element.firstChild;
  if (held?.nodeType === Node.TEXT_NODE && held === element.lastChild) {
    if (held.data !== text) held.data = text;
  } else if (element.textContent !== text) element.textContent = text;
}

function draw() {
  const result = evaluate(state.points, state.on, state.taken);
  const match = matching(state.points);
  const explored = match[0] !== perspectives[0] || state.on.includes(false) || state.taken.some(Boolean);
  drawKnobs(result);
  drawRows(result);
  shown.numbers.hidden = result.counted.multiplied; // Then no criterion adds points of its own.
  if (shown.numbers.open) drawNumbers(result);
  const [held] = match;
  const under = held ? say("lead.under", { perspective: held.name }) : say("explore.with-these-weights");
  const not = [say("explore.not-published"), otherwise(state.taken)];
  put(shown.state, explored ? not.filter(Boolean).join(" ") : publishedState);
  shown.state.classList.toggle("exploring", explored);
  put(shown.title, explored ? title(result) : publishedTitle);
  put(shown.verdict, explored ? verdict(result, under) : publishedVerdict);
  const flips = turning(result, state.held);
  put(shown.turning, flips);
  shown.turning.hidden = !flips;
  put(shown.now, announcement(result, explored));
  drawSwitches(match);
  return announcement(result, explored);
}

function drawKnobs({ points, shares, weights }) {
  knobs.forEach(({ box, slide, share: shareText, part }, i) => {
    const text = tenth(points[i]);
    if (box !== document.activeElement) box.value = text;
    slide.value = points[i];
    put(shareText, share(part ? shares[i] : weights[i]));
    if (part) put(part, share(weights[i]));
    const said = { points: count(points[i]), share: share(shares[i]) };
    slide.setAttribute("aria-valuetext", say("explore.slider", said));
  });
}

function drawRows(result) {
  rows.forEach(({ row, rank, value }, o) => {
    row.hidden = rows[o].added.hidden = !state.on[o];
    if (row.hidden) return;
    put(rank, rankText(o, result));
    put(value, worthOf(o, result));
    drawReach(rows[o], result.low[o], result.value[o], result.high[o]);
    rows[o].reach.classList.toggle("none", isUnknown(o, result) || isUncounted(o, result));
    drawMove(rows[o], result.rank[o] ? ranksPublished[o] - result.rank[o] : 0);
  });
  const order = [...result.order, ...everyOption.filter((o) => !result.rank[o])];
  inOrder(shown.ranking, order.map((o) => rows[o].row));
  inOrder(shown.numbered, order.map((o) => rows[o].added));
}

/** The range as a line and the value as a mark on it. */
function drawReach({ line, at }, low, value, high) {
  line.setAttribute("x1", `${low.toFixed(1)}%`);
  line.setAttribute("x2", `${high.toFixed(1)}%`);
  at.setAttribute("x", `${value.toFixed(1)}%`);
}

/** How many places an option has moved since the published result: up, down, or no words. */
function drawMove({ arrow, moved }, places) {
  put(arrow, places ? (places > 0 ? "▲" : "▼") : "");
  put(moved, places ? say(places > 0 ? "explore.up" : "explore.down", { places: Math.abs(places) }) : "");
}

/** Rows from first to last; nothing moves in the page while the order holds. */
function inOrder(body, ordered) {
  ordered.forEach((row, place) => {
    if (body.children[place] !== row) body.insertBefore(row, body.children[place]);
  });
}

function rankText(o, { rank }) {
  if (!rank[o]) return "–";
  return rank.filter((other) => other === rank[o]).length > 1 ? `${rank[o]}=` : `${rank[o]}`;
}

/** What each top-level criterion adds to an option. */
function contributions(o, { weights, counted }) {
  const value = counted.worth[o];
  return leavesOf.map((leaves) => leaves.reduce((sum, i) => sum + weights[i] * value[nodes[i].leaf], 0));
}

function drawNumbers(result) {
  rows.forEach(({ numbers }, o) => {
    const without = nodes.reduce(
      (sum, { leaf }, i) => (leaf >= 0 && !result.counted.known[o][leaf] ? sum + result.weights[i] : sum),
      0,
    );
    const figure = (points) => (isUnknown(o, result) || isUncounted(o, result) ? worthOf(o, result) : tenth(points));
    const texts = contributions(o, result).map(figure);
    const total = figure(result.value[o]);
    [...texts, total, share(without)].forEach((text, k) => put(numbers[k], text));
  });
}

function drawSwitches(match) {
  shown.from.value = match[0]?.id ?? "";
  switches.forEach((box, o) => (box.checked = state.on[o]));
  ways.forEach((way, c) => {
    if (way.type === "checkbox") way.checked = state.taken[c] > 0;
    else way.selectedIndex = state.taken[c];
  });
  shown.large.setAttribute("aria-pressed", String(state.large));
  put(shown.present, state.present ? say("explore.leave") : presenting);
  const { classList } = document.documentElement;
  classList.toggle("large", state.large);
  classList.toggle("presenting", state.present);
}

let settling = 0;

/** Draw at once; say it and write it into the address when the hand rests. */
function change(next) {
  Object.assign(state, next);
  const said = draw();
  clearTimeout(settling);
  settling = setTimeout(() => {
    put(shown.said, said);
    const hash = address(state);
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }, 500);
}

function moved(node, text) {
  const points = Number.parseFloat(text);
  if (Number.isFinite(points)) change({ points: state.points.with(node, bounded(points)), held: node });
}

function listen() {
  knobs.forEach(({ box, slide }, node) => {
    slide.addEventListener("input", () => moved(node, slide.value));
    box.addEventListener("input", () => moved(node, box.value));
    box.addEventListener("change", () => (box.value = tenth(state.points[node])));
    for (const input of [box, slide]) input.addEventListener("focus", () => hold(node));
  });
  switches.forEach((box, o) =>
    box.addEventListener("change", () => change({ on: state.on.with(o, box.checked) })),
  );
  ways.forEach((way, c) =>
    way.addEventListener("change", () => {
      change({ taken: state.taken.with(c, way.type === "checkbox" ? Number(way.checked) : way.selectedIndex) });
    }),
  );
  shown.from.addEventListener("change", () => start(shown.from.value));
  find("reset").addEventListener("click", () =>
    change({ points: [...published], on: everything(), taken: [...asHeadline], held: -1 }),
  );
  shown.present.addEventListener("click", () => present(!state.present));
  addEventListener("keydown", ({ key }) => {
    if (key.toLowerCase() === "escape" && state.present) present(false);
  });
  shown.large.addEventListener("click", () => change({ large: !state.large }));
  shown.controls.addEventListener("submit", (event) => event.preventDefault());
  shown.numbers.addEventListener("toggle", draw);
  addEventListener("hashchange", restore);
  addEventListener("beforeprint", () => openAll(true));
  addEventListener("afterprint", () => openAll(false));
}

/** A node that is reached with the keyboard shows what would flip the first place, unmoved. */
function hold(node) {
  state.held = node;
  draw();
}

/** Nothing but the weights and what follows from them, as large as the screen has room for. */
function present(on) {
  change({ present: on });
  scrollTo(0, 0);
}

function start(id) {
  change({ points: [...perspectives.find((perspective) => perspective.id === id).points], held: -1 });
}

function restore() {
  const view = restored(location.hash);
  if (view) change({ ...view, held: -1 });
}

/** On paper nothing opens, so all of it is printed open. */
function openAll(open) {
  for (const details of document.querySelectorAll(".explorer details")) {
    if (open) details.dataset.was = String(details.open);
    details.open = open || details.dataset.was === "true";
  }
}

const byPosition = (points) => nodes.map(({ id }) => points[id] ?? 0);
const byId = (values) => Object.fromEntries(options.map(({ id }, o) => [id, values[o]]));
const atNodes = (values) => Object.fromEntries(nodes.map(({ id }, i) => [id, values[i]]));
const onlyThese = (ids) => options.map(({ id }) => !ids || ids.includes(id));

/** The arithmetic and its sentences by ids, for tests and for anyone at the browser's console. */
window.appraisalExplorer = {
  evaluate(points, ids, taken = []) {
    const found = evaluate(byPosition(points), onlyThese(ids), takenFrom(taken));
    const { shares, weights, value, low, high, rank, order } = found;
    return {
      shares: atNodes(shares),
      weights: atNodes(weights),
      value: byId(value),
      low: byId(low),
      high: byId(high),
      rank: byId(rank),
      order: order.map((o) => options[o].id),
      unknown: options.filter((_, o) => isUnknown(o, found)).map(({ id }) => id),
    };
  },
  stability(node, points, ids, taken = []) {
    const i = nodes.findIndex(({ id }) => id === node);
    const found = stability(i, evaluate(byPosition(points), onlyThese(ids), takenFrom(taken)));
    const named = (o) => options[o]?.id ?? null;
    return { ...found, below: named(found.below), above: named(found.above) };
  },
  announced: (points, ids) => now(evaluate(byPosition(points), onlyThese(ids))),
  verdict(points, ids, name) {
    const under = say("lead.under", { perspective: name });
    return verdict(evaluate(byPosition(points), onlyThese(ids)), under);
  },
  title: (points, ids) => title(evaluate(byPosition(points), onlyThese(ids))),
  points: () => atNodes(state.points),
};

Object.assign(state, restored(location.hash) ?? {});
shown.controls.hidden = shown.sharing.hidden = false;
find("explorer").classList.add("live");
listen();
draw();
