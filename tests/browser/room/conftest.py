"""Workshop mode of a made-up area, written once and opened with nothing entered for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from tests.browser.room.room import AS_OPENED, write
from tests.browser.site import OnlyTab, anew, opened_once


@pytest.fixture(scope="session")
def area(public_treeshire: Appraisal) -> Appraisal:
    return public_treeshire


@pytest.fixture(scope="session")
def address(area: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(area, tmp_path_factory.mktemp("room"))


@pytest.fixture(scope="session")
def apart(browser: Browser) -> Iterator[BrowserContext]:
    """A context of pages that hear nothing of what tests keep: they would take it up."""
    context = browser.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="module")
def still(apart: BrowserContext, address: str) -> Iterator[Tab]:
    """The page opened once, for tests that ask its scripts and change nothing on it."""
    with opened_once(apart, address) as found:
        yield found


@pytest.fixture
def tab(only_tab: OnlyTab, address: str) -> Iterator[Tab]:
    """The page with nothing entered; nothing in it complains or asks the network for anything."""
    with anew(only_tab, address, gives=True, as_opened=AS_OPENED) as found:
        yield found
