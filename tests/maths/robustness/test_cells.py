"""A row of uncertain cells, drawn from uniform numbers."""

import numpy as np
import pytest

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.cells import (
    BLOCK,
    CENTRE,
    Row,
    draw_cells,
    draw_roots,
    numbered,
    uncertain_cells,
)
from appraisal.maths.robustness.sampling import generator

ROW = Row(
    low=np.array([0.0, 40.0, 20.0, 0.0, 10.0]),
    value=np.array([50.0, 40.0, 20.0, 50.0, 30.0]),
    high=np.array([100.0, 40.0, 60.0, 100.0, 30.0]),
    gap=np.array([False, False, False, True, False]),
)
"""Even on both sides, certain, only upwards, not known, only downwards."""


def drawn(u: float, turned: bool = False) -> FloatArray:
    roots = np.repeat(np.sqrt([[u], [1 - u]]), BLOCK, axis=1).astype(np.float32)
    cells = uncertain_cells(ROW, np.zeros(5, dtype=int), np.full(5, turned), 1)
    room = np.empty((cells.uncertain.size, BLOCK), dtype=np.float32)
    found = draw_cells(cells, roots, room)
    return np.asarray(found[:, 0] + CENTRE, dtype=np.float64)


def test_only_cells_with_a_range_or_a_gap_are_drawn() -> None:
    cells = uncertain_cells(ROW, np.zeros(5, dtype=int), np.zeros(5, dtype=bool), 1)
    assert list(cells.uncertain) == [0, 2, 3, 4]


def test_a_cell_is_its_quantile_at_the_uniform_number() -> None:
    # 100 √(u ÷ 2); 60 − √(1600 (1 − u)); 100 u; 10 + √(400 u).
    assert drawn(0.125) == pytest.approx([25, 60 - 40 * 0.875**0.5, 12.5, 10 + 20 * 0.125**0.5])
    assert drawn(0.5) == pytest.approx([50, 60 - 40 * 0.5**0.5, 50, 10 + 20 * 0.5**0.5])


def test_a_turned_cell_takes_what_is_left_of_one() -> None:
    assert drawn(0.125, turned=True) == pytest.approx(drawn(0.875))


def test_cells_from_other_draws_are_those_made_of_these_draws() -> None:
    some, others = np.array([0, 1, 2, 3, 4]), np.array([3, 3, 0, 1, 2])
    straight, turned = np.zeros(5, dtype=bool), np.array([True, False, True, False, False])
    found = numbered(uncertain_cells(ROW, some, straight, 5), others, turned, 5)
    assert (found.rising.tolist(), found.falling.tolist()) == ([8, 5, 1, 2], [3, 0, 6, 7])
    expected = uncertain_cells(ROW, others, turned, 5)
    for part in found.__struct_fields__:
        assert getattr(found, part).tolist() == getattr(expected, part).tolist()


def test_roots_are_of_a_number_and_of_what_is_left_of_one() -> None:
    roots = draw_roots(generator(1), 3).astype(np.float64)
    assert roots.shape == (6, BLOCK)
    assert roots[:3] ** 2 + roots[3:] ** 2 == pytest.approx(np.ones((3, BLOCK)), abs=1e-6)
    assert (roots[:3] ** 2).mean() == pytest.approx(0.5, abs=0.02)


def test_roots_that_are_wanted_are_those_of_the_whole() -> None:
    wanted = np.array([1, 3, 5])
    whole, some = draw_roots(generator(1), 3), draw_roots(generator(1), 3, wanted)
    assert some[wanted].tobytes() == whole[wanted].tobytes()


def test_numbers_are_drawn_for_each_number_of_a_draw_apart() -> None:
    roots = draw_roots(generator(1), 2)
    cells = uncertain_cells(ROW, np.array([0, 0, 0, 1, 0]), np.zeros(5, dtype=bool), 2)
    room = np.empty((4, BLOCK), dtype=np.float32)
    gaps = draw_cells(cells, roots, room)[2] + CENTRE
    assert gaps == pytest.approx(100 * roots[1] ** 2, abs=1e-3)
