"""The performance matrix, as CSV."""

from math import fsum
from typing import Any

import pytest

from appraisal.appraise import Appraisal
from appraisal.data.tables.matrix import matrix_rows
from tests.candidates import AGREED
from tests.datasets import TREE
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraised(TREE)


def row(appraisal: Appraisal, option: str, criterion: str) -> dict[str, Any]:
    (found,) = (
        row
        for row in matrix_rows(appraisal)
        if (row["option"], row["criterion"]) == (option, criterion)
    )
    return found


def test_a_measured_cell_has_its_figure_its_value_and_what_it_adds(tree: Appraisal) -> None:
    """50 of 200 people are a quarter; a fifth of the weight makes 5 points of 25."""
    assert row(tree, "merge", "size") == {
        "option": "merge",
        "option_name": "merge",
        "criterion": "size",
        "criterion_name": "Size",
        "raw": 50,
        "raw_low": 50,
        "raw_high": 50,
        "low": 25,
        "value": 25,
        "high": 25,
        "weight": 0.2,
        "contribution": 5,
        "evidence": "measured",
        "sources": "s",
        "why": None,
        "judged_by": None,
        "judged_on": None,
    }


def test_a_judged_cell_has_its_range_and_its_reason_and_no_figure(tree: Appraisal) -> None:
    found = row(tree, "join", "care")
    assert (found["raw"], found["raw_low"], found["raw_high"]) == (None, None, None)
    assert (found["low"], found["value"], found["high"]) == (40, 60, 80)
    assert (found["weight"], found["contribution"]) == (pytest.approx(0.6), pytest.approx(36))
    assert (found["evidence"], found["sources"], found["why"]) == ("judged", "s", "Because.")


def test_a_gap_counts_as_the_middle_of_everything_and_rests_on_no_source(tree: Appraisal) -> None:
    found = row(tree, "stay", "care")
    assert (found["low"], found["value"], found["high"]) == (0, 50, 100)
    assert (found["evidence"], found["sources"]) == ("gap", "")


def test_a_contested_figure_has_both_ends_and_every_source() -> None:
    rival = """
        measures: {m: {name: M, add_up: sum}}
        criteria: [{id: c, measured: {measure: m, take: option, curve: [[0, 100], [100, 0]]}}]
        options: {o: {facts: {m: [{value: 20, source: t}, {value: 60, source: s}]}}}
    """
    found = row(appraised(rival), "o", "c")
    assert (found["raw"], found["raw_low"], found["raw_high"]) == (40, 20, 60)
    assert (found["value"], found["low"], found["high"]) == (60, 40, 80)
    assert (found["evidence"], found["sources"]) == ("contested", "s t")


def test_there_is_a_row_for_every_option_and_criterion_in_their_order(tree: Appraisal) -> None:
    assert [(row["option"], row["criterion"]) for row in matrix_rows(tree)] == [
        (option, criterion)
        for option in ("stay", "join", "merge")
        for criterion in ("size", "care", "speed")
    ]


def test_weights_are_those_of_the_headline() -> None:
    two = TREE.replace("perspectives: {", "perspectives: {a: {weights: {size: 1}}, ").replace(
        "reference_option: stay", "reference_option: stay, perspective: p"
    )
    assert row(appraised(two), "join", "size")["weight"] == 0.2


def test_what_the_criteria_add_comes_to_the_overall_value(tree: Appraisal) -> None:
    added = {
        option: fsum(row["contribution"] for row in matrix_rows(tree) if row["option"] == option)
        for option in ("stay", "join", "merge")
    }
    assert added == {
        "stay": pytest.approx(45),
        "join": pytest.approx(45),
        "merge": pytest.approx(77),
    }


def test_a_score_that_rests_on_the_reference_option_says_what_was_added_to_it() -> None:
    why = row(appraised(AGREED), "both", "voice")["why"]
    assert why.startswith("The reference option’s 45, plus 5 from Skills hub and plus 3 from")
