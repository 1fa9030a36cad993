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
