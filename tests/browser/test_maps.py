"""Maps in a browser: each label stands on the land that it names, and none over another."""

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.site import Sheet

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

COUNTED = "() => document.querySelectorAll('svg.land-map[viewBox], svg.land-small').length"


def with_maps(sheets: tuple[Sheet, ...]) -> list[Sheet]:
    """Every page of the example with a map on it."""
    return [
        one
        for one in sheets
        if one.site == "derbyshire" and 'class="land-' in one.file.read_text(encoding="utf-8")
    ]


def test_pages_of_six_kinds_have_maps(sheets: tuple[Sheet, ...]) -> None:
    assert {one.kind for one in with_maps(sheets)} >= {
        *("summary", "option", "council", "brief", "structures", "side_by_side"),
    }


@pytest.mark.parametrize("width", WIDTHS)
def test_every_label_stands_on_its_own_land_and_over_no_other(
    page: Tab, sheets: tuple[Sheet, ...], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    found, drawn = {}, 0
    for sheet in with_maps(sheets):
        page.goto(sheet.address)
        drawn += page.evaluate(COUNTED)
        if faults := page.evaluate(ASTRAY):
            found[sheet.path] = faults
    assert found == {}
    assert drawn > len(with_maps(sheets))
