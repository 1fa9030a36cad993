"""A workshop's record is told part by part, and nothing is told that it does not hold."""

from appraisal.findings.workshop_record import Told, nothing_recorded, record_parts
from appraisal.model.workshops import Record
from tests.appraised_treeshire import with_workshop
from tests.findings.cases_of_preparing import recorded_area
from tests.treeshire import WHAT, treeshire

PARTS = {part.id: part.told for part in record_parts(recorded_area(), WHAT)}


def test_the_parts_stand_in_the_order_in_which_they_are_read() -> None:
    assert list(PARTS) == [
        "outcomes",
        "decided",
        "agreed",
        "moved",
        "open",
        "next_steps",
        "barriers",
        "enablers",
        "changed_our_minds",
    ]


def test_what_was_decided_says_by_whom_and_on_what_evidence() -> None:
    assert PARTS["decided"] == (
        Told("The committee is worked up.", "By Ash.", ("panel-note",)),
        Told("Nothing else."),
    )


def test_a_score_has_its_range_and_a_choice_is_in_words() -> None:
    assert [told.text.partition("? ")[2] for told in PARTS["agreed"]] == [
        "Agreed: 46 (35 to 55).",
        "Agreed: 60.",
        "Agreed: would join.",
        "Agreed: would host.",
        "Agreed: A committee that failed.",
    ]
    assert [told.more for told in PARTS["agreed"][:2]] == ["It would.", "By Ash and Elm."]


def test_what_stays_open_says_what_would_settle_it() -> None:
    assert PARTS["open"] == (
        Told("Who pays.", "What would settle it: A price."),
        Told("When."),
    )


def test_a_next_step_says_whose_it_is_and_by_when_as_far_as_is_known() -> None:
    assert [told.more for told in PARTS["next_steps"]] == [
        "The finance officers, by May 2026.",
        "Whose it is: The clerk.",
        "By June 2026.",
        "",
    ]


def test_barriers_and_enablers_stand_by_theme() -> None:
    assert PARTS["barriers"] == (Told("Shared services: Contracts end at different times."),)
    assert PARTS["enablers"] == (Told("Economy: One bid."),)


def test_an_empty_record_has_no_parts() -> None:
    assert record_parts(with_workshop(record=Record()), WHAT) == ()
    assert nothing_recorded() == "Nothing has been recorded of this workshop yet."


def test_no_answer_is_told() -> None:
    assert "SECRET" not in str(record_parts(treeshire(), WHAT))
