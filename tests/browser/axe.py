"""What axe is to do on a page, for all tests that ask it: the rules, and which texts."""

from collections.abc import Iterable, Mapping
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab

from tests.browser.site import DARK, FORCED, LIGHT

SCHEMES = {"light": LIGHT, "dark": DARK, "forced-colours": FORCED}
COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules that read colours. A scheme changes nothing else, so the others run in light only."""

# Contrast rests on the colours of a text, on whether it is large, and on every ground behind it;
# that of a link on all of its look, and on that of the text around it. Texts with the same chain of
# these are alike, so that one of each chain is looked at: on each page in light, where what
# overlaps would show as well, and once in the sample in the other schemes. Axe leaves to people (as
# "incomplete") what it can't know; of that, only contrast inside a drawing is let through, and
# test_palette.py works it out from the shapes behind the text.
AXE = """async ({ done, everything, colourRules }) => {
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
  for (const element of samples.values()) element.dataset.sampled = '';
  axe.configure({ rules: [
    { id: 'color-contrast', selector: '[data-sampled]' },
    { id: 'link-in-text-block', selector: 'a[href][data-sampled]' },
  ] });
  if (everything)
    await run({ rules: { [scrolling]: { enabled: false }, 'target-size': { enabled: true } } });
  else if (samples.size) await run({ runOnly: colourRules });
  for (const element of samples.values()) delete element.dataset.sampled;
  scrolled.forEach((element, k) => { element.style.cssText = given[k]; });
  return { found, chains: [...samples.keys()] };
}"""


def wanted(scheme: str, done: Iterable[int] = ()) -> dict[str, Any]:
    """What AXE is to do in a scheme: all rules in light, no contrast of chains that are done."""
    return {"done": list(done), "everything": scheme == "light", "colourRules": COLOUR_RULES}


def told(results: Iterable[Mapping[str, str]]) -> list[str]:
    return ["{rule} ({kind}): {help}\n    {html}\n    {why}".format(**result) for result in results]


def faults(tab: Tab, scheme: str) -> list[str]:
    """What axe finds wrong with a page as it stands now, dressed in a scheme."""
    if tab.evaluate("typeof axe") == "undefined":
        tab.evaluate(AXE_SCRIPT)
    return told(tab.evaluate(AXE, wanted(scheme))["found"])
