/* Numbers and names as the build says them. */

/** A whole number: halves go up, to twelve digits, as in the build. */
const rounded = (value) => Math.floor(Number(value.toPrecision(12)) + 0.5);
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Names in a sentence, set apart by semicolons where a name has a comma of its own. */
function listed(names) {
  if (names.length < 2) return names.join("");
  const last = names.at(-1);
  if (names.length > 2 && names.some((text) => text.includes(","))) {
    return say("numbers.list-of-lists", { those: names.slice(0, -1).join("; "), last });
  }
  return say("numbers.list", { those: names.slice(0, -1).join(", "), word: say("numbers.and"), last });
}
