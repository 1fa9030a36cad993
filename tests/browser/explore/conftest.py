"""The explorer of this workspace, built once and opened for each test."""

import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from tests.browser.explore.explorer import write


@pytest.fixture(scope="session")
def address(derbyshire: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(derbyshire, tmp_path_factory.mktemp("explore"))


@pytest.fixture
def tab(blank: Tab, address: str) -> Tab:
    """The explorer of this workspace."""
    blank.goto(address)
    return blank
