"""The page on packages of three areas, each written once."""

import pathlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.load import load
from tests.agreeing import AGREEING
from tests.appraise.packages.made_up import AREA
from tests.browser.packages.ticked import write
from tests.browser.site import OnlyTab, anew, opened_once, undress
from tests.datasets import dataset
from tests.workspaces import workspace


@pytest.fixture(scope="session")
def made_up() -> Appraisal:
    """Eight candidates with limits, needs, what excludes, unknown costs and one door."""
    return appraise(dataset(AREA))


@pytest.fixture(scope="session")
def agreeing(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A small workspace on disk whose councils could agree on things."""
    return workspace(tmp_path_factory.mktemp("agreeing"), AGREEING)


@pytest.fixture(scope="session")
def addresses(
    derbyshire: Appraisal,
    made_up: Appraisal,
    agreeing: pathlib.Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    """Where each page lies."""
    made = {"derbyshire": derbyshire, "made-up": made_up, "agreeing": appraise(load(agreeing))}
    return {name: write(one, tmp_path_factory.mktemp(name)) for name, one in made.items()}


@pytest.fixture
def anywhere(giving: Tab) -> Tab:
    """The tab, at no page yet, in which nothing complains or asks the network for anything."""
    return giving


@pytest.fixture(scope="module")
def still(shared: BrowserContext, addresses: dict[str, str]) -> Iterator[Tab]:
    """Derbyshire's page opened once."""
    with opened_once(shared, addresses["derbyshire"]) as found:
        yield found


@pytest.fixture(scope="module")
def small_once(shared: BrowserContext, addresses: dict[str, str]) -> Iterator[Tab]:
    """The page of the made-up area, opened once."""
    with opened_once(shared, addresses["made-up"]) as found:
        yield found


@pytest.fixture
def tab_anew(only_tab: OnlyTab, addresses: dict[str, str]) -> Iterator[Tab]:
    """Derbyshire's page, opened for a test that leaves less of it, or holds up its clock."""
    with anew(only_tab, addresses["derbyshire"]) as found:
        yield found


AS_OPENED = """() => {
  history.replaceState(null, "", location.pathname);
  const state = { mask: 0, perspective: 0, rule: "equal" };
  dispatchEvent(new PopStateEvent("popstate", { state }));
  document.getElementById("tried-status").textContent = "";
  document.activeElement.blur();
  scrollTo(0, 0);
}"""
"""A function of JavaScript: as if the page had just been opened, with nothing ticked."""


@pytest.fixture
def tab(still: Tab) -> Tab:
    """Derbyshire's page, with nothing ticked."""
    undress(still)
    still.evaluate(AS_OPENED)
    return still


@pytest.fixture
def small(small_once: Tab) -> Tab:
    """The page of the made-up area, with nothing ticked."""
    undress(small_once)
    small_once.evaluate(AS_OPENED)
    return small_once


@pytest.fixture
def small_anew(anywhere: Tab, addresses: dict[str, str]) -> Tab:
    """The page of the made-up area in a tab of its own, whose steps back are counted."""
    anywhere.goto(addresses["made-up"])
    return anywhere
