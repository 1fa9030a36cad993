/* The build's own patterns of sentences (appraisal/findings/sentences.toml), filled in as it does. */

const PLACE = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
const TWO_STOPS = /(?<=[.!?])\.(?!\.)/g; // The stop after a name that ends in one.

/** A sentence: its pattern with the values in their places; a word hangs on a count of one. */
function say(key, values = {}) {
  const filled = data.sentences[key].replace(PLACE, (place, name, one, many) =>
    one === undefined ? values[name] : values[name] === 1 ? one : many,
  );
  return filled.replace(TWO_STOPS, "");
}
