"""The explorer of this workspace, built once, and opened once for all that leave it as a page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from tests.browser.explore.explorer import hold, write
from tests.browser.site import OnlyTab, anew, listen, undress

AS_OPENED = """() => {
  const { classList } = document.documentElement;
  document.activeElement.blur();
  if (classList.contains('presenting')) document.getElementById('present').click();
  if (classList.contains('large')) document.getElementById('large').click();
  document.getElementById('reset').click();
  document.querySelectorAll('details').forEach(one => { one.open = false; });
  document.getElementById('said').textContent = '';
  history.replaceState(null, '', location.pathname);
  scrollTo(0, 0);
}"""
"""A function of JavaScript: as if the page had just been opened, with nothing moved."""


@pytest.fixture(scope="session")
def address(derbyshire: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(derbyshire, tmp_path_factory.mktemp("explore"))


@pytest.fixture(scope="session")
def once(shared: BrowserContext, address: str) -> Iterator[tuple[Tab, list[str]]]:
    """The explorer opened once, and what it asks for or complains of."""
    tab = shared.new_page()
    heard = listen(tab, "file:///")
    tab.goto(address)
    hold(tab)
    yield tab, heard
    tab.close()


@pytest.fixture
def tab(once: tuple[Tab, list[str]]) -> Iterator[Tab]:
    """The explorer with nothing moved, in which nothing complains or asks the network.

    The hand rests when `settle` says so.
    """
    found, heard = once
    undress(found)
    found.evaluate(AS_OPENED)
    hold(found)
    heard.clear()
    yield found
    assert heard == []


@pytest.fixture
def tab_anew(only_tab: OnlyTab, address: str) -> Iterator[Tab]:
    """The explorer in a tab where it was opened for this, and what waits does so by the clock."""
    with anew(only_tab, address) as found:
        yield found
