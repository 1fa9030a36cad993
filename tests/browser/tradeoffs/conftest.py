"""Treeshire's trade-off page, written once and opened with nothing answered for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from tests.browser.site import OnlyTab, anew
from tests.browser.tradeoffs.asked import write


@pytest.fixture(scope="session")
def tree(public_treeshire: Appraisal) -> Appraisal:
    return public_treeshire


@pytest.fixture(scope="session")
def address(tree: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tree, tmp_path_factory.mktemp("asked"))


AS_OPENED = """() => {
  const [who, again] = ["who", "again"].map(id => document.getElementById(id));
  if (again.dataset.sure) again.click();
  localStorage.clear();
  dispatchEvent(new StorageEvent("storage"));
  who.selectedIndex = 0;
  who.dispatchEvent(new Event("change"));
  document.getElementById("told").textContent = "";
  document.activeElement.blur();
  scrollTo({ top: 0, behavior: "instant" });
}"""
"""A function of JavaScript: as if the page had just been opened, with nothing answered.

It forgets what another window has forgotten, and asks the first council.
"""


@pytest.fixture
def tab(only_tab: OnlyTab, address: str) -> Iterator[Tab]:
    """The page, with nothing answered; nothing on it complains or asks the network."""
    with anew(only_tab, address, gives=True, as_opened=AS_OPENED) as found:
        yield found
