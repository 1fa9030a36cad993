"""One question a screen: what is answered is kept, told, taken back and downloaded."""

import dataclasses
import pathlib
import shutil
from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.version import version_of
from appraisal.load import load
from appraisal.model.workshops import Answer
from tests.browser.tradeoffs.asked import answer, answers, write
from tests.treeshire import AREA, WHAT

pytestmark = pytest.mark.browser


def test_a_question_sets_two_futures_side_by_side(tab: Tab) -> None:
    assert tab.inner_text("#asked") == "Question 1: which is worth more to Ash?"
    left, right = (tab.locator(f"#of-{side} dt").all_inner_texts() for side in ("left", "right"))
    assert sorted(left) == sorted(right)
    assert len(left) >= 2
    assert left != right


def test_in_an_example_the_room_answers_and_no_council_is_named(
    tab: Tab, tree: Appraisal, tmp_path: pathlib.Path
) -> None:
    held = tree.dataset.workshops
    shown = {i: each.model_copy(update={"example": True}) for i, each in held.items()}
    tab.goto(
        write(dataclasses.replace(tree, dataset=replace(tree.dataset, workshops=shown)), tmp_path)
    )
    assert tab.input_value("#who") == "the-room"
    assert tab.inner_text("#asked") == "Question 1: which is worth more to the room together?"
    tab.select_option("#who", "elm")
    answer(tab, ["left"])
    tab.reload()
    assert tab.input_value("#who") == "elm"


def test_an_answer_is_listed_told_and_followed_by_another_question(tab: Tab) -> None:
    first = tab.inner_text("#of-left")
    tab.click("#say-left")
    tab.click("#strengths button:first-child")
    assert tab.inner_text("#asked") == "Question 2: which is worth more to Ash?"
    assert tab.inner_text("#of-left") != first
    (said,) = answers(tab)
    assert "is worth more than" in said
    told = [tab.inner_text(part) for part in ("#possible", "#asked")]
    assert tab.inner_text("#told") == " ".join(told)
    assert tab.evaluate("() => document.activeElement.id") == "question"


@pytest.mark.parametrize(
    ("key", "said"), [("1", "is worth more"), ("2", "is worth more"), ("3", "about the same as")]
)
def test_a_key_answers_while_the_focus_is_in_the_question(tab: Tab, key: str, said: str) -> None:
    tab.keyboard.press(key)
    assert answers(tab) == []
    tab.focus("#question")
    tab.keyboard.press(key)
    if key != "3":
        assert tab.inner_text("#told").endswith("At least how many times as much?")
        tab.keyboard.press("1")
    (listed,) = answers(tab)
    assert said in listed


def test_how_much_more_is_asked_next_and_can_be_taken_back(tab: Tab) -> None:
    tab.click("#say-right")
    assert tab.inner_text("#how-much") == "Right is worth more. At least how many times as much?"
    assert tab.is_hidden("#say-left")
    tab.click("#back")
    assert tab.is_hidden("#strength")
    tab.click("#say-left")
    tab.click("#strengths button:nth-child(3)")
    (said,) = answers(tab)
    assert "is worth at least 2 times as much as" in said


def test_what_is_passed_over_is_not_asked_again_and_says_nothing(tab: Tab) -> None:
    possible, asked = tab.inner_text("#possible"), tab.inner_text("#futures")
    answer(tab, ["pass"])
    assert tab.inner_text("#possible") == possible
    assert tab.inner_text("#futures") != asked
    assert "was passed over, beside" in answers(tab)[0]
    assert tab.is_disabled("#download")


def test_answers_are_restored_after_a_reload_for_each_council(tab: Tab) -> None:
    answer(tab, ["left", "alike"])
    before = answers(tab)
    tab.select_option("#who", "elm")
    assert answers(tab) == []
    answer(tab, ["right"])
    tab.reload()
    assert tab.input_value("#who") == "ash"
    assert answers(tab) == before
    tab.select_option("#who", "elm")
    assert len(answers(tab)) == 1


def test_an_answer_that_is_taken_back_is_gone(tab: Tab) -> None:
    answer(tab, ["left"])
    asked = tab.inner_text("#futures")
    answer(tab, ["right"])
    tab.click("#given li:nth-child(2) button")
    assert len(answers(tab)) == 1
    assert tab.inner_text("#futures") == asked


def test_to_start_again_asks_twice(tab: Tab) -> None:
    answer(tab, ["left"])
    tab.click("#again")
    assert len(answers(tab)) == 1
    tab.click("#again")
    assert answers(tab) == []


def test_the_download_has_the_answers_of_all_councils_and_none_of_the_room(
    tab: Tab, tree: Appraisal, tmp_path: pathlib.Path
) -> None:
    answer(tab, ["left", "pass", "alike"])
    tab.select_option("#who", "elm")
    answer(tab, ["right"])
    tab.select_option("#who", "the-room")
    answer(tab, ["left"])
    with tab.expect_download() as waited:
        tab.click("#download")
    assert waited.value.suggested_filename == f"{WHAT}-tradeoffs.yaml"
    waited.value.save_as(tmp_path / "got.yaml")
    got = (tmp_path / "got.yaml").read_text(encoding="utf-8")
    version = version_of(tree.dataset, WHAT)
    assert got.startswith(f'workshop: "{WHAT}"\nversion: "{version}"\nanswers:\n')
    read = loaded_with(got.partition("\nanswers:\n")[2], tmp_path / "area")
    assert {council: len(held.tradeoffs) for council, held in read.items()} == {"ash": 2, "elm": 1}
    assert [one.alike for one in read["ash"].tradeoffs] == [False, True]


def loaded_with(answers: str, folder: pathlib.Path) -> Mapping[str, Answer]:
    """The answers as they are read once they stand in the workshop's file."""
    shutil.copytree(AREA, folder)
    file = folder / "workshops" / f"{WHAT}.yaml"
    before, key, _ = file.read_text(encoding="utf-8").partition("\nanswers:\n")
    file.write_text(before + key + answers, encoding="utf-8")
    return load(folder).workshops[WHAT].answers


def test_a_browser_that_keeps_nothing_is_told_of_and_goes_on(
    new_context: Any, address: str
) -> None:
    tab = new_context().new_page()
    tab.goto(address)
    assert tab.is_hidden("#unkept")
    refuse = "Storage.prototype.setItem = () => { throw new Error('full'); };"
    tab.add_init_script(refuse)
    tab.reload()
    assert "keeps nothing" in tab.inner_text("#unkept")
    answer(tab, ["left"])
    tab.select_option("#who", "elm")
    tab.select_option("#who", "ash")
    assert len(answers(tab)) == 1


def test_two_windows_do_not_write_over_each_other(tab: Tab, address: str) -> None:
    other = tab.context.new_page()
    other.goto(address)
    answer(tab, ["left"])
    other.wait_for_selector("#given li")
    answer(other, ["alike"])
    other.close()
    tab.wait_for_selector("#given li:nth-child(2)")
    assert len(answers(tab)) == 2


def test_what_was_kept_by_something_else_is_not_believed(tab: Tab) -> None:
    answer(tab, ["left"])
    tab.evaluate("() => Object.keys(localStorage).forEach(k => localStorage.setItem(k, '[{}]'))")
    tab.reload()
    assert answers(tab) == []
