/* What the room has said so far, kept in the browser after each entry. */

const { agenda, questions, councils } = data;
const KEY = ["appraisal-room", data.workspace, data.workshop, data.version].join("/");
const EMPTY = { answers: {}, revealed: {}, agreed: {}, open: {}, added: [], changed: [], elapsed: {}, at: { view: "start" } };
/** The questions in the order of the agenda, each with the position of its item. */
const order = agenda.flatMap((item, at) => item.questions.map((id) => ({ id, item: at }))).filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at);

const storage = { works: true, restored: false };
const state = { ...structuredClone(EMPTY), ...restored() };

/** What was kept before; nothing where the browser keeps nothing, or something else. */
function restored() {
  try {
    const held = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (held === null) return {};
    const alike = Object.entries(EMPTY).every(([key, empty]) => held[key] && typeof held[key] === "object" && Array.isArray(held[key]) === Array.isArray(empty));
    if (!alike) return {};
    storage.restored = Boolean(Object.keys(held.answers).length || held.added.length);
    return held;
  } catch {
    return {};
  }
}

function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
    storage.works = true;
  } catch {
    storage.works = false;
  }
}

/** Take up what another window kept, so that neither writes over the other; each has its own place and clock. */
function takeUp() {
  const { at, elapsed } = state;
  Object.assign(state, structuredClone(EMPTY), restored(), { at, elapsed });
}

/** Forget everything of this workshop. */
function forget() {
  Object.assign(state, structuredClone(EMPTY));
  try {
    localStorage.removeItem(KEY);
  } catch {
    storage.works = false;
  }
}

const answersTo = (id) => state.answers[id] ?? {};
const hasAnswered = (id, council) => Object.hasOwn(answersTo(id), council);
const answered = (id) => councils.filter((council) => hasAnswered(id, council.id));
const anythingSaid = () => [state.answers, state.agreed, state.open].some((held) => Object.keys(held).length) || state.added.length + state.changed.length > 0;

function answer(id, council, given) {
  state.answers[id] = { ...answersTo(id), [council]: given };
  keep();
}

/** The room agrees on a question, or leaves it open: it does one of the two. */
function agree(id, given) {
  delete state.open[id];
  state.agreed[id] = given;
  keep();
}

function leaveOpen(id, needs) {
  delete state.agreed[id];
  state.open[id] = { needs };
  keep();
}
