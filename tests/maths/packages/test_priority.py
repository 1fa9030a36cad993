"""The order of priority: by gain per pound, given those before."""

import numpy as np
import pytest
from hypothesis import given

from appraisal.maths.packages.limits import Limits
from appraisal.maths.packages.masks import mask_of
from appraisal.maths.packages.priority import Step, order_of_priority
from tests.maths.packages.made_up import (
    STRAIGHT,
    Question,
    adding,
    cost_of,
    keeps_to,
    meeting,
    numbers,
    questions,
    value_of,
    without_limits,
)
from tests.maths.packages.published import (
    FOUR_BENEFITS,
    FOUR_COSTS,
    TWELVE_COSTS,
    TWELVE_SCORES,
    TWELVE_WEIGHTS,
)


def test_four_projects_come_in_the_order_that_was_published() -> None:
    steps = order_of_priority(FOUR_COSTS, [adding(*FOUR_BENEFITS)], without_limits(4))
    assert [(step.joins, step.budget) for step in steps] == [
        ((0,), 4), ((1,), 12), ((2,), 22), ((3,), 30),
    ]  # fmt: skip


def test_the_first_five_of_twelve_projects_make_the_package_that_was_published() -> None:
    leaves = [adding(*row, weight=w) for row, w in zip(TWELVE_SCORES, TWELVE_WEIGHTS, strict=True)]
    steps = order_of_priority(TWELVE_COSTS, leaves, without_limits(12))[:5]
    assert mask_of(i for step in steps for i in step.joins) == mask_of((2, 3, 8, 9, 11))
    assert steps[-1].budget == pytest.approx(4.8)
    assert sum(step.gain for step in steps) == pytest.approx(414.25, abs=0.005)


def test_what_one_has_gained_the_next_does_not_gain_again() -> None:
    # 0 and 1 join the same councils; 2 joins others, for more money.
    part = meeting(3, (8, (0, 1)), (6, (2,)), curve=(STRAIGHT, STRAIGHT))
    steps = order_of_priority(numbers(1, 2, 3), [part], without_limits(3))
    assert steps == (Step((0,), 1, 8, 1), Step((2,), 3, 6, 4))


def test_a_candidate_comes_with_what_it_needs_and_what_that_needs() -> None:
    limits = Limits(np.zeros((0, 4)), np.zeros(0), needs=((0, 1), (1, 2)))
    steps = order_of_priority(numbers(1, 1, 1, 2), [adding(9, 0, 0, 4)], limits)
    assert [(step.joins, step.cost, step.gain) for step in steps] == [
        ((0, 1, 2), 3, 9), ((3,), 2, 4),
    ]  # fmt: skip


def test_what_saves_comes_first_and_what_saves_at_a_loss_never() -> None:
    steps = order_of_priority(numbers(1, -5, -3), [adding(9, 0, -1)], without_limits(3))
    assert [(step.joins, step.budget) for step in steps] == [((1,), -5), ((0,), -4)]


def test_what_is_not_feasible_is_passed_over() -> None:
    limits = Limits(numbers(5, 2, 2)[None], numbers(4), excludes=((1, 2),))
    steps = order_of_priority(numbers(5, 2, 2), [adding(90, 3, 4)], limits)
    assert [step.joins for step in steps] == [(2,)]


@given(questions())
def test_each_step_is_feasible_and_no_other_would_have_done_more_for_its_money(
    question: Question,
) -> None:
    held = 0

    def worth(mask: int) -> float:
        return sum(value_of(part, mask) for part in question.parts)

    for step in order_of_priority(question.cost, question.parts, question.limits):
        if step.cost > 0:
            for i in range(len(question.cost)):
                other = held | 1 << i
                if other != held and keeps_to(question.limits, other):
                    price = cost_of(question.cost, other) - cost_of(question.cost, held)
                    gain = worth(other) - worth(held)
                    assert gain < 1e-9 or gain * step.cost <= step.gain * price + 1e-6
        before, held = held, held | mask_of(step.joins)
        assert step.gain == pytest.approx(worth(held) - worth(before), abs=1e-9)
        assert step.budget == pytest.approx(cost_of(question.cost, held))
        assert keeps_to(question.limits, held) or not keeps_to(question.limits, 0)
