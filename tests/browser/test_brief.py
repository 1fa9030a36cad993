"""The briefs in a browser: each prints on one sheet of A4."""

import re
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.site import Findings, Sheet

pytestmark = pytest.mark.browser

PAGE = re.compile(rb"/Type\s*/Page\b")


class Printed(NamedTuple):
    """How a brief came out: sheets without and with backgrounds, and its smallest print."""

    sheets: tuple[int, ...]
    points: float


SMALLEST = """() => Math.min(...[...document.querySelectorAll('main *')]
  .filter(one => one.checkVisibility() && one.innerText?.trim())
  .map(one => parseFloat(getComputedStyle(one).fontSize)))"""


@pytest.fixture(scope="module")
def briefs(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    return tuple(sheet for sheet in sheets if sheet.path.startswith("briefs/"))


@pytest.fixture(scope="module")
def printed(shared: BrowserContext, briefs: tuple[Sheet, ...]) -> dict[Sheet, Printed]:
    """Each brief, opened once and printed, with backgrounds and without."""
    tab = shared.new_page()
    tab.emulate_media(media="print")
    made = {}
    for sheet in briefs:
        tab.goto(sheet.address)
        papers = [
            tab.pdf(prefer_css_page_size=True, print_background=background)
            for background in (False, True)
        ]
        points = tab.evaluate(SMALLEST) * 72 / 96
        made[sheet] = Printed(tuple(len(PAGE.findall(paper)) for paper in papers), points)
    tab.close()
    return made


def test_every_brief_prints_on_one_sheet_of_a4(printed: dict[Sheet, Printed]) -> None:
    found = Findings()
    for sheet, made in printed.items():
        found.add(sheet, *(f"printed on {count} sheets" for count in made.sheets if count != 1))
    found.check()
    assert len(printed) > 13


def test_print_is_no_smaller_than_8_points(printed: dict[Sheet, Printed]) -> None:
    found = Findings()
    for sheet, made in printed.items():
        if made.points < 7.95:
            found.add(sheet, f"has print of {made.points:.1f} points")
    found.check()


def test_a_brief_is_two_links_from_the_index(page: Any, briefs: tuple[Sheet, ...]) -> None:
    sheet = next(one for one in briefs if one.site == "derbyshire")
    index = sheet.folder / "options/index.html"
    page.goto(index.as_uri())
    brief = page.locator(f'a[href$="{sheet.path}"]')
    name = " ".join(brief.inner_text().split()).removeprefix("One-page brief of ")
    brief.click()
    assert page.url == sheet.address
    page.get_by_role("link", name=f"{name} in full").click()
    page.get_by_role("link", name="One-page brief, to print").click()
    assert page.url == sheet.address
