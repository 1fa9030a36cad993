"""Where councils could work together next, as CSV."""

import pytest

from appraisal.appraise import appraise
from appraisal.data.tables.next_steps import next_step_rows, next_tie_rows
from tests.data.stepping_areas import FOUR, TIED
from tests.datasets import dataset


def test_a_row_has_what_each_reason_adds_and_what_it_rests_on() -> None:
    assert next_step_rows(appraise(dataset(FOUR)))[0] == {
        "list": "pair",
        "theme": "",
        "councils": "a c",
        "score": 1,
        "at_most": 4,
        "priorities": 0.5,
        "priorities_shared": "jobs",
        "neighbours": 0.5,
        "neighbours_shared": "b",
        "partners": None,
        "partners_shared": "",
        "place": None,
        "place_shared": "",
        "needs": None,
        "needs_shared": "",
        "now": "",
        "next": "coordinate",
        "horizon": "short",
    }


def test_pairs_stand_before_those_to_deepen_and_both_before_those_on_a_theme() -> None:
    rows = next_step_rows(appraise(dataset(FOUR)))
    assert [(row["list"], row["theme"], row["councils"]) for row in rows] == [
        ("pair", "", "a c"),
        ("deepen", "", "a b"),
        ("deepen", "", "b c"),
        ("deepen", "", "c d"),
        ("deepen", "", "b d"),
        ("theme", "jobs", "a b"),
        ("theme", "jobs", "a c"),
        ("theme", "jobs", "b c"),
    ]


def test_a_group_has_the_themes_of_all_and_no_other_reason() -> None:
    """Three that border each other, with the same priority and needs, and nothing together."""
    text = """
        themes: {jobs: {name: Jobs}}
        councils:
          a: {tier: unitary, neighbours: [b, c], themes: {jobs: high}, facts: {deprivation: 1}}
          b: {tier: unitary, neighbours: [c], themes: {jobs: high}, facts: {deprivation: 1}}
          c: {tier: unitary, themes: {jobs: medium}, facts: {deprivation: 1}}
    """
    group = next(row for row in next_step_rows(appraise(dataset(text))) if row["list"] == "group")
    shown = ("councils", "score", "at_most", "priorities", "priorities_shared", "needs")
    assert [group[key] for key in shown] == ["a b c", 2.5, 4.5, 0.5, "jobs", None]


def test_a_tie_that_would_add_most_has_a_row_with_who_would_make_it() -> None:
    (row,) = next_tie_rows(appraise(dataset(TIED)))
    assert row == {
        "theme": "jobs",
        "councils": "a b",
        "adds": pytest.approx(3 / 7 / 4 / 2),
        "need": 1,
        "now": "inform",
        "next": "coordinate",
        "candidates": "firm",
    }
