"""Published figures in words: the unit said once, the range where there is one."""

from collections.abc import Callable

from appraisal.findings.numbers import number, people, thousands, with_range
from appraisal.findings.raw_figures import amount
from appraisal.findings.sentences import say
from appraisal.model import Figure, Reading


def say_in(unit: str) -> Callable[[float], str]:
    """How a figure in a unit is written; pounds to the penny where there are pennies."""
    if unit == "£ thousand":
        return thousands
    if unit == "£ thousand a year":
        return lambda value: say("raw.a-year", amount=thousands(value))
    if unit == "per cent":
        return lambda value: f"{number(value, 2)}%"
    if unit == "£":
        return lambda value: f"£{value:,.2f}" if value % 1 else f"£{number(value)}"
    return amount(unit)


def figure_words(figure: Figure, unit: str) -> str:
    """A figure as it is published, in words; a range without one end stops at the figure."""
    low, high = (figure.value if end is None else end for end in (figure.low, figure.high))
    return with_range(say_in(unit), low, figure.value, high)


def reading_words(reading: Reading | None, unit: str) -> str:
    """A figure worked out, in words; empty where one needed for it is not known."""
    if reading is None:
        return ""
    return with_range(say_in(unit), reading.low, reading.value, reading.high, reading.halfway)


def count_words(people_counted: Reading | None) -> str:
    """A number of people worked out, without a unit, or that it is not known."""
    if (found := people_counted) is None:
        return people(None)
    return with_range(people, found.low, found.value, found.high, found.halfway)
