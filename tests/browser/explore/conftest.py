"""The explorer of this workspace, built once and opened for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from tests.browser.explore.explorer import write
from tests.browser.site import OnlyTab, anew


@pytest.fixture(scope="session")
def address(derbyshire: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(derbyshire, tmp_path_factory.mktemp("explore"))


@pytest.fixture
def tab(only_tab: OnlyTab, address: str) -> Iterator[Tab]:
    """The explorer of this workspace, in which nothing complains or asks the network."""
    with anew(only_tab, address) as found:
        yield found
