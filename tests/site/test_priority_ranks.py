"""Every option's rank under each set of priorities: on lines, and with its value in a table."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.priority_ranks import rank_lines, rank_rows
from tests.site.drawn_pages import appraised
from tests.site.leading import UNKNOWN_FIRST, made

LEAF = "judged: {0: Bad, 100: Good}"
FOUR = f"""
    settings: {{simulation: {{samples: 20}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
    perspectives:
      ex: {{weights: {{x: 1}}}}
      why: {{weights: {{y: 1}}}}
    options:
      a: {{scores: {{x: {{score: 90}}, y: {{score: 20}}}}}}
      b: {{scores: {{x: {{score: 70}}, y: {{score: 80}}}}}}
      c: {{scores: {{x: {{score: 50}}, y: {{score: 80}}}}}}
      d: {{scores: {{x: {{score: 10}}, y: {{score: 10}}}}}}
"""


@pytest.fixture(scope="module")
def four() -> Appraisal:
    return appraised(FOUR)


def test_a_line_has_the_rank_under_each_and_its_name_at_both_ends(four: Appraisal) -> None:
    lines = {line.id: line for line in rank_lines(four)}
    assert {i: [mark.text for mark in line.marks] for i, line in lines.items()} == {
        "a": ["1", "3"],
        "b": ["2", "1="],
        "c": ["3", "1="],
        "d": ["4", "4"],
    }
    assert (lines["a"].left, lines["a"].right) == (12.5, 62.5)
    assert [mark.at.y for mark in lines["b"].marks] == [37.5, 12.5]


def test_whatever_is_first_somewhere_lies_on_top(four: Appraisal) -> None:
    lines = rank_lines(four)
    assert [(line.id, line.leads) for line in lines] == [
        ("d", False),
        ("a", True),
        ("b", True),
        ("c", True),
    ]
    assert [mark.first for mark in lines[1].marks] == [True, False]


def test_the_table_has_rank_and_value(four: Appraisal) -> None:
    assert [(row.id, row.cells) for row in rank_rows(four)] == [
        ("a", ("1 (90)", "3 (20)")),
        ("b", ("2 (70)", "1= (80)")),
        ("c", ("3 (50)", "1= (80)")),
        ("d", ("4 (10)", "4 (10)")),
    ]


def test_an_option_that_misses_a_threshold_has_a_value_and_no_line() -> None:
    area = appraised(FOUR.replace("{id: x,", "{id: x, must: {at_least: 40},"))
    assert "d" not in {line.id for line in rank_lines(area)}
    assert rank_rows(area)[-1].cells == ("not ranked (10)", "not ranked (10)")


def test_what_nothing_is_known_of_has_no_line_and_no_rank() -> None:
    area = appraised(UNKNOWN_FIRST)
    assert "bob" not in {line.id for line in rank_lines(area)}
    (bob,) = (row for row in rank_rows(area) if row.id == "bob")
    assert bob.cells == ("no evidence", "no evidence")


def test_one_option_or_one_set_of_priorities_has_nothing_to_draw_lines_between() -> None:
    assert rank_lines(appraised(made({"ann": (60, 50)}))) == ()
    assert rank_lines(appraised(FOUR.replace("      why: {weights: {y: 1}}\n", ""))) == ()
    assert rank_lines(appraised("{}")) == ()
