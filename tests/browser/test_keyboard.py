"""Everything can be reached and worked by keyboard, and what has the focus shows it."""

from collections.abc import Generator
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.site import FORCED, LIGHT, Findings, Look, Probe, Sheet, begin, ended

pytestmark = pytest.mark.browser

COLOURS = {"none": LIGHT, "active": FORCED}
"""Forced colours → how a page with them is dressed."""

FOCUSED = """() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  return {
    tag: one.tagName, id: one.id, href: one.href || '', classes: one.className,
    inside: one.closest('nav, main, header, footer')?.tagName || '',
    seen: box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0
      && box.left < innerWidth && box.top < innerHeight,
  };
}"""

BEFORE = """entry => {
  const all = [...document.querySelectorAll('a[href]')];
  all[all.findIndex(one => one.href === entry && one.closest('nav')) - 1].focus();
}"""
"""Gives the focus to the link before an entry of the navigation."""

BEFORE_FOLD = """() => {
  const takes = "a[href], summary, input, button, select, [tabindex='0']";
  const all = [...document.querySelectorAll(takes)]
    .filter(one => one.checkVisibility() && !one.disabled);
  all[all.indexOf(document.querySelector('main summary')) - 1].focus();
}"""
"""Gives the focus to what takes it before the first fold of a page."""

# The focus is shown by an outline; where that is transparent, it must be another change, and the
# outline is what forced colours show, which take backgrounds and shadows away.
SHOWN = """done => {
  const faults = new Set();
  const clear = colour => colour === 'transparent' || /^rgba\\(.*, 0\\)$/.test(colour);
  const look = one => {
    const style = getComputedStyle(one);
    return [style.backgroundColor, style.boxShadow, style.borderColor, style.color].join('|');
  };
  const takes = 'a[href], summary, input, button, select, textarea, [tabindex]';
  const kinds = new Set(done);
  for (const one of document.querySelectorAll(takes)) {
    const name = `<${one.tagName.toLowerCase()}.${one.getAttribute('class')}>`;
    if (one.tabIndex > 0) faults.add(`${name} jumps the queue`);
    if (one.tabIndex < 0 || one.disabled || !one.checkVisibility()) continue;
    // Those that a stylesheet can't tell apart look alike: one of each kind in the site will do.
    let kind = one.type ?? '';
    for (let at = one; at; at = at.parentElement)
      kind += `${at.tagName}.${at.getAttribute('class')}`;
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    document.activeElement.blur();
    const before = look(one);
    one.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== one) { faults.add(`${name} takes no focus`); continue; }
    const style = getComputedStyle(one);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    if (!outlined) faults.add(`${name} has no outline when focused`);
    else if (clear(style.outlineColor) && look(one) === before)
      faults.add(`${name} looks no different when focused`);
  }
  document.activeElement.blur();
  return { faults: [...faults], kinds: [...kinds] };
}"""


def sheet_at(sheets: tuple[Sheet, ...], path: str) -> Sheet:
    return next(s for s in sheets if s.label == f"derbyshire/{path}")


def walk(tab: Tab, presses: int) -> list[dict[str, Any]]:
    """Press Tab, and tell what has the focus after each press."""
    met = []
    for _ in range(presses):
        tab.keyboard.press("Tab")
        met.append(tab.evaluate(FOCUSED))
    return met


def test_the_skip_link_comes_first_and_skips(page: Tab, sheets: tuple[Sheet, ...]) -> None:
    page.goto(sheet_at(sheets, "index.html").address)
    (skip,) = walk(page, 1)
    assert skip["classes"] == "skip"
    assert skip["seen"]
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED)["id"] == "main"
    (after,) = walk(page, 1)
    assert after["inside"] == "MAIN"


def test_every_entry_of_the_navigation_is_reached_and_opens(
    page: Tab, sheets: tuple[Sheet, ...]
) -> None:
    first = sheet_at(sheets, "index.html").address
    page.goto(first)
    entries = page.locator(".groups a").evaluate_all("all => all.map(one => one.href)")
    assert len(entries) == 6
    met = walk(page, len(entries) + 2)
    assert all(one["seen"] for one in met)
    assert [one["href"] for one in met if one["inside"] == "NAV"] == entries
    for entry in entries:
        # From the entry before it, or from the title, Tab leads to it, as the walk has shown. The
        # pages it leads to have the same navigation.
        page.evaluate(BEFORE, entry)
        page.keyboard.press("Tab")
        with page.expect_navigation(url=entry):
            page.keyboard.press("Enter")


def test_all_that_takes_the_focus_is_met_in_the_order_of_the_page(
    page: Tab, sheets: tuple[Sheet, ...]
) -> None:
    page.goto(sheet_at(sheets, "compare.html").address)
    takes = "a[href], summary, input, button, select, [tabindex='0']"
    start = "one => one.outerHTML.slice(0, 200)"
    expected = page.evaluate(
        f"() => [...document.querySelectorAll(`{takes}`)]"
        f".filter(one => one.checkVisibility() && !one.disabled).map({start})"
    )
    page.evaluate(
        f"""() => {{ window.met = [];
        addEventListener('focusin', ({{target}}) => met.push(({start})(target))); }}"""
    )
    for _ in expected:
        page.keyboard.press("Tab")
    assert page.evaluate("met") == expected


def test_details_open_and_close_by_keyboard(page: Tab, one_of_each: tuple[Sheet, ...]) -> None:
    criterion = next(sheet for sheet in one_of_each if sheet.kind == "criterion")
    page.goto(criterion.address)
    summary = page.locator("main summary").first
    opened = "one => one.parentElement.open"
    # That Tab leads there from the start of a page is what the walk through Compare shows.
    page.evaluate(BEFORE_FOLD)
    page.keyboard.press("Tab")
    assert summary.evaluate("one => one === document.activeElement")
    states = []
    for key in ("Enter", "Enter", "Space", "Space"):
        page.keyboard.press(key)
        states.append(summary.evaluate(opened))
    assert states == [True, False, True, False]


def probe(found: dict[str, Findings]) -> Probe:
    """Gives the focus to one of each kind of what takes it, on a sample of each type of page."""
    return [(dress, in_colours(forced, found)) for forced, dress in COLOURS.items()]


def in_colours(forced: str, found: dict[str, Findings]) -> Look:
    faults = found[claim(forced)] = Findings()
    done: set[str] = set()

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        if not sheet.sampled:
            return
        begin(tab, SHOWN, sorted(done))
        yield
        seen = ended(tab)
        faults.add(sheet, *seen["faults"])
        done.update(seen["kinds"])

    return look


def claim(forced: str) -> str:
    return f"what has the focus shows it: forced colours {forced}"


@pytest.mark.parametrize("forced", COLOURS)
def test_what_has_the_focus_shows_it(swept: dict[str, Findings], forced: str) -> None:
    swept[claim(forced)].check()


def test_a_focus_that_cannot_be_seen_is_found(page: Tab) -> None:
    page.set_content(
        "<style>.a:focus { outline: 0 } .b:focus { outline: 3px solid transparent }</style>"
        "<button class=a>a</button><button class=b>b</button><button class=c tabindex=2>c</button>"
    )
    assert page.evaluate(SHOWN, [])["faults"] == [
        "<button.a> has no outline when focused",
        "<button.b> looks no different when focused",
        "<button.c> jumps the queue",
        "<button.c> has no outline when focused",
    ]
