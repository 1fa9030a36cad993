"""Published figures in words."""

import pytest

from appraisal.findings.published_figures import count_words, figure_words, reading_words, say_in
from appraisal.model import Fact, Figure, read_fact


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


@pytest.mark.parametrize(
    ("low", "said"), [(None, "£44 million"), (40.0, "£44 million (£40 to £44 million)")]
)
def test_a_range_without_one_end_stops_at_the_figure(low: float | None, said: str) -> None:
    assert figure_words(Figure(value=44, low=low, source=("s",)), "£ million") == said


def test_a_figure_worked_out_from_what_sources_disagree_on_is_its_span() -> None:
    contested: Fact = (Figure(value=44, source=("s",)), Figure(value=167, source=("t",)))
    found = reading_words(read_fact(contested), "£ million")
    assert found == "from £44 million to £167 million"


def test_people_counted_are_said_without_a_unit() -> None:
    contested: Fact = (Figure(value=40_000, source=("s",)), Figure(value=60_000, source=("t",)))
    plain = read_fact(Figure(low=49_000, value=50_000, high=52_000, source=("s",)))
    assert count_words(read_fact(contested)) == "from 40,000 to 60,000"
    assert count_words(plain) == "50,000 (49,000 to 52,000)"
    assert count_words(None) == "not known"


def test_what_is_not_known_is_not_said() -> None:
    assert reading_words(read_fact("unknown"), "people") == ""
