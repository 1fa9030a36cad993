"""The steps of questions are round figures inside the range in use."""

from functools import cache

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.performance import perform
from appraisal.appraise.workshop.steps import Rung, ladders, worths
from appraisal.area.candidates import all_formed
from appraisal.model import Dataset
from tests.treeshire import treeshire


@cache
def matrix() -> tuple[Dataset, Matrix]:
    formed = all_formed(treeshire())
    return formed, perform(formed).matrix


@cache
def steps() -> dict[str, tuple[Rung, ...]]:
    """The steps of each criterion."""
    return {leaf.id: found for leaf, found in ladders(*matrix())}


def test_a_measured_step_is_rounded_in_its_own_unit() -> None:
    """The range in use is from nothing to £21 million, of a scale to £30 million."""
    assert steps()["saving"][0] == Rung(0, 3000, 10)
    assert steps()["saving"][-1] == Rung(0, 21000, 70)


def test_less_may_be_better() -> None:
    assert steps()["change-cost"][-1] == Rung(34000, 0, 85)


def test_what_is_counted_is_counted_whole() -> None:
    assert steps()["kept"] == (Rung(0, 1, 100),)


def test_a_judged_step_is_from_the_worst_score_upwards() -> None:
    assert [(step.from_, step.to) for step in steps()["local-say"]][-1] == (25, 81)


def test_each_step_is_worth_more_than_the_one_before() -> None:
    for leaf in worths(ladders(*matrix())):
        assert list(leaf) == sorted(set(leaf))
        assert 1 <= len(leaf) <= 8
