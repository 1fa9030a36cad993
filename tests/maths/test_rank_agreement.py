"""Agreement between rankings, against published examples and slow oracles."""

from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.rank_agreement import average_ranks, causes, kendall_tau, kendall_w, spearman

CASES = Path(__file__).parents[1] / "cases"


def read(name: str) -> Any:
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def array(numbers: Any) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array(numbers, dtype=np.float64)


pairs = st.integers(2, 8).flatmap(
    lambda size: st.tuples(
        *(st.lists(st.integers(0, 5), min_size=size, max_size=size) for _ in range(2))
    )
)


@pytest.mark.parametrize("name", ["kendall-w-strawberries", "kendall-w-ties"])
def test_concordance_is_that_published(name: str) -> None:
    case = read(name)
    assert kendall_w(-array(case["rankings"])) == pytest.approx(case["w"], abs=case["tolerance"])


def test_tau_is_that_published() -> None:
    case = read("kendall-tau-ties")
    found = kendall_tau(array(case["first"]), array(case["second"]))
    assert found == pytest.approx(case["tau"], abs=case["tolerance"])


def test_rho_is_that_published() -> None:
    case = read("spearman-television")
    found = spearman(array(case["first"]), array(case["second"]))
    assert found == pytest.approx(case["rho"], abs=case["tolerance"])


@given(pairs)
def test_tau_counts_pairs(drawn: tuple[list[int], list[int]]) -> None:
    first, second = drawn
    agree = untied_first = untied_second = 0
    for i, j in combinations(range(len(first)), 2):
        one = (first[i] > first[j]) - (first[i] < first[j])
        two = (second[i] > second[j]) - (second[i] < second[j])
        agree += one * two
        untied_first += one != 0
        untied_second += two != 0
    found = kendall_tau(array(first), array(second))
    if untied_first and untied_second:
        assert found == pytest.approx(agree / (untied_first * untied_second) ** 0.5)
    else:
        assert found is None


@given(pairs)
def test_two_rankings_concord_as_far_as_they_correlate(
    drawn: tuple[list[int], list[int]],
) -> None:
    first, second = map(array, drawn)
    rho, w = spearman(first, second), kendall_w(np.array([first, second]))
    if len(set(drawn[0])) == len(set(drawn[1])) == len(first):
        assert rho is not None
        assert w == pytest.approx((rho + 1) / 2)
    assert w is None or -1e-12 <= w <= 1 + 1e-12
    assert rho is None or abs(rho) <= 1 + 1e-12


@given(pairs)
def test_ranks_share_what_they_hold(drawn: tuple[list[int], list[int]]) -> None:
    values = array(drawn[0])
    found = average_ranks(values)
    assert found.sum() == pytest.approx(values.size * (values.size + 1) / 2)
    order = sorted(drawn[0], reverse=True)
    for value, rank in zip(drawn[0], found, strict=True):
        places = [place + 1 for place, other in enumerate(order) if other == value]
        assert rank == pytest.approx(sum(places) / len(places))


def test_values_a_billionth_apart_tie() -> None:
    assert average_ranks(array([50, 50 + 5e-10, 20])).tolist() == [1.5, 1.5, 3.0]


def test_complete_agreement_is_one_and_opposites_are_minus_one() -> None:
    up = array([1, 2, 3])
    assert kendall_w(np.array([up, up, up])) == 1
    assert spearman(up, -up) == pytest.approx(-1)
    assert kendall_tau(up, -up) == pytest.approx(-1)


def test_agreement_is_unknown_where_nothing_is_ranked() -> None:
    level = array([4, 4, 4])
    assert kendall_w(np.array([level, level])) is None
    assert kendall_w(array([[1, 2, 3]])) is None
    assert kendall_w(array([[1], [2]])) is None
    assert spearman(level, array([1, 2, 3])) is None
    assert kendall_tau(level, array([1, 2, 3])) is None


@pytest.mark.parametrize("function", [spearman, kendall_tau])
def test_no_nan_is_ranked(function: Any) -> None:
    with pytest.raises(ValueError, match="not finite"):
        function(array([1, np.nan]), array([1, 2]))


def test_causes_sum_to_the_difference_between_the_perspectives() -> None:
    here, there = array([0.5, 0.3, 0.2]), array([0.1, 0.1, 0.8])
    ours, theirs = array([80, 40, 10]), array([20, 60, 90])
    found = causes(here, there, ours, theirs)
    difference = here @ (ours - theirs) - there @ (ours - theirs)
    assert found.sum() == pytest.approx(difference)
    assert found == pytest.approx([24.0, -4.0, 48.0])
