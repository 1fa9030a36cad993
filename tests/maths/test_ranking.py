"""What every ranking rests on."""

import math

import numpy as np
import pytest

from appraisal.maths.ranking import overall, ranks, require_finite, row_sums
from tests.scored import array, read


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="not finite"):
        require_finite(np.array([[1.0, 2.0], [bad, 3.0]]))


def test_any_finite_figure_will_do() -> None:
    require_finite(np.array([-1e300, 0.0, 1e300]))
    require_finite(np.array([]))


@pytest.mark.parametrize("columns", [1, 3, 9, 30, 200])
def test_sums_of_rows_are_the_same_bits_whatever_stands_beside_them(columns: int) -> None:
    many = np.random.default_rng(1).uniform(0, 100, (40, columns))
    alone = [row_sums(row[None, :])[0] for row in many]
    for layout in (many, np.asfortranarray(many), many[::-1][::-1], many.T.copy().T):
        assert row_sums(layout).tolist() == alone


@pytest.mark.parametrize("name", ["weighted-sum-fishburn", "smart-office"])
def test_a_linear_additive_model_gives_the_values_and_ranks_printed(name: str) -> None:
    case = read(name)
    found = overall(array(case["values"]), array(case["weights"]))
    assert list(found) == pytest.approx(case["overall"], abs=case["tolerance"])
    assert ranks(found) == case["ranks"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([50, 70, 60], [3, 1, 2]),
        ([70, 70, 60], [1, 1, 3]),
        ([70, 70 + 5e-10, 60], [1, 1, 3]),  # within 1e-9
        ([70, 70 + 5e-9, 60], [2, 1, 3]),
        ([1], [1]),
        ([], []),
    ],
)
def test_values_within_a_billionth_share_the_better_rank(
    values: list[float], expected: list[int]
) -> None:
    assert ranks(array(values)) == expected


def test_what_is_not_a_number_is_never_ranked() -> None:
    with pytest.raises(ValueError, match="not a number"):
        ranks(array([1, math.nan]))
