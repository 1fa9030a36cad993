"""Derbyshire's search page, with all that its hits lead to."""

import pathlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from tests.browser.site import opened_once


@pytest.fixture(scope="session")
def built(derbyshire_site: pathlib.Path) -> pathlib.Path:
    """The folder of the site."""
    return derbyshire_site


@pytest.fixture(scope="session")
def address(built: pathlib.Path) -> str:
    return (built / "search.html").as_uri()


@pytest.fixture(scope="module")
def still(shared: BrowserContext, address: str) -> Iterator[Tab]:
    """The search page, opened once; nothing may complain or ask the network for anything."""
    with opened_once(shared, address) as found:
        yield found
