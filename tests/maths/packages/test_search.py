"""Every package within limits, against comparing all pairs and against published answers."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.maths.packages.front import front
from appraisal.maths.packages.gains import values
from appraisal.maths.packages.limits import Limits, feasible
from appraisal.maths.packages.masks import added, joined, mask_of, members_of
from appraisal.maths.packages.search import efficient, efficient_each
from appraisal.maths.ranking import FloatArray
from tests.maths.packages.made_up import (
    WHOLE,
    Question,
    adding,
    efficient_ones,
    keeps_to,
    limits_of,
    numbers,
    questions,
    without_limits,
)
from tests.maths.packages.published import (
    FIFTEEN_BEST,
    FIFTEEN_BUDGET,
    FIFTEEN_CHOSEN,
    FIFTEEN_COST,
    FIFTEEN_COSTS,
    FIFTEEN_GAINS,
    FOUR_BENEFITS,
    FOUR_COSTS,
    FOUR_EFFICIENT,
    TWELVE_COSTS,
    TWELVE_DEPARTMENTS,
    TWELVE_SCORES,
    TWELVE_WEIGHTS,
    TWENTY_FOUR_BEST,
    TWENTY_FOUR_BUDGET,
    TWENTY_FOUR_CHOSEN,
    TWENTY_FOUR_COST,
    TWENTY_FOUR_COSTS,
    TWENTY_FOUR_GAINS,
)


@given(questions())
def test_the_front_is_what_comparing_all_pairs_finds(question: Question) -> None:
    found = efficient(question.cost, question.parts, question.limits)
    assert sorted(found.front.masks.tolist()) == efficient_ones(question)
    masks = range(1 << len(question.cost))
    assert found.feasible == sum(keeps_to(question.limits, mask) for mask in masks)


@given(questions(), st.data())
def test_several_costs_and_limits_at_once_find_what_each_finds_alone(
    question: Question, data: st.DataObject
) -> None:
    n = len(question.cost)
    dearer = question.cost + numbers(*data.draw(st.lists(WHOLE, min_size=n, max_size=n)))
    other = data.draw(limits_of(n))
    asked = [(question.cost, question.limits), (dearer, question.limits), (dearer, other)]
    found = efficient_each(asked, question.parts)
    for (cost, limits), one in zip(asked, found, strict=True):
        alone = efficient(cost, question.parts, limits).front
        for own in ("masks", "cost", "gain"):
            assert getattr(one, own).tolist() == getattr(alone, own).tolist()
    assert efficient_each([], question.parts) == ()


@given(questions())
def test_candidates_in_another_order_make_the_same_packages(question: Question) -> None:
    n = len(question.cost)

    def turned(mask: int) -> int:
        return mask_of(n - 1 - i for i in members_of(mask))

    limits = question.limits
    found = efficient(
        question.cost[::-1],
        [
            replace(
                p,
                added=p.added[::-1],
                sets=np.array([*map(turned, p.sets.tolist())], dtype=np.int64),
            )
            for p in question.parts
        ],
        Limits(
            limits.asked[:, ::-1],
            limits.most,
            tuple((n - 1 - i, n - 1 - j) for i, j in limits.needs),
            tuple((n - 1 - i, n - 1 - j) for i, j in limits.excludes),
            turned(limits.held),
        ),
    )
    assert sorted(map(turned, found.front.masks.tolist())) == efficient_ones(question)


@given(questions())
def test_one_more_candidate_lowers_the_most_gained_at_no_cost(question: Question) -> None:
    n = len(question.cost)
    wider = efficient(question.cost, question.parts, question.limits).front
    barred = replace(
        question.limits,
        asked=np.vstack([question.limits.asked, np.eye(n)[-1]]),
        most=np.append(question.limits.most, 0),
    )
    narrower = efficient(question.cost, question.parts, barred).front
    for cost, gain in zip(narrower.cost, narrower.gain, strict=True):
        assert wider.gain[wider.cost <= cost + 1e-9].max() >= gain - 1e-9


def test_a_useless_candidate_that_costs_something_is_in_no_efficient_package() -> None:
    found = efficient(numbers(3, 2, 1), [adding(5, 0, 4)], without_limits(3)).front
    assert [members_of(mask) for mask in found.masks.tolist()] == [(), (2,), (0,), (0, 2)]


def test_a_useless_candidate_stays_where_another_needs_it_or_all_hold_it() -> None:
    needed = Limits(np.zeros((0, 3)), np.zeros(0), needs=((0, 1),))
    found = efficient(numbers(3, 2, 1), [adding(5, 0, 4)], needed)
    assert [members_of(mask) for mask in found.front.masks.tolist()] == [
        (),
        (2,),
        (0, 1),
        (0, 1, 2),
    ]
    assert found.feasible == 6
    held = Limits(np.zeros((0, 3)), np.zeros(0), held=0b010)
    found = efficient(numbers(3, 2, 1), [adding(5, 0, 4)], held)
    assert [members_of(mask) for mask in found.front.masks.tolist()] == [
        (1,),
        (1, 2),
        (0, 1),
        (0, 1, 2),
    ]


def test_without_any_money_the_reference_option_is_what_there_is() -> None:
    limits = Limits(numbers(3, 2)[None], numbers(0))
    found = efficient(numbers(3, 2), [adding(5, 7)], limits)
    assert (found.front.masks.tolist(), found.feasible) == ([0], 1)


def test_four_projects_have_the_efficient_packages_that_were_published() -> None:
    found = efficient(FOUR_COSTS, [adding(*FOUR_BENEFITS)], without_limits(4)).front
    assert [members_of(mask) for mask in found.masks.tolist()] == FOUR_EFFICIENT
    assert found.cost.tolist() == [0, 4, 8, 12, 20, 22, 30]
    assert found.gain.tolist() == [0, 3, 4, 7, 9, 10, 12]


def test_twelve_projects_have_the_best_packages_that_were_published() -> None:
    leaves = [adding(*row, weight=w) for row, w in zip(TWELVE_SCORES, TWELVE_WEIGHTS, strict=True)]
    limits = Limits(TWELVE_COSTS[None], numbers(5))
    best = efficient(TWELVE_COSTS, leaves, limits).front
    assert (best.cost[-1], best.gain[-1]) == (pytest.approx(4.8), pytest.approx(414.25, abs=0.005))
    assert members_of(int(best.masks[-1])) == (2, 3, 8, 9, 11)
    # With one of each department at least, P07 takes the place of P10, at a loss of 17.79.
    departments = joined(np.array(TWELVE_DEPARTMENTS), np.ones(4), 12)
    allowed = feasible(limits) & (departments == 4)
    fair = front(added(TWELVE_COSTS), values(leaves, 12), allowed)
    assert fair.gain[-1] == pytest.approx(396.46, abs=0.005)
    assert best.gain[-1] - fair.gain[-1] == pytest.approx(17.79, abs=0.005)
    assert members_of(int(fair.masks[-1])) == (2, 3, 6, 8, 11)


def best_within(cost: FloatArray, gains: FloatArray, budget: float) -> tuple[float, float, int]:
    limits = Limits(cost[None], numbers(budget))
    found = efficient(cost, [adding(*gains, weight=1e-6)], limits).front
    mask = int(found.masks[-1])
    return sum(gains[i] for i in members_of(mask)), found.cost[-1], mask


def test_published_knapsacks_have_their_published_best() -> None:
    gain, cost, mask = best_within(FIFTEEN_COSTS, FIFTEEN_GAINS, FIFTEEN_BUDGET)
    assert (gain, cost) == (FIFTEEN_BEST, FIFTEEN_COST)
    assert members_of(mask) == FIFTEEN_CHOSEN


def test_twenty_four_candidates_are_searched_exactly_in_little_memory() -> None:
    tracemalloc.start()
    gain, cost, mask = best_within(TWENTY_FOUR_COSTS, TWENTY_FOUR_GAINS, TWENTY_FOUR_BUDGET)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (gain, cost) == (TWENTY_FOUR_BEST, TWENTY_FOUR_COST)
    assert "".join(str(mask >> i & 1) for i in range(24)) == TWENTY_FOUR_CHOSEN
    assert most < 100e6


def test_progress_rises_to_the_whole() -> None:
    told: list[float] = []
    efficient(np.ones(17), [adding(*range(17))], without_limits(17), told.append)
    assert told == sorted(told)
    assert len(told) > 4
    assert told[-1] == 1


def test_the_same_question_gives_the_same_bytes() -> None:
    random = np.random.default_rng(7)
    cost, gains = random.uniform(1, 9, 15), random.uniform(0, 1, 15)
    one, other = (efficient(cost, [adding(*gains)], without_limits(15)).front for _ in "ab")
    assert one.gain.tobytes() + one.cost.tobytes() == other.gain.tobytes() + other.cost.tobytes()


def test_more_than_twenty_six_candidates_are_refused() -> None:
    with pytest.raises(ValueError, match="more than 26 candidates"):
        efficient(np.ones(27), [adding(*np.ones(27))], without_limits(27))
