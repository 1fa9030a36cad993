"""What axe is to do on a page, for all tests that ask it: the rules, and which texts."""

from collections.abc import Iterable, Mapping
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab

from tests.browser.site import DARK, EVERY_PAGE, FORCED, LIGHT

SCHEMES = {"light": LIGHT, "dark": DARK, "forced-colours": FORCED}
COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules that read colours. A scheme changes nothing else, so the others run in light only."""
TOUCHED = (
    "a[href], area[href], button, input, select, textarea, summary, "
    "[tabindex]:not([role=region], [role=group], :is(div, h1, h2, h3, main, section):not([role]))"
)
"""All that axe takes for something to touch, and what it may not."""

# Contrast rests on the colours of a text, on whether it is large, and on every ground behind it;
# that of a link on all of its look, and on that of the text around it. Texts with the same chain of
# these are alike, so that one of each chain is looked at: on each page in light, where what
# overlaps would show as well, and once in the sample in the other schemes. Axe leaves to people (as
# "incomplete") what it can't know; of that, only contrast inside a drawing is let through, and
# test_palette.py works it out from the shapes behind the text.
#
# What to touch may be 24 pixels each way with nothing else to touch on it, or have a circle as wide
# around it that keeps off all others: axe passes both, and is asked of the rest.
#
# To see what lies on what, axe asks two dozen styles of every element. That takes most of its time,
# and it looks only at the texts and targets above: so it walks only over what lies where they do,
# and over what that stands in. test_axe.py holds it to give the same as if it walked over all.
AXE = """async ({ done, everything, colourRules, touched, walkAll }) => {
  const summed = (text, from) => {
    let sum = from;
    for (let k = 0; k < text.length; k += 1) sum = (sum * 33 + text.charCodeAt(k)) % 1e12;
    return sum;
  };
  const known = new Map();
  const look = element => {
    if (!element) return { own: '', read: '', grounds: 0 };
    if (!known.has(element)) {
      const style = getComputedStyle(element);
      const own = [style.color, style.fill, style.stroke, style.fontSize, style.fontWeight,
        style.display, style.visibility, style.textDecorationLine, style.textShadow].join();
      const bold = Number(style.fontWeight) >= 700;
      const large = parseFloat(style.fontSize) * 0.75 >= (bold ? 14 : 18);
      const read = [style.color, style.fill, style.stroke, large, style.textShadow].join();
      const ground = [style.backgroundColor, style.backgroundImage, style.opacity, style.position,
        style.float, style.transform, style.filter, style.mixBlendMode].join();
      const plain = 'rgba(0, 0, 0, 0),none,1,static,none,none,none,normal';
      const { grounds } = look(element.parentElement);
      const behind = ground === plain ? grounds : summed(ground, grounds);
      known.set(element, { own, read, grounds: behind });
    }
    return known.get(element);
  };
  const chain = element => {
    const { own, read, grounds } = look(element);
    if (!element.matches('a[href]')) return summed(read, grounds);
    return summed([own, look(element.parentElement).own].join(), grounds);
  };
  const samples = new Map();
  for (const element of document.body.querySelectorAll('*')) {
    const texts = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
    if (!texts.some(node => node.data.trim())) continue;
    const key = chain(element);
    if (!done.includes(key)) samples.set(key, element);
  }

  const boxOf = element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { element, left, right, top, bottom };
  };
  const byTop = boxes => boxes.sort((one, other) => one.top - other.top);
  const near = (one, other, by) => one.left < other.right + by && other.left < one.right + by
    && one.top < other.bottom + by && other.top < one.bottom + by;
  const within = (one, other) => one.left >= other.left && one.right <= other.right
    && one.top >= other.top && one.bottom <= other.bottom;
  const small = ({ left, right, top, bottom }) => right - left < 24 || bottom - top < 24;
  const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const beyond = (at, from, to) => Math.max(from - at, 0, at - to);
  // Whether a circle of 24 pixels around one keeps off the other, and off such a circle of it.
  const apart = (one, other) => [...one.element.getClientRects()].map(middle).every(([x, y]) => {
    const [across, down] = middle(other);
    return (!small(other) || Math.hypot(across - x, down - y) > 24.1)
      && [...other.element.getClientRects()].every(({ left, right, top, bottom }) =>
        Math.hypot(beyond(x, left, right), beyond(y, top, bottom)) > 12.1);
  });
  const crowded = () => {
    const boxes = byTop([...document.querySelectorAll(touched)].map(boxOf).filter(box =>
      box.right > box.left && box.bottom > box.top));
    const pairs = boxes.flatMap((one, k) => {
      const beside = [];
      for (let j = k + 1; j < boxes.length && boxes[j].top < one.bottom + 24; j += 1)
        if (near(one, boxes[j], 24)) beside.push([one, boxes[j]]);
      return beside;
    });
    const overlap = new Set(pairs.filter(([one, other]) => near(one, other, 0)).flat());
    for (const one of boxes)
      if (![...one.element.querySelectorAll('*')].every(part => within(boxOf(part), one)))
        overlap.add(one);
    const found = new Set(overlap);
    for (const [one, other] of [...pairs, ...pairs.map(pair => pair.toReversed())])
      if (small(one) && (overlap.has(other) || !apart(one, other))) found.add(one);
    return [...found].map(({ element }) => element);
  };
  const block = element => getComputedStyle(element).display.startsWith('inline')
    && element.parentElement ? block(element.parentElement) : element;
  // Of what a link stands in, axe looks behind each line of its own text, or else at its middle.
  const lines = element => {
    const range = document.createRange();
    const own = [...element.childNodes].filter(node =>
      node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (own.length) return own.flatMap(text => {
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    });
    const [x, y] = middle(boxOf(element));
    return [{ left: x, right: x, top: y, bottom: y }];
  };
  const wider = ({ left, right, top, bottom }) =>
    ({ left: left - 24, right: right + 24, top: top - 24, bottom: bottom + 24 });
  // What lies where these do, or near these targets, and all that it stands in.
  const around = (texts, targets) => {
    const blocks = new Set(texts.filter(text => text.matches('a[href]')).map(block));
    const zones = [...texts.map(boxOf), ...[...blocks].flatMap(lines),
      ...targets.map(boxOf).map(wider)];
    const kept = new Set();
    for (const box of [...document.body.querySelectorAll('*')].map(boxOf))
      for (let one = zones.some(zone => near(zone, box, 1)) && box.element;
        one && !kept.has(one); one = one.parentElement) kept.add(one);
    return kept;
  };
  const walker = document.createTreeWalker;
  const walkOver = kept => {
    document.createTreeWalker = (root, what) => walker.call(document, root, what, node =>
      kept.has(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  };

  const found = [];
  const run = async options => {
    const results = await axe.run(document,
      { preload: false, elementRef: true, resultTypes: ['violations', 'incomplete'], ...options });
    for (const kind of ['violations', 'incomplete'])
      for (const rule of results[kind])
        for (const node of rule.nodes) {
          if (kind === 'incomplete' && rule.id === 'color-contrast'
            && node.element.closest('svg text')) continue;
          const checks = [...node.any, ...node.all, ...node.none];
          found.push({
            kind, rule: rule.id, help: rule.help, html: node.html.slice(0, 160),
            why: checks.map(check => check.message).join(' '),
          });
        }
  };
  const scrolling = 'scrollable-region-focusable';
  const all = [...document.body.querySelectorAll('*')];
  const rolls = overflow => ['auto', 'scroll'].includes(overflow);
  // The rule is about what holds more than it shows. Where nothing does, axe need not start.
  const fuller = () => [document.documentElement, document.body, ...all].some(element =>
    element.scrollWidth > element.clientWidth && rolls(getComputedStyle(element).overflowX)
    || element.scrollHeight > element.clientHeight && rolls(getComputedStyle(element).overflowY));
  if (everything && fuller()) await run({ runOnly: [scrolling] });
  // Axe can't tell what stands behind a text that is scrolled out of sight: let all be seen.
  const scrolled = all.filter(element => rolls(getComputedStyle(element).overflowX));
  const given = scrolled.map(element => element.style.cssText);
  for (const element of scrolled) element.style.cssText += '; overflow: visible; max-height: none';
  const targets = everything ? crowded() : [];
  if (!walkAll && (everything || samples.size)) walkOver(around([...samples.values()], targets));
  for (const element of samples.values()) element.dataset.sampled = '';
  for (const element of targets) element.dataset.crowded = '';
  axe.configure({ rules: [
    { id: 'color-contrast', selector: '[data-sampled]' },
    { id: 'link-in-text-block', selector: 'a[href][data-sampled]' },
    { id: 'target-size', selector: walkAll ? '*' : '[data-crowded]' },
  ] });
  if (everything)
    await run({ rules: { [scrolling]: { enabled: false }, 'target-size': { enabled: true } } });
  else if (samples.size) await run({ runOnly: colourRules });
  document.createTreeWalker = walker;
  for (const element of samples.values()) delete element.dataset.sampled;
  for (const element of targets) delete element.dataset.crowded;
  scrolled.forEach((element, k) => { element.style.cssText = given[k]; });
  return { found, chains: [...samples.keys()] };
}"""


def wanted(scheme: str, done: Iterable[int] = (), walk_all: bool = EVERY_PAGE) -> dict[str, Any]:
    """What AXE is to do in a scheme: all rules in light, no contrast of chains that are done.

    Where all pages are asked for, it walks over all of each and looks at every target.
    """
    everything = scheme == "light"
    return {
        "done": list(done),
        "everything": everything,
        "colourRules": COLOUR_RULES,
        "touched": TOUCHED,
        "walkAll": walk_all,
    }


def told(results: Iterable[Mapping[str, str]]) -> list[str]:
    return ["{rule} ({kind}): {help}\n    {html}\n    {why}".format(**result) for result in results]


def faults(tab: Tab, scheme: str, walk_all: bool = EVERY_PAGE) -> list[str]:
    """What axe finds wrong with a page as it stands now, dressed in a scheme."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE_SCRIPT)
    return told(tab.evaluate(AXE, wanted(scheme, walk_all=walk_all))["found"])
