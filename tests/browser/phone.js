// What a reader with a phone would stumble over, by claim. A function for the tests' `evaluate`.
() => {
  const faults = { sideways: [], long: [], small: [], past: [] };
  const quote = (element) => `‘${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}’`;
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });

  if (document.documentElement.scrollWidth > innerWidth)
    faults.past.push(`the page is ${document.documentElement.scrollWidth} pixels wide`);

  // A table that is a grid of marks may be swiped; one of words and numbers may not.
  for (const table of document.querySelectorAll("main table:not(.grid)")) {
    const region = table.closest(".scroll") ?? table.parentElement;
    if (seen(table) && table.scrollWidth > region.clientWidth + 1)
      faults.sideways.push(`the table ${quote(table.caption ?? table)} is to be swiped`);
  }

  const range = document.createRange();
  for (const cell of document.querySelectorAll("main :is(td, th)")) {
    if (!seen(cell)) continue;
    const high = parseFloat(getComputedStyle(cell).lineHeight) || 20;
    const lines = new Set();
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      // What is folded has boxes too, and is not seen.
      if (!text.data.trim() || !seen(text.parentElement)) continue;
      range.selectNodeContents(text);
      for (const box of range.getClientRects())
        if (box.width > 1) lines.add(Math.round((box.top + box.bottom) / high));
    }
    if (lines.size > 12) faults.long.push(`the cell ${quote(cell)} has ${lines.size} lines`);
  }

  // A link in a line of text is as high as the line; what stands by itself is to be touched.
  for (const target of document.querySelectorAll("a, button, summary, input, select, textarea")) {
    if (!seen(target) || getComputedStyle(target).display === "inline") continue;
    const label = target.labels?.[0] ?? target;
    const box = (label.contains(target) ? label : target).getBoundingClientRect();
    if (box.width > 1 && (box.width < 23.5 || box.height < 23.5))
      faults.small.push(`${quote(label)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
  }
  return faults;
}
