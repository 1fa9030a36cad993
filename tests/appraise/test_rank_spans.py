"""The span of places that an option could take, among those that are ranked."""

import pytest

from appraisal.appraise import Stages
from appraisal.appraise.rank_spans import RankSpan, rank_spans
from tests.datasets import dataset

AREA = """
    settings: {simulation: {samples: 500, seed: 1}}
    criteria: [{id: a, name: A, judged: {0: Bad, 100: Good}}]
    options:
      high: {family: continue, scores: {a: {score: 99, low: 98, high: 100, source: assumption}}}
      mid: {family: continue, scores: {a: {score: 50, low: 10, high: 90, source: assumption}}}
      near: {family: continue, scores: {a: {score: 49, low: 9, high: 89, source: assumption}}}
"""


def spans(text: str = AREA, *options: str) -> dict[str, tuple[int, int]]:
    found = Stages(dataset(text), options)
    held = rank_spans(found.rankings[found.headline], found.robust)
    return {i: (span.best, span.worst) for i, span in held.items()}


def test_two_that_draws_can_not_tell_apart_share_their_places() -> None:
    assert spans() == {"high": (1, 1), "mid": (2, 3), "near": (2, 3)}


def test_what_nothing_is_known_of_could_be_anywhere() -> None:
    more = AREA + "      blank: {family: continue}\n"
    assert spans(more) == {"high": (1, 2), "mid": (2, 4), "near": (2, 4), "blank": (1, 4)}


def test_places_are_among_the_options_that_are_compared() -> None:
    assert spans(AREA, "mid", "near") == {"mid": (1, 2), "near": (1, 2)}
    assert spans(AREA, "high", "near") == {"high": (1, 1), "near": (2, 2)}
    assert spans(AREA, "near") == {"near": (1, 1)}


def test_without_draws_a_point_tells_apart() -> None:
    ranking = Stages(dataset(AREA)).rankings
    (only,) = ranking.values()
    held = rank_spans(only, None)
    assert (held["mid"].best, held["mid"].worst) == (2, 2)


@pytest.mark.parametrize(
    ("span", "is_open"),
    [((1, 3, 3), True), ((1, 1, 1), False), ((1, 2, 3), False), ((2, 3, 3), False)],
)
def test_one_that_could_be_anywhere_is_told_apart_from_none(
    span: tuple[int, int, int], is_open: bool
) -> None:
    assert RankSpan(*span).open == is_open
