"""Published figures in words."""

import pytest

from appraisal.findings.published_figures import reading_words, say_in, with_range
from appraisal.model import read_fact


@pytest.mark.parametrize(
    ("unit", "value", "said"),
    [
        ("£", 197.85, "£197.85"),
        ("£", 773053, "£773,053"),
        ("£ thousand", 25100, "£25.1m"),
        ("£ million", 45.1, "£45.1 million"),
        ("people", 106045, "106,000 people"),
        ("%", 39, "39%"),
    ],
)
def test_a_figure_is_said_in_its_unit(unit: str, value: float, said: str) -> None:
    assert say_in(unit)(value) == said


def test_the_unit_of_a_range_is_said_once() -> None:
    assert with_range(say_in("people"), 29701, 29000, 30500) == "29,700 people (29,000 to 30,500)"


def test_a_range_no_wider_than_the_figure_is_left_out() -> None:
    assert with_range(say_in("%"), 39, 39, 39) == "39%"


def test_what_is_not_known_is_not_said() -> None:
    assert reading_words(read_fact("unknown"), "people") == ""
