"""The questions that are considered: each once, with few steps, each a step of a ladder."""

import numpy as np

from appraisal.maths.tradeoffs.candidates import STEPS, amounts, candidates, nearest
from appraisal.maths.tradeoffs.drawn import drawn
from appraisal.maths.tradeoffs.space import Contest, no_rows

LADDERS = [[25.0, 50, 100], [10, 20], [], [40, 80]]
CONTEST = Contest(np.array([[100.0, 0, 5, 10], [0, 20, 5, 90]]), (0, 1))


def test_the_nearest_rung_is_the_lower_of_two() -> None:
    assert [nearest([10, 20, 40], amount) for amount in (1, 15, 16, 99)] == [0, 0, 1, 2]


def test_a_side_is_worth_what_its_steps_are() -> None:
    assert amounts(((0, 1), (3, 0)), LADDERS).tolist() == [50, 0, 0, 40]


def test_each_question_stands_once_and_names_a_leaf_once_and_none_without_steps() -> None:
    seen = drawn(CONTEST, no_rows(4), np.full(4, 0.25))
    found = candidates(CONTEST, no_rows(4), LADDERS, seen)
    assert len(set(found)) == len(found) > 3
    for question in found:
        leaves = [leaf for leaf, _ in (*question.one, *question.other)]
        assert len(set(leaves)) == len(leaves)
        assert 2 not in leaves
        assert max(len(question.one), len(question.other)) <= STEPS


def test_what_would_prove_the_leader_right_is_among_them() -> None:
    """The first model leads by its whole first leaf; the second by two others taken together."""
    seen = drawn(CONTEST, no_rows(4), np.full(4, 0.25))
    found = candidates(CONTEST, no_rows(4), LADDERS, seen)
    sides = {frozenset((q.one, q.other)) for q in found}
    assert frozenset((((0, 2),), ((1, 1), (3, 1)))) in sides
