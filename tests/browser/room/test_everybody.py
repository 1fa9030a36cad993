"""Workshop mode for everybody: by keyboard and ear, on any screen, and on paper."""

import json
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from appraisal.appraise import Stages
from tests.browser.axe import SCHEMES, faults
from tests.browser.room.room import agree, ask, enter, press, write
from tests.datasets import dataset
from tests.site.pages.test_room import BARE

pytestmark = pytest.mark.browser


def test_the_focus_goes_to_the_heading_of_what_is_shown(tab: Tab) -> None:
    ask(tab, "committee-voice")
    expect(tab.get_by_role("heading", name="Blind round")).to_be_focused()
    enter(tab, {"ash": 40})
    expect(tab.locator('[data-council="birch"]')).to_be_focused()
    expect(tab.locator("#room-said")).to_have_text("Ash has entered. 8 to come.")
    press(tab, "Reveal now, without 8")
    expect(tab.get_by_role("heading", name="What the councils entered")).to_be_focused()
    press(tab, "All questions")
    expect(tab.get_by_role("heading", name="Questions to settle")).to_be_focused()


def test_the_clock_runs_while_a_question_is_open_and_can_be_stopped(
    new_context: Any, address: str
) -> None:
    tab: Tab = new_context(viewport={"width": 1280, "height": 900}).new_page()
    tab.clock.install(time=0)
    tab.goto(address)
    ask(tab, "committee-voice")
    face = tab.locator("#room-clock-face")
    expect(face).to_have_text("30 of 30 minutes left")
    tab.clock.run_for(11 * 60_000)
    expect(face).to_have_text("19 of 30 minutes left")
    press(tab, "Stop the clock")
    tab.clock.run_for(5 * 60_000)
    expect(face).to_have_text("19 of 30 minutes left")
    press(tab, "Start the clock")
    tab.clock.run_for(22 * 60_000)
    expect(face).to_have_text("30 minutes are over, by 3")
    assert tab.locator("#room-clock").get_attribute("aria-live") is None


def through(tab: Tab) -> None:
    """To the end of a question, with something in every part of the page."""
    ask(tab, "committee-voice")
    enter(tab, {"ash": 40, "birch": 60}, "Because of")
    press(tab, "Reveal now, without 7")


def test_axe_finds_nothing_in_any_step(tab: Tab) -> None:
    scheme = "light"
    assert faults(tab, scheme) == []
    through(tab)
    for step in ("Blind round", "Reveal", "Talk", "Agree"):
        press(tab, step)
        assert faults(tab, scheme) == [], step
    press(tab, "All questions")
    for view in (
        "Add an option, a candidate or a criterion",
        "Close: what would change our minds?",
    ):
        press(tab, view)
        assert faults(tab, scheme) == [], view
        press(tab, "All questions")


def test_axe_finds_nothing_in_other_colours(tab: Tab) -> None:
    through(tab)
    for step in ("Blind round", "Agree"):
        press(tab, step)
        for scheme in [name for name in SCHEMES if name != "light"]:
            SCHEMES[scheme].put_on(tab)
            assert faults(tab, scheme) == [], (step, scheme)
    tab.emulate_media(color_scheme="light", forced_colors="none")


UNREADABLE = """() => [...document.querySelectorAll('.room button')].filter(one => {
  const style = getComputedStyle(one);
  const ground = getComputedStyle(document.body).backgroundColor;
  return style.backgroundColor !== ground && style.forcedColorAdjust !== 'none';
}).map(one => one.textContent)"""
"""In forced colours text has the page's own ground behind it: on another it is not seen."""


def test_in_forced_colours_every_button_can_be_read(tab: Tab) -> None:
    tab.emulate_media(forced_colors="active")
    through(tab)
    unreadable = tab.evaluate(UNREADABLE)
    tab.emulate_media(forced_colors="none")
    assert unreadable == []


def test_the_page_is_never_wider_than_its_window(tab: Tab) -> None:
    through(tab)
    for step in ("Blind round", "Reveal", "Talk", "Agree"):
        press(tab, step)
        for width in (320, 360, 820, 1280, 1920):
            tab.set_viewport_size({"width": width, "height": 740})
            held = tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert held, (step, width)


def test_what_is_pressed_is_large_enough_for_a_finger(tab: Tab) -> None:
    tab.set_viewport_size({"width": 820, "height": 1180})
    through(tab)
    press(tab, "Agree")
    heights = tab.locator("#room button, #room input").evaluate_all(
        """all => all.filter(one => one.checkVisibility())
            .map(one => one.getBoundingClientRect().height)"""
    )
    assert min(heights) >= 24


def test_a_summary_is_printed_and_nothing_else(tab: Tab) -> None:
    through(tab)
    press(tab, "Agree")
    agree(tab, 40, 50, 60)
    tab.emulate_media(media="print")
    expect(tab.locator("#room-summary")).to_be_visible()
    expect(tab.locator("#room-summary")).to_contain_text("Agreed: 50 (40 to 60)")
    expect(tab.locator("#room-view")).to_be_hidden()
    expect(tab.locator("#room-live")).to_be_hidden()
    tab.emulate_media(media="screen")


def test_without_a_script_it_says_what_it_is_for(unscripted: Tab, address: str) -> None:
    unscripted.goto(address)
    expect(unscripted.locator("noscript")).to_be_visible()
    expect(unscripted.locator("#room")).to_be_hidden()


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(Stages(dataset(BARE)), tmp_path_factory.mktemp("bare"))


def test_one_council_without_options_and_criteria_is_led_through_as_well(
    blank: Tab, bare: str
) -> None:
    blank.goto(bare)
    ask(blank, "q")
    enter(blank, {"lonely": "Because."})
    press(blank, "Reveal all answers")
    press(blank, "Agree")
    blank.fill("#room-value", "Because it is time.")
    press(blank, "Agree this")
    press(blank, "All questions")
    press(blank, "Add an option, a candidate or a criterion")
    blank.fill("#room-name", "An option")
    press(blank, "Add it")
    expect(blank.locator("#room-live")).to_be_hidden()
    held = yaml.safe_load(blank.evaluate("appraisalRoom.written()"))
    assert held["record"] == {"agreed": {"q": {"words": "Because it is time."}}}
    assert json.dumps(held["added"]) == json.dumps(
        [{"kind": "option", "id": "an-option", "name": "An option", "family": "continue"}]
    )
