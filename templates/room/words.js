/* What the room says of answers, of what was agreed and of what that did. */

/** A number as somebody typed it, without more than two decimals. */
const figure = (value) => String(Number(value.toFixed(2)));
const councilName = (id) => councils.find((council) => council.id === id)?.name ?? id;
const optionName = (id) => data.ranking?.options.find((option) => option.id === id)?.label ?? state.added.find((one) => one.id === id)?.name ?? id;
const criterionName = (id) => data.ranking?.nodes.find((node) => node.id === id)?.label ?? id;
const inWords = (count) => say("room.numbers").split(" ")[count] ?? String(count);
const sentences = (...those) => those.filter(Boolean).join(" ");
const choiceName = (choice) => ({ join: say("room.would-join"), host: say("room.would-host"), no: say("room.would-not") })[choice];

const isFigure = ({ kind }) => kind === "score" || kind === "weight";

/** What the room agreed on a question. */
function agreedWords(id) {
  const { value, low, high, choice, words, councils: who } = state.agreed[id];
  if (words !== undefined) return words;
  if (choice === "no") return say("room.agreed-no");
  if (choice) return who.length ? say("room.agreed-join", { councils: listed(who.map(councilName)) }) : say("room.agreed-join-nobody");
  const range = say("figures.range", { low: figure(low), high: figure(high) });
  return say("figures.figure-in-range", { figure: figure(value), range });
}

/** How far a question has come. */
function stateWords(id) {
  if (state.agreed[id]) return say("room.state-agreed", { what: agreedWords(id) });
  if (state.open[id]) return say("room.state-open");
  const [count, all] = [answered(id).length, councils.length];
  if (state.revealed[id]) return say("room.state-revealed");
  return count ? say("room.state-entered", { count, all }) : say("room.state-none");
}

/** What a question is about: an option on a criterion, a step, a candidate. */
function aboutWords({ kind, option, criterion, candidate }) {
  if (kind === "score") return say("room.about-score", { option: optionName(option), criterion: criterionName(criterion) });
  if (kind === "weight") return say("room.about-weight", { criterion: criterionName(criterion) });
  if (kind === "candidate") return aboutCandidate(data.candidates[candidate]);
  return say("room.about-words");
}

function aboutCandidate({ name, must, may, fewest, hosts }) {
  const without = may.length ? say("room.must-and-may", { must: listed(must.map(councilName)) || say("room.nobody"), may: listed(may.map(councilName)), fewest }) : say("room.must", { must: listed(must.map(councilName)) });
  const host = hosts.length ? say("room.hosts", { hosts: listed(hosts.map(councilName)) }) : "";
  return sentences(say("room.about-candidate", { name }), without, host);
}

/** From the lowest to the highest of the answers, with who gave them; nothing is averaged. */
function spreadWords(id) {
  const rows = rowsOf(id);
  if (!rows.length) return say("room.nobody-answered");
  const [lowest, highest] = [rows[0].value, rows.at(-1).value];
  const who = (value) => listed(rows.filter((row) => row.value === value).map(({ name }) => name));
  const count = rows.length;
  if (lowest === highest) return say("room.all-alike", { count, value: figure(lowest), those: who(lowest) });
  return say("room.spread", { count, low: figure(lowest), lowest: who(lowest), high: figure(highest), highest: who(highest), apart: figure(highest - lowest) });
}

/** The answers to a question with names, the lowest first. */
function rowsOf(id) {
  const rows = answered(id).map(({ id: council, name }) => ({ name, ...answersTo(id)[council] }));
  return isFigure(questions[id]) ? rows.sort((one, other) => one.value - other.value) : rows;
}

/** What changed between two rankings. */
function effectWords(before, after) {
  if (!before || !after) return "";
  const found = compared(before, after);
  const count = found.moved.length;
  const said = count ? say("room.moved", { Count: capital(inWords(count)), count }) : say("room.none-moved");
  const same = found.before.join("\n") === found.after.join("\n");
  const [was, is] = [listed(found.before), listed(found.after)];
  if (!is || !was) return said;
  return sentences(said, same ? say("room.still-highest", { options: is, count: found.after.length }) : say("room.now-highest", { options: is, count: found.after.length, before: was, earlier: found.before.length }));
}

/** What the room's answers did to the packages. */
function frontWords({ out, dropped }) {
  const { named } = packages;
  const said = out.map(({ i, refusals, agreed }) => agreed ? say("room.out-agreed", { name: named(i) }) : say("room.out", { name: named(i), councils: listed(refusals.map(councilName)), count: refusals.length }));
  if (dropped.length) said.push(say("room.dropped", { names: listed(dropped.map(named)), count: dropped.length }));
  return said.length ? said.join(" ") : say("room.none-out");
}

/** What changed between two fronts: which packages are on it, and the most that one gains. */
function frontEffectWords(before, after) {
  if (!before || !after) return "";
  if (after.untold.length) return say("room.front-untold", { names: listed(after.untold.map(criterionName)), count: after.untold.length });
  const [came, went] = [stepsOnlyIn(after.steps, before.steps).length, stepsOnlyIn(before.steps, after.steps).length];
  return say("room.front-effect", { what: turnoverWords(came, went), most: mostGainedWords(before, after) });
}

function turnoverWords(came, went) {
  if (!came && !went) return say("room.front-same");
  const said = { count: came, gone: went, Count: capital(inWords(came || went)), went: inWords(went) };
  if (!went) return say("room.front-came", said);
  return came ? say("room.front-came-and-went", said) : say("room.front-went", { ...said, count: went });
}

function mostGainedWords(before, after) {
  const [was, is] = [before, after].map(({ steps }) => Math.max(...steps.map(({ gain }) => gain), 0));
  const [earlier, now] = [was, is].map(packages.gainWords);
  if (Math.abs(was - is) <= packages.TIE) return say("room.most-still", { now });
  return earlier === now ? say("room.most-hardly", { now }) : say("room.most-now", { now, before: earlier });
}

/** One package that no other beats. */
function stepWords({ masks: [mask], cost, gain }) {
  const { costWords, gainWords, membersOf, named } = packages;
  if (!mask) return say("room.no-package");
  return say("room.step", { names: listed(membersOf(mask).map(named)), cost: costWords(cost), gain: gainWords(gain) });
}

/** What of something that was added stands nowhere else in the file. */
function noteOf({ kind, like, weight, members, note }) {
  const own = {
    option: () => (like ? say("room.note-option", { like: optionName(like) }) : ""),
    criterion: () => say("room.note-criterion", { weight: figure(weight) }),
    candidate: () => (members.length ? say("room.note-candidate", { members: listed(members.map(councilName)) }) : ""),
  };
  return sentences(own[kind](), note);
}

const kindName = (kind) => ({ option: say("room.kind-option"), candidate: say("room.kind-candidate"), criterion: say("room.kind-criterion") })[kind];
