"""Whose the judged scores are, of when, and how many are over a year old."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.safety.judgements import Judgements
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"
SIGNED = f"""
    settings: {{date: DATE, simulation: {{samples: 10}}}}
    measures: {{m: {{name: M, add_up: sum}}}}
    criteria:
      - {{id: x, {LEAF}}}
      - {{id: y, {LEAF}}}
      - {{id: z, measured: {{measure: m, take: option, curve: [[0, 0], [9, 9]]}}}}
    options:
      a:
        facts: {{m: 5}}
        scores: {{x: {{score: 5, by: Panel, date: 2025-06}}, y: {{score: 6, by: Panel}}}}
      b: {{scores: {{x: {{score: 7, by: Board, date: 2026}}, y: {{score: 8, date: 2025}}}}}}
      c: {{scores: {{x: {{score: 9, date: unknown}}, y: unknown}}}}
"""


def found(date: str = "2026-11-22") -> Judgements:
    return appraise(dataset(SIGNED.replace("DATE", date))).judgements


def test_judged_scores_are_counted_and_no_gap_or_figure() -> None:
    assert [(cell.option, cell.criterion) for cell in found().scores] == [
        *(("a", "x"), ("b", "x"), ("c", "x"), ("a", "y"), ("b", "y")),
    ]
    assert (found().signed, found().dated) == (3, 3)
    assert [(cell.option, cell.criterion) for cell in found().unsaid] == [
        *(("c", "x"), ("a", "y"), ("b", "y")),
    ]


def test_the_busiest_hand_comes_first() -> None:
    assert list(found().hands.items()) == [("Panel", 2), ("Board", 1)]


@pytest.mark.parametrize(
    ("date", "old"),
    [
        ("2026-06-30", []),
        ("2026-07-01", ["2025-06"]),
        ("2026-12-31", ["2025-06"]),
        ("2027-01-01", ["2025-06", "2025"]),
        ("2028-02-29", ["2025-06", "2026", "2025"]),
    ],
)
def test_a_score_is_old_a_year_after_the_last_day_that_it_may_be_of(
    date: str, old: list[str]
) -> None:
    assert [cell.date for cell in found(date).old] == old
    assert found(date).oldest == "2025-06"


def test_where_nothing_is_judged_nothing_is_counted() -> None:
    assert appraise(dataset("{}")).judgements == Judgements((), 0, 0, {}, None, ())
