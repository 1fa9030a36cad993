"""What is kept in the browser, forgotten, added, and written to the file."""

import pytest
import yaml
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from tests.browser.room.room import ask, enter, press

pytestmark = pytest.mark.browser


def test_two_windows_do_not_write_over_each_other(tab: Tab, address: str) -> None:
    ask(tab, "committee-voice")
    other = tab.context.new_page()
    other.goto(address)
    enter(tab, {"ash": 40})
    expect(other.locator(".councils .done")).to_have_count(1)
    enter(other, {"birch": 60})
    expect(tab.locator(".councils .done")).to_have_count(2)
    other.locator('[data-council="elm"]').click()
    other.fill("#room-value", "7")
    enter(tab, {"cedar": 50})
    other.wait_for_function("'cedar' in appraisalRoom.state.answers['committee-voice']")
    assert other.locator("#room-value").input_value() == "7"
    press(other, "Enter and hide")
    # Each window has what is kept from the browser, a while after the other has kept it.
    tab.wait_for_function("'elm' in appraisalRoom.state.answers['committee-voice']")
    other.close()
    tab.reload()
    kept = tab.evaluate("appraisalRoom.state.answers")["committee-voice"]
    assert {i: held["value"] for i, held in kept.items()} == {
        "ash": 40,
        "birch": 60,
        "cedar": 50,
        "elm": 7,
    }


def test_it_is_forgotten_only_when_that_was_asked_for_twice(tab: Tab) -> None:
    ask(tab, "committee-voice")
    enter(tab, {"ash": 40})
    press(tab, "All questions")
    press(tab, "Start again")
    expect(tab.locator("#room-view")).to_contain_text("1 answer and all that was agreed")
    press(tab, "Forget it")
    press(tab, "No, keep everything")
    expect(tab.locator("#room-view")).to_contain_text("1 of 9 have entered")
    press(tab, "Start again")
    press(tab, "Forget it")
    press(tab, "Yes, forget everything")
    expect(tab.locator("#room-view")).not_to_contain_text("have entered")
    tab.reload()
    assert tab.evaluate("appraisalRoom.state.answers") == {}


NULLS = (
    '{"answers": {}, "revealed": {}, "agreed": {}, "open": {}, "added": [], "changed": [],'
    ' "elapsed": {}, "at": null}'
)


def test_what_makes_no_sense_in_the_store_does_no_harm(tab: Tab) -> None:
    keep = "held => localStorage.setItem(Object.keys(localStorage)[0], held)"
    for held in ("", "{", "null", "[]", '{"answers": 1}', '{"at": null}', NULLS):
        tab.evaluate(keep, held)
        tab.reload()
        assert tab.get_by_role("heading", name="Questions to settle").is_visible(), held
        assert tab.evaluate("appraisalRoom.state") == tab.evaluate("appraisalRoom.EMPTY"), held


def test_without_a_store_the_page_says_so_and_goes_on(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('none'); } })"
    )
    tab = context.new_page()
    tab.goto(address)
    expect(tab.locator("#room-kept")).to_contain_text("This browser keeps nothing for this page.")
    ask(tab, "committee-voice")
    enter(tab, {"ash": 40})
    expect(tab.locator(".councils .done")).to_have_count(1)
    context.close()


# --- The file -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "\"a\" 'b' \\ #: - [x] {y}",
        "one\ntwo\t\r\n three",
        "\u2028\x85\x7f\ufeff",
        "😀 é £",
        "no",
        "1e3",
    ],
)
def test_any_text_survives_in_the_file(still: Tab, text: str) -> None:
    assert yaml.safe_load(still.evaluate("text => appraisalRoom.quoted(text)", text)) == text


def test_half_of_a_sign_does_not_spoil_the_file(still: Tab) -> None:
    written = still.evaluate(r"appraisalRoom.quoted('a\ud800b')")
    assert yaml.safe_load(written) == "a\ufffdb"


def test_before_anything_is_said_the_file_says_for_which_workshop_it_is(still: Tab) -> None:
    version = still.evaluate("JSON.parse(document.getElementById('room-data').textContent).version")
    text = still.evaluate("appraisalRoom.written()")
    assert yaml.safe_load(text) == {"workshop": "2026-03-what", "version": version}


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Three désks!", "three-desks"),
        ("!!!", "option"),
        ("Closer", "closer-2"),
        ("skills hub", "skills-hub-2"),
        ("x" * 300, "x" * 96),
    ],
)
def test_what_is_added_gets_an_id_that_nothing_else_has(still: Tab, name: str, made: str) -> None:
    assert still.evaluate("name => appraisalRoom.idFor(name, 'option')", name) == made


# --- Added --------------------------------------------------------------------------------------


def test_a_candidate_that_is_added_is_said_to_have_no_price_and_can_be_taken_away(
    tab: Tab,
) -> None:
    press(tab, "Add an option, a candidate or a criterion")
    press(tab, "Candidate")
    tab.fill("#room-name", "One choir")
    tab.get_by_label("Ash").check()
    press(tab, "Add it")
    said = "‘One choir’ is added. Nobody has priced it yet, so it stands in no package."
    expect(tab.locator("#room-said")).to_have_text(said)
    expect(tab.locator("#room-live")).to_contain_text("One choir is not priced yet.")
    held = yaml.safe_load(tab.evaluate("appraisalRoom.written()"))["added"]
    assert held == [
        {"kind": "candidate", "id": "one-choir", "name": "One choir", "note": "Members: Ash."}
    ]
    press(tab, "Take away One choir")
    assert "added" not in yaml.safe_load(tab.evaluate("appraisalRoom.written()"))


def test_a_criterion_needs_a_name_and_a_weight_that_leaves_something(tab: Tab) -> None:
    press(tab, "Add an option, a candidate or a criterion")
    press(tab, "Criterion")
    tab.fill("#room-weight", "100")
    press(tab, "Add it")
    expect(tab.get_by_role("alert")).to_have_text(
        "Give it a name.Its weight has to be more than 0 and less than 100.",
        use_inner_text=False,
    )
    expect(tab.locator("#room-name")).to_be_focused()
