/* A box and facets that show some items of a register; which stands in the address (filter.html). */

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** What an item, or else the group it is in, has of a facet. */
function valuesOf(item, name) {
  const facet = `data-facet-${name}`;
  return (item.closest(`[${facet}]`)?.getAttribute(facet) ?? "").split("|").filter(Boolean);
}

/** Years from the latest on, anything else by the alphabet. */
function ordered(values) {
  const years = values.every((value) => /^\d{4}$/.test(value));
  return values.sort((one, other) => (years ? other - one : one.localeCompare(other, "en-GB", { numeric: true })));
}

function offer(select, items) {
  const { facet } = select.dataset;
  for (const value of ordered([...new Set(items.flatMap((item) => valuesOf(item, facet)))])) {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = value;
    select.append(option);
  }
}

function begin(form) {
  const area = document.getElementById(form.dataset.finder);
  const items = [...area.querySelectorAll("[data-find]")];
  const groups = [...area.querySelectorAll("[data-find-group]")];
  const texts = items.map((item) => plain(`${item.dataset.find} ${item.textContent}`));
  const box = form.querySelector("input");
  const selects = [...form.querySelectorAll("select")];
  selects.forEach((select) => offer(select, items));

  function show() {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    const asked = selects.filter(({ value }) => value);
    const fits = (item, at) =>
      words.every((word) => texts[at].includes(word)) &&
      asked.every(({ dataset, value }) => valuesOf(item, dataset.facet).includes(value));
    items.forEach((item, at) => {
      item.hidden = !fits(item, at);
    });
    for (const group of groups) group.hidden = ![...group.querySelectorAll("[data-find]")].some(({ hidden }) => !hidden);
    const shown = items.filter(({ hidden }) => !hidden).length;
    form.querySelector("[role]").textContent = form.dataset.counted.replace("%1", shown).replace("%2", items.length);
  }

  /* What is asked for, as "#find=bins&party=Derby": a link to it can be sent. */
  function keep() {
    const state = new URLSearchParams();
    if (box.value.trim()) state.set("find", box.value.trim());
    for (const { dataset, value } of selects) if (value) state.set(dataset.facet, value);
    history.replaceState(null, "", `#${state}`);
    show();
  }

  function recall() {
    const hash = location.hash.slice(1);
    const state = new URLSearchParams(hash.includes("=") ? hash : "");
    box.value = state.get("find") ?? "";
    for (const select of selects) {
      select.value = state.get(select.dataset.facet) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    show();
    if (!hash) return;
    const target = hash.includes("=") ? form : document.getElementById(decodeURIComponent(hash));
    const fold = target?.closest("details");
    if (fold) fold.open = true;
    target?.scrollIntoView();
  }

  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    [box, ...selects].forEach((field) => {
      field.value = "";
    });
    keep();
  });
  addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
}

document.querySelectorAll("[data-finder]").forEach(begin);
