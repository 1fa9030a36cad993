"""The package that gains most in each draw, against going through all of them."""

from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.packages import draws as module
from appraisal.maths.packages.draws import Drawn, Draws, best_in_draws
from appraisal.maths.packages.limits import feasible
from appraisal.maths.packages.masks import added, members_of
from appraisal.maths.ranking import FloatArray
from tests.maths.packages.made_up import (
    Question,
    adding,
    cost_of,
    meeting,
    numbers,
    questions,
    value_of,
    without_limits,
)

DRAWS = 4


@st.composite
def drawn(draw: st.DrawFn) -> tuple[Question, Draws]:
    question = draw(questions())
    n = len(question.cost)
    leaves = []
    for _ in range(draw(st.integers(0, 2))):
        low = draw(st.sampled_from((-2, 0, 1)))
        lifts = draw(st.lists(st.integers(low, 3), min_size=DRAWS * n, max_size=DRAWS * n))
        room, fall = (draw(st.sampled_from((np.inf, 6.0, 2.0))) for _ in range(2))
        shaped = numbers(*lifts).reshape(DRAWS, n)
        leaves.append(Drawn(shaped, np.full(DRAWS, room), np.full(DRAWS, fall)))
    factors = draw(
        st.lists(
            st.sampled_from((0.0, 0.5, 1.0)),
            min_size=DRAWS * len(question.parts),
            max_size=DRAWS * len(question.parts),
        )
    )
    shaped = numbers(*factors).reshape(DRAWS, len(question.parts))
    return question, Draws(tuple(leaves), question.parts, shaped)


def value_in(draws: Draws, draw: int, mask: int) -> float:
    lifts = sum(
        max(-leaf.fall[draw], min(leaf.room[draw], sum(leaf.added[draw, members_of(mask)])))
        for leaf in draws.leaves
    )
    rows = zip(draws.factors[draw], draws.parts, strict=True)
    return float(lifts + sum(factor * value_of(part, mask) for factor, part in rows))


def best(question: Question, draws: Draws, draw: int, allowed: list[int]) -> int:
    values = {mask: value_in(draws, draw, mask) for mask in allowed}
    top = [mask for mask in allowed if values[mask] >= max(values.values()) - 1e-9]
    return min(top, key=lambda mask: (cost_of(question.cost, mask), mask))


@given(drawn(), st.sampled_from((1, 4, 1 << 17)), st.sampled_from((1, 16, 1 << 16)))
def test_the_best_in_each_draw_is_what_going_through_all_packages_finds(
    asked: tuple[Question, Draws], piece: int, together: int
) -> None:
    question, draws = asked
    allowed = feasible(question.limits)
    if not allowed.any():
        with pytest.raises(ValueError, match="no package is feasible"):
            best_in_draws(draws, question.cost, allowed)
        return
    masks = np.flatnonzero(allowed).tolist()
    with mock.patch.multiple(module, _PIECE=piece, _TOGETHER=together):
        found = best_in_draws(draws, question.cost, allowed).tolist()
    assert found == [best(question, draws, draw, masks) for draw in range(DRAWS)]


def lifting(*rows: FloatArray) -> Draws:
    shape = np.array(rows)
    endless = np.full(len(rows), np.inf)
    return Draws((Drawn(shape, endless, endless),), (), np.zeros((len(rows), 0)))


def test_draws_differ_in_what_is_best_and_the_limits_hold_in_all() -> None:
    allowed = added(numbers(2, 2, 2)) <= 4
    draws = lifting(numbers(5, 1, 3), numbers(1, 5, 3))
    assert best_in_draws(draws, numbers(2, 2, 2), allowed).tolist() == [0b101, 0b110]


def test_of_several_that_gain_as_much_the_cheapest_is_best() -> None:
    draws = lifting(numbers(5, 5, 0, 0))
    # Either of 0 and 1, which exclude each other; 2 only costs, 3 only saves.
    masks = np.arange(16)
    allowed = (masks & 3) != 3
    assert best_in_draws(draws, numbers(2, 1, 1, -1), allowed).tolist() == [0b1010]
    assert best_in_draws(draws, numbers(1, 1, 0, 0), allowed).tolist() == [0b0001]


def test_what_is_joined_already_is_not_gained_twice() -> None:
    curve = (numbers(0, 10), numbers(0, 10))
    part = meeting(2, (4, (0, 1)), curve=curve)
    draws = Draws((), (part,), numbers(1, 0.5)[:, None])
    assert best_in_draws(draws, numbers(3, 2), np.ones(4, dtype=np.bool_)).tolist() == [2, 2]


def test_a_leaf_falls_no_further_than_to_its_least() -> None:
    falling = Drawn(numbers(-5, -5)[None], numbers(np.inf), numbers(4))
    draws = Draws((falling,), (adding(3, 3),), numbers(1)[None])
    # Each alone falls by 4 and gains 3; both together fall by no more.
    found = best_in_draws(draws, numbers(1, 1), feasible(without_limits(2)))
    assert found.tolist() == [0b11]
