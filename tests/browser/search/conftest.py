"""Derbyshire's search page, with all that its hits lead to, in one tab."""

import pathlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.commands.publish import publish
from appraisal.site import render
from tests.browser.site import listen


@pytest.fixture(scope="session")
def built(derbyshire: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder of the site."""
    folder = tmp_path_factory.mktemp("searched")
    publish(render(derbyshire), folder)
    return folder


@pytest.fixture(scope="session")
def only_tab(shared: BrowserContext) -> Iterator[tuple[Tab, list[str]]]:
    tab = shared.new_page()
    yield tab, listen(tab, "file:///")
    tab.close()


@pytest.fixture
def tab(only_tab: tuple[Tab, list[str]], built: pathlib.Path) -> Iterator[Tab]:
    """At the search page; nothing may complain or ask the network for anything."""
    found, heard = only_tab
    heard.clear()
    found.set_viewport_size({"width": 1280, "height": 900})
    found.goto((built / "search.html").as_uri())
    yield found
    assert heard == []
