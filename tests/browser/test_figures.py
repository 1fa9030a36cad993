"""The pictures of charts, as a browser shows them by themselves.

If all pages are asked for, as in CI, every picture is painted; else the largest of each kind, and
what holds an element, a class or an attribute that none of these holds. Whether letters are cut
depends on words, so that is asked of all.
"""

import base64
import pathlib
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.shapes import telling
from tests.browser.site import EVERY_PAGE

pytestmark = pytest.mark.browser

LOOK = """async sources => {
  const faults = [];
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  for (const [name, source] of sources) {
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${source}`;
    try { await image.decode(); } catch { faults.push(`${name} is no picture`); continue; }
    canvas.width = 120;
    canvas.height = Math.ceil(120 * image.naturalHeight / image.naturalWidth);
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    const pixels = brush.getImageData(0, 0, canvas.width, canvas.height).data;
    const seen = new Set(new Uint32Array(pixels.buffer));
    if (seen.size < 8) faults.push(`${name} is blank`);
  }
  return faults;
}"""

CUT = """sources => {
  const faults = [];
  for (const [name, source] of sources) {
    const held = document.createElement('div');
    held.innerHTML = new TextDecoder().decode(Uint8Array.from(atob(source), c => c.charCodeAt(0)));
    document.body.replaceChildren(held);
    const sheet = held.firstElementChild.getBoundingClientRect();
    for (const text of held.querySelectorAll('text')) {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      if (left < sheet.left || right > sheet.right || top < sheet.top || bottom > sheet.bottom)
        faults.push(`${name}: ${text.textContent}`);
    }
  }
  return faults;
}"""


def pictures(folder: pathlib.Path) -> list[pathlib.Path]:
    return sorted((folder / "figures").glob("*.svg"))


def of_each_kind(every: Iterable[pathlib.Path]) -> list[pathlib.Path]:
    """The largest of each kind, which a name tells by its first and last word, and what is new."""
    largest = {}
    for file in sorted(every, key=lambda file: (file.stat().st_size, file)):
        words = file.stem.split("-")
        largest[words[0], words[-1]] = file
    return sorted(telling(every, largest.values()))


def sources(files: Iterable[pathlib.Path]) -> list[list[str]]:
    return [[file.name, base64.b64encode(file.read_bytes()).decode()] for file in files]


def svg(inside: str) -> str:
    return base64.b64encode(
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" '
        f'viewBox="0 0 100 50">{inside}</svg>'.encode()
    ).decode()


def test_every_picture_shows_something(page: Tab, derbyshire_site: pathlib.Path) -> None:
    every = pictures(derbyshire_site)
    found = every if EVERY_PAGE else of_each_kind(every)
    assert found
    assert page.evaluate(LOOK, sources(found)) == []


def test_no_letter_stands_outside_of_its_picture(page: Tab, derbyshire_site: pathlib.Path) -> None:
    assert page.evaluate(CUT, sources(pictures(derbyshire_site))) == []


def test_a_picture_that_is_none_or_blank_or_cut_is_found(page: Tab) -> None:
    wrong = [["none", base64.b64encode(b"<svg").decode()], ["white", svg("")]]
    assert page.evaluate(LOOK, wrong) == ["none is no picture", "white is blank"]
    cut = svg('<text x="60" y="20">Derbyshire Dales</text>')
    assert page.evaluate(CUT, [["cut", cut]]) == ["cut: Derbyshire Dales"]
