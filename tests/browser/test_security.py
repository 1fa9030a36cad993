"""A page runs its own scripts in a browser, from disk and from a server, and no others."""

import pathlib
from typing import Any

import pytest
from markupsafe import Markup
from playwright.sync_api import Page as Tab

from appraisal.appraise import appraise
from appraisal.commands.publish import publish
from appraisal.load import load
from appraisal.site import render
from appraisal.site.drawing import Page, draw, environment
from appraisal.site.layout import shared_content
from tests.browser.site import Sheet
from tests.site.drawn_pages import appraised, content_of
from tests.workspaces import workspace

pytestmark = pytest.mark.browser

OWN = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Own</title>
<style>p { color: rgb(1, 2, 3) }</style></head><body><p id="p" style="width: 123px">{{ x }}</p>
<script>document.title += " ran"</script></body></html>"""
SMUGGLED = Markup(
    "<script>document.title += ' smuggled'</script><style>p { color: red }</style>"
    "<img src='x' onerror=\"document.title += ' smuggled'\"><b id='b' style='width: 9px'></b>"
)
LOOK = """() => [document.title, getComputedStyle(p).color, getComputedStyle(p).width,
  getComputedStyle(b).display]"""


def test_what_is_smuggled_into_a_page_does_not_run_and_its_own_blocks_do(
    new_context: Any, tmp_path: pathlib.Path
) -> None:
    page: Tab = new_context().new_page()
    own = Page("own", "own.html", "Own", content_of(x=SMUGGLED))
    site = environment({"pages/own.html": OWN}, "digest")
    file = tmp_path / "own.html"
    file.write_bytes(draw([own], site, shared_content(appraised(), [own]))["own.html"])
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(file.as_uri())
    assert page.evaluate(LOOK) == ["Own ran", "rgb(1, 2, 3)", "123px", "inline"]
    assert sum("Content Security Policy" in line for line in said) >= 3


def test_the_stylesheet_applies_from_disk_and_from_a_server(
    page: Tab, sheets: tuple[Sheet, ...], server: str
) -> None:
    sheet = next(found for found in sheets if found.label == "minimal/index.html")
    for address in (sheet.address, f"{server}/{sheet.label}"):
        page.goto(address)
        assert "Arial" in page.evaluate("getComputedStyle(document.body).fontFamily")


def test_a_logo_is_shown_under_the_policy(page: Tab, tmp_path: pathlib.Path) -> None:
    files = {
        "appraisal.yaml": "title: A\ndate: 2026-01-01\ntheme: {name: A, logo: a.svg}\n",
        "a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"/>',
    }
    folder = workspace(tmp_path / "in", files)
    first = publish(render(appraise(load(folder))), tmp_path / "out")
    page.goto(first.as_uri())
    assert page.evaluate("document.querySelector('.brand img').naturalWidth") == 32
