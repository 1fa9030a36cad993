"""The contents of a long page stand beside it where there is room, and fold below its headline."""

import pathlib

import pytest
from playwright.sync_api import Page as Tab

from appraisal.site.assets import assets
from appraisal.site.drawing import environment
from appraisal.site.finishing import finish_of

pytestmark = pytest.mark.browser

PARTS = "".join(f'<h2 id="h{n}">Part {n}</h2><p>{"word " * 300}</p>' for n in range(1, 6))
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>A page</title>\n'
    '  <link rel="stylesheet" href="site.css"></head><body><main class="wide"><h1>A finding</h1>'
    f"<p>{'word ' * 100}</p>{PARTS}</main></body></html>"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: pathlib.Path = tmp_path_factory.mktemp("rail")
    site = environment({})
    for name, content in assets(site, None).items():
        (folder / name).write_bytes(content)
    (folder / "page.html").write_text(finish_of(site)(PAGE, ""), encoding="utf-8")
    return (folder / "page.html").as_uri()


def test_beside_the_text_it_is_open_and_stays_in_sight(blank: Tab, address: str) -> None:
    blank.set_viewport_size({"width": 1500, "height": 900})
    blank.goto(address)
    link = blank.get_by_role("link", name="Part 5")
    box, text = link.bounding_box(), blank.locator("main > p").first.bounding_box()
    assert box
    assert text
    assert box["x"] + box["width"] <= text["x"]
    link.click()
    blank.wait_for_url("**#h5")
    blank.wait_for_function("() => scrollY > 200")
    after = link.bounding_box()
    assert after
    assert 0 <= after["y"] <= 900


def test_the_text_begins_where_it_would_without_it(blank: Tab, address: str) -> None:
    blank.set_viewport_size({"width": 1500, "height": 900})
    blank.goto(address)
    first, head = (blank.locator(part).first.bounding_box() for part in ("main > p", "main > h1"))
    assert first
    assert head
    assert first["x"] == head["x"]


def test_where_there_is_less_room_it_is_folded(blank: Tab, address: str) -> None:
    blank.set_viewport_size({"width": 1280, "height": 900})
    blank.goto(address)
    assert blank.get_by_role("link", name="Part 5").is_hidden()
    blank.get_by_text("On this page").click()
    assert blank.get_by_role("link", name="Part 5").is_visible()


def test_it_is_not_printed(blank: Tab, address: str) -> None:
    blank.goto(address)
    blank.emulate_media(media="print")
    hidden = blank.locator(".contents").is_hidden()
    blank.emulate_media(media="null")
    assert hidden
