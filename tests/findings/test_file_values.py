"""What keys hold, in words."""

import datetime
from typing import Any

import pytest

from appraisal.findings.file_values import fact_words, is_fact, plain_words, points_words, short
from appraisal.model import Figure
from tests.datasets import dataset


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "yes"),
        (1234.5, "1,234.5"),
        (2027, "2027"),
        (datetime.date(2026, 3, 1), "1 March 2026"),
        ("2026-03", "March 2026"),
        ("unknown", "not known"),
        ("ash", "Ash Council"),
        ("combined-authority", "combined authority"),
        ("Two words.", "‘Two words’"),
    ],
)
def test_a_value_is_said_as_people_say_it(value: Any, said: str) -> None:
    assert plain_words(value, {"ash": "Ash Council"}) == said


AREA = dataset("measures: {debt: {name: Debt, unit: £ million, add_up: sum}}")


def figure(value: float, **ends: float) -> Figure:
    return Figure(value=value, source=("s",), **ends)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("keys", "fact", "said"),
    [
        (("councils/a.yaml", "facts", "population"), figure(106045), "106,045"),
        (("a.yaml", "facts", "debt"), figure(5, low=4, high=6), "£5 million (£4 to £6 million)"),
        (("options/a.yaml", "money", "Team", "amount"), figure(1.5), "£1,500"),
        (("facts.yaml", "save"), figure(0.25), "0.25"),
        (("facts.yaml", "save"), (figure(1), figure(3)), "between 1 and 3, as sources disagree"),
    ],
)  # fmt: skip
def test_a_fact_is_said_exactly_in_its_unit(keys: tuple[str, ...], fact: Any, said: str) -> None:
    assert is_fact(fact)
    assert fact_words(AREA, keys, fact) == said


def test_the_points_of_a_curve_are_listed() -> None:
    assert points_words(((0.0, 100.0), (1500.0, 0.0))) == "100 at 0 and 0 at 1,500"


def test_long_texts_are_not_quoted() -> None:
    assert not short("x" * 81)
    assert not short("a\nb")
    assert short("a")
