"""How far a weight can move is told for either end, and where neither changes anything."""

import pytest

from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.weight_lines import Band, Lines
from appraisal.findings.weight_intervals import (
    lines_title,
    rest_words,
    share_of_what,
)
from tests.findings.made_up import CLEAR

ONE, TWO = (Band(0, 1, "a"),), (Band(0, 0.4, "a"), Band(0.4, 1, "b"))


@pytest.mark.parametrize(
    ("below", "above", "bands", "title"),
    [
        (None, None, ONE, "Alpha comes first whatever Cost weighs"),
        (None, "b", TWO, "Beta takes over when Cost weighs more than 40%"),
        ("b", None, TWO, "Beta takes over when Cost weighs less than 20%"),
        ("b", "c", TWO, "Cost can change the first place both ways"),
    ],
)
def test_a_chart_says_who_takes_over(
    below: str | None, above: str | None, bands: tuple[Band, ...], title: str
) -> None:
    row = StabilityRow("cost", 0.3, 0.2, 0.4, below, above)
    assert lines_title(CLEAR, row, Lines("cost", {}, {}, bands, ())) == title


def test_a_share_is_one_of_the_criterion_above_or_of_all_weight() -> None:
    assert share_of_what("Voice") == "share of ‘Voice’"
    assert share_of_what("") == "share of all weight"


def test_weights_that_cannot_change_the_first_place_are_counted_in_a_sentence() -> None:
    assert rest_words(2, 31) == (
        "The first place stays as it is whatever share any one of the other 29 weights has."
    )
    assert rest_words(0, 31) == rest_words(31, 31) == ""
