"""What a report says of the background, and of a council's own place."""

from appraisal.documents.blocks import Table
from appraisal.documents.report.evidence import background, place
from tests.documents.report.reported import AREA, NOTHING, asks, said


def test_the_background_has_notes_the_decision_dates_and_who_comes_first() -> None:
    assert said(background(asks())) == [
        "Mind this first.",
        ("No decision in sources read to 1 January 2026. New councils take over: 1 April 2028."),
        "Both ranked options are worth the same under ‘P’: 45.",
        (
            "The same evidence can be counted in other ways. Stay as we are comes first in 768 of "
            "1,728 ways of counting, Join up in 432; in 528 the first are too close to tell."
        ),
    ]


def test_notes_are_said_to_be_on_all_options_where_a_report_is_about_some() -> None:
    whose, note, *_ = said(background(asks(AREA, None, "join")))
    assert whose == (
        "The note that follows speaks of every option in the evidence, not only of those in "
        "this report."
    )
    assert note == "Mind this first."


def test_an_area_of_which_nothing_is_known_says_so() -> None:
    assert said(background(asks(NOTHING))) == [
        "No decision is recorded.",
        (
            "No evidence is recorded on anything that carries weight, so nothing can be said about "
            "which comes first."
        ),
    ]


def test_a_councils_place_is_a_table_and_then_what_is_asked_of_it() -> None:
    table, asked_of = place(asks(AREA, "ash"))
    assert isinstance(table, Table)
    assert table.caption == "Ash under each option"
    assert table.rows == (("Stay as we are and Join up", "stays as it is", "as today", "", ""),)
    assert said([asked_of]) == ["No agreement that councils could make is recorded."]


def test_without_a_council_there_is_no_place() -> None:
    assert list(place(asks())) == []


def test_without_options_a_council_has_no_place_to_show() -> None:
    lone = asks("settings: {title: T}\ncouncils: {ash: {name: Ash, tier: unitary}}", "ash")
    assert said(place(lone))[0] == "No options are recorded yet."
