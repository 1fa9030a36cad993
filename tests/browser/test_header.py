"""The header: one row that leads everywhere, on a desk and on a phone, without a script."""

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import ViewportSize

from tests.browser.site import Sheet

pytestmark = pytest.mark.browser

PHONE, DESK = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=900)
HIGHEST = 80
"""Pixels that the header may take of a phone."""


BOXES = """() => ['header', '.seek input', '.menu > summary']
  .map(part => document.querySelector(part).getBoundingClientRect().toJSON())"""
"""A function of JavaScript: where the header is, and what stands in it."""


def of(sheets: tuple[Sheet, ...], path: str) -> Sheet:
    return next(one for one in sheets if one.label == f"derbyshire/{path}")


@pytest.mark.parametrize("path", ["index.html", "compare/money.html"])
def test_the_header_is_one_low_row(page: Tab, sheets: tuple[Sheet, ...], path: str) -> None:
    page.goto(of(sheets, path).address)
    for window in (PHONE, DESK):
        page.set_viewport_size(window)
        box, *parts = page.evaluate(BOXES)
        assert box["height"] <= HIGHEST, window
        for inside in parts:
            assert inside["top"] >= box["top"], window
            assert inside["bottom"] <= box["bottom"], window
            assert inside["height"] >= 24, window
        assert page.locator(".groups").is_visible() is (window is DESK)


def test_the_menu_opens_without_a_script_and_covers_nothing(
    unscripted: Tab, sheets: tuple[Sheet, ...]
) -> None:
    unscripted.set_viewport_size(PHONE)
    unscripted.goto(of(sheets, "compare/money.html").address)
    links = unscripted.locator(".menu nav a")
    assert not links.first.is_visible()
    unscripted.locator(".menu > summary").click()
    assert links.first.is_visible()
    last, trail = links.last.bounding_box(), unscripted.locator(".trail").bounding_box()
    assert last
    assert trail
    assert trail["y"] >= last["y"] + last["height"]
    unscripted.locator(".menu").get_by_text("How safe is the answer?").click()
    unscripted.wait_for_url("**/robustness.html")


def test_what_is_typed_into_the_box_goes_to_the_search_page_from_any_folder(
    page: Tab, sheets: tuple[Sheet, ...]
) -> None:
    page.goto(of(sheets, "compare/money.html").address)
    page.get_by_label("Search for a town, a service or anything else").fill("bin days")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=bin+days")


def test_all_groups_of_the_menu_stand_side_by_side_on_a_desk(
    page: Tab, sheets: tuple[Sheet, ...]
) -> None:
    page.set_viewport_size(DESK)
    page.goto(of(sheets, "index.html").address)
    page.locator(".menu > summary").click()
    heads = page.locator(".menu nav p")
    assert heads.count() == 6
    tops = heads.evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().top))")
    assert len({*tops}) == 1
