/* Long tables, sorted by the column that a reader asks for (site/sorting.py). */

const MONTHS = Array.from({ length: 12 }, (_, m) => new Date(2000, m, 1).toLocaleString("en-GB", { month: "long" }).toLowerCase());
const SIZES = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
const NUMBER = /^([−-]?)[£€<>+]?(\d[\d,]*(?:\.\d+)?)\s*(k|thousand|m|million|bn|billion)?(?![\w-])/i;
const DATE = /^(?:(\d{1,2}) )?(?:([a-z]+) )?(\d{4})$/i;

/** What a cell says to who sees it, without what it folds and draws. */
function said(cell) {
  if (cell.dataset.sort !== undefined) return cell.dataset.sort;
  const copy = cell.cloneNode(true);
  copy.querySelectorAll("svg, .sr, [aria-hidden], details > :not(summary)").forEach((part) => part.remove());
  return copy.textContent.trim().replace(/\s+/g, " ");
}

/** A date as a number of eight digits, or null; a year alone is one where others have months. */
function date(text) {
  const [, day, name, year] = DATE.exec(text) ?? [];
  const month = name ? MONTHS.indexOf(name.toLowerCase()) + 1 : 0;
  return year && (month || !name) ? year * 1e4 + month * 100 + Number(day ?? 0) : null;
}

function number(text) {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const size = Number(found[2].replaceAll(",", "")) * (SIZES[found[3]?.toLowerCase()] ?? 1);
  return found[1] ? -size : size;
}

const isGap = (cell, text) => !text || /^[–—-]$/.test(text) || cell.matches(":has(.gap)");

/** The rows that move together: a body, or a row with those below it that cover the table. */
function unitsOf(table) {
  if (table.tBodies.length > 1) return [...table.tBodies].map((body) => [body]);
  const units = [];
  for (const row of table.tBodies[0].rows) {
    if (row.cells.length === 1 && row.cells[0].colSpan > 1) units.at(-1).push(row);
    else units.push([row]);
  }
  return units;
}

/** What each unit has in a column; a column of numbers is one where all that is no gap is one. */
function columnOf(units, at) {
  const cells = units.map(([first]) => (first.rows?.[0] ?? first).cells[at]);
  const texts = cells.map((cell) => (cell ? said(cell) : ""));
  const gaps = texts.map((text, i) => !cells[i] || isGap(cells[i], text));
  const dated = texts.some((text) => /[a-z]/i.test(text) && date(text) !== null);
  const numbers = texts.map(dated ? date : number);
  const numeric = numbers.every((value, i) => gaps[i] || value !== null) && !gaps.every(Boolean);
  const order = (i, j) => (numeric ? numbers[i] - numbers[j] : texts[i].localeCompare(texts[j], "en-GB", { numeric: true }));
  return { numeric, gaps, order };
}

function begin(table) {
  const units = unitsOf(table);
  const heads = [...table.tHead.rows[0].cells].filter((head) => head.tagName === "TH" && said(head) && !head.querySelector("a, button, summary"));
  const [sortBy, asListed] = table.dataset.sortable.split("|");
  const names = heads.map(said);

  function put(order) {
    for (const at of order) for (const part of units[at]) (part.tagName === "TBODY" ? table : table.tBodies[0]).append(part);
  }

  /** Sort by a head: with `down`, from the largest; what is a gap stays last, what is even as listed. */
  function sort(head, down) {
    const { gaps, order } = columnOf(units, head.cellIndex);
    const places = [...units.keys()].sort((i, j) => gaps[i] - gaps[j] || (gaps[i] ? 0 : order(i, j) * (down ? -1 : 1)) || i - j);
    put(places);
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    select.value = String(heads.indexOf(head));
  }

  const isNumeric = (head) => columnOf(units, head.cellIndex).numeric;
  const narrow = matchMedia("(max-width: 40rem)");
  const buttons = heads.map((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      sort(head, now ? now === "ascending" : isNumeric(head));
    });
    return button;
  });
  /* The heads of cards are out of sight, where nothing may have the focus. */
  const reach = () => buttons.forEach((button) => {
    button.tabIndex = narrow.matches && "cards" in table.dataset ? -1 : 0;
  });
  narrow.addEventListener("change", reach);
  reach();

  const select = document.createElement("select");
  [asListed, ...names].forEach((name, i) => select.append(new Option(name, i ? String(i - 1) : "")));
  select.addEventListener("change", () => {
    if (select.value) sort(heads[select.value], isNumeric(heads[select.value]));
    else {
      put(units.keys());
      for (const head of heads) head.removeAttribute("aria-sort");
    }
  });
  const label = document.createElement("label");
  label.className = "sort-by no-print";
  label.append(`${sortBy} `, select);
  (table.closest(".scroll") ?? table).before(label);
}

document.querySelectorAll("table[data-sortable]").forEach(begin);
