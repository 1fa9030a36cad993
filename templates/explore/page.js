/* What the page shows, and what moves it. */

const find = (id) => document.getElementById(id);
const everything = () => options.map(() => true);
const state = { points: [...published], on: everything(), large: false, held: -1 };
const knobs = nodes.map(({ id }) => ({
  box: find(`points-${id}`),
  slide: find(`slide-${id}`),
  share: find(`share-${id}`),
  part: find(`part-${id}`),
}));
const rows = options.map(({ id }) => {
  const row = document.querySelector(`[data-option="${id}"]`);
  const [rank, note, value] = ["rank", "note", "value"].map((key) => row.querySelector(`[data-${key}]`));
  const parts = [...row.querySelectorAll(".part")].map((part) => [part, part.querySelector(".unsure")]);
  const added = document.querySelector(`[data-added="${id}"]`);
  return { row, rank, note, value, parts, added, numbers: [...added.querySelectorAll("td")] };
});
const switches = options.map(({ id }) => find(`on-${id}`));
const presets = [...document.querySelectorAll("[data-perspective]")];
const PLACES = ["controls", "state", "verdict", "turning", "ranking", "numbers", "numbered"];
const shown = Object.fromEntries(
  [...PLACES, "sharing", "now", "said", "large"].map((id) => [id, find(id)]),
);
const leavesOf = branches.map((branch) =>
  everyNode.filter((i) => nodes[i].leaf >= 0 && topOf(i) === branch),
);
const ranksPublished = evaluate(published, everything()).rank;
const [publishedState, publishedVerdict] = [shown.state.textContent, shown.verdict.textContent];

function topOf(i) {
  return nodes[i].parent < 0 ? i : topOf(nodes[i].parent);
}

/** Write only what has changed: the browser then lays out only that. */
function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function draw() {
  const result = evaluate(state.points, state.on);
  const match = matching(state.points);
  const explored = match[0] !== perspectives[0] || state.on.includes(false);
  drawKnobs(result);
  drawRows(result, explored);
  if (shown.numbers.open) drawNumbers(result);
  const [held] = match;
  const under = held ? say("lead.under", { perspective: held.name }) : say("explore.with-these-weights");
  put(shown.state, explored ? say("explore.not-published") : publishedState);
  shown.state.classList.toggle("exploring", explored);
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
    put(shareText, share(shares[i]));
    if (part) put(part, share(weights[i]));
    const said = { points: count(points[i]), share: share(shares[i]) };
    slide.setAttribute("aria-valuetext", say("explore.slider", said));
  });
}

function drawRows(result, explored) {
  rows.forEach(({ row, rank, note, value }, o) => {
    row.hidden = rows[o].added.hidden = !state.on[o];
    if (row.hidden) return;
    put(rank, rankText(o, result));
    put(value, worthOf(o, result));
    put(note, noteOn(o, result, explored));
    contributions(o, result).forEach(([adds, unsure], k) => {
      const [part, hatched] = rows[o].parts[k];
      part.style.width = `${adds.toFixed(2)}%`;
      hatched.style.width = `${((unsure / (adds || 1)) * 100).toFixed(1)}%`;
      hatched.hidden = unsure <= 0;
    });
  });
  const order = [...result.order, ...everyOption.filter((o) => !result.rank[o])];
  inOrder(shown.ranking, order.map((o) => rows[o].row));
  inOrder(shown.numbered, order.map((o) => rows[o].added));
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

/** The published rank, where it is another: also where only one of the two is shared. */
function noteOn(o, result, explored) {
  const before = rankText(o, { rank: ranksPublished });
  if (!explored || !result.rank[o] || rankText(o, result) === before) return "";
  return say("explore.published-rank", { rank: before });
}

/** What each top-level criterion adds to an option, and how much of that has no evidence. */
function contributions(o, { weights }) {
  const { value, gaps } = options[o];
  return leavesOf.map((leaves) => {
    let [adds, unsure] = [0, 0];
    for (const i of leaves) {
      const points = weights[i] * value[nodes[i].leaf];
      adds += points;
      if (gaps.includes(nodes[i].leaf)) unsure += points;
    }
    return [adds, unsure];
  });
}

function drawNumbers(result) {
  rows.forEach(({ numbers }, o) => {
    const without = nodes.reduce(
      (sum, { leaf }, i) => (leaf >= 0 && options[o].gaps.includes(leaf) ? sum + result.weights[i] : sum),
      0,
    );
    const figure = (points) => (isUnknown(o, result) ? worthOf(o, result) : tenth(points));
    const texts = contributions(o, result).map(([adds]) => figure(adds));
    const total = figure(result.value[o]);
    [...texts, total, share(without)].forEach((text, k) => put(numbers[k], text));
  });
}

function drawSwitches(match) {
  presets.forEach((preset) => {
    const held = match.some(({ id }) => id === preset.dataset.perspective);
    preset.setAttribute("aria-pressed", String(held));
  });
  switches.forEach((box, o) => (box.checked = state.on[o]));
  shown.large.setAttribute("aria-pressed", String(state.large));
  document.documentElement.classList.toggle("large", state.large);
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
  presets.forEach((preset) =>
    preset.addEventListener("click", () => start(preset.dataset.perspective)),
  );
  find("reset").addEventListener("click", () =>
    change({ points: [...published], on: everything(), held: -1 }),
  );
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
  evaluate(points, ids) {
    const { shares, weights, value, low, high, rank, order } = evaluate(byPosition(points), onlyThese(ids));
    return {
      shares: atNodes(shares),
      weights: atNodes(weights),
      value: byId(value),
      low: byId(low),
      high: byId(high),
      rank: byId(rank),
      order: order.map((o) => options[o].id),
    };
  },
  stability(node, points, ids) {
    const i = nodes.findIndex(({ id }) => id === node);
    const found = stability(i, evaluate(byPosition(points), onlyThese(ids)));
    const named = (o) => options[o]?.id ?? null;
    return { ...found, below: named(found.below), above: named(found.above) };
  },
  announced: (points, ids) => now(evaluate(byPosition(points), onlyThese(ids))),
  verdict(points, ids, name) {
    const under = say("lead.under", { perspective: name });
    return verdict(evaluate(byPosition(points), onlyThese(ids)), under);
  },
  points: () => atNodes(state.points),
};

Object.assign(state, restored(location.hash) ?? {});
shown.controls.hidden = shown.sharing.hidden = false;
find("explorer").classList.add("live");
listen();
draw();
