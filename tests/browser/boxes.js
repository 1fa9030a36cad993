// What is wrong with where things stand on the page at this width, from the browser's own boxes.
// A function for the tests' `evaluate`: gives a list of sentences, empty when all is well.
() => {
  const faults = new Set();
  const wide = document.documentElement.clientWidth;
  const name = element => {
    const id = element.id ? `#${element.id}` : '';
    const named = element.getAttribute('class');
    return `<${element.tagName.toLowerCase()}${id}${named ? `.${named.split(' ').join('.')}` : ''}>`;
  };
  const quote = text => `‘${text.trim().replace(/\s+/g, ' ').slice(0, 40)}’`;

  // What cuts an element off (`clip`), what it scrolls in, and how much of that is in sight; null
  // for what is meant to be hidden, and for what floats above the page.
  const whole = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const both = (one, other) => ({
    left: Math.max(one.left, other.left), right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom),
  });
  const known = new Map([[document.body, { clip: whole, sight: whole, scroller: null }]]);
  const frame = element => {
    if (!known.has(element)) known.set(element, measured(element));
    return known.get(element);
  };
  const measured = element => {
    const around = frame(element.parentElement);
    const style = getComputedStyle(element);
    if (!around || style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0'
      || style.clipPath !== 'none' || ['fixed', 'sticky'].includes(style.position)) return null;
    if (style.overflowX === 'visible' || style.display === 'inline') return around;
    const box = element.getBoundingClientRect();
    return ['auto', 'scroll'].includes(style.overflowX)
      ? { ...around, sight: both(around.sight, box), scroller: element }
      : { ...around, clip: both(around.clip, box) };
  };

  // 1. The page itself never scrolls sideways.
  if (document.documentElement.scrollWidth > innerWidth) {
    faults.add(`the page is ${document.documentElement.scrollWidth} pixels wide`);
    const past = element => element.getBoundingClientRect().right > wide + 1;
    for (const element of document.body.querySelectorAll('*')) {
      const held = frame(element);
      if (held && !held.scroller && held.clip.right > wide && past(element)
        && !past(element.parentElement))
        faults.add(`${name(element)} reaches past the edge of the page`);
    }
  }

  // 2. Text is neither cut off nor written over. (Where a reader can scroll, nothing is cut.)
  const within = new Map();
  const inSight = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('title, desc, script, style')) continue;
    const held = frame(element);
    if (!held) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const left = both(box, held.clip);
      const across = (left.right - left.left) / box.width;
      const down = (left.bottom - left.top) / box.height;
      // A line that is wrapped out of sight as a whole was meant to be.
      if (across <= 0.05 || down <= 0.05) continue;
      if (across < 0.97 || down < 0.75) faults.add(`${quote(node.data)} is cut off`);
      const said = { node, text: quote(node.data) };
      if (!within.has(held.scroller)) within.set(held.scroller, []);
      within.get(held.scroller).push({ ...said, ...left });
      inSight.push({ ...said, ...both(left, held.sight) });
    }
  }
  const compare = texts => {
    texts.sort((one, other) => one.top - other.top);
    texts.forEach((one, k) => {
      for (let j = k + 1; j < texts.length && texts[j].top < one.bottom; j += 1) {
        const other = texts[j];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - other.top;
        const high = Math.min(one.bottom - one.top, other.bottom - other.top);
        if (one.node !== other.node && across > 1 && down > 0.25 * high)
          faults.add(`${one.text} and ${other.text} overlap`);
      }
    });
  };
  // What scrolls together is compared as if all of it were in sight, and the rest by what is.
  within.forEach(compare);
  compare(inSight.filter(text => text.bottom - text.top > 1 && text.right - text.left > 1));

  // 3. Text in a drawing stands inside it, and does not shrink with it. (Paper is finer.)
  const least = matchMedia('print').matches ? 9.5 : 11.5;
  for (const text of document.querySelectorAll('svg text')) {
    const box = text.getBoundingClientRect();
    if (!frame(text) || box.width < 1) continue;
    const drawing = text.ownerSVGElement.getBoundingClientRect();
    const out = Math.max(drawing.left - box.left, box.right - drawing.right,
      drawing.top - box.top, box.bottom - drawing.bottom);
    if (out > 1) faults.add(`${quote(text.textContent)} stands ${Math.round(out)} pixels outside its drawing`);
    const size = parseFloat(getComputedStyle(text).fontSize) * Math.abs(text.getScreenCTM().d);
    if (size < least) faults.add(`${quote(text.textContent)} is ${size.toFixed(1)} pixels high`);
  }
  return [...faults];
}
