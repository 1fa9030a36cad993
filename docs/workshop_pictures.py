"""The pictures of docs/workshops.md: Treeshire, which is made up, before, in and after the room."""

import pathlib
from collections.abc import Callable, Iterable
from typing import Any

from click.testing import CliRunner
from playwright.sync_api import Browser, ViewportSize
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.cli import main as appraisal
from appraisal.load import load
from appraisal.model.published import published
from appraisal.site.assets import assets
from appraisal.site.drawing import Page, draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages import room, tradeoffs, where_we_agree, workshop
from tests.browser.room.room import NINE, agree, ask, enter, press
from tests.browser.tradeoffs.asked import answer
from tests.commands.workshop.held import AGREED, area
from tests.treeshire import WHAT

PICTURES = pathlib.Path(__file__).parent / "workshops"
SIZE: ViewportSize = {"width": 1000, "height": 900}
SCORES = (41, 33, 47, 28, 52, 37, 44, 58, 63)
"""What each council enters for the score that is asked first."""

QUESTION, STEPS = "#room-view h1, #room-view h2", "button:has-text('Blind round')"


def of_workshops(browser: Browser, folder: pathlib.Path) -> None:
    """The room, the trade-off questions, where councils agree, and the record."""
    PICTURES.mkdir(exist_ok=True)
    place = area(folder)
    tab = browser.new_page(viewport=SIZE)
    _of_the_room(tab, _drawn(place, folder / "site", room.pages, f"{WHAT}/room"))
    _of_tradeoffs(tab, _drawn(place, folder / "site", tradeoffs.pages, f"{WHAT}/tradeoffs"))
    private = _drawn(place, folder / "private", where_we_agree.pages, f"{WHAT}/agreement", False)
    tab.goto(private)
    _take(tab, "agreement", "h2", 660)
    file = place / "workshops" / f"{WHAT}.yaml"
    file.write_text(file.read_text(encoding="utf-8") + AGREED, encoding="utf-8", newline="\n")
    words = ("workshop", "record", WHAT, "--yes", "--workspace", str(place))
    CliRunner().invoke(appraisal, words, catch_exceptions=False)
    tab.goto(_drawn(place, folder / "site", workshop.pages, WHAT))
    _take(tab, "record", "h1", 622)
    tab.close()


def _of_the_room(tab: Tab, address: str) -> None:
    """One question: what the room sees blind, when all is revealed, and once a score is agreed."""
    tab.goto(address)
    ask(tab, "committee-voice")
    said = ("It would speak on roads, says", "It could be outvoted, says", "A year is short, says")
    for at, council in enumerate(NINE[:5]):
        enter(tab, {council: SCORES[at]}, said[at % 3])
    _take(tab, "blind", QUESTION, 670)
    for at, council in enumerate(NINE[5:], 5):
        enter(tab, {council: SCORES[at]}, said[at % 3])
    press(tab, "Reveal all answers")
    _take(tab, "reveal", STEPS, 580)
    press(tab, "Agree")
    agree(tab, 35, 46, 55)
    _take(tab, "agreed", STEPS, 560)


def _of_tradeoffs(tab: Tab, address: str) -> None:
    tab.goto(address)
    answer(tab, ["left", "right"])
    _take(tab, "tradeoffs", "h1", 700)


def _drawn(
    place: pathlib.Path,
    site: pathlib.Path,
    kind: Callable[[Appraisal], Iterable[Page]],
    name: str,
    public: bool = True,
) -> str:
    """Draw this kind of page alone: the address of the workshop's page of this name."""
    dataset = load(place)
    found = appraise(published(dataset) if public else dataset)
    pages = list(kind(found))
    drawn = environment({})
    files = {**draw(pages, drawn, shared_content(found, pages)), **assets(drawn, None)}
    for path, content in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    return (site / "workshops" / f"{name}.html").as_uri()


def _take(tab: Tab, name: str, start: str, height: int) -> None:
    """A picture of the page from an element on, so many pixels high."""
    tab.evaluate("document.activeElement.blur()")
    box: Any = tab.locator(start).first.bounding_box()
    top = box["y"] + tab.evaluate("scrollY")
    clip = {"x": 0, "y": max(top - 4, 0), "width": SIZE["width"], "height": height}
    tab.screenshot(path=PICTURES / f"{name}.png", clip=clip, full_page=True)
