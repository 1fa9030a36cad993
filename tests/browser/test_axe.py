"""Axe on every page, with everything open; in dark and forced colours, on a sample of each type.

`sample` in site.py says which, and why. Nothing but colours changes there.
"""

from collections.abc import Generator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab

from tests.browser.axe import AXE, SCHEMES, faults, told, wanted
from tests.browser.site import OPEN, Findings, Look, Probe, Sheet, begin, ended

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def probe(found: dict[str, Findings]) -> Probe:
    """Looks at a page with axe, in each scheme."""
    equipped: set[Tab] = set()
    return [(SCHEMES[scheme], in_scheme(scheme, found, equipped)) for scheme in SCHEMES]


def in_scheme(scheme: str, found: dict[str, Findings], equipped: set[Tab]) -> Look:
    faults = found[claim(scheme)] = Findings()
    done: set[int] = set()

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        if tab not in equipped:
            # Half a megabyte, sent once: from its next page on, the tab brings it along itself.
            tab.add_init_script(AXE_SCRIPT)
            tab.evaluate(AXE_SCRIPT)
            equipped.add(tab)
        begin(tab, AXE, wanted(scheme, done))
        yield
        results = ended(tab)
        faults.add(sheet, *told(results["found"]))
        if scheme != "light":
            done.update(results["chains"])

    return look


def claim(scheme: str) -> str:
    return f"axe finds nothing: {scheme}"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing(swept: dict[str, Findings], scheme: str) -> None:
    swept[claim(scheme)].check()


def test_axe_sees_what_is_wrong(page: Tab) -> None:
    page.set_content(
        "<html lang=en><title>A</title><main><h1>A</h1><p style='color: #bbb'>pale</p>"
        "<img src='data:,'><details><summary>B</summary><p style='color: #aaa'>hidden</p></details>"
    )
    page.evaluate(OPEN)
    rules = sorted(fault.split()[0] for fault in faults(page, "light"))
    assert rules == ["color-contrast", "color-contrast", "image-alt"]


HIDDEN_BY_OTHERS = """<html lang=en><title>A</title><style>
  * { margin: 0 } body { line-height: 30px } a { color: #00f }
  .row { height: 30px } .tiny { display: inline-block; width: 9px; height: 9px; background: #00f }
  .on { position: absolute; top: 300px; left: 40px; width: 90px; height: 30px }
</style><main><h1>A</h1>
<p>Words with <a href='#a'>a link</a> of their colour, <a href='#b' style='color: #333;
  text-decoration: none'>and one</a> that is not to be told from them.</p>
<div class=row><a class=tiny href='#c' aria-label=C></a><a class=tiny href='#d' aria-label=D></a>
</div><div class=row><a class=tiny href='#e' aria-label=E></a></div>
<div class=row><button style='width: 80px; height: 30px'>Wide</button><button aria-label=F
  style='width: 20px; height: 20px; margin-left: -30px'></button></div>
<div class=on style='background: #bbb'></div><p class=on style='color: #999'>pale</p>
<div class=on style='top: 400px; background: #333'></div><p class=on style='top: 400px'>dark</p>
<table tabindex=0 role=grid><tr><td><a href='#g'>G</a></table>
<div style='height: 9px; overflow: hidden'><button>Cut</button></div></main>"""
"""Targets beside and upon each other, texts upon what does not hold them, and a plain link."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_sees_as_much_where_it_need_not_walk_over_all(page: Tab, scheme: str) -> None:
    page.set_content(HIDDEN_BY_OTHERS)
    seen = [sorted(faults(page, scheme, walk_all)) for walk_all in (True, False)]
    assert seen[0] == seen[1]
    rules = {"color-contrast", "link-in-text-block", "target-size"}
    told_of = {fault.split()[0] for fault in seen[1]}
    assert rules & told_of == (rules if scheme == "light" else rules - {"target-size"})
