"""The page fits its window, in every dress, and on paper the answers stand without the buttons."""

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.axe import SCHEMES, faults
from tests.browser.tradeoffs.asked import answer

pytestmark = pytest.mark.browser


def test_axe_finds_nothing_while_a_question_stands(tab: Tab) -> None:
    answer(tab, ["left"])
    tab.click("#say-right")
    for scheme, dress in SCHEMES.items():
        dress.put_on(tab)
        assert faults(tab, scheme) == [], scheme


def test_the_page_is_never_wider_than_its_window(tab: Tab) -> None:
    answer(tab, ["left", "alike"])
    for width in (320, 360, 820, 1920):
        tab.set_viewport_size({"width": width, "height": 740})
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        assert faults(tab, "light") == [], width


def test_what_is_pressed_is_large_enough_for_a_thumb(tab: Tab) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    answer(tab, ["left"])
    boxes = [one.bounding_box() for one in tab.locator("#asking button:visible").all()]
    assert all(box and box["height"] >= 24 and box["width"] >= 24 for box in boxes)


def test_the_question_stands_in_the_first_screen_of_a_projector(tab: Tab) -> None:
    tab.set_viewport_size({"width": 1920, "height": 1080})
    box = tab.locator("#say-pass").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 1080


def test_on_paper_the_answers_stand_with_whose_they_are(tab: Tab) -> None:
    answer(tab, ["left", "pass"])
    tab.emulate_media(media="print")
    assert tab.inner_text("#whose") == "Answers of Ash"
    assert tab.locator("#given li:visible").count() == 2
    assert tab.locator("#asking button:visible").count() == 0


def test_the_keyboard_reaches_everything_in_the_order_of_reading(tab: Tab) -> None:
    answer(tab, ["left"])
    reached = []
    tab.focus("#who")
    for _ in range(8):
        tab.keyboard.press("Tab")
        reached.append(
            tab.evaluate("() => document.activeElement.id || document.activeElement.tagName")
        )
    assert reached == [
        *("say-left", "say-right", "say-alike", "say-pass"),
        *("SUMMARY", "BUTTON"),
        *("download", "again"),
    ]
