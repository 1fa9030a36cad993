/* Elements of the page, and what they are asked. */

const find = (id) => document.getElementById(id);
const DRAWN = "http://www.w3.org/2000/svg";

/** An element with its attributes (one that is false is left out) and what stands in it. */
function made(tag, given = {}, ...held) {
  return filledWith(document.createElement(tag), given, held);
}

/** The same of a drawing. */
function drawn(tag, given = {}, ...held) {
  return filledWith(document.createElementNS(DRAWN, tag), given, held);
}

function filledWith(element, { click, ...given }, held) {
  for (const [key, value] of Object.entries(given)) {
    if (value !== false && value !== undefined) element.setAttribute(key, value === true ? "" : value);
  }
  if (click) element.addEventListener("click", click);
  element.append(...held.flat(2).filter((one) => one || one === 0));
  return element;
}

const button = (text, click, given = {}) => made("button", { type: "button", click, ...given }, text);
const paragraph = (text, given = {}) => text && made("p", given, text);

/** A heading that the focus can be moved to. */
const heading = (level, text, given = {}) => made(`h${level}`, { tabindex: "-1", ...given }, text);

/** Something to fill in, below its label. */
function field(id, label, control, hint = "") {
  control.id = id;
  if (hint) control.setAttribute("aria-describedby", `${id}-hint`);
  const said = hint && made("p", { id: `${id}-hint`, class: "hint" }, hint);
  return made("div", { class: "field" }, made("label", { for: id }, label), said, control);
}

const figureBox = (value = "") => made("input", { type: "text", inputmode: "decimal", autocomplete: "off", value: String(value), class: "figure" });
const lineBox = (value = "", most = undefined) => made("input", { type: "text", autocomplete: "off", value, maxlength: most });

function textBox(value = "", rows = 3) {
  const box = made("textarea", { rows, autocomplete: "off" });
  box.value = value;
  return box;
}

/** One of several, or some of them: `kind` is radio or checkbox, `choices` values and labels. */
function choices(kind, name, legend, given, ticked) {
  const boxes = given.map(([value, label], at) => {
    const id = `${name}-${at}`;
    const box = made("input", { type: kind, name, id, value, checked: ticked.includes(value) });
    return made("div", { class: "choice" }, box, made("label", { for: id }, label));
  });
  return made("fieldset", { class: "choices" }, made("legend", {}, legend), boxes);
}

const tickedIn = (form, name) => [...form.querySelectorAll(`[name="${name}"]:checked`)].map((box) => box.value);

/** A form that does not leave the page; `act` gives the faults that keep it from being taken. */
function asked(act, ...held) {
  const faults = made("div", { class: "faults", role: "alert" });
  const form = made("form", { novalidate: true, autocomplete: "off" }, faults, held);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(form, faults, act(form) ?? []);
  });
  return form;
}

/** Say what is wrong, each at its field, and go to the first. */
function show(form, faults, wrong) {
  for (const box of form.querySelectorAll("[aria-invalid]")) box.removeAttribute("aria-invalid");
  faults.replaceChildren(...wrong.map(([, text]) => made("p", {}, text)));
  for (const [box] of wrong) box?.setAttribute("aria-invalid", "true");
  wrong.find(([box]) => box)?.[0].focus();
}

/** What a box holds as a number from 0 to 100; null where it holds none. */
function scoreIn(text) {
  const given = text.trim().replace(",", ".");
  const value = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  return value >= 0 && value <= 100 ? value : null;
}

const notAScore = (text) => (text.trim() ? say("room.not-a-score", { given: text.trim() }) : say("room.score-missing"));

/** Have it read out. */
function announce(text) {
  find("room-said").textContent = text;
}
