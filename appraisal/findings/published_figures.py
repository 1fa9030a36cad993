"""Published figures in words: the unit said once, the range where there is one."""

from collections.abc import Callable

from appraisal.findings.numbers import number, thousands
from appraisal.findings.raw_figures import amount
from appraisal.model import Reading


def say_in(unit: str) -> Callable[[float], str]:
    """How a figure in a unit is written; pounds to the penny where there are pennies."""
    if unit == "£ thousand":
        return thousands
    if unit == "£":
        return lambda value: f"£{value:,.2f}" if value % 1 else f"£{number(value)}"
    return amount(unit)


def with_range(say: Callable[[float], str], value: float, low: float, high: float) -> str:
    """A figure in words, with its range where it has one; the unit is said once."""
    said, ends = say(value), (say(low), say(high))
    if ends == (said, said):
        return said
    unit = said[said.find(" ") :] if " " in said else ""
    if unit and all(end.endswith(unit) for end in ends):
        ends = (ends[0].removesuffix(unit), ends[1].removesuffix(unit))
    return f"{said} ({ends[0]} to {ends[1]})"


def reading_words(reading: Reading | None, unit: str) -> str:
    """A figure worked out, in words; empty where one needed for it is not known."""
    if reading is None:
        return ""
    return with_range(say_in(unit), reading.value, reading.low, reading.high)
