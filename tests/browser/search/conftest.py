"""Derbyshire's search page, with all that its hits lead to."""

import pathlib

import pytest
from playwright.sync_api import Page as Tab


@pytest.fixture(scope="session")
def built(derbyshire_site: pathlib.Path) -> pathlib.Path:
    """The folder of the site."""
    return derbyshire_site


@pytest.fixture
def tab(blank: Tab, built: pathlib.Path) -> Tab:
    """At the search page; nothing may complain or ask the network for anything."""
    blank.set_viewport_size({"width": 1280, "height": 900})
    blank.goto((built / "search.html").as_uri())
    return blank
