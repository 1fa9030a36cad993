"""Nearer to residents or further away: fewer behind the body that decides for the average one."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import Decided
from appraisal.appraise.function_moves import (
    Nearness,
    about_the_same,
    function_counts,
    moved,
    moves,
    nearness,
)

DISTRICT = Decided("district", None, ("Ash", "Birch"), None, None, None, typical=1000)
UNKNOWN = replace(DISTRICT, typical=None)
JOINT = replace(DISTRICT, level="joint", by="board", bodies=("Board",))


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        (900, "nearer"),
        (994, "nearer"),
        (996, "same"),
        (1004, "same"),
        (1006, "further"),
        (None, "not known"),
    ],
)
def test_less_than_half_a_per_cent_is_as_near(then: float | None, expected: Nearness) -> None:
    assert nearness(DISTRICT, replace(JOINT, typical=then)) == expected


def test_the_same_body_of_unknown_size_is_as_near() -> None:
    assert nearness(UNKNOWN, UNKNOWN) == "same"
    assert not moves(UNKNOWN, UNKNOWN)


def test_of_another_body_of_unknown_size_nothing_is_known() -> None:
    assert nearness(UNKNOWN, replace(UNKNOWN, bodies=("Cedar",))) == "not known"
    assert nearness(UNKNOWN, DISTRICT) == "not known"


def test_beside_a_body_without_residents_nothing_is_known() -> None:
    assert nearness(replace(DISTRICT, typical=0), JOINT) == "not known"


def test_another_body_for_as_many_residents_is_a_move() -> None:
    assert nearness(DISTRICT, JOINT) == "same"
    assert moves(DISTRICT, JOINT)


def test_the_same_names_with_more_residents_are_a_move() -> None:
    assert moves(DISTRICT, replace(DISTRICT, typical=1200))


def test_nought_is_the_same_as_nought_alone() -> None:
    assert about_the_same(0, 0)
    assert not about_the_same(0, 1)


def test_functions_are_counted_by_who_decides_and_by_what_moves() -> None:
    now = {"bins": DISTRICT, "parks": DISTRICT, "care": UNKNOWN}
    one_council = replace(DISTRICT, level="unitary", single_tier=1.0, typical=3000)
    counts = function_counts(now, {"bins": JOINT, "parks": one_council, "care": UNKNOWN})
    assert counts.alone == 1
    assert counts.levels == {"joint": 1, "unitary": 1, "district": 1}
    assert counts.moves == {"same": 2, "further": 1}


def test_only_functions_that_move_are_named_with_where_to() -> None:
    now = {"bins": DISTRICT, "parks": DISTRICT}
    then = {"bins": replace(DISTRICT, typical=500), "parks": DISTRICT}
    assert moved(now, then) == {"bins": "nearer"}
