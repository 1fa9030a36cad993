"""What every ranking rests on."""

import numpy as np
import pytest

from appraisal.maths.ranking import require_finite, row_sums


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
