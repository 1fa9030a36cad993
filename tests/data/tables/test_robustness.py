"""How safe the answer is, as CSV."""

import dataclasses
from collections.abc import Mapping
from typing import Any

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.robustness import Robustness, StabilityRow
from appraisal.data.tables.robustness import robustness_tables
from tests.areas import AHEAD, CRITERIA, LEAF
from tests.findings.made_up import robust, simulated
from tests.lines import LINES
from tests.site.drawn_pages import appraised

TWO = {
    "acceptability": {"a": (0.75, 0.25), "b": (0.25, 0.75)},
    "confidence": {"a": 0.875, "b": None},
    "winning": {"a": {"b": 0.625}, "b": {"a": 0.375}},
}


@pytest.fixture(scope="module")
def ahead() -> Appraisal:
    return appraised(AHEAD)


def tables(appraisal: Appraisal, found: Robustness | None) -> dict[str, list[Mapping[str, Any]]]:
    made = robustness_tables(dataclasses.replace(appraisal, robust=found))
    return {path: list(rows) for path, rows in made.items()}


def test_places_stand_from_the_first_with_the_confidence_after_them(ahead: Appraisal) -> None:
    found = tables(ahead, robust({"a": 0.75, "b": 0.25}, simulated=simulated({"a": 1.0}, **TWO)))
    assert found["data/acceptability.csv"] == [
        {"option": "a", "place_1": 0.75, "place_2": 0.25, "confidence": 0.875},
        {"option": "b", "place_1": 0.25, "place_2": 0.75, "confidence": None},
    ]


def test_each_two_options_have_the_share_in_which_the_one_beats_the_other(
    ahead: Appraisal,
) -> None:
    found = tables(ahead, robust({"a": 0.75, "b": 0.25}, simulated=simulated({"a": 1.0}, **TWO)))
    assert found["data/winning.csv"] == [
        {"option": "a", "other": "b", "share": 0.625},
        {"option": "b", "other": "a", "share": 0.375},
    ]


def test_models_have_their_places_their_wins_and_how_often_each_line_is_highest() -> None:
    area = appraised(LINES)
    drawn = simulated(
        {"left": 0.5, "right": 0.5, "one": 0.0},
        models={"two": (0.75, 0.25), "one": (0.25, 0.75)},
        models_winning={"two": {"one": 0.75}, "one": {"two": 0.25}},
        highest={"left": 0.625, "right": 0.375, "one": 1.0},
    )
    found = tables(area, robust({"left": 0.5, "right": 0.5, "one": 0.0}, simulated=drawn))
    assert found["data/models.csv"] == [
        {"model": "two", "place_1": 0.75, "place_2": 0.25},
        {"model": "one", "place_1": 0.25, "place_2": 0.75},
    ]
    assert found["data/models-winning.csv"] == [
        {"model": "two", "other": "one", "share": 0.75},
        {"model": "one", "other": "two", "share": 0.25},
    ]
    assert found["data/lines.csv"] == [
        {"model": "two", "option": "left", "highest": 0.625},
        {"model": "two", "option": "right", "highest": 0.375},
    ]


def test_an_interval_has_its_ends_and_who_is_first_beyond_each(ahead: Appraisal) -> None:
    row = StabilityRow("x", weight=0.5, low=0.25, high=1.0, rival_below="b", rival_above=None)
    assert tables(ahead, robust({"a": 1.0, "b": 0.0}, stability=(row,)))["data/stability.csv"] == [
        {
            "criterion": "x",
            "weight": 0.5,
            "low": 0.25,
            "high": 1.0,
            "rival_below": "b",
            "rival_above": None,
        }
    ]


def test_every_score_has_a_row_of_what_it_would_have_to_be(ahead: Appraisal) -> None:
    """At equal weights Alpha has 70 and Beta 55: 30 points on one criterion are needed."""
    found = tables(ahead, ahead.robust)["data/switching.csv"]
    assert [(row["option"], row["criterion"], row["needed"]) for row in found] == [
        ("a", "x", pytest.approx(50)),
        ("a", "y", pytest.approx(30)),
        ("b", "x", pytest.approx(70)),
        ("b", "y", pytest.approx(100)),
    ]


EDGES = {
    "nothing": "{}",
    "no options": CRITERIA,
    "no criteria": "options: {a: {}}",
    "all miss a threshold": f"""
        criteria: [{{id: x, {LEAF}, must: {{at_least: 40}}}}]
        options: {{a: {{scores: {{x: {{score: 5}}}}}}, b: {{scores: {{x: {{score: 3}}}}}}}}
    """,
}


@pytest.mark.parametrize("edge", EDGES)
def test_where_nothing_is_ranked_every_table_is_there_without_rows(edge: str) -> None:
    area = appraised(EDGES[edge])
    assert tables(area, area.robust) == {
        "data/acceptability.csv": [],
        "data/winning.csv": [],
        "data/models.csv": [],
        "data/models-winning.csv": [],
        "data/lines.csv": [],
        "data/stability.csv": [],
        "data/switching.csv": [],
        "data/several.csv": [],
        "data/influence.csv": [],
        "data/find-out.csv": [],
    }


def test_one_option_alone_is_first_and_beats_nobody() -> None:
    area = appraised(CRITERIA + "    options: {a: {scores: {x: {score: 50}, y: {score: 50}}}}")
    found = tables(area, area.robust)
    assert [row["place_1"] for row in found["data/acceptability.csv"]] == [1]
    assert found["data/winning.csv"] == []
