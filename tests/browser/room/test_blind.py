"""The blind round, the reveal, and what is agreed: nothing is seen, moved or agreed too early."""

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from tests.browser.room.room import NINE, agree, ask, enter, order, press

pytestmark = pytest.mark.browser


def test_a_question_leads_to_the_page_with_its_evidence(tab: Tab, address: str) -> None:
    ask(tab, "committee-voice")
    link = tab.get_by_role("link", name="See the page with the evidence")
    site = address.removesuffix("workshops/2026-03-what/room.html")
    assert link.evaluate("one => one.href") == f"{site}criteria/working.html#one-voice"


def test_what_a_council_entered_is_hidden_and_not_shown_to_it_again(tab: Tab) -> None:
    ask(tab, "committee-voice")
    enter(tab, {"ash": 41}, "Because of")
    view = tab.locator("#room-view")
    expect(view).not_to_contain_text("Because of")
    expect(view).not_to_contain_text("41")
    tab.locator('[data-council="ash"]').click()
    expect(tab.locator("#room-value")).to_have_value("")
    expect(tab.locator("#room-why")).to_have_value("")


def test_the_order_beside_it_does_not_move_with_blind_answers(tab: Tab) -> None:
    ask(tab, "committee-voice")
    before = order(tab)
    enter(tab, dict.fromkeys(NINE, 100))
    press(tab, "Reveal all answers")
    assert order(tab) == before


FAULTS = {
    "seven": "‘seven’ is not a number from 0 to 100.",
    "101": "‘101’ is not a number from 0 to 100.",
    "-1": "‘-1’ is not a number from 0 to 100.",
    "": "Give a number from 0 to 100.",
}
"""What is given, and what is said of it."""


def test_a_fault_is_said_at_its_box_and_nothing_is_kept(tab: Tab) -> None:
    ask(tab, "committee-voice")
    for given, said in FAULTS.items():
        enter(tab, {"ash": given})
        expect(tab.get_by_role("alert")).to_have_text(said)
        expect(tab.locator("#room-value")).to_be_focused()
        expect(tab.locator("#room-value")).to_have_attribute("aria-invalid", "true")
        assert tab.evaluate("appraisalRoom.state.answers") == {}
        press(tab, "Back to the councils")


def test_a_comma_is_read_as_a_point(tab: Tab) -> None:
    ask(tab, "committee-voice")
    enter(tab, {"ash": "62,5"})
    answers = tab.evaluate("appraisalRoom.state.answers")
    assert answers == {"committee-voice": {"ash": {"value": 62.5, "why": ""}}}


def test_answers_that_are_alike_are_said_to_be(tab: Tab) -> None:
    ask(tab, "committee-voice")
    enter(tab, {"ash": 40, "birch": 40})
    press(tab, "Reveal now, without 7")
    expect(tab.locator(".lead")).to_have_text("2 councils have entered 40: Ash and Birch.")
    expect(tab.locator("#room-view")).to_contain_text("Without an answer: Cedar, Elm, Fir,")


def test_a_range_that_leaves_its_value_out_is_refused(tab: Tab) -> None:
    ask(tab, "committee-voice")
    enter(tab, {"ash": 40})
    press(tab, "Reveal now, without 8")
    press(tab, "Agree")
    agree(tab, 50, 40, 60)
    said = "The value has to lie between the lowest and the highest."
    expect(tab.get_by_role("alert").first).to_have_text(said)


def test_nothing_that_councils_entered_goes_into_the_record_by_itself(tab: Tab) -> None:
    ask(tab, "committee-voice")
    enter(tab, {"ash": 40})
    press(tab, "Reveal now, without 8")
    press(tab, "Agree")
    assert tab.locator("[name=room-with]:checked").count() == 0
    boxes = [tab.locator(f"#room-{key}").input_value() for key in ("low", "value", "high")]
    assert boxes == ["", "", ""]


def test_those_that_would_join_or_host_are_ticked_when_that_is_asked_for(tab: Tab) -> None:
    ask(tab, "committee")
    enter(tab, {"ash": "no", "birch": "join", "cedar": "host"})
    press(tab, "Reveal now, without 6")
    press(tab, "Agree")
    assert tab.locator("[name=room-with]:checked").count() == 0
    press(tab, "Tick those that would join or host")
    ticked = tab.locator("[name=room-with]:checked").all()
    assert [box.get_attribute("value") for box in ticked] == ["birch", "cedar"]
    tab.get_by_label("It goes ahead").check()
    press(tab, "Agree this")
    agreed = tab.evaluate("appraisalRoom.state.agreed.committee")
    assert agreed == {"choice": "join", "why": "", "councils": ["birch", "cedar"]}
