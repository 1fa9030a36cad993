"""The briefs in a browser: each prints on one sheet of A4."""

import re
from typing import Any

import pytest

from tests.browser.site import Findings, Sheet

pytestmark = pytest.mark.browser

PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture
def briefs(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    return tuple(sheet for sheet in sheets if sheet.path.startswith("briefs/"))


def test_every_brief_prints_on_one_sheet_of_a4(new_context: Any, briefs: tuple[Sheet, ...]) -> None:
    tab = new_context().new_page()
    found = Findings()
    for sheet in briefs:
        tab.goto(sheet.address)
        for background in (False, True):
            made = tab.pdf(prefer_css_page_size=True, print_background=background)
            sheets = len(PAGE.findall(made))
            if sheets != 1:
                found.add(sheet, f"printed on {sheets} sheets")
    found.check()
    assert len(briefs) > 13


def test_print_is_no_smaller_than_8_points(new_context: Any, briefs: tuple[Sheet, ...]) -> None:
    tab = new_context().new_page()
    tab.emulate_media(media="print")
    smallest = """() => Math.min(...[...document.querySelectorAll('main *')]
      .filter(one => one.checkVisibility() && one.innerText?.trim())
      .map(one => parseFloat(getComputedStyle(one).fontSize)))"""
    found = Findings()
    for sheet in briefs:
        tab.goto(sheet.address)
        size = tab.evaluate(smallest) * 72 / 96
        if size < 7.95:
            found.add(sheet, f"has print of {size:.1f} points")
    found.check()


def test_a_brief_is_two_links_from_the_index(page: Any, briefs: tuple[Sheet, ...]) -> None:
    sheet = next(one for one in briefs if one.site == "derbyshire")
    index = sheet.folder / "options/index.html"
    page.goto(index.as_uri())
    brief = page.locator(f'a[href$="{sheet.path}"]')
    name = brief.inner_text().strip().removeprefix("One-page brief of ")
    brief.click()
    assert page.url == sheet.address
    page.get_by_role("link", name=f"{name} in full").click()
    page.get_by_role("link", name="One-page brief, to print").click()
    assert page.url == sheet.address
