"""What may stand in an open cell, in words."""

import pytest

from appraisal.sheets.workshop.forms import SCORE, Open, limits_words


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (SCORE, "a number from 0 to 100"),
        (Open("number"), "a number"),
        (Open("number", 0), "a number of 0 or more"),
        (Open("share", 0, 1), "a percentage from 0% to 100%"),
    ],
)
def test_limits_are_told_as_what_is_to_be_written(cell: Open, said: str) -> None:
    assert limits_words(cell) == said
