"""The summary in a browser: what its first screen holds, its length, and its one sheet of A4."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from tests.browser.site import Sheet

pytestmark = pytest.mark.browser

DESK, PHONE = (1280, 900), (360, 740)
"""Screens, in pixels: on the desk everything is in the first, on a phone in the first two."""
CHART = "main figure svg[role=img]"
FIRST = ("h1", CHART, ".podium")
"""The finding, the picture of it, and whose priorities put what highest."""
MOST_WORDS = 500
PAGE = re.compile(rb"/Type\s*/Page\b")

WORDS = """() => {
  const unseen = [...document.querySelectorAll('main .sr, main .quiet-caption caption')];
  const given = unseen.map(one => one.style.display);
  for (const one of unseen) one.style.display = 'none';
  const text = document.querySelector('main').innerText;
  unseen.forEach((one, k) => { one.style.display = given[k]; });
  return text.match(/\\S*[\\p{L}\\p{N}]\\S*/gu).length;
}"""
"""Counts what stands on the screen before anything is opened, figures of the chart among it."""

COVERED = """() => {
  const boxes = [...document.querySelectorAll('.ranges-name, .ranges-ways, .ranges-label')]
    .filter(one => one.checkVisibility())
    .map(one => [one.textContent.trim(), one.getBoundingClientRect()]);
  const over = (a, b) => a.left < b.right && b.left < a.right
    && a.top + 4 < b.bottom && b.top + 4 < a.bottom;
  return boxes.flatMap(([name, box], n) => boxes.slice(n + 1)
    .filter(([, other]) => over(box, other)).map(([other]) => `${name} over ${other}`));
}"""
"""Names which words of the chart stand over one another."""


@pytest.fixture(scope="module")
def sheet(sheets: tuple[Sheet, ...]) -> Sheet:
    return next(one for one in sheets if one.label == "derbyshire/index.html")


@pytest.fixture(scope="module", params=[DESK, PHONE], ids=["desk", "phone"])
def tab(shared: BrowserContext, sheet: Sheet, request: pytest.FixtureRequest) -> Iterator[Tab]:
    """The summary in a window, opened once for all tests that only read it: they change nothing."""
    width, height = request.param
    tab = shared.new_page()
    tab.set_viewport_size({"width": width, "height": height})
    tab.goto(sheet.address)
    yield tab
    tab.close()


def screens(tab: Tab) -> int:
    """How many screens the finding and its picture may take."""
    return 1 if tab.viewport_size == {"width": DESK[0], "height": DESK[1]} else 2


def bottom(tab: Tab, selector: str) -> float:
    box = tab.locator(selector).first.bounding_box()
    assert box is not None, f"there is no {selector}"
    assert box["width"] > 0
    return box["y"] + box["height"]


@pytest.mark.parametrize("selector", FIRST)
def test_finding_chart_and_priorities_stand_in_the_first_screen(tab: Tab, selector: str) -> None:
    height = (tab.viewport_size or {})["height"]
    assert bottom(tab, selector) <= height * screens(tab)


def test_the_small_maps_stand_there_too_on_a_desk(tab: Tab) -> None:
    if screens(tab) == 1:
        assert bottom(tab, ".multiples") <= DESK[1]


def test_the_whole_summary_is_three_screens_of_a_desk_and_five_hundred_words(tab: Tab) -> None:
    assert tab.evaluate(WORDS) <= MOST_WORDS
    if screens(tab) == 1:
        assert tab.evaluate("document.documentElement.scrollHeight") <= 3 * DESK[1]


def test_no_words_of_the_chart_stand_over_others(tab: Tab) -> None:
    assert tab.evaluate(COVERED) == []


def test_nothing_scrolls_sideways(tab: Tab) -> None:
    width = (tab.viewport_size or {})["width"]
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("background", [False, True])
def test_it_prints_on_one_sheet_of_a4(page: Any, sheet: Sheet, background: bool) -> None:
    page.goto(sheet.address)
    paper = page.pdf(prefer_css_page_size=True, print_background=background)
    assert len(PAGE.findall(paper)) == 1


def test_the_chart_is_a_list_of_models_for_who_does_not_see_it(tab: Tab) -> None:
    said = tab.locator("main figure").first.aria_snapshot()
    assert said.count("- img") == 1
    assert said.count("listitem") == tab.locator(".ranges-rows > li").count() > 1
    assert re.search(r"\d+ \(\d+ to \d+\), first in [\d,]+ of [\d,]+ ways", said)


def test_a_reader_finds_where_they_live_from_the_summary(tab: Tab) -> None:
    assert tab.locator('main a[href="place.html"]').first.is_visible()
