"""On a phone nothing has to be swiped but grids, no cell is a column of text, targets are large."""

import pathlib
from collections import defaultdict
from collections.abc import Generator
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser.site import EVERY_PAGE, Findings, Sheet, abreast, begin, ended, open_one, tabs

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
STUMBLES = (pathlib.Path(__file__).parent / "phone.js").read_text(encoding="utf-8")

CLAIMS = ("sideways", "long", "small", "past")
"""What nothing on a page may be: a table to be swiped, a long cell, a small target, past its edge.
"""


@pytest.fixture(scope="module")
def stumbles(
    unhurried: Browser, sheets: tuple[Sheet, ...], one_of_each: tuple[Sheet, ...]
) -> dict[str, dict[str, Findings]]:
    """Claim → kind of page → what contradicts it there, with everything folded that is folded."""
    found: dict[str, dict[str, Findings]] = {claim: defaultdict(Findings) for claim in CLAIMS}

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        yield from open_one(tab, sheet.address)
        begin(tab, STUMBLES)
        yield
        for claim, faults in ended(tab).items():
            found[claim][sheet.kind].add(sheet, *faults)

    with tabs(unhurried, viewport=PHONE, reduced_motion="reduce") as two:
        abreast(two, sheets if EVERY_PAGE else one_of_each, look)
    return found


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_page_on_a_phone_has_nothing_to_stumble_over(
    stumbles: dict[str, dict[str, Findings]], claim: str
) -> None:
    together = Findings()
    for findings in stumbles[claim].values():
        for fault, pages in findings.found.items():
            for page in pages:
                together.add(page, fault)
    together.check()


WRONG = {
    "sideways": "<div class=scroll><table><tr><td style='min-width: 500px'>wide</table></div>",
    "long": "<table><tr><td>" + "<br>".join("line" for _ in range(13)) + "</table>",
    "small": "<button style='height: 20px; padding: 0; border: 0'>touch</button>",
    "past": "<p style='width: 900px'>wide",
}


@pytest.mark.parametrize(("claim", "content"), WRONG.items(), ids=WRONG)
def test_what_a_reader_would_stumble_over_is_seen(
    new_context: Any, claim: str, content: str
) -> None:
    tab = new_context(viewport=PHONE).new_page()
    tab.set_content(f"<style>.scroll {{ overflow-x: auto }}</style><main>{content}</main>")
    found = tab.evaluate(STUMBLES)
    assert [claim for claim, faults in found.items() if faults] == [claim]


def test_grids_links_in_text_and_what_is_folded_are_fine(new_context: Any) -> None:
    tab = new_context(viewport=PHONE).new_page()
    tab.set_content(
        "<style>.scroll { overflow-x: auto }</style><main>"
        "<div class=scroll><table class=grid><tr><td style='min-width: 500px'>wide</table></div>"
        "<table><tr><td><details><summary style='padding: 4px'>Fold</summary>"
        f"<p>{'<br>'.join('line' for _ in range(20))}</p>"
        "</details></table><p>Words <a href='#a'>a</a> and words.</main>"
    )
    assert tab.evaluate(STUMBLES) == {"sideways": [], "long": [], "small": [], "past": []}


def test_a_table_is_still_a_table_to_who_has_it_read(
    page: Tab, derbyshire_site: pathlib.Path
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto((derbyshire_site / "councils/index.html").as_uri())
    table = page.locator("main table").first
    assert table.evaluate("one => getComputedStyle(one).display") == "block"
    assert '- row "' in table.aria_snapshot()
    assert '- columnheader "' in table.aria_snapshot()
    assert "- rowheader" in table.aria_snapshot()
