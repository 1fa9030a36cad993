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

/** Hand a text to the browser to be kept as a file. */
function keep(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  link.download = FILE;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
