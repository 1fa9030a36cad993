"""Raw figures and judgements become values on 0-100."""

import math

import pytest

from appraisal.appraise.matrix import Cell, Missed, rank_options, value_range
from appraisal.model import Reading
from tests.datasets import dataset
from tests.scored import (
    FALLING,
    PEAKED,
    RISING,
    array,
    cell,
    judged,
    matrix_of,
    measured,
)

# --- Value functions ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("curve", "reading", "expected"),
    [
        (FALLING, (0, 25, 50), (20, 60, 100)),  # a falling curve turns the range round
        (RISING, (100_000, 225_000, 350_000), (0, 30, 60)),
        (PEAKED, (5, 10, 30), (0, 100, 100)),  # worth more than at both ends
        (PEAKED, (5, 20, 30), (0, 50, 50)),
        (FALLING, (10, 25, math.inf), (20, 60, 84)),
    ],
)
def test_a_range_is_the_curve_at_its_ends_put_in_order(
    curve: tuple[tuple[float, float], ...],
    reading: tuple[float, float, float],
    expected: tuple[float, float, float],
) -> None:
    assert value_range(curve, Reading(*reading, "measured")) == pytest.approx(expected)


# --- Measured ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("take", "raw"),
    [("min", 20), ("max", 50), ("mean", 110 / 3), ("total", 110), ("ratio", 2.5), ("spread", 30)],
)
def test_the_councils_figures_become_one(take: str, raw: float) -> None:
    found = measured("m: 20; m: 40; m: 50", take)
    assert found.raw is not None
    assert found.raw.value == pytest.approx(raw)
    assert found.evidence == "measured"
    assert found.sources == ("s",)


def test_a_figure_may_be_taken_per_another() -> None:
    found = measured("m: 20, n: 2; m: 40, n: 1; m: 50, n: 5", "max", more=", per: n")
    assert found.raw is not None
    assert found.raw.value == 40  # 10, 40, 10


def test_a_figure_per_nought_is_a_gap() -> None:
    found = measured("m: 20, n: 0; m: 40, n: 1; m: 50, n: 5", "max", more=", per: n")
    assert found.evidence == "gap"


def test_a_figure_per_another_keeps_its_range_and_the_weaker_evidence() -> None:
    ranged = "m: {low: 10, value: 20, high: 40, source: t}, n: {value: 2, source: assumption}"
    found = measured(f"{ranged}; m: 1, n: 1; m: 1, n: 1", "max", more=", per: n")
    assert found.raw == Reading(5, 10, 20, "assumption", frozenset({"t", "s", "assumption"}))
    assert (found.low, found.value, found.high) == (5, 10, 20)


def test_a_ratio_to_nought_is_a_gap() -> None:
    assert measured("m: 0; m: 40; m: 50", "ratio").evidence == "gap"


def test_one_unknown_figure_makes_a_gap_of_0_50_100() -> None:
    found = measured("m: 20; m: unknown; m: 50", "min")
    assert found == Cell("o", "c", None, 0, 50, 100, "gap")


def test_contested_figures_count_as_the_whole_span_and_its_middle() -> None:
    contested = "m: [{value: 20, source: a}, {value: 60, source: b}]"
    found = measured(f"{contested}; m: 80; m: 90", "min", "[[0, 0], [50, 100]]")
    assert found.raw == Reading(20, 40, 60, "contested", frozenset({"a", "b", "s"}), halfway=True)
    assert (found.low, found.value, found.high) == (40, 80, 100)
    assert found.evidence == "contested"


def test_an_options_own_fact_is_read_with_take_option() -> None:
    area = dataset("""
        measures: {support: {name: Support, add_up: sum}}
        criteria:
          - {id: c, measured: {measure: support, take: option, curve: [[0, 0], [200, 100]]}}
        options: {o: {facts: {support: 39}}, p: {}}
    """)
    assert cell(area).value == 19.5
    assert cell(area, "p").evidence == "gap"


