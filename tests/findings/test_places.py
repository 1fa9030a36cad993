"""What is said where somebody lives, in every case there is."""

import pytest

from appraisal.appraise.places import AtPlace, Yours
from appraisal.area.councils import StandingCouncil
from appraisal.findings.places import (
    area_note,
    councillor_words,
    door_words,
    people_words,
    place_finding,
    share_words,
    unsure_part,
    who_does,
)
from tests.datasets import dataset

NEW = StandingCouncil("n", "New", "New", "unitary", ("ash",), today=False)


def at(new: bool) -> AtPlace:
    return AtPlace((Yours(NEW, 1, 1, None),), False, new, None)


@pytest.mark.parametrize(
    ("today", "new", "said"),
    [
        (2, [], "2 councils decide for you today"),
        (
            1,
            [False],
            "one council decides for you today, and so it would stay under the only option",
        ),
        (
            2,
            [False, True, True],
            "2 councils decide for you today; under 2 of the 3 options one new council would",
        ),
        (
            2,
            [True, True],
            "2 councils decide for you today; under both options one new council would",
        ),
    ],
)
def test_the_finding_counts_councils_today_and_options(
    today: int, new: list[bool], said: str
) -> None:
    assert place_finding(today, [at(one) for one in new]) == said


def test_functions_are_told_by_their_everyday_words_or_else_the_first_by_name() -> None:
    data = dataset(
        "functions: {a: {name: Alpha, level: county}, b: {name: Beta, level: county, everyday: bs},"
        " c: {name: Gamma, level: county, everyday: as}}"
    )
    assert who_does(data, ("a", "b", "c")) == "as and bs"
    assert who_does(data, ("a",)) == "Alpha"


def test_what_is_not_known_is_said_so() -> None:
    assert people_words(None) == "population not known"
    assert share_words(None) == "share here not known"
    assert councillor_words(None) == "councillors not known"
    assert door_words(None) == ""


def test_counts_are_told_no_finer_than_elsewhere() -> None:
    assert people_words(130_451) == "130,500 people"
    assert share_words(0.2277) == "23% live here"
    assert share_words(1.0) == "all live here"
    assert councillor_words((3106, 3106)) == "a councillor for 3,100"
    assert councillor_words((5876, 7484)) == "a councillor for 5,900 or 7,500"


def test_doors_are_told_once_and_then_by_what_differs() -> None:
    assert door_words((1, 1)) == "1 front door"
    assert door_words((6, 7)) == "6 or 7 front doors"
    assert door_words((8, 8), ("Board", "Hub")) == "8 under Board and Hub"
    assert door_words((8, 9), ("Board",)) == "8 or 9 under Board"


def test_the_area_of_the_numbers_is_named_with_its_council() -> None:
    assert area_note("North Ash", "Ash", 75) == "North Ash, in Ash: 75 people."
    assert area_note("Ash", "", None) == "Ash: population not known."
    assert unsure_part("Ash") == "Ash, part not settled"
