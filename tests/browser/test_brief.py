"""The briefs in a browser, of options and for members: each prints on one sheet of A4."""

import re
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.site import EVERY_PAGE, Findings, Sheet

pytestmark = pytest.mark.browser

PAGE = re.compile(rb"/Type\s*/Page\b")
MEMBERS = "briefs/councils/"
POINTS = 72 / 96
"""Points in a pixel."""


class Printed(NamedTuple):
    """How a brief came out: its sheets of each printing, its smallest print, its maps.

    `labels` is the smallest print on a map, `outside` has the labels that stand out of its land.
    """

    sheets: tuple[int, ...]
    points: float
    maps: int
    labels: float | None
    outside: tuple[str, ...]


SMALLEST = """() => Math.min(...[...document.querySelectorAll('body :not(svg, svg *)')]
  .filter(one => one.checkVisibility() && one.innerText?.trim()
    && !one.closest('.sr, .quiet-caption caption'))
  .map(one => parseFloat(getComputedStyle(one).fontSize)))"""

MAPS = """() => {
  const maps = [...document.querySelectorAll('main .land-map[role=img]')]
    .filter(one => one.checkVisibility());
  const labels = [], outside = [];
  for (const map of maps) {
    const land = [...map.querySelectorAll('.piece use')]
      .map(one => document.querySelector(one.getAttribute('href')));
    for (const label of map.querySelectorAll('text')) {
      if (!label.checkVisibility()) continue;
      labels.push(parseFloat(getComputedStyle(label).fontSize) * map.getScreenCTM().a);
      const box = label.getBBox();
      const corners = [[box.x, box.y], [box.x + box.width, box.y],
        [box.x, box.y + box.height], [box.x + box.width, box.y + box.height]];
      if (corners.some(([x, y]) => !land.some(one => one.isPointInFill(new DOMPoint(x, y)))))
        outside.push(label.textContent);
    }
  }
  return {maps: maps.length, labels: labels.length ? Math.min(...labels) : null, outside};
}"""


@pytest.fixture(scope="module")
def briefs(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    return tuple(sheet for sheet in sheets if sheet.path.startswith("briefs/"))


@pytest.fixture(scope="module")
def printed(shared: BrowserContext, briefs: tuple[Sheet, ...]) -> dict[Sheet, Printed]:
    """Each brief, opened once and printed; the foremost (or, if asked, all) with backgrounds too.

    These move no line: one of each type shows that.
    """
    tab = shared.new_page()
    tab.emulate_media(media="print")
    made = {}
    for sheet in briefs:
        tab.goto(sheet.address)
        papers = [
            tab.pdf(prefer_css_page_size=True, print_background=background)
            for background in (False, True)[: 1 + (sheet.foremost or EVERY_PAGE)]
        ]
        points, maps = tab.evaluate(SMALLEST) * POINTS, tab.evaluate(MAPS)
        made[sheet] = Printed(
            sheets=tuple(len(PAGE.findall(paper)) for paper in papers),
            points=points,
            maps=maps["maps"],
            labels=None if maps["labels"] is None else maps["labels"] * POINTS,
            outside=tuple(maps["outside"]),
        )
    tab.close()
    return made


def test_every_brief_prints_on_one_sheet_of_a4(printed: dict[Sheet, Printed]) -> None:
    found = Findings()
    for sheet, made in printed.items():
        found.add(sheet, *(f"printed on {count} sheets" for count in made.sheets if count != 1))
    found.check()
    assert len([sheet for sheet in printed if sheet.path.startswith(MEMBERS)]) > 9
    assert len(printed) > 23


def test_print_is_no_smaller_than_10_and_a_half_points(printed: dict[Sheet, Printed]) -> None:
    found = Findings()
    for sheet, made in printed.items():
        if made.points < 10.45:
            found.add(sheet, f"has print of {made.points:.1f} points")
    found.check()


def test_every_brief_of_an_area_that_can_be_drawn_has_its_map(
    printed: dict[Sheet, Printed],
) -> None:
    found = Findings()
    drawn = {
        sheet: made
        for sheet, made in printed.items()
        if sheet.site == "derbyshire" and not sheet.path.startswith(MEMBERS)
    }
    for sheet, made in drawn.items():
        if not made.maps or made.labels is None:
            found.add(sheet, "has no map with labels")
    found.check()
    assert {made.maps for made in drawn.values()} == {1, 2}


def test_labels_of_maps_are_printed_in_8_and_a_half_points_within_their_land(
    printed: dict[Sheet, Printed],
) -> None:
    found = Findings()
    for sheet, made in printed.items():
        if made.labels is not None and made.labels < 8.5:
            found.add(sheet, f"has labels of {made.labels:.1f} points")
        found.add(sheet, *(f"{label} stands outside the land" for label in made.outside))
    found.check()


def test_a_brief_is_two_links_from_the_index(page: Any, briefs: tuple[Sheet, ...]) -> None:
    sheet = next(
        one for one in briefs if one.site == "derbyshire" and not one.path.startswith(MEMBERS)
    )
    index = sheet.folder / "options/index.html"
    page.goto(index.as_uri())
    brief = page.locator(f'a[href$="{sheet.path}"]')
    name = " ".join(brief.inner_text().split()).removeprefix("One sheet of ")
    brief.click()
    page.wait_for_url(sheet.address)
    page.get_by_role("link", name=f"{name} in full").click()
    page.get_by_role("link", name="One sheet, to print").click()
    page.wait_for_url(sheet.address)
