"""The table of what would change the answer has a row for each thing that would, and no other."""

import re

import pytest

from appraisal.appraise import appraise
from appraisal.findings.what_would_change import Change, what_would_change
from tests.datasets import dataset
from tests.findings.cases_of_doubt import NONE_RANKED

TWO = """
    settings: {simulation: {samples: 200}}
    criteria:
      - {id: x, name: Ex, judged: {0: Bad, 100: Good}}
      - {id: y, name: Why, judged: {0: Bad, 100: Good}}
    sources: {s: {title: S}, p: {title: P, party: q}}
    options:
      a:
        name: Alpha
        scores:
          x: {score: 80, low: 60, high: 90, why: w}
          y: {score: 40, low: 30, high: 50, why: w, source: p}
      b:
        name: Beta
        scores:
          x: {score: 40, low: 30, high: 50, why: w}
          y: {score: 60, low: 50, high: 70, why: w}
"""


def test_what_would_change_lists_weights_scores_and_joint_moves() -> None:
    """Alpha 60, Beta 50: equal at x = 1/3."""
    rows = what_would_change(appraise(dataset(TWO)))
    assert rows[0] == Change("The weight of ‘Ex’", "50%", "less than 33%", "Beta")
    assert rows[1] == Change(
        "2 scores together",
        "as scored",
        "at ends of their ranges",
        "Beta",
        several=True,
    )
    assert len(rows) == 3
    assert rows[-1] == Change(
        "Several weights",
        "as weighed",
        "16.7 points moved to ‘Why’",
        "Beta, level with Alpha",
    )


def test_what_would_change_tells_of_parties_whose_figures_decide() -> None:
    """Without the party, Alpha's y is a gap at 50: it stays first, so nothing is said."""
    assert not any("parties" in row.thing for row in what_would_change(appraise(dataset(TWO))))
    flipped = (
        TWO.replace("y: {score: 40, low: 30", "y: {score: 99, low: 99")
        .replace("high: 50, why: w, source: p", "high: 100, why: w, source: p")
        .replace("x: {score: 80, low: 60, high: 90", "x: {score: 45, low: 40, high: 50")
    )
    rows = what_would_change(appraise(dataset(flipped)))
    assert rows[-1] == Change("Sources from parties to the dispute", "counted", "left out", "Beta")


def test_a_score_that_does_it_within_its_range_stands_by_itself() -> None:
    wider = TWO.replace("low: 60, high: 90", "low: 50, high: 90")
    rows = what_would_change(appraise(dataset(wider)))
    assert rows[1] == Change("‘Ex’ for Alpha", "80 (50 to 90)", "less than 60 of 100", "Beta")
    assert [row.thing for row in rows[2:]] == ["Several weights"]


def test_a_score_beyond_its_range_stands_where_not_even_several_would_do() -> None:
    exact = re.sub(r"score: (\d+), low: \d+, high: \d+", r"score: \1, low: \1, high: \1", TWO)
    rows = what_would_change(appraise(dataset(exact)))
    assert rows[1].needed == "less than 60 of 100, and it has no range"


def test_a_choice_of_how_to_count_that_turns_the_first_place_comes_first() -> None:
    rows = what_would_change(appraise(dataset(TURNED)))
    assert rows[0] == Change("‘How values are put together’", "Added up", "Multiplied", "Even")


TURNED = """
    settings: {simulation: {samples: 400, ways: 400}}
    criteria:
      - {id: x, name: Ex, judged: {0: Bad, 100: Good}}
      - {id: y, name: Why, judged: {0: Bad, 100: Good}}
    options:
      lopsided:
        name: Lopsided
        scores: {x: {score: 100, low: 100, high: 100}, y: {score: 5, low: 5, high: 5}}
      even:
        name: Even
        scores: {x: {score: 42, low: 42, high: 42}, y: {score: 42, low: 42, high: 42}}
"""
"""One leads where values are added up, the other where they are multiplied."""


ONE_CRITERION = "{criteria: [{id: x, judged: {0: Bad, 100: Good}}]"


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "options: {a: {}}",
        "options: {a: {}, b: {}}",
        "criteria: [{id: x, judged: {0: Bad, 100: Good}}]",
        f"{ONE_CRITERION}, options: {{a: {{}}, b: {{}}}}}}",
        f"{ONE_CRITERION}, options: {{a: {{scores: {{x: {{score: 50}}}}}}}}}}",
    ],
)
def test_where_nothing_can_change_no_row_is_made(text: str) -> None:
    assert what_would_change(appraise(dataset(text))) == ()


def test_where_none_is_ranked_a_score_that_would_bring_one_back_is_a_change() -> None:
    (row,) = what_would_change(appraise(dataset(NONE_RANKED)))
    assert (row.thing, row.today, row.then) == ("‘Ex’ for Ann", "45 (25 to 65)", "Ann")
