/* What is ticked as the file of an option: the build's own pieces, one after another. */

const FILE = "package.yaml";

/** Whether there is anything to write, that as an option can be read. */
const canBeWritten = (mask) => mask > 0 && !missingIn(mask).length && !apartIn(mask).length;

/** The file of a package, joined as `OptionPieces.of` joins it (data/written_option.py). */
function written(mask) {
  const { head, lines, between, steps, tail } = data.option;
  const held = membersOf(mask);
  return [head, ...held.map((i) => lines[i]), between, ...held.map((i) => steps[i]), tail].join("");
}
