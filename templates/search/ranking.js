/* What fits the words that were typed, best first: a name before other names before a text. */

const NAMED = [1, 0.97, 0.45];
/* What a word counts for in the name, in what people call it as well, and in the text. */
const AS_ONE_WORD = 0.9;
const WHOLE_NAME = 0.5;
/* Of a name that is typed whole so much counts as typed, whatever else is. */
const FOR_EACH_GROUP = 0.01;
const ENOUGH = 0.4;
const NEARLY = 0.6;
/* Where no hit has all words, those are found that have nearly as many as the best. */
const RIGHT = 0.7;
/* A word that fits this well is written right, so that nothing is taken for a typo of it. */
const SUGGESTED = 5;

/** The words of all hits, each kept once, and the phrases that they make. */
function indexed(groups, passedOver) {
  const skipped = new Set(passedOver);
  const vocabulary = new Map();
  const known = (word) => {
    if (!vocabulary.has(word)) vocabulary.set(word, { word, stem: stem(word), at: vocabulary.size, found: 0 });
    return vocabulary.get(word);
  };
  const phrase = (text, part) => {
    const words = wordsOf(text);
    const kept = words.filter((word) => !skipped.has(word));
    return { text, part, whole: words.join(""), words: (kept.length ? kept : words).map(known) };
  };
  const hits = groups.flatMap((group, from) =>
    group.hits.map(([place, called, text = "", also = ""], at) => {
      const name = (group.title ?? "…").replace("…", called);
      const others = `${also};${group.also ?? ""}`.split(";").filter(Boolean);
      const phrases = [phrase(name, 0), ...others.map((other) => phrase(other, 1)), phrase(text, 2)];
      const words = [...new Set(phrases.flatMap((one) => one.words))];
      for (const word of words) word.found += 1;
      return { name, group: group.name, path: group.path.replace("…", place), text, phrases, words, place: [from, at] };
    }),
  );
  return { hits, vocabulary: [...vocabulary.values()], skipped };
}

/** What was typed, as words; of a postcode only its district, which is all that is known. */
function asked(index, query) {
  const words = plain(query).replace(POSTCODES, "$1").split(" ").filter(Boolean);
  const kept = words.filter((word) => !index.skipped.has(word));
  return (kept.length ? kept : words).map((word) => {
    const typed = { word, stem: stem(word) };
    const fits = new Float64Array(index.vocabulary.length);
    for (const other of index.vocabulary) fits[other.at] = likeness(typed, other);
    const best = Math.max(...fits);
    const least = best >= RIGHT ? RIGHT : 0;
    let weight = 0;
    for (const { at, found } of index.vocabulary) {
      if (fits[at] < least) fits[at] = 0;
      if (fits[at]) weight = Math.max(weight, fits[at] * Math.log(1 + index.hits.length / found));
    }
    return { ...typed, fits, best, weight: weight || Math.log(1 + index.hits.length) };
  });
}

const sum = (typed) => typed.reduce((so, { weight }) => so + weight, 0);

/** The share of what was typed that stands somewhere, be it with a typo or two. */
const understood = (typed) => sum(typed.filter(({ best }) => best > 0)) / sum(typed);

/** How much of what was typed a phrase holds, and how little beside. */
function fit(phrase, typed, all) {
  if (!phrase.words.length) return 0;
  let held = 0;
  const used = new Set();
  for (const { fits, weight } of typed) {
    let best = 0;
    let which = null;
    for (const word of phrase.words) {
      if (fits[word.at] > best) [best, which] = [fits[word.at], word];
    }
    held += best * weight;
    if (which) used.add(which);
  }
  const covered = held / all;
  const exact = phrase.part === 2 ? 0.5 : used.size / phrase.words.length;
  const least = phrase.part === 0 && exact === 1 ? WHOLE_NAME : 0;
  return NAMED[phrase.part] * covered * Math.max(covered, least) * (0.6 + 0.4 * exact);
}

