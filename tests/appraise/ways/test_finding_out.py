"""What to find out next, by items of evidence."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.ways.finding_out import FindingOut
from tests.datasets import dataset

AREA = """
settings: {simulation: {samples: 10, ways: 10}, models: {two: {name: Two}}}
criteria: [{id: x, judged: {0: bad, 100: good}}]
options:
  a: {scores: {x: {score: 60, low: 60, high: 60}}}
  b: {model: two, scores: {x: {score: 50, low: 0, high: 100}}}
  c: {model: two, scores: {x: {score: 40, low: 40, high: 40}}}
"""


def found(text: str) -> FindingOut:
    ways = appraise(dataset(text)).ways
    assert ways is not None
    return ways.to_find_out


def test_the_one_open_score_changes_who_is_first_as_often_as_it_is_above_the_first() -> None:
    """b is first with x over 60: (100 - 60)² ÷ (100 × 50) = 0.32 of its triangle."""
    (row,) = found(AREA).rows
    assert row.item.id == "two/x"
    assert row.chance == pytest.approx(0.32, abs=4 * row.error)
    assert row.error < 0.005


def test_what_is_certain_is_no_item_to_find_out() -> None:
    assert found(AREA.replace("low: 0, high: 100", "low: 50, high: 50")).rows == ()


def test_the_most_telling_comes_first() -> None:
    text = AREA.replace("low: 60, high: 60", "low: 55, high: 62")
    assert [row.item.id for row in found(text).rows] == ["two/x", "a/x"]


def test_few_ways_are_all_counted() -> None:
    result = found(AREA)
    assert result.every
    assert result.ways * result.draws == 72 * 1024


def test_who_asks_for_a_handful_of_draws_waits_for_few() -> None:
    """Of 1 draw of each way come 8 blocks of 1,024, of 9 as many as ever."""
    every = [found(AREA.replace("ways: 10", f"ways: {ways}")) for ways in (1, 2, 9, 100)]
    assert [result.ways * result.draws // 1024 for result in every] == [8, 16, 72, 72]
    assert every[2] == every[3] == found(AREA)
    assert every[0].rows[0].chance == pytest.approx(0.32, abs=4 * every[0].rows[0].error)
