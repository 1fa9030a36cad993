"""Where councils could work together next, in results.json."""

import pytest

from appraisal.appraise import appraise
from appraisal.data.results.next_steps import (
    NextStepsResult,
    ProspectResult,
    TieResult,
    next_steps_result,
)
from tests.data.stepping_areas import FOUR, TIED
from tests.datasets import dataset


def found() -> NextStepsResult:
    return next_steps_result(appraise(dataset(FOUR)).next_steps)


def test_a_pair_has_its_score_with_each_reason_and_the_level_that_comes_next() -> None:
    """Of two themes both hold one as high, a half; of two neighbours they have one in common."""
    assert found().pairs == (
        ProspectResult(
            councils=("a", "c"),
            score=1,
            at_most=4,
            reasons={
                "priorities": 0.5,
                "neighbours": 0.5,
                "partners": None,
                "place": None,
                "needs": None,
            },
            now=None,
            next="coordinate",
            horizon="short",
        ),
    )


def test_pairs_that_share_a_service_stand_by_themselves() -> None:
    """What is not known of a pair may be worth one more each."""
    assert [(p.councils, p.score, p.at_most, p.now) for p in found().deepen] == [
        (("a", "b"), 1.25, 4.25, "share"),
        (("b", "c"), 1.25, 4.25, "share"),
        (("c", "d"), 1, 5, "share"),
        (("b", "d"), 0.5, 4.5, "share"),
    ]


def test_a_theme_has_the_pairs_that_both_hold_it() -> None:
    by_theme = {
        theme: [(p.councils, p.score, p.now, p.next) for p in pairs]
        for theme, pairs in found().themes.items()
    }
    assert by_theme == {
        "jobs": [
            (("a", "b"), 1.5, "share", "integrate"),
            (("a", "c"), 1.5, None, "coordinate"),
            (("b", "c"), 1.5, "inform", "coordinate"),
        ],
        "land": [],
    }


def test_what_is_on_record_for_no_pair_is_unrecorded() -> None:
    assert found().unrecorded == ("partners", "place", "needs")


def test_a_theme_has_the_ties_that_add_most_and_who_would_make_them() -> None:
    """From inform to coordinate is a quarter, on one of two themes."""
    ties = next_steps_result(appraise(dataset(TIED)).next_steps).ties
    assert ties == {
        "jobs": (
            TieResult(
                councils=("a", "b"),
                adds=pytest.approx(3 / 7 / 4 / 2),
                need=1,
                now="inform",
                next="coordinate",
                candidates=("firm",),
            ),
        ),
        "land": (),
    }
