"""Which models could be first under trade-offs, and which are whatever weights fit."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.performance import perform
from appraisal.appraise.workshop.tradeoffs import first_places
from appraisal.area.candidates import all_formed
from appraisal.model.tradeoffs import Tradeoff
from tests.datasets import dataset
from tests.treeshire import WHAT, treeshire

PAIR = """
criteria:
  - {id: x, judged: {0: A, 100: B}}
  - {id: y, judged: {0: A, 100: B}}
  - {id: z, judged: {0: A, 100: B}}
perspectives:
  set:
    tradeoffs:
      - more: {criterion: x, from: 0, to: 100}
        than: {criterion: y, from: 0, to: 100}
        times: TIMES
  point: {weights: {x: 2, y: 1, z: 0}}
options:
  ann: {scores: {x: {score: 90}, y: {score: 20}, z: {score: 30}}}
  cat: {scores: {x: {score: 60}, y: {score: 70}, z: {score: 30}}}
"""
"""Ann is above Cat where x weighs more than 5 thirds of y; z tells nobody apart."""


@pytest.mark.parametrize(
    ("times", "possible", "necessary"),
    [("1", ("ann", "cat"), ()), ("2", ("ann",), ("ann",))],
)
def test_a_set_of_weights_says_who_could_be_first(
    times: str, possible: tuple[str, ...], necessary: tuple[str, ...]
) -> None:
    made = appraise(dataset(PAIR.replace("TIMES", times)))
    assert list(made.first_places) == ["set"]
    found = made.first_places["set"]
    assert (found.possible, found.necessary) == (possible, necessary)


def test_a_set_is_shown_by_its_middle_and_kept_as_a_sample() -> None:
    weights = appraise(dataset(PAIR.replace("TIMES", "2"))).weights["set"]
    assert weights.sample is not None
    assert (weights.sample[:, 0] >= 2 * weights.sample[:, 1] - 1e-9).all()
    # The corners are (1, 0, 0), (0, 0, 1) and (2/3, 1/3, 0): their mean.
    assert weights.leaves == pytest.approx([5 / 9, 1 / 9, 1 / 3], abs=0.03)


def test_a_simulation_draws_from_the_whole_set() -> None:
    """Ann is ahead in some of the draws where the set lets either be first."""
    made = appraise(dataset(PAIR.replace("TIMES", "1")))
    assert made.robust is not None
    assert made.leads["set"].first == ("ann",)
    shares = made.leads["set"].first_in_draws
    assert shares is not None


def test_a_council_may_hold_few_answers_and_leave_all_open() -> None:
    formed = all_formed(treeshire())
    answer = formed.workshops[WHAT].answers["ash"]
    found = first_places(formed, perform(formed).matrix, answer.tradeoffs)
    assert found is not None
    assert set(found.possible) == {"continue", "closer", "pooled", "one", "three", "two-councils"}


def test_answers_that_contradict_have_no_first_place() -> None:
    formed = all_formed(treeshire())
    steps = [{"criterion": i, "from": 30, "to": 60} for i in ("local-say", "one-voice")]
    both = [Tradeoff.model_validate({"more": m, "than": t}) for m, t in (steps, steps[::-1])]
    assert first_places(formed, perform(formed).matrix, both) is None
