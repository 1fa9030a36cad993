"""Where steps start and end, in words."""

import pytest

from appraisal.findings.tradeoff_levels import level_meaning, level_words
from tests.datasets import dataset
from tests.findings.cases_of_asked import ASKED

AREA = dataset(ASKED)
SIZE, SAY = AREA.leaves()


def test_a_figure_is_written_as_its_criterion_writes_figures() -> None:
    assert level_words(AREA, SIZE, 270_000) == "270,000 people"


def test_a_score_is_of_100() -> None:
    assert [level_words(AREA, SAY, score) for score in (0, 37.5)] == ["0 of 100", "37.5 of 100"]


@pytest.mark.parametrize(
    ("score", "meaning"),
    [
        (0, "Nothing is near."),
        (50, "Some is."),
        (100, "All is near."),
        (25, "Between ‘Nothing is near.’ and ‘Some is.’"),
        (75, "Between ‘Some is.’ and ‘All is near.’"),
    ],
)
def test_a_score_stands_for_its_anchor_or_lies_between_two(score: float, meaning: str) -> None:
    assert level_meaning(SAY, score) == meaning


def test_a_figure_stands_for_itself() -> None:
    assert level_meaning(SIZE, 270_000) == ""
