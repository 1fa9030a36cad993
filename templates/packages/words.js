/* What packages come to, in the build's own words (findings/packages.py). */

/** A number with thousands set apart and at most so many decimals: halves go up, to fifteen digits. */
function number(value, digits = 0) {
  const size = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  const rounded = Math.floor(size + 0.5) / 10 ** digits;
  const text = rounded.toLocaleString("en-GB", { maximumFractionDigits: digits });
  return value < 0 && text !== "0" ? `−${text}` : text;
}

/** £ thousand as pounds, in millions from £1 million on. */
function thousands(amount) {
  const size = Math.abs(amount);
  const said = size >= 1000 ? `£${number(size / 1000, 1)}m` : `£${number(size * 1000)}`;
  return amount < 0 && said !== "£0" ? `−${said}` : said;
}

/** A share of a cost, to the nearest £100 where it is as much as half of that. */
function roughly(amount) {
  const hundreds = Math.floor(Number((Math.abs(amount) * 10).toPrecision(12)) + 0.5);
  return thousands(hundreds ? (Math.sign(amount) * hundreds) / 10 : amount);
}

const named = (i) => say("packages.named", { name: candidates[i].name });

function costWords(amount) {
  const said = thousands(Math.abs(amount));
  if (said === thousands(0)) return say("packages.no-cost");
  return say(amount < 0 ? "packages.saving" : "packages.cost", { amount: said });
}

/** Points of benefit, to a hundredth, as agreements add few. */
function gainWords(points) {
  const said = number(points, 2);
  if (said === "0" && Math.abs(points) > TIE) return say("packages.hardly-any-points");
  return say("shares.points", { said, points: said === "1" ? 1 : 0 });
}

/** Points to just so many decimals, as in tables (what_could_be_agreed.py: points_cell). */
function pointsCell(points, digits = 2) {
  const said = number(points, digits);
  if (said === "0" && points > TIE) return say("agreed.under", { least: number(10 ** -digits, digits) });
  const [whole, rest = ""] = said.split(".");
  return `${whole}.${rest.padEnd(digits, "0")}`;
}

/** What a package gains or loses. */
function changeWords(points) {
  if (Math.abs(points) <= TIE) return say("tried.no-gain");
  return say(points > 0 ? "tried.gain" : "tried.loss", { points: gainWords(Math.abs(points)) });
}

/** What a candidate adds to others. */
function addedWords(points) {
  if (Math.abs(points) <= TIE) return say("tried.adds-nothing");
  return say(points > 0 ? "tried.adds" : "tried.takes", { points: gainWords(Math.abs(points)) });
}

/** What was ticked, what it gains and what it costs, in a sentence. */
function packageWords(mask, { gain, net }) {
  if (!mask) return say("tried.nothing");
  return say("tried.package", { count: bits(mask), gain: changeWords(gain), cost: costWords(net) });
}

/** Whether as much could gain more, of a package that can be agreed; nothing of nothing. */
function standingWords(mask, result, front) {
  const within = mask ? stepWithin(front, result.net) : -1;
  if (within < 0) return "";
  const { cost, gain } = front[within];
  if (gain - result.gain > TIE) {
    return say("tried.could-gain", { points: gainWords(gain - result.gain) });
  }
  return say(result.net - cost > TIE ? "tried.could-cost" : "tried.efficient", { cost: costWords(cost) });
}

/** Why it can't be agreed as it is, each with the candidate that mends it and how, if one does. */
function faultsOf({ broken, missing, apart }) {
  const told = (key, [i, other]) => say(key, { name: named(i), other: named(other) });
  const mend = (key, i) => ({ i, label: say(key, { name: named(i) }) });
  return [
    ...broken.map((bound) => ({ said: brokenWords(bound) })),
    ...missing.map((pair) => ({ said: told("tried.needs", pair), mend: mend("tried.add", pair[1]) })),
    ...apart.map((pair) => ({ said: told("tried.apart", pair), mend: mend("tried.drop", pair[1]) })),
  ];
}

function brokenWords({ limit, council, most, asked }) {
  if (limit !== "posts") {
    return say(limit === "running" ? "tried.over-running" : "tried.over-set-up", {
      asked: thousands(asked),
      most: thousands(most),
    });
  }
  const said = number(most, 2);
  return say("tried.over-posts", {
    council: councils[council].name,
    asked: number(asked, 2),
    most: said,
    count: said === "1" ? 1 : 0,
  });
}

/** A step of a front in the list of them. */
function stepWords({ cost, gain, masks }) {
  const [many, level] = [bits(masks[0]), masks.length - 1];
  const points = say("shares.points", { said: pointsCell(gain), points: 2 });
  const said = say("tried.step", { cost: thousands(cost), gain: points, count: many });
  return level ? say("tried.level", { said, count: level }) : said;
}

/** Why nothing can be shared out by a rule. */
function unsharedWords(rule) {
  if (rule === "population") return say("tried.not-by-population");
  return say("tried.not-by-gain", { most: data.players });
}

/** Posts, as far as they are said. */
function postsWords(posts, known) {
  if (posts === null) return say("numbers.not-known");
  return known ? number(posts, 2) : say("tried.at-least", { posts: number(posts, 2) });
}
