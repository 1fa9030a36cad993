"""Every page opens from disk and from a sub-folder, asks for nothing else, and never complains.

Without JavaScript, and, where a page has any, with it. A page that has none is the same either
way: from disk it is looked at once.
"""

import re
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser.site import COMPLAINTS, OPEN, Findings, Look, Sheet, begin, ended, listen

pytestmark = pytest.mark.browser

SCRIPT = re.compile(r"<script|\son[a-z]+=|javascript:")

READABLE = """() => document.querySelector('h1')?.checkVisibility()
  && document.querySelector('main').innerText.length > document.querySelector('h1').innerText.length
"""


@contextmanager
def watched(browser: Browser, home: str, **settings: Any) -> Iterator[tuple[Tab, list[str]]]:
    """A tab, and what it asks for outside `home` or complains of."""
    context = browser.new_context(**settings)
    tab = context.new_page()
    yield tab, listen(tab, home)
    context.close()


def visit(tab: Tab, address: str) -> Iterator[str]:
    answer = tab.goto(address)
    if answer is None or answer.status != 200:
        yield f"status {answer and answer.status}"
    if not tab.evaluate(READABLE):
        yield "no words to be seen"


def looked_at(
    browser: Browser, visits: Iterable[tuple[Sheet, str]], home: str, **settings: Any
) -> Findings:
    """What is wrong with pages at their addresses, the scripts having run, if any may."""
    found = Findings()
    with watched(browser, home, **settings) as (tab, heard):
        for sheet, address in visits:
            found.add(sheet, *visit(tab, address))
            tab.evaluate(OPEN)
            if settings.get("java_script_enabled", True):
                tab.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
            found.add(sheet, *heard)
            heard.clear()
    return found


@pytest.fixture(scope="module")
def scripted(sheets: tuple[Sheet, ...]) -> list[Sheet]:
    """The pages that a browser without JavaScript could show otherwise than one with it."""
    found = [s for s in sheets if SCRIPT.search(s.file.read_text(encoding="utf-8"))]
    assert found
    return found


def probe(found: dict[str, Findings]) -> Look:
    """Lets a script that waits for the next frame run; `swept` listens to every page anyway."""
    del found

    def look(tab: Tab, _: Sheet) -> Generator[None]:
        begin(tab, "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        yield
        ended(tab)

    return look


def test_every_page_from_disk_asks_for_nothing_and_never_complains(
    swept: dict[str, Findings],
) -> None:
    swept[COMPLAINTS].check()


def test_every_page_from_disk_can_be_read_without_javascript(
    browser: Browser, scripted: list[Sheet]
) -> None:
    visits = ((sheet, sheet.address) for sheet in scripted)
    looked_at(browser, visits, "file:///", java_script_enabled=False).check()


def test_every_page_in_a_sub_folder_can_be_read_without_javascript(
    browser: Browser, sheets: tuple[Sheet, ...], server: str
) -> None:
    visits = ((sheet, f"{server}/{sheet.label}") for sheet in sheets)
    looked_at(browser, visits, f"{server}/", java_script_enabled=False).check()


def test_every_page_in_a_sub_folder_opens_with_its_script(
    browser: Browser, scripted: list[Sheet], server: str
) -> None:
    visits = ((sheet, f"{server}/{sheet.label}") for sheet in scripted)
    looked_at(browser, visits, f"{server}/").check()


def test_a_request_off_the_page_and_a_complaint_are_heard(browser: Browser, server: str) -> None:
    with watched(browser, f"{server}/one/") as (tab, heard):
        tab.set_content(f"<img src='{server}/missing'><script>console.info('ready')</script>")
        tab.wait_for_load_state("networkidle")
    assert {line.split(":")[0] for line in heard} >= {"asks for http", "console info"}
