"""The explorer of this workspace, built once and opened for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.load import load
from tests.browser.explore.explorer import write
from tests.browser.site import ROOT, listen


@pytest.fixture(scope="session")
def appraisal() -> Appraisal:
    return appraise(load(ROOT))


@pytest.fixture(scope="session")
def address(appraisal: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(appraisal, tmp_path_factory.mktemp("explore"))


@pytest.fixture
def tab(page: Tab, address: str) -> Iterator[Tab]:
    """The explorer of this workspace, which neither complains nor asks the network for anything."""
    heard = listen(page, "file:///")
    page.goto(address)
    yield page
    assert heard == []
