"""Answers that contradict are found every time, with the fewest of them and what mends it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.tradeoffs.conflicts import Stated, conflict, fits
from tests.random_cases import some_of


def said(more: list[float], than: list[float], times: float = 1.0, alike: bool = False) -> Stated:
    """An answer about steps from nought."""
    nothing = np.zeros(len(more))
    sides = [(nothing, np.array(side, dtype=float)) for side in (more, than)]
    return Stated(sides[0], sides[1], times, alike)


ONE_OVER_TWO = said([50, 0, 0], [0, 50, 0])
TWO_OVER_THREE = said([0, 50, 0], [0, 0, 50])
THREE_OVER_ONE = said([0, 0, 50], [50, 0, 0])


def test_answers_that_fit_are_no_conflict() -> None:
    assert conflict([]) is None
    assert conflict([ONE_OVER_TWO, TWO_OVER_THREE]) is None


def test_a_circle_of_three_is_found_with_each_answer_that_breaks_it() -> None:
    found = conflict([ONE_OVER_TWO, said([9, 0, 0], [0, 0, 1]), TWO_OVER_THREE, THREE_OVER_ONE])
    assert found is not None
    assert found.answers == (0, 2, 3)
    assert found.take_back == (0, 2, 3)


def test_two_answers_are_named_where_two_conflict() -> None:
    found = conflict(
        [ONE_OVER_TWO, TWO_OVER_THREE, said([0, 50, 0], [50, 0, 0], 2), THREE_OVER_ONE]
    )
    assert found is not None
    assert found.answers == (0, 2)


def test_the_end_that_moves_least_is_the_repair() -> None:
    """40 of one ≥ 50 of two, and 50 of two ≥ 50 of one: from 50 of one the first just fits."""
    found = conflict([said([40, 0], [0, 50], 1), said([0, 50], [50, 0])])
    assert found is not None
    assert found.move is not None
    assert (found.move.by, found.move.value) in [
        (pytest.approx(10, abs=1e-3), pytest.approx(50, abs=1e-3)),
        (pytest.approx(10, abs=1e-3), pytest.approx(40, abs=1e-3)),
    ]


def test_sides_that_are_alike_move_no_farther_than_until_they_just_fit() -> None:
    """a ÷ b is from 0.8 to 1.25, and from 3.2 to 5: 50 of a becomes 62.5 ÷ 3.2."""
    found = conflict([said([50, 0], [0, 50], alike=True), said([20, 0], [0, 80], alike=True)])
    assert found is not None
    assert found.move is not None
    assert (found.move.answer, found.move.in_more) == (0, True)
    assert found.move.value == pytest.approx(19.53125, abs=1e-4)


def test_no_step_is_shortened_to_nothing() -> None:
    """The first would fit from 0.1 of the second on, of 10: nobody can be asked about that."""
    found = conflict([said([10, 0], [0, 10], 10), said([0, 100], [100, 0], 10)])
    assert found is not None
    assert (found.take_back, found.move) == ((0, 1), None)


def test_more_than_one_answer_has_to_be_taken_back_where_two_conflicts_stand_apart() -> None:
    four = [
        said([50, 0, 0, 0], [0, 50, 0, 0]),
        said([0, 50, 0, 0], [50, 0, 0, 0]),
        said([0, 0, 50, 0], [0, 0, 0, 50]),
        said([0, 0, 0, 50], [0, 0, 50, 0]),
    ]
    found = conflict(four)
    assert found is not None
    assert (len(found.answers), found.take_back, found.move) == (2, (), None)


@given(st.integers(0, 10_000))
@settings(max_examples=some_of(24), deadline=None)
def test_a_planted_contradiction_is_found_every_time(seed: int) -> None:
    """Answers of somebody who knows their weights, and the opposite of one of them."""
    random = np.random.default_rng(seed)
    truth = random.dirichlet(np.ones(4))
    answers = []
    for _ in range(5):
        sides = np.zeros((2, 4))
        leaves = random.permutation(4)
        sides[0, leaves[0]], sides[1, leaves[1:3]] = random.integers(5, 60), 20.0
        more, than = sides if sides[0] @ truth > sides[1] @ truth else sides[::-1]
        answers.append(said(more.tolist(), than.tolist()))
    assert fits(answers)
    at = int(random.integers(5))
    planted = [*answers, said(answers[at].than[1].tolist(), answers[at].more[1].tolist())]
    found = conflict(planted)
    assert found is not None
    assert (len(found.answers), found.answers[1]) == (2, 5)
    assert 5 in found.take_back
    for i in found.take_back:
        assert fits([*planted[:i], *planted[i + 1 :]])
