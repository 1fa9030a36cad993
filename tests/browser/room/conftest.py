"""Workshop mode of a made-up area, written once and opened with nothing entered for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.model.published import published
from tests.browser.room.room import write
from tests.browser.site import listen
from tests.treeshire import treeshire


@pytest.fixture(scope="session")
def area() -> Appraisal:
    """Treeshire, as a public build sees it."""
    return appraise(published(treeshire()))


@pytest.fixture(scope="session")
def address(area: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(area, tmp_path_factory.mktemp("room"))


@pytest.fixture(scope="session")
def only_tab(shared: BrowserContext) -> Iterator[tuple[Tab, list[str]]]:
    """One tab, and what is complained of in it."""
    tab = shared.new_page()
    yield tab, listen(tab, "file:///")
    tab.close()


@pytest.fixture
def tab(only_tab: tuple[Tab, list[str]], address: str) -> Iterator[Tab]:
    """The page with nothing entered; nothing in it complains or asks the network for anything."""
    tab, heard = only_tab
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(address)
    tab.evaluate("localStorage.clear()")
    tab.goto("about:blank")
    tab.goto(address)
    yield tab
    told = [line for line in heard if "blob:" not in line]
    heard.clear()
    assert told == []
