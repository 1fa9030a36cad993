/* What the room said as a YAML file that is read back as a part of the workshop's. */

const FILE = `${data.workshop}-room.yaml`;

/** Any text between double quotes: JSON's escapes are YAML's, and what can't be seen is one. */
function quoted(text) {
  const unseen = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const escaped = (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : `\\u${code.toString(16).padStart(4, "0")}`;
  };
  return JSON.stringify(String(text).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")).replace(unseen, escaped);
}

/** A value in one line. */
function inLine(held) {
  if (typeof held === "number") return String(held);
  if (typeof held === "string") return quoted(held);
  if (Array.isArray(held)) return `[${held.map(inLine).join(", ")}]`;
  return `{${Object.entries(held).map(([key, value]) => `${quoted(key)}: ${inLine(value)}`).join(", ")}}`;
}

/** Mappings and lists down to a depth in lines of their own, what lies deeper in one each. */
function inLines(held, depth, indent = "") {
  if (depth === 0 || typeof held !== "object" || !Object.keys(held).length) return null;
  if (Array.isArray(held)) return held.map((one) => `${indent}- ${inLine(one)}`);
  return Object.entries(held).flatMap(([key, value]) => {
    const below = inLines(value, depth - 1, `${indent}  `);
    return below ? [`${indent}${quoted(key)}:`, ...below] : [`${indent}${quoted(key)}: ${inLine(value)}`];
  });
}

/** The same without keys that hold nothing. */
function withoutEmpty(held) {
  if (Array.isArray(held)) return held.map(withoutEmpty);
  if (typeof held !== "object") return held;
  const inside = Object.entries(held).filter(([, value]) => value !== undefined).map(([key, value]) => [key, withoutEmpty(value)]);
  return Object.fromEntries(inside.filter(([, value]) => value !== "" && (typeof value !== "object" || Object.keys(value).length)));
}

/** The answers of a council, by what the workshop's file calls them. */
function answersOf(council) {
  const found = { scores: {}, swings: {}, candidates: {}, reasons: {} };
  for (const { id } of order.filter((one) => hasAnswered(one.id, council))) {
    const { value, why } = answersTo(id)[council];
    const { kind, option, criterion, candidate } = questions[id];
    if (kind === "score") (found.scores[option] ??= {})[criterion] = { score: value, why };
    if (kind === "weight") found.swings[criterion] = value;
    if (kind === "candidate") found.candidates[candidate] = value;
    found.reasons[id] = kind === "words" ? value : kind === "score" ? "" : why;
  }
  return found;
}

const written = () => `${inLines(withoutEmpty(asWritten()), 3).join("\n")}\n`;

/** All that was said, as it is written. */
function asWritten() {
  const open = order.filter(({ id }) => state.open[id]).map(({ id }) => ({ what: questions[id].ask, question: id, needs: state.open[id].needs }));
  const added = state.added.map((one) => {
    const { kind, id, name, family, like, scores = {} } = one;
    return { kind, id, name, family, like, scores, note: noteOf(one) };
  });
  return {
    workshop: data.workshop,
    version: data.version,
    answers: Object.fromEntries(councils.map(({ id }) => [id, answersOf(id)])),
    record: { agreed: state.agreed, open, changed_our_minds: state.changed },
    added,
  };
}
