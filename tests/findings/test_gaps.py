"""What isn't known and how much it matters, in words."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.gaps import Gap, Most, Unknown, gaps
from appraisal.findings.gaps import biggest_gap, gaps_explained, most_words, out_of
from appraisal.findings.names import option_names
from tests.datasets import dataset
from tests.findings.cases_of_gaps import AREAS

LABELS = {i: f"Option {i}" for i in "abcdefg"}


def gap(*unknown: Unknown, label: str = "Saving", options: int = 13, weight: float = 0.5) -> Gap:
    return Gap(label.lower(), label, "money", unknown, options, weight)


def without(reach: float, options: str = "a") -> tuple[Unknown, ...]:
    return tuple(Unknown(option, False, reach, reach) for option in options)


def elsewhere(loss: float, gain: float, options: str = "b") -> tuple[Unknown, ...]:
    return tuple(Unknown(option, True, loss, gain) for option in options)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            gap(*without(1.4, "abc")),
            (
                "3 of the 13 options have no evidence on it, and each could be worth up to 1.4 "
                "points more or less than counted."
            ),
        ),
        (
            gap(*without(1, "a")),
            (
                "1 of the 13 options has no evidence on it, and it could be worth up to 1 point "
                "more or less than counted."
            ),
        ),
        (
            gap(*without(50), options=1),
            (
                "The only option has no evidence on it, and it could be worth up to 50 points more "
                "or less than counted."
            ),
        ),
        (
            gap(*without(50, "ab"), options=2),
            (
                "No option has evidence on it, and each could be worth up to 50 points more or "
                "less than counted."
            ),
        ),
        (
            gap(*without(2.8), *elsewhere(2.6, 0.9, "bc")),
            (
                "1 of the 13 options has no evidence on it, and 2 are counted as what such things "
                "came to elsewhere. Option a could be worth up to 2.8 points more or less than "
                "counted."
            ),
        ),
        (
            gap(*without(2.8, "ac"), *elsewhere(2.9, 0.9)),
            (
                "2 of the 13 options have no evidence on it, and 1 is counted as what such things "
                "came to elsewhere. Option b could be worth up to 2.9 points less than counted. "
                "Option a and Option c could each be worth up to 2.8 points more than counted."
            ),
        ),
        (
            gap(*elsewhere(2.6, 0.9)),
            (
                "1 of the 13 options is counted as what such things came to elsewhere. Option b "
                "could be worth up to 2.6 points less than counted, or up to 0.9 points more."
            ),
        ),
        (
            gap(*elsewhere(0, 0.9), options=1),
            (
                "The only option is counted as what such things came to elsewhere. Option b could "
                "be worth up to 0.9 points more than counted."
            ),
        ),
        (
            gap(*elsewhere(1, 0.04, "abcdef"), options=6),
            (
                "Every option is counted as what such things came to elsewhere. 6 options could "
                "each be worth up to 1 point less than counted."
            ),
        ),
    ],
)
def test_the_gap_that_matters_most_says_who_could_move_how_far(found: Gap, said: str) -> None:
    lesser = gap(*without(0.7), label="Care")
    assert biggest_gap((found, lesser), LABELS) == (
        f"What isn't known moves values most on ‘Saving’. {said}"
    )


def test_gaps_that_matter_as_much_are_told_together() -> None:
    two = (gap(*without(16.7), label="Cost"), gap(*elsewhere(16.7, 3), label="Care"))
    assert biggest_gap((*two, gap(*without(1))), LABELS) == (
        "What isn't known moves values most on ‘Cost’ and ‘Care’, and as much on each: the most "
        "that any option could lose or gain is 16.7 points (Option a and Option b)."
    )
    many = tuple(gap(*without(16.7), label=label) for label in "abcdef")
    assert biggest_gap(many, LABELS).startswith(
        "What isn't known moves values most on 6 criteria, and"
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ((), "Every option has some evidence on every criterion."),
        ((gap(*without(0), weight=0),), "What isn't known has no weight."),
        (
            (gap(*elsewhere(0.04, 0)), gap(*without(0), weight=0)),
            "What isn't known could move no option's value by as much as 0.1 points.",
        ),
        (
            (gap(*elsewhere(0, 0)),),
            "What isn't known could move no option's value by as much as 0.1 points.",
        ),
    ],
)
def test_what_moves_nothing_is_not_said_to_matter(found: tuple[Gap, ...], said: str) -> None:
    assert biggest_gap(found, LABELS) == said


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (Most(2.6, ("a",)), "2.6 points: Option a"),
        (Most(1, ("a", "b")), "1 point: Option a and Option b"),
        (Most(2.6, tuple("abcdef")), "2.6 points: 6 options"),
        (Most(0.04, ("a",)), "less than 0.1 points: Option a"),
        (Most(0, ()), "0 points"),
    ],
)
def test_a_cell_says_the_most_and_whose_it_is(most: Most, said: str) -> None:
    assert most_words(most, LABELS) == said


def test_options_are_counted_out_of_all() -> None:
    assert out_of(8, 13) == "8 of 13"


def test_gaps_stand_in_the_order_of_a_perspective() -> None:
    assert "given the criterion's weight under ‘Evenly’" in gaps_explained("Evenly")


@pytest.mark.parametrize(
    ("area", "said"),
    [
        (
            "only classes",
            (
                "What isn't known moves values most on ‘Cost’. Every option is counted as what "
                "such things came to elsewhere. One council could be worth up to 40 points less "
                "than counted. Sharing could be worth up to 20 points more than counted."
            ),
        ),
        (
            "only gaps",
            (
                "What isn't known moves values most on ‘Cost’. No option has evidence on it, and "
                "each could be worth up to 50 points more or less than counted."
            ),
        ),
        (
            "classes and gaps",
            (
                "What isn't known moves values most on ‘Cost’. 1 of the 2 options has no evidence "
                "on it, and 1 is counted as what such things came to elsewhere. Sharing could be "
                "worth up to 50 points more or less than counted."
            ),
        ),
        ("nothing unknown", "Every option has some evidence on every criterion."),
    ],
)
def test_made_up_areas_say_what_is_not_known(area: str, said: str) -> None:
    appraisal = appraise(dataset(AREAS[area]))
    assert biggest_gap(gaps(appraisal), option_names(appraisal)) == said
