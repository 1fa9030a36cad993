"""Other methods: by hand, against published examples, and against pymcdm on random matrices."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from appraisal.maths.methods import (
    maximin,
    minimum_regret,
    promethee_ii,
    shortfalls,
    topsis,
    vikor,
)
from appraisal.maths.ranking import FloatArray, ranks

CASES = Path(__file__).parents[1] / "cases"

VALUES = np.array([[90.0, 10.0, 50.0], [50.0, 40.0, 50.0], [20.0, 80.0, 50.0]])
EVEN = np.array([0.5, 0.5, 0.0])


def read(name: str) -> Any:
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def given_by(case: Any) -> tuple[FloatArray, FloatArray]:
    return np.array(case["values"], dtype=np.float64), np.array(case["weights"])


@st.composite
def matrices(draw: st.DrawFn) -> tuple[FloatArray, FloatArray]:
    """Values on 0-100 to two places, each criterion setting two options apart, and its weights."""
    options, criteria = draw(st.integers(2, 8)), draw(st.integers(1, 6))
    hundredths = st.lists(st.integers(0, 10_000), min_size=options, max_size=options)
    columns = hundredths.filter(lambda column: len(set(column)) > 1)
    values = np.array([draw(columns) for _ in range(criteria)], dtype=np.float64).T / 100
    shares = draw(st.lists(st.integers(1, 100), min_size=criteria, max_size=criteria))
    return values, np.array(shares) / sum(shares)


@pytest.fixture(scope="module")
def methods() -> Mapping[str, Any]:
    """pymcdm's own, by name: it takes seconds to import, so that who collects tests does not."""
    from pymcdm.methods import PROMETHEE_II, TOPSIS, VIKOR
    from pymcdm.normalizations import vector_normalization

    return {
        "TOPSIS": TOPSIS(vector_normalization),
        "PROMETHEE II": PROMETHEE_II("usual"),
        "VIKOR": VIKOR(None, 0.5),
    }


def by_pymcdm(method: Any, values: FloatArray, weights: FloatArray) -> FloatArray:
    """Its own validation would warn of dominated options, which are no mistake here."""
    found = method(values, weights, np.ones(weights.size), validation=False)
    return np.asarray(found, dtype=np.float64)


@given(matrices())
def test_topsis_is_what_pymcdm_finds_with_vector_normalisation(
    methods: Mapping[str, Any], matrix: tuple[FloatArray, FloatArray]
) -> None:
    expected = by_pymcdm(methods["TOPSIS"], *matrix)
    assert topsis(*matrix) == pytest.approx(expected, rel=0, abs=1e-9)


@given(matrices())
def test_promethee_is_what_pymcdm_finds_with_the_usual_preference(
    methods: Mapping[str, Any],
    matrix: tuple[FloatArray, FloatArray],
) -> None:
    expected = by_pymcdm(methods["PROMETHEE II"], *matrix)
    assert promethee_ii(*matrix) == pytest.approx(expected, rel=0, abs=1e-9)


@given(matrices())
def test_vikor_is_what_pymcdm_finds_half_and_half(
    methods: Mapping[str, Any], matrix: tuple[FloatArray, FloatArray]
) -> None:
    assume(min(np.ptp(part) for part in shortfalls(*matrix)) > 1e-6)
    expected = by_pymcdm(methods["VIKOR"], *matrix)
    assert vikor(*matrix) == pytest.approx(expected, rel=0, abs=1e-9)


def test_topsis_gives_the_similarities_and_ranks_as_printed() -> None:
    case = read("topsis")
    found = topsis(*given_by(case))
    assert found == pytest.approx(case["similarity"], abs=case["tolerance"])
    assert ranks(found) == case["ranks"]


def test_vikor_gives_the_compromise_measure_and_ranks_as_printed() -> None:
    case = read("vikor")
    found = vikor(*given_by(case))
    assert found == pytest.approx(case["compromise"], abs=case["tolerance"])
    assert ranks(-found) == case["ranks"]


def test_topsis_takes_the_length_of_a_column_and_not_its_spread() -> None:
    """x differs by 10 in a length of 134.5, and y by 20 in 20: 0.6 of one against 0.4 of the other.

    So the second is 0.4 / (0.4 + 0.6 x 10 / 134.5) near the ideal, though x weighs more.
    """
    found = topsis(np.array([[100.0, 0.0], [90.0, 20.0]]), np.array([0.6, 0.4]))
    assert found == pytest.approx([0.1003, 0.8997], abs=1e-4)


def test_promethee_counts_by_weight_the_criteria_on_which_one_leads() -> None:
    """The first leads the second by 0.8 to 0.2 and trails the third by 0.3 to 0.7.

    The second and third are level at 0.5 each. The flows are halves of 0.6 - 0.4, -0.6 and 0.4.
    """
    values = np.array([[4.0, 3, 2], [3, 2, 4], [5, 1, 3]])
    found = promethee_ii(values, np.array([0.5, 0.3, 0.2]))
    assert found == pytest.approx([0.1, -0.3, 0.2], abs=1e-12)


def test_a_lead_that_is_only_rounding_counts_for_nothing_under_promethee() -> None:
    values = np.array([[0.1 + 0.2, 5.0], [0.3, 6.0]])
    assert promethee_ii(values, np.array([0.9, 0.1])).tolist() == [-0.1, 0.1]


def test_vikor_weighs_the_sum_and_the_largest_of_the_shortfalls_alike() -> None:
    """Of 0.6 and 0.4, shares missing are (0, 1), (0.5, 0.25) and (1, 0): sums 0.4, 0.4 and 0.6.

    The largest are 0.4, 0.3 and 0.6, so the first is a third of their span from the least.
    """
    values, weights = np.array([[100.0, 0.0], [50.0, 75.0], [0.0, 100.0]]), np.array([0.6, 0.4])
    added, largest = shortfalls(values, weights)
    assert added == pytest.approx([0.4, 0.4, 0.6])
    assert largest == pytest.approx([0.4, 0.3, 0.6])
    assert vikor(values, weights) == pytest.approx([1 / 6, 0, 1])


def test_vikor_puts_an_option_that_leads_everywhere_first_with_nought() -> None:
    values = np.array([[90.0, 80.0, 70.0], [50.0, 60.0, 20.0], [10.0, 70.0, 60.0]])
    found = vikor(values, np.array([0.5, 0.3, 0.2]))
    assert found[0] == 0
    assert found[0] < min(found[1:])


def test_maximin_takes_the_worst_value_where_there_is_weight() -> None:
    assert maximin(VALUES, EVEN).tolist() == [10, 40, 20]


def test_regret_is_weight_times_what_is_missing_to_the_highest() -> None:
    """a misses 70 on y, b 40 on both, c 70 on x: halves of those."""
    assert minimum_regret(VALUES, EVEN).tolist() == [-35, -20, -35]
