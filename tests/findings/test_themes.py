"""Sentences on who works together on a theme."""

import pytest

from appraisal.findings.themes import theme_finding, themes_finding


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            (1, 4, 4, 1),
            (
                "1 partnership at work on it, with all 4 councils taking part. "
                "One council gives it high priority."
            ),
        ),
        (
            (2, 1, 3, 2),
            (
                "2 partnerships at work on it, with 1 of 3 councils taking part. "
                "2 councils give it high priority."
            ),
        ),
        ((0, 0, 4, 0), "No partnership at work covers this theme."),
    ],
)
def test_the_finding_counts_partnerships_and_councils(
    counts: tuple[int, int, int, int], said: str
) -> None:
    assert theme_finding(*counts) == said


def test_many_councils_left_out_are_counted() -> None:
    labels = {i: i.upper() for i in "abcdef"}
    assert themes_finding({"t": "abcde", "u": "a"}, labels, {"t": "T", "u": "U"}) == (
        "Councils work together on every theme, with most left out on ‘T’: 5 of 6 councils."
    )
