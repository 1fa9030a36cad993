"""The front by the solver, against every package looked at."""

import sys
from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings

from appraisal.maths.packages.gains import Part, values_at
from appraisal.maths.packages.limits import Limits, keeps
from appraisal.maths.packages.masks import members_of
from appraisal.maths.packages.search import efficient
from appraisal.maths.packages.solver import NotProved, efficient_by_solver
from tests.maths.packages.made_up import Question, adding, numbers, questions, without_limits
from tests.maths.packages.published import (
    FOUR_BENEFITS,
    FOUR_COSTS,
    FOUR_EFFICIENT,
    TWENTY_FOUR_CHOSEN,
    TWENTY_FOUR_COSTS,
    TWENTY_FOUR_GAINS,
)
from tests.random_cases import some_of


@settings(max_examples=some_of(40))
@given(questions())
def test_the_walk_finds_every_point_of_the_front(question: Question) -> None:
    whole = efficient(question.cost, question.parts, question.limits).front
    found = efficient_by_solver(question.cost, question.parts, question.limits)
    points = np.unique(np.round([whole.cost, whole.gain], 6), axis=1)
    assert np.array([found.cost, found.gain]) == pytest.approx(points, abs=1e-6)
    assert keeps(question.limits, found.masks).all()
    assert values_at(question.parts, found.masks).sum(axis=0) == pytest.approx(found.gain)


def test_a_package_is_not_said_to_be_missing_by_one_way_of_solving_alone() -> None:
    """HiGHS 1.15 without presolve called the steps below the first infeasible."""
    nothing = np.array([], dtype=np.int64), np.array([])
    straight = np.array([0.0, 100.0]), np.array([0.0, 100.0])
    bent = np.array([0.0, 5.0, 6.0, 20.0]), np.array([0.0, 10.0, 80.0, 90.0])
    parts = (
        Part(0.25, 0.0, np.array([-2.0, -2.0, -2.0, -2.0, -2.0, 1.0]), *nothing, *straight),
        Part(0.25, 0.0, np.array([0.0, 0.0, 0.0, 0.0, 2.0, 0.0]), *nothing, *straight),
        Part(
            *(0.25, 0.0, np.array([4.0, 0.0, 4.0, 3.0, 0.0, 1.0])),
            *(np.array([8, 20]), np.array([2.0, 1.0]), *bent),
        ),
    )
    cost = np.array([1.0, 0.0, 2.0, 1.0, 2.0, 0.0])
    limits = Limits(np.array([[0.0, 0.0, 0.0, 1.0, 1.0, 0.0]]), np.array([1.0]))
    found = efficient_by_solver(cost, parts, limits)
    assert found.cost.tolist() == [0, 1, 2, 3, 4]
    assert found.gain == pytest.approx([0.75, 20, 20.7142857, 20.8928571, 21.6071429])


def test_the_best_on_a_bent_curve_is_not_lost_before_the_solver_begins() -> None:
    """HiGHS 1.15's presolve lost it: 6 on the curve is worth 80 of 90, and 7 is 80 and 10 ÷ 14."""
    part = Part(
        weight=1.0,
        start=1.0,
        added=numbers(0, 0, 2, 3, 1),
        sets=np.array([0b01001]),
        weights=numbers(2),
        across=numbers(0, 5, 6, 20),
        up=numbers(0, 10, 80, 90),
    )
    limits = Limits(np.zeros((1, 5)), numbers(0), needs=((2, 0),))
    found = efficient_by_solver(numbers(1, 0, 0, 0, 0), [part], limits)
    assert found.cost.tolist() == [0, 1]
    assert found.gain.tolist() == pytest.approx([80 + 10 / 14, 80 + 30 / 14])


def test_four_projects_have_the_efficient_packages_that_were_published() -> None:
    found = efficient_by_solver(FOUR_COSTS, [adding(*FOUR_BENEFITS)], without_limits(4))
    assert [members_of(mask) for mask in found.masks.tolist()] == FOUR_EFFICIENT


def test_a_published_knapsack_has_its_published_best() -> None:
    scaled = TWENTY_FOUR_COSTS / 1000
    limits = Limits(np.vstack([scaled, -0.0 * scaled]), numbers(6404.180, 0))
    # Only the top of the walk is asked for: costs weigh nothing.
    found = efficient_by_solver(np.zeros(24), [adding(*(TWENTY_FOUR_GAINS / 1000))], limits)
    mask = int(found.masks[-1])
    assert "".join(str(mask >> i & 1) for i in range(24)) == TWENTY_FOUR_CHOSEN


def test_forty_candidates_that_exclude_each_other_in_pairs_are_walked_through() -> None:
    # Of each pair the second gains twice as much for thrice the money, up to six pounds.
    cost = numbers(*(1.0, 3.0) * 20)
    gains = numbers(*(1.0, 2.0) * 20)
    excludes = tuple((2 * k, 2 * k + 1) for k in range(20))
    limits = Limits(cost[None], numbers(6), excludes=excludes)
    found = efficient_by_solver(cost, [adding(*gains)], limits)
    assert found.cost.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert found.gain.tolist() == [0, 1, 2, 3, 4, 5, 6]


def test_progress_rises_to_the_whole_and_nothing_is_printed(
    capfd: pytest.CaptureFixture[str],
) -> None:
    told: list[float] = []
    efficient_by_solver(FOUR_COSTS, [adding(*FOUR_BENEFITS)], without_limits(4), told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    assert capfd.readouterr() == ("", "")


def test_where_nothing_is_feasible_the_front_is_empty() -> None:
    limits = Limits(np.zeros((1, 2)), numbers(-1))
    assert not len(efficient_by_solver(numbers(1, 2), [adding(1, 2)], limits).masks)


def test_a_solver_that_gives_up_is_not_believed() -> None:
    with (
        mock.patch.dict("appraisal.maths.packages.solver._OPTIONS", {"time_limit": 0.0}),
        pytest.raises(NotProved, match=r"(?i)time limit"),
    ):
        efficient_by_solver(FOUR_COSTS, [adding(*FOUR_BENEFITS)], without_limits(4))


def test_without_the_solver_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    with pytest.raises(ImportError):
        efficient_by_solver(numbers(1), [adding(1)], without_limits(1))
