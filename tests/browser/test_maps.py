"""Maps in a browser: each label stands on the land that it names, and none over another."""

import re
from collections.abc import Generator

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser.site import EVERY_PAGE, Dress, Sheet, abreast, begin, ended, open_one, tabs

pytestmark = pytest.mark.browser

WIDTHS = (1280, 360)

ASTRAY = """() => {
  const drawn = one =>
    one.tagName === 'use' ? document.querySelector(one.getAttribute('href')) : one;
  const all = one => one.tagName === 'g' ? [...one.querySelectorAll('use, path')] : [one];
  const corners = ({x, y, width, height}) =>
    [[x, y], [x + width, y], [x, y + height], [x + width, y + height]];
  const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width
    && a.y < b.y + b.height && b.y < a.y + a.height;
  const faults = [];
  for (const map of document.querySelectorAll('svg.land-map[viewBox], svg.land-small')) {
    const labels = [...map.querySelectorAll('.land-label')].filter(one => one.checkVisibility());
    // A line's box has room above and below its letters, which take four fifths of it.
    const boxes = labels.map(one => one.getBBox()).map(({x, y, width, height}) =>
      ({x, width, y: y + height * 0.1, height: height * 0.8}));
    labels.forEach((label, n) => {
      const shade = [...label.classList].find(name => name.startsWith('on-')).slice(3);
      const land = [...map.querySelectorAll(`.piece.shade-${shade}`)]
        .flatMap(all).map(drawn);
      for (const [x, y] of corners(boxes[n]))
        if (!land.some(one => one.isPointInFill(new DOMPoint(x, y))))
          faults.push(`${label.textContent} leaves its land at ${Math.round(x)} ${Math.round(y)}`);
      boxes.slice(0, n).forEach((box, k) => {
        if (over(box, boxes[n])) faults.push(`${labels[k].textContent} over ${label.textContent}`);
      });
    });
  }
  return faults;
}"""
"""What stands astray on the maps of a page."""

DRAWN = re.compile(r'<svg[^>]*class="land-(?:map|small)\b.*?</svg>', re.DOTALL)
"""A map as it stands in a page; what its outlines are called says how they run."""

COUNTED = "() => document.querySelectorAll('svg.land-map[viewBox], svg.land-small').length"


def with_maps(sheets: tuple[Sheet, ...]) -> list[Sheet]:
    """Every page of the example with a map on it."""
    return [
        one
        for one in sheets
        if one.site == "derbyshire" and 'class="land-' in one.file.read_text(encoding="utf-8")
    ]


def maps_of(sheet: Sheet) -> set[tuple[str, str]]:
    """The maps with labels on a page, each with the kind of page whose stylesheets it is under."""
    found = DRAWN.findall(sheet.file.read_text(encoding="utf-8"))
    return {(sheet.kind, drawn) for drawn in found if "land-label" in drawn}


def with_new_maps(sheets: tuple[Sheet, ...]) -> list[Sheet]:
    """Pages that together have every map that any of them has; if asked, every page with maps.

    A label stands where the map itself puts it: the same map is as well on any page of its kind.
    """
    held = {one: maps_of(one) for one in with_maps(sheets)}
    if EVERY_PAGE:
        return [*held]
    left, told = set().union(*held.values()), []
    while left:
        best = max(held, key=lambda one: len(held[one] & left) / one.file.stat().st_size)
        told.append(best)
        left -= held[best]
    return told


def test_pages_of_six_kinds_have_maps(sheets: tuple[Sheet, ...]) -> None:
    assert {one.kind for one in with_maps(sheets)} >= {
        *("summary", "option", "council", "brief", "structures", "side_by_side"),
    }


@pytest.fixture(scope="module")
def looked_at(
    unhurried: Browser, sheets: tuple[Sheet, ...]
) -> dict[int, tuple[dict[str, list[str]], int]]:
    """Width → what stands astray on each page, and how many maps there are; each opened once."""
    found: dict[int, dict[str, list[str]]] = {width: {} for width in WIDTHS}
    drawn = dict.fromkeys(WIDTHS, 0)

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        yield from open_one(tab, sheet.address)
        # From the width that the page before was left at: each is drawn anew once.
        for width in sorted(WIDTHS, key=lambda one: one != (tab.viewport_size or {})["width"]):
            Dress(width, 900).put_on(tab)
            drawn[width] += tab.evaluate(COUNTED)
            begin(tab, ASTRAY)
            yield
            if faults := ended(tab):
                found[width][sheet.path] = faults

    with tabs(unhurried, viewport={"width": WIDTHS[0], "height": 900}) as two:
        abreast(two, with_new_maps(sheets), look)
    return {width: (found[width], drawn[width]) for width in WIDTHS}


@pytest.mark.parametrize("width", WIDTHS)
def test_every_label_stands_on_its_own_land_and_over_no_other(
    looked_at: dict[int, tuple[dict[str, list[str]], int]], sheets: tuple[Sheet, ...], width: int
) -> None:
    astray, drawn = looked_at[width]
    assert astray == {}
    assert drawn > len(with_new_maps(sheets))


def test_every_map_is_looked_at(sheets: tuple[Sheet, ...]) -> None:
    every, looked = (
        set().union(*map(maps_of, those(sheets))) for those in (with_maps, with_new_maps)
    )
    assert looked == every
    assert EVERY_PAGE or len(every) > len(with_new_maps(sheets))
