/* Words as they are compared: small letters, no accents, and what is left of them without endings. */

const ENDINGS = /(?:ations?|ings?|edly|ed|ies|es|s|ers?|ly|y|e|al)$/;
const SHORTEST_STEM = 3;
/** A postcode, whole or half typed: its district is all that is known. */
const POSTCODES = /\b([a-z]{1,2}\d[a-z\d]?)(?: \d[a-z]{0,2}|\d[a-z]{2})\b/g;
const STARTS_CODE = /^[a-z]{1,2}\d/;

/** A text in small letters and single spaces: "A&E", "tenants’" and "re-form" are each one word or two. */
function plain(text) {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/(?<=[a-z0-9])['’&](?=[a-z0-9])/g, "")
    .replace(/[^a-z0-9.]+|\.(?!\d)/g, " ")
    .trim();
}

/** What stands after the # of an address; as it is written where it can't be read. */
function fragment() {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const wordsOf = (text) => plain(text).split(" ").filter(Boolean);

/** What words of one family share: "libraries" and "library", "licensing" and "licence". */
function stem(word) {
  if (/\d/.test(word) || word.length <= SHORTEST_STEM) return word;
  let left = word;
  for (let again = 0; again < 2; again += 1) {
    const shorter = left.replace(ENDINGS, "");
    if (shorter.length < SHORTEST_STEM) break;
    left = shorter;
  }
  return left.replace(/([b-df-hj-np-tv-z])\1$/, "$1").replace(/c$/, "s");
}

/** How many letters to change, add, leave out or swap with the next; `most` + 1 where it is more. */
function typos(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

/** So many typos are forgiven in a word: in a short one they would make it another. */
const forgiven = (word) => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** How well a word fits one that was typed, from 0 to 1: itself, its family, its start, a typo. */
function likeness(typed, word) {
  if (typed.word === word.word) return 1;
  if (typed.stem === word.stem) return typos(typed.word, word.word, 2) <= 2 ? 0.95 : 0.9;
  if (typed.word[0] !== word.word[0]) return 0;
  if (STARTS_CODE.test(typed.word)) return 0; // Postcodes and roads: DE5 is no start of DE55.
  if (typed.word.length >= 3 && word.word.startsWith(typed.word)) {
    return 0.7 + (0.2 * typed.word.length) / word.word.length;
  }
  const most = Math.min(forgiven(typed.word), Math.max(forgiven(word.word), 1));
  if (most === 0 || word.word.length < 3 || /\d/.test(word.word)) return 0;
  const wrong = typos(typed.word, word.word, most);
  if (wrong <= most) return 0.75 - 0.15 * wrong;
  return typed.word.length >= 7 && typed.stem.length >= 4 && word.stem.length >= 4 && typos(typed.stem, word.stem, 1) <= 1 ? 0.5 : 0;
}
