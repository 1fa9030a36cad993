"""What an edit did, in one sentence: literal for each case, and laws for any two rankings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.findings.moves import moves, moves_under
from tests.findings.cases_of_moves import BEFORE, HELD, NAMES, SAID, STAYED, UNDER, at

EXPECTED = {
    "passes two": "Dan from 4th to 2nd; nothing else moved.",
    "passes two that change too": "Dan from 4th to 2nd; the others keep their order.",
    "draws level": "Bob from 2nd to 1st, which it shares; nothing else moved.",
    "is drawn level with": "Ann still 1st, and now shares the place; nothing else moved.",
    "all turned about": "Ann from 1st to 4th, Dan from 4th to 1st and Cat from 3rd to 2nd.",
    "a point": "No option moved: the largest change is that of Bob, 1 point up.",
    "a tenth down": "No option moved: the largest change is that of Bob, 0.1 points down.",
    "a hundredth": "No option moved: the largest change is that of Bob, 0.01 points up.",
    "a trifle": (
        "No option moved: the largest change is that of Bob, less than a thousandth of a point."
    ),
    "only a range": "No option moved and no value changed, only how wide the ranges are.",
    "nothing": "No option moved, and no overall value changed.",
    "one new": "Eve is new.",
    "one new and not ranked": "Eve is new and not ranked.",
    "one gone": "Dan is gone.",
    "all but one gone": "Ann, Bob and Cat are gone.",
    "none left": "Ann, Bob, Cat and 1 more are gone.",
    "one misses a threshold": "Dan is no longer ranked.",
    "one passes two and one is new": "Dan from 4th to 2nd; Eve is new; nothing else moved.",
    "ranked again": "Dan is now ranked.",
    "no longer level": "Bob from 1st to 2nd; nothing else moved.",
    "level, and the other falls away": "Bob from 1st to 2nd; nothing else moved.",
    "leaves its equal behind": "Ann still 1st, and no longer shares the place; nothing else moved.",
    "two changed places": "Bob from 2nd to 1st; nothing else moved.",
    "one new, and a value": (
        "Bob is new. No option moved: the largest change is that of Ann, 1 point up."
    ),
    "many new": "Ann, Bob, Cat and 2 more are new.",
    "many move": "Ann from 1st to 6th, Fay from 6th to 1st, Bob from 2nd to 5th and 2 more.",
}


@pytest.mark.parametrize("case", SAID)
def test_one_sentence_says_what_moved(case: str) -> None:
    assert moves(*SAID[case], NAMES) == EXPECTED[case]


EXPECTED_UNDER = {
    "the headline": "Dan from 4th to 2nd; nothing else moved.",
    "another": (
        "Nothing changed under ‘Fair’. Under ‘Cheap’: Dan from 4th to 2nd; nothing else moved."
    ),
    "two others": (
        "Nothing changed under ‘Fair’. Under ‘Cheap’: Dan from 4th to 2nd; nothing else moved. "
        "1 other set of priorities changed too."
    ),
    "only ranges, and one gone": (
        "Nothing changed under ‘Fair’. Under ‘Cheap’: No option moved and no value changed, only "
        "how wide the ranges are."
    ),
    "none": "No option moved, and no overall value changed.",
}


@pytest.mark.parametrize("case", UNDER)
def test_where_the_headline_stays_the_priorities_under_which_something_changed_are_named(
    case: str,
) -> None:
    assert moves_under(STAYED, UNDER[case], "fair", NAMES, HELD) == EXPECTED_UNDER[case]


some = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 6).map(float), max_size=6)


@given(some, some)
def test_only_what_passed_or_joined_another_is_said_to_have_moved(
    before: dict[str, float], after: dict[str, float]
) -> None:
    said = moves(at(**before), at(**after), NAMES)
    both = before.keys() & after.keys()
    pairs = [(one, other) for one in both for other in both if one < other]
    same = all(
        _sign(before[one] - before[other]) == _sign(after[one] - after[other])
        for one, other in pairs
    )
    moved = " from " in said or " still " in said
    assert moved != same


def _sign(difference: float) -> int:
    return (difference > 0) - (difference < 0)


@given(some)
def test_where_nothing_changed_nothing_is_said_to_have(values: dict[str, float]) -> None:
    assert moves(at(**values), at(**values), NAMES) == EXPECTED["nothing"]


def test_the_values_before_are_those_of_the_cases() -> None:
    assert BEFORE.order == ("a", "b", "c", "d")
