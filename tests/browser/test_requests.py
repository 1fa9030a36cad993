"""Every page opens from disk and from a sub-folder, asks for nothing else, and never complains.

Without JavaScript, and, where a page has any, with it. A page that has none is the same either
way: from disk it is looked at once.

If all pages are asked for, as in CI, that is each of them each way. Else a sub-folder shows pages
of each type that together ask for every stylesheet, script and picture in each way in which it is
written, as these are found from where a page lies; what such a page is without JavaScript needs no
second look from disk, where nothing is found that a sub-folder hasn't.
"""

import re
from collections.abc import Generator, Iterable
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser.site import (
    COMPLAINTS,
    EVERY_PAGE,
    LIGHT,
    OPEN,
    Findings,
    Probe,
    Sheet,
    abreast,
    begin,
    ended,
    listen,
    open_one,
    tabs,
)
from tests.browser.test_weight import NEEDED

pytestmark = pytest.mark.browser

DISK = "file:///"
SCRIPT = re.compile(r"<script|\son[a-z]+=|javascript:")

READABLE = """() => document.querySelector('h1')?.checkVisibility()
  && document.querySelector('main').innerText.length > document.querySelector('h1').innerText.length
"""
FRAME = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"


def visit(tab: Tab, address: str) -> Generator[None, None, list[str]]:
    answer = yield from open_one(tab, address)
    found = []
    if answer is None or answer.status != 200:
        found.append(f"status {answer and answer.status}")
    if not tab.evaluate(READABLE):
        found.append("no words to be seen")
    return found


def looked_at(browser: Browser, sheets: Iterable[Sheet], home: str, **settings: Any) -> Findings:
    """What is wrong with pages on disk or on a server, the scripts having run, if any may."""
    found = Findings()

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        address = sheet.address if home == DISK else f"{home}{sheet.label}"
        found.add(sheet, *(yield from visit(tab, address)))
        tab.evaluate(OPEN)
        if settings.get("java_script_enabled", True):
            begin(tab, FRAME)
            yield
            ended(tab)
        found.add(sheet, *heard[tab])
        heard[tab].clear()

    with tabs(browser, **settings) as two:
        heard = {tab: listen(tab, home) for tab in two}
        abreast(two, sheets, look)
    return found


def scripted(sheets: Iterable[Sheet]) -> list[Sheet]:
    """The pages that a browser without JavaScript could show otherwise than one with it."""
    found = [s for s in sheets if SCRIPT.search(s.file.read_text(encoding="utf-8"))]
    assert found
    return found


@pytest.fixture(scope="module")
def afar(opened: tuple[Sheet, ...], one_of_each: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The pages that are opened in a sub-folder: with all that any asks for, or, if asked, all."""
    if EVERY_PAGE:
        return opened
    held = {sheet: {*NEEDED.findall(sheet.file.read_text("utf-8"))} for sheet in one_of_each}
    left, told = set[str]().union(*held.values()), []
    while left:
        told.append(max(held, key=lambda sheet: len(held[sheet] & left)))
        left -= held[told[-1]]
    return tuple(told)


def probe(found: dict[str, Findings]) -> Probe:
    """Lets a script that waits for the next frame run; `swept` listens to every page anyway."""
    del found

    def look(tab: Tab, _: Sheet) -> Generator[None]:
        begin(tab, FRAME)
        yield
        ended(tab)

    return [(LIGHT, look)]


def test_every_page_from_disk_asks_for_nothing_and_never_complains(
    swept: dict[str, Findings],
) -> None:
    swept[COMPLAINTS].check()


def test_every_page_from_disk_can_be_read_without_javascript(
    unhurried: Browser, opened: tuple[Sheet, ...], afar: tuple[Sheet, ...]
) -> None:
    found = scripted(opened) if EVERY_PAGE else [one for one in opened if one not in afar]
    looked_at(unhurried, found, DISK, java_script_enabled=False).check()


def test_every_page_in_a_sub_folder_can_be_read_without_javascript(
    unhurried: Browser, afar: tuple[Sheet, ...], server: str
) -> None:
    looked_at(unhurried, afar, f"{server}/", java_script_enabled=False).check()


def test_every_page_in_a_sub_folder_opens_with_its_script(
    unhurried: Browser, afar: tuple[Sheet, ...], server: str
) -> None:
    looked_at(unhurried, scripted(afar), f"{server}/").check()


def test_a_request_off_the_page_and_a_complaint_are_heard(new_context: Any, server: str) -> None:
    page: Tab = new_context().new_page()
    heard = listen(page, f"{server}/one/")
    page.set_content(f"<img src='{server}/missing'><script>console.info('ready')</script>")
    page.wait_for_load_state("networkidle")
    assert {line.split(":")[0] for line in heard} >= {"asks for http", "console info"}