/** Whether a phrase is what was typed but for its gaps, as in "pot hole", or a typo or two. */
function asOne(phrase, whole, isRight) {
  if (phrase.part === 2 || whole.length < 4) return 0;
  if (phrase.whole === whole) return 1;
  const most = isRight ? 0 : forgiven(whole);
  return most && phrase.whole[0] === whole[0] && typos(whole, phrase.whole, most) <= most ? AS_ONE_WORD - 0.2 : 0;
}

/** Whether a hit has every word, each as well as any hit could or at least right; and what share. */
function holds(hit, typed, all) {
  const has = typed.map(({ fits }) => hit.words.reduce((most, { at }) => Math.max(most, fits[at]), 0));
  return {
    whole: typed.every(({ best }, at) => has[at] && has[at] >= Math.min(best, RIGHT)),
    covered: typed.reduce((so, { best, weight }, at) => so + (has[at] / (best || 1)) * weight, 0) / all,
  };
}

function scored(index, query, typed) {
  const joined = wordsOf(query).join("");
  const isRight = typed.every(({ best }) => best >= RIGHT);
  const all = sum(typed);
  return index.hits.map((hit) => {
    const { whole, covered } = holds(hit, typed, all);
    let [best, by, together] = [0, null, false];
    for (const phrase of hit.phrases) {
      const one = NAMED[phrase.part] * asOne(phrase, joined, isRight);
      const found = Math.max(covered && fit(phrase, typed, all) + 0.2 * covered, 1.2 * one);
      together ||= one > 0;
      if (found > best) [best, by] = [found, phrase];
    }
    const score = best * (1 - FOR_EACH_GROUP * hit.place[0]);
    /* Whoever types a name whole means it, whatever else is typed. */
    const meant = hit.phrases[0].words.every(({ at }) => typed.some(({ fits }) => fits[at] >= RIGHT));
    return { hit, by, score, covered: together ? 1 : covered, whole: together || whole, meant };
  });
}

const better = (one, other) => other.score - one.score || one.hit.place[0] - other.hit.place[0] || one.hit.place[1] - other.hit.place[1];

/** Letters in pairs, as a measure of what nothing else fits. */
const pairs = (text) => new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)));

function nearest(index, query) {
  const typed = pairs(wordsOf(query).join(""));
  const shared = (whole) => [...pairs(whole)].filter((pair) => typed.has(pair)).length / (whole.length + typed.size);
  return index.hits
    .map((hit) => ({ hit, score: Math.max(...hit.phrases.filter(({ part }) => part < 2).map(({ whole }) => shared(whole))) }))
    .sort(better);
}

/** What to show for a query: `hits`, and whether they fit or only come nearest. */
function ranked(index, query) {
  if (!query.trim()) return { fits: true, found: [] };
  if (!wordsOf(query).length) return { fits: false, found: nearest(index, query).slice(0, SUGGESTED) };
  const typed = asked(index, query);
  const all = scored(index, query, typed).sort(better);
  const whole = all.filter((one) => one.whole);
  if (whole.length) return { fits: true, found: whole };
  const most = all.reduce((so, { covered }) => Math.max(so, covered), 0);
  const nearly = all.filter(({ covered, meant }) => meant || covered >= most * NEARLY);
  if (understood(typed) >= ENOUGH) return { fits: true, found: nearly };
  const near = new Map();
  for (const one of [...all.filter(({ covered }) => covered > 0), ...nearest(index, query)]) {
    if (!near.has(one.hit)) near.set(one.hit, one);
  }
  return { fits: false, found: [...near.values()].slice(0, SUGGESTED) };
}

/** A text in pieces, each with whether it is a word that fits what was typed. */
function pieces(index, typed, text) {
  const fits = new Set(index.vocabulary.filter(({ at }) => typed.some((one) => one.fits[at] > 0)).map(({ word }) => word));
  return text
    .split(/([\p{L}\p{N}]+(?:['’&.][\p{L}\p{N}]+)*)/u)
    .filter(Boolean)
    .map((piece) => [piece, wordsOf(piece).some((word) => fits.has(word))]);
}
