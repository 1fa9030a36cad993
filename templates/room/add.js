/* Something that the room thought of: an option, a candidate or a criterion. */

function addView({ kind = "option", effect = "" }) {
  const kinds = data.ranking ? ["option", "candidate", "criterion"] : ["option", "candidate"];
  const tabs = kinds.map((one) => button(kindName(one), () => go({ view: "add", kind: one }), { "aria-pressed": String(one === kind) }));
  return [
    heading(2, say("room.heading-add")),
    paragraph(effect, { class: "effect" }),
    made("div", { class: "buttons", role: "group", "aria-label": say("room.what-kind") }, tabs),
    addForm(kind),
    ...addedList(),
  ];
}

function addForm(kind) {
  const name = lineBox("", data.longest.name);
  const note = textBox("", 2);
  const { body, read } = { option: optionBoxes, candidate: candidateBoxes, criterion: criterionBoxes }[kind]();
  const act = (form) => {
    const called = name.value.trim();
    const { given, wrong } = read(form, note.value.trim());
    const nameless = /[\p{L}\p{N}\p{P}\p{S}]/u.test(called) ? [] : [[name, say("room.name-missing")]];
    const faults = [...nameless, ...wrong];
    return faults.length ? faults : add({ kind, id: idFor(called, kind), name: called, ...given, note: note.value.trim() });
  };
  return asked(act, field("room-name", say("room.label-name"), name), body, field("room-note", say("room.label-note"), note), made("p", { class: "buttons" }, made("button", { type: "submit", class: "main" }, say("room.add"))));
}

function add(one) {
  const [before, front] = [ranking(state), frontier(state)];
  state.added.push(one);
  keep();
  const after = ranking(state);
  const inPackages = one.kind === "criterion" ? frontEffectWords(front, frontier(state)) : "";
  const place = after?.rows.find(({ id }) => id === one.id)?.place;
  const stands = place ? say("room.stands-at", { name: one.name, place: placeWords(place) }) : "";
  const effect = one.kind === "candidate" ? say("room.no-price", { name: one.name }) : sentences(stands, effectWords(before, after), inPackages);
  go({ view: "add", kind: one.kind, effect });
  announce(effect);
  return [];
}

const placeWords = (place) => say("room.places").split(" ")[place - 1] ?? say("room.place-number", { place });

/** An id that nothing else has, from a name. */
function idFor(name, kind) {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, data.longest.id - 4).replace(/^-+|-+$/g, "") || kind;
  const taken = new Set([...Object.keys(data.families), ...data.taken, ...(data.ranking?.nodes ?? []).map(({ id }) => id), ...state.added.map(({ id }) => id)]);
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? plain : `${plain}-${at}`;
    if (!taken.has(id)) return id;
  }
}

function selectBox(given) {
  return made("select", {}, given.map(([value, label]) => made("option", { value }, label)));
}

const FAMILY_NAMES = { continue: say("words.macros.continue_as_today"), "non-structural": say("words.macros.non_structural"), unitary: say("words.macros.unitary") };

function optionBoxes() {
  const family = selectBox(Object.entries(FAMILY_NAMES));
  const like = selectBox((data.ranking?.options ?? []).map(({ id, label }) => [id, label]));
  like.addEventListener("change", () => (family.value = data.families[like.value] ?? family.value));
  if (like.value) family.value = data.families[like.value];
  const leaves = (data.ranking?.nodes ?? []).filter(({ leaf }) => leaf >= 0);
  const scores = scoreBoxes(leaves.map(({ id, label }) => [id, label]), say("room.scores-that-differ"));
  const body = [data.ranking && field("room-like", say("room.label-like"), like), field("room-family", say("room.label-family"), family), leaves.length ? scores.body : ""];
  const read = (form, why) => {
    const found = scores.read(why);
    return { given: { family: family.value, like: like.value, scores: found.given }, wrong: found.wrong };
  };
  return { body, read };
}

function candidateBoxes() {
  const body = choices("checkbox", "room-members", say("room.label-members"), councils.map(({ id, name }) => [id, name]), []);
  return { body, read: (form) => ({ given: { members: tickedIn(form, "room-members") }, wrong: [] }) };
}

function criterionBoxes() {
  const weight = figureBox();
  const given = [...data.ranking.options.map(({ id, label }) => [id, label]), ...state.added.filter(({ kind }) => kind === "option").map(({ id, name }) => [id, name])];
  const scores = scoreBoxes(given, say("room.scores-of-options"));
  const left = 100 - state.added.reduce((sum, one) => sum + (one.weight ?? 0), 0);
  const read = (form, why) => {
    const value = scoreIn(weight.value);
    const found = scores.read(why);
    const wrong = value !== null && value > 0 && value < left ? [] : [[weight, say("room.not-a-weight", { left: figure(left) })]];
    return { given: { weight: value, scores: found.given }, wrong: [...wrong, ...found.wrong] };
  };
  return { body: [field("room-weight", say("room.label-weight"), weight, say("room.hint-weight")), scores.body], read };
}

/** A box a score, folded away; those left empty are not scored. */
function scoreBoxes(given, legend) {
  const boxes = given.map(([id, label]) => [id, label, figureBox()]);
  const body = made("details", { class: "scores" }, made("summary", {}, legend), made("div", { class: "many" }, boxes.map(([id, label, box]) => field(`room-score-${id}`, label, box))));
  const read = (why) => {
    const typed = boxes.filter(([, , box]) => box.value.trim());
    const wrong = typed.filter(([, , box]) => scoreIn(box.value) === null).map(([, , box]) => [box, notAScore(box.value)]);
    if (wrong.length) body.open = true;
    return { given: Object.fromEntries(typed.map(([id, , box]) => [id, { score: scoreIn(box.value), why }])), wrong };
  };
  return { body, read };
}

function addedList() {
  if (!state.added.length) return [];
  const lines = state.added.map((one) => made("li", {}, `${kindName(one.kind)}: `, made("strong", {}, one.name), " ", button(say("room.take-away", { name: one.name }), () => takeAway(one.id))));
  return [made("h3", {}, say("room.heading-added")), made("ul", { class: "said" }, lines)];
}

function takeAway(id) {
  const at = state.added.findIndex((one) => one.id === id);
  const [{ name, kind }] = state.added.splice(at, 1);
  keep();
  go({ view: "add", kind });
  announce(say("room.taken-away", { name }));
}
