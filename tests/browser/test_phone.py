"""On a phone nothing has to be swiped but grids, no cell is a column of text, targets are large."""

import pathlib
from collections.abc import Generator

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import ViewportSize

from tests.browser.site import Dress, Findings, Look, Sheet, begin, ended

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=360, height=740)
STUMBLES = (pathlib.Path(__file__).parent / "phone.js").read_text(encoding="utf-8")

CLAIMS = ("sideways", "long", "small", "past")
"""What nothing on a page may be: a table to be swiped, a long cell, a small target, past its edge.
"""


def glance(found: dict[str, Findings]) -> Look:
    """Looks at a page on a phone, with everything folded that is folded."""
    found |= {stumbled(claim): Findings() for claim in CLAIMS}

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        Dress(**PHONE).put_on(tab)
        begin(tab, STUMBLES)
        yield
        for claim, faults in ended(tab).items():
            found[stumbled(claim)].add(sheet, *faults)

    return look


def stumbled(claim: str) -> str:
    return f"on a phone there is nothing to stumble over: {claim}"


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_page_on_a_phone_has_nothing_to_stumble_over(
    swept: dict[str, Findings], claim: str
) -> None:
    swept[stumbled(claim)].check()


WRONG = {
    "sideways": "<div class=scroll><table><tr><td style='min-width: 500px'>wide</table></div>",
    "long": "<table><tr><td>" + "<br>".join("line" for _ in range(13)) + "</table>",
    "small": "<button style='height: 20px; padding: 0; border: 0'>touch</button>",
    "past": "<p style='width: 900px'>wide",
}


@pytest.mark.parametrize(("claim", "content"), WRONG.items(), ids=WRONG)
def test_what_a_reader_would_stumble_over_is_seen(page: Tab, claim: str, content: str) -> None:
    page.set_viewport_size(PHONE)
    page.set_content(f"<style>.scroll {{ overflow-x: auto }}</style><main>{content}</main>")
    found = page.evaluate(STUMBLES)
    assert [claim for claim, faults in found.items() if faults] == [claim]


def test_grids_links_in_text_and_what_is_folded_are_fine(page: Tab) -> None:
    page.set_viewport_size(PHONE)
    page.set_content(
        "<style>.scroll { overflow-x: auto }</style><main>"
        "<div class=scroll><table class=grid><tr><td style='min-width: 500px'>wide</table></div>"
        "<table><tr><td><details><summary style='padding: 4px'>Fold</summary>"
        f"<p>{'<br>'.join('line' for _ in range(20))}</p>"
        "</details></table><p>Words <a href='#a'>a</a> and words.</main>"
    )
    assert page.evaluate(STUMBLES) == {"sideways": [], "long": [], "small": [], "past": []}


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
