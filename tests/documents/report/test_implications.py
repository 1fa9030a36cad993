"""What options imply under a heading, and what is asked for."""

from appraisal.documents.report.implications import implied
from tests.documents.report.reported import AREA, asks, said


def test_what_is_said_is_told_of_its_options_with_who_is_most_affected() -> None:
    assert said(implied(asks(), (("equalities",),), "Equality")) == [
        "Join up: A desk closes. Most affected: older residents and Elm.",
        (
            "[To be written: equalities implications of ‘Stay as we are’. The evidence has the "
            "theme ‘Equality of access’.]"
        ),
    ]


def test_a_heading_takes_what_stands_under_its_own_id_or_the_usual_one() -> None:
    found = said(implied(asks(), (("law", "legal"),), "Law"))
    assert found[0] == "Join up: New terms are needed."


def test_the_same_of_several_options_is_told_once() -> None:
    both = AREA.replace("standing: withdrawn", "implications: {legal: New terms are needed.}")
    assert said(implied(asks(both), (("legal",),), "Legal")) == [
        "Stay as we are and Join up: New terms are needed."
    ]


def test_what_is_all_that_was_found_is_told_and_asked_for() -> None:
    bare = AREA.replace(
        "standing: withdrawn", "implications: {legal: {text: It was named., to_write: true}}"
    )
    assert said(implied(asks(bare), (("legal",),), "Legal")) == [
        "Stay as we are: It was named.",
        "Join up: New terms are needed.",
        (
            "[To be written: legal implications of ‘Stay as we are’. "
            "The evidence has nothing on this.]"
        ),
    ]


def test_where_nobody_has_said_anything_all_is_asked_for() -> None:
    assert said(implied(asks(), (("icy",),), "ICT")) == [
        "[To be written: ICT implications. The evidence has nothing on this.]"
    ]


def test_of_most_options_it_is_asked_for_of_every_one_but_those_told() -> None:
    more = AREA.replace("      stay:", "      go: {family: continue}\n      stay:")
    assert said(implied(asks(more), (("legal",),), "Legal"))[1].startswith(
        "[To be written: legal implications of every option but ‘Join up’."
    )


def test_several_things_below_one_heading_are_each_told_by_name() -> None:
    found = said(implied(asks(), (("legal",), ("carers",)), "Other"))
    assert [each for each in found if not each.startswith("[")] == [
        "Legal. Join up: New terms are needed.",
        "Carers. Join up: Carers are asked.",
    ]


def test_money_stands_below_what_is_financial() -> None:
    assert said(implied(asks(), (("financial",),), "Financial"))[-2] == (
        "No costs or savings are recorded, so no sum is worked out."
    )
