"""Workshop mode of a made-up area, written once and opened with nothing entered for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.model.published import published
from tests.browser.room.room import write
from tests.browser.site import OnlyTab, anew, opened_once
from tests.treeshire import treeshire


@pytest.fixture(scope="session")
def area() -> Appraisal:
    """Treeshire, as a public build sees it."""
    return appraise(published(treeshire()))


@pytest.fixture(scope="session")
def address(area: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(area, tmp_path_factory.mktemp("room"))


@pytest.fixture(scope="module")
def still(shared: BrowserContext, address: str) -> Iterator[Tab]:
    """The page opened once, for tests that ask its scripts and change nothing on it."""
    with opened_once(shared, address) as found:
        yield found


AS_OPENED = """() => {
  const { state, EMPTY } = appraisalRoom;
  const press = (selector) => document.querySelector(selector).click();
  Object.assign(state, structuredClone(EMPTY));
  document.getElementById("room-view").replaceChildren();
  dispatchEvent(new StorageEvent("storage"));
  press(".ways-on button");
  press(".way-back button");
  state.elapsed = {};
  document.getElementById("room-said").textContent = "";
  document.activeElement.blur();
  scrollTo(0, 0);
}"""
"""A function of JavaScript: as if the page had just been opened, with nothing kept.

It draws what another window has left, which is nothing; by going on and back, that is kept.
"""


@pytest.fixture
def tab(only_tab: OnlyTab, address: str) -> Iterator[Tab]:
    """The page with nothing entered; nothing in it complains or asks the network for anything."""
    with anew(only_tab, address, gives=True, as_opened=AS_OPENED) as found:
        yield found
