"""Nothing scrolls sideways, overlaps or is cut off at any width; nothing moves unasked."""

import base64
import pathlib
from collections.abc import Generator

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import ViewportSize

from tests.browser.site import (
    BOXES,
    DESK,
    EVERY_PAGE,
    NARROW,
    ROOT,
    Dress,
    Findings,
    Look,
    Probe,
    Sheet,
    begin,
    ended,
)

pytestmark = pytest.mark.browser

SIZES = {"320": NARROW, "1280": DESK}
WINDOW = ViewportSize(width=NARROW.width, height=NARROW.height)
STILL = "nothing moves"
WIDTHS = (1280, 360)
"""Of photographs."""
SCREENSHOTS = ROOT / "test-results" / "screenshots"

MOVING = """() => {
  const faults = new Set();
  const long = times => times.split(',').some(time =>
    parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000) > 1);
  const kinds = new Map();
  for (const element of document.querySelectorAll('*')) {
    const given = ['class', 'style'].map(name => element.getAttribute(name));
    kinds.set([element.tagName, ...given].join(), element);
  }
  for (const element of kinds.values())
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      for (const kind of ['animation', 'transition'])
        if (long(style[`${kind}Duration`]) && style[`${kind}Name`] !== 'none')
          faults.add(`<${element.tagName.toLowerCase()}.${element.className}> has an ${kind}`);
      if (style.scrollBehavior === 'smooth')
        faults.add(`<${element.tagName.toLowerCase()}> scrolls smoothly`);
    }
  if (document.getAnimations().length) faults.add('something is moving');
  return [...faults];
}"""


def probe(found: dict[str, Findings]) -> Probe:
    """Looks at where everything stands at each size, and at what moves."""
    found |= {claim: Findings() for claim in (*map(stands_right, SIZES), STILL)}

    def look(claim: str, script: str) -> Look:
        def seen(tab: Tab, sheet: Sheet) -> Generator[None]:
            begin(tab, script)
            yield
            found[claim].add(sheet, *ended(tab))

        return seen

    sized = [(dress, look(stands_right(size), BOXES)) for size, dress in SIZES.items()]
    return [*sized, (DESK, look(STILL, MOVING))]


def stands_right(size: str) -> str:
    return f"everything stands right: {size}"


@pytest.mark.parametrize("size", SIZES)
def test_nothing_scrolls_sideways_overlaps_or_is_cut_off(
    swept: dict[str, Findings], size: str
) -> None:
    swept[stands_right(size)].check()


def test_nothing_moves_for_a_reader_who_asks_for_that(swept: dict[str, Findings]) -> None:
    swept[STILL].check()


def glance(found: dict[str, Findings]) -> Look:
    """Photographs a page of each type as it comes; no picture of an earlier run is left.

    Only where every page is asked for: the pictures are for people, and take as long as all the
    boxes.
    """
    del found
    for old in SCREENSHOTS.glob("*.png") if EVERY_PAGE else ():
        old.unlink()

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        for width in WIDTHS if EVERY_PAGE and sheet.foremost else ():
            Dress(width, 900).put_on(tab)
            photograph(tab, picture_of(sheet, width))
            yield

    return look


def picture_of(sheet: Sheet, width: int) -> pathlib.Path:
    return SCREENSHOTS / f"{sheet.kind}-{width}.png"


@pytest.mark.skipif(not EVERY_PAGE, reason="`make test EVERY_PAGE=1` takes photographs")
def test_every_type_of_page_is_photographed(
    swept: dict[str, Findings], one_of_each: tuple[Sheet, ...]
) -> None:
    del swept
    for sheet in one_of_each:
        for width in WIDTHS:
            assert picture_of(sheet, width).stat().st_size > 10_000, sheet.label


def photograph(tab: Tab, picture: pathlib.Path) -> None:
    """Keep the whole page, packed in a hurry: half of the time would go into smaller files."""
    session = tab.context.new_cdp_session(tab)
    whole = session.send("Page.getLayoutMetrics")["cssContentSize"]
    taken = session.send(
        "Page.captureScreenshot",
        {"captureBeyondViewport": True, "optimizeForSpeed": True, "clip": {**whole, "scale": 1}},
    )
    session.detach()
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_bytes(base64.b64decode(taken["data"]))


WRONG = {
    "a page too wide": ("<p style='width: 900px'>a", "reaches past the edge"),
    "text over text": ("<p>some words<p style='margin-top: -36px'>other words", "overlap"),
    "text cut off": (
        "<p style='width: 60px; overflow: hidden; white-space: nowrap'>far too long",
        "is cut off",
    ),
    "texts of a drawing that overlap": (
        "<svg width=90 height=40><text y=20>first</text><text y=22>second</text></svg>",
        "overlap",
    ),
    "text outside its drawing": (
        "<svg width=90 height=40><text x=70 y=20>a long label</text></svg>",
        "outside its drawing",
    ),
    "text that shrinks": (
        "<svg width=100 height=40 viewBox='0 0 200 80'><text y=40>small</text></svg>",
        "pixels high",
    ),
}


@pytest.mark.parametrize(("content", "said"), WRONG.values(), ids=WRONG)
def test_what_stands_wrong_is_seen(page: Tab, content: str, said: str) -> None:
    page.set_viewport_size(WINDOW)
    page.set_content(f"<body style='margin: 8px'>{content}</body>")
    assert any(said in fault for fault in page.evaluate(BOXES))


def test_what_can_be_scrolled_or_is_hidden_is_not_wrong(page: Tab) -> None:
    page.set_viewport_size(WINDOW)
    page.set_content(
        "<div style='overflow-x: auto'><p style='width: 900px'>words as far as can be scrolled</p>"
        "</div><p style='position: absolute; clip-path: inset(50%)'>for a screen reader</p>"
        "<svg width=90 height=40><text y=20>short</text></svg>"
    )
    assert page.evaluate(BOXES) == []


def test_what_moves_is_seen(page: Tab) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_content(
        "<style>html { scroll-behavior: smooth } a { transition: color 1s }</style><a>b"
    )
    assert len(page.evaluate(MOVING)) == 2
