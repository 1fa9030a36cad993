"""What a sample says of the models: who leads, how often, and where the leader loses most."""

import numpy as np
import pytest

from appraisal.maths.tradeoffs.drawn import drawn, times
from appraisal.maths.tradeoffs.space import Contest, no_rows

PAIR = Contest(np.array([[100.0, 0], [0, 60]]), (0, 1))


def test_the_leader_is_first_most_often_and_loses_most_at_a_corner() -> None:
    """The first model is first where the first leaf weighs more than 3 eighths."""
    seen = drawn(PAIR, no_rows(2), np.full(2, 0.5))
    assert seen.leader == 0
    assert seen.counts[0] / 200 == pytest.approx(5 / 8, abs=0.1)
    assert seen.greatest_loss == pytest.approx(60)
    (corner,) = seen.points[seen.witness[0]]
    assert corner == pytest.approx([0, 1])
    assert seen.behind[0][0, seen.witness[0]] == pytest.approx([60])


def test_products_are_added_leaf_by_leaf() -> None:
    points, amounts = np.array([[0.1, 0.2, 0.7]]), np.array([[3.0, 0.0, 7.0]])
    assert times(points, amounts).tolist() == [[0.1 * 3.0 + 0.2 * 0.0 + 0.7 * 7.0]]