def test_a_ratio_of_small_figures_is_a_ratio() -> None:
    found = measured("m: 0.5; m: 1; m: 2", "ratio")
    assert found.raw is not None
    assert found.raw.value == 4


# --- Judged -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        ("{score: 55, low: 40, high: 70}", (40, 55, 70)),
        ("{score: 55}", (35, 55, 75)),
        ("{score: 10}", (0, 10, 30)),  # kept within 0-100
        ("{score: 95}", (75, 95, 100)),
        ("{score: 55, low: 50}", (50, 55, 75)),  # only one end given
        ("{score: 55, high: 60}", (35, 55, 60)),
        ("{score: unknown, why: Nobody knows}", (0, 50, 100)),
        ("{why: Nobody knows}", (0, 50, 100)),
        ("unknown", (0, 50, 100)),
    ],
)
def test_a_judgement_has_its_range_else_twenty_either_way(
    score: str, expected: tuple[float, float, float]
) -> None:
    found = judged(score)
    assert (found.low, found.value, found.high) == expected
    assert found.raw is None


@pytest.mark.parametrize(
    ("score", "evidence", "ranged"),
    [
        ("{score: 55, low: 40, high: 70, source: t}", "judged", True),
        ("{score: 55, low: 40}", "judged", False),
        ("{score: 55, source: assumption}", "assumption", False),
        ("{score: 55, source: [assumption]}", "assumption", False),
        ("{score: 55, source: [assumption, t]}", "judged", False),
        ("unknown", "gap", True),
    ],
)
def test_a_judgement_says_what_it_rests_on(score: str, evidence: str, ranged: bool) -> None:
    found = judged(score)
    assert (found.evidence, found.ranged) == (evidence, ranged)


def test_an_option_not_scored_at_all_is_a_gap() -> None:
    area = dataset("{criteria: [{id: c, judged: {0: Bad, 100: Good}}], options: {o: {}}}")
    assert cell(area) == Cell("o", "c", None, 0, 50, 100, "gap")


# --- Thresholds -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("must", "expected"),
    [
        ("at_least: 20", None),
        ("at_least: 20.5", Missed(20, "below", 20.5)),
        ("at_most: 20", None),
        ("at_most: 19", Missed(20, "above", 19)),
    ],
)
def test_a_threshold_is_of_the_raw_figure(must: str, expected: Missed | None) -> None:
    found = cell(
        dataset(f"""
            criteria:
              - id: c
                measured: {{measure: population, take: min, curve: [[0, 0], [10, 100]]}}
                must: {{{must}}}
            councils: {{one: {{tier: unitary, facts: {{population: 20}}}}}}
            options: {{o: {{}}}}
        """)
    )
    assert (found.missed, found.value) == (expected, 100)


def test_a_threshold_is_of_the_score_where_it_is_judged() -> None:
    assert judged("{score: 40}", ", must: {at_least: 50}").missed is not None
    assert judged("{score: 50}", ", must: {at_least: 50}").missed is None
    assert judged("{score: 51}", ", must: {at_most: 50}").missed is not None


def test_a_gap_misses_no_threshold() -> None:
    assert judged("unknown", ", must: {at_least: 60}").missed is None


def test_an_option_that_misses_a_threshold_is_valued_and_not_ranked() -> None:
    area = dataset("""
        criteria: [{id: c, judged: {0: Bad, 100: Good}, must: {at_least: 30}}]
        options: {a: {scores: {c: {score: 90}}}, b: {scores: {c: {score: 20}}}}
    """)
    matrix = matrix_of(area)
    ranking = rank_options(matrix, array([1]))
    assert matrix.ranked() == ("a",)
    assert [cell.criterion for cell in matrix.fails("b")] == ["c"]
    assert ranking.rank == {"a": 1}
    assert ranking.order == ("a",)
    assert ranking.value == {"a": 90, "b": 20}
