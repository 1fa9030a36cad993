"""Treeshire's trade-off page, written once, in a browser that forgets after each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.model.published import published
from tests.browser.site import listen
from tests.browser.tradeoffs.asked import write
from tests.treeshire import treeshire


@pytest.fixture(scope="session")
def tree() -> Appraisal:
    """Treeshire as it is published."""
    return appraise(published(treeshire()))


@pytest.fixture(scope="session")
def address(tree: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tree, tmp_path_factory.mktemp("asked"))


@pytest.fixture(scope="session")
def remembering(browser: Browser) -> Iterator[BrowserContext]:
    """A context in which the pages of these tests are kept apart from all others."""
    context = browser.new_context(accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def tab(remembering: BrowserContext, address: str) -> Iterator[Tab]:
    """The page, with nothing answered; nothing on it complains or asks the network."""
    tab = remembering.new_page()
    heard = listen(tab, "file:///")
    tab.goto(address)
    yield tab
    tab.evaluate("() => localStorage.clear()")
    tab.close()
    assert [line for line in heard if "blob:" not in line] == []
