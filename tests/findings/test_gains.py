"""Who gains by what is said in tenths that add up, and who is ahead in every edge case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.on_criteria import Beside
from appraisal.findings import gains as said
from tests.findings.rankings import ALL_TIED, CLEAR, CLOSE, LABELS, ranking


@pytest.mark.parametrize(
    ("parts", "total", "tenths"),
    [
        ([2.75, 1.85, -0.32], 43, (28, 18, -3)),
        ([0.04, 0.04, 0.04], 1, (1, 0, 0)),
        ([1.0], 10, (10,)),
        ([], 0, ()),
    ],
)
def test_parts_are_rounded_so_that_they_add_up(
    parts: list[float], total: int, tenths: tuple[int, ...]
) -> None:
    assert said.adding_up(parts, total) == tenths


@given(st.lists(st.floats(-30, 30), min_size=1, max_size=20), st.integers(-1, 1))
def test_parts_add_up_to_the_total_and_none_is_far_from_its_own_figure(
    parts: list[float], by: int
) -> None:
    """A total a tenth away from the sum is met all the same."""
    total = said.tenths(sum(parts)) + by
    found = said.adding_up(parts, total)
    assert sum(found) == total
    assert all(abs(tenth - 10 * part) < 3 for tenth, part in zip(found, parts, strict=True))


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ([28, 5, -4], "Together, for Ann: 3.3 − 0.4 = 2.9 points"),
        ([4, -28], "Together, for Bob: 2.8 − 0.4 = 2.4 points"),
        ([15, -5], "Together, for Ann: 1.5 − 0.5 = 1 point"),
        ([28], "Together: Ann +2.8"),
        ([-28], "Together: Bob +2.8"),
        ([5, -5], "Together: Ann and Bob are level"),
    ],
)
def test_the_sum_says_in_whose_favour_it_is(parts: list[int], sentence: str) -> None:
    assert said.together(parts, "Ann", "Bob") == sentence


def test_a_gain_has_its_sign() -> None:
    assert (said.signed(28), said.signed(-4)) == ("+2.8", "−0.4")
    assert said.others(5) == "5 smaller ones together"


@pytest.mark.parametrize(
    ("found", "most", "title"),
    [
        (CLEAR, ("Cost",), "Alpha is 30 points ahead of Beta, most by ‘Cost’"),
        (CLOSE, ("Cost", "Size"), "Alpha is 5 points ahead of Beta, most by ‘Cost’ and ‘Size’"),
        (ranking(a=(50, 0, 100), b=(51, 0, 100)), (), "Beta is 1 point ahead of Alpha"),
        (ALL_TIED, (), "Alpha and Beta are worth the same overall, to a tenth of a point"),
        # 50.1 and 49.7 once each is rounded, and yet 0.3 apart.
        (ranking(a=(50.05, 0, 9), b=(49.74, 0, 9)), (), "Alpha is 0.3 points ahead of Beta"),
        (
            ranking(a=(50.01, 0, 100), b=(50.02, 0, 100)),
            ("Cost",),
            "Alpha and Beta are worth the same overall, to a tenth of a point",
        ),
        (
            replace(CLEAR, unknown=frozenset("ab")),
            (),
            "There is no evidence on Alpha and Beta, so there is nothing to compare",
        ),
    ],
)
def test_the_headline_says_who_is_ahead_and_by_what(
    found: Ranking, most: tuple[str, ...], title: str
) -> None:
    assert said.headline(found, "a", "b", LABELS, most) == title


def test_what_of_a_lead_is_no_evidence_is_said() -> None:
    assert said.lead_parts({"definition": 48, "gap": 5}, "Ann", "Bob") == (
        "Of what sets Ann apart from Bob, 4.8 points are there by definition and 0.5 points are "
        "only there because one side has no evidence."
    )
    assert said.lead_parts({"definition": 0, "gap": 0}, "Ann", "Bob") == ""


def test_each_criterion_is_met_better_by_one_or_by_neither() -> None:
    found = Beside(("size",), ("voice",), ("cost",), ("care",))
    assert [said.meets(found, i, "Ann", "Bob") for i in ("size", "voice", "cost", "care")] == [
        "Ann",
        "Bob",
        "Can't be told apart",
        "No evidence",
    ]
