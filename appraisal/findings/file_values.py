"""What the keys of the files hold, in words."""

import datetime
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from appraisal.findings.numbers import counted, day, listed, moment, no_figure, number, with_range
from appraisal.findings.sentences import say
from appraisal.model import BUILT_IN_MEASURES, UNKNOWN, Dataset, Figure, Use, in_words, read_fact

LONGEST = 80
"""Signs of a text that is quoted in a sentence; of a longer one it is said that it changed."""
_MONEY = frozenset({"amount", "set_up", "running", "saving", "cost", "total"})
_CHOICE = re.compile(r"[a-z][a-z0-9_-]*")
_PARTIAL = re.compile(r"\d{4}(-\d{2}){0,2}")


def is_fact(value: Any) -> bool:
    """Whether it is a figure, several, or the use of a shared one."""
    several = isinstance(value, tuple) and bool(value) and isinstance(value[0], Figure)
    return several or isinstance(value, Figure | Use)


def fact_words(dataset: Dataset, keys: tuple[str, ...], fact: Any) -> str:
    """A fact in its unit, with its range where it has one; `keys` lead to it."""
    reading = None if fact is None else read_fact(fact)
    if reading is None:
        return no_figure()
    write = _written(dataset, keys)
    if reading.halfway:
        return say("differences.several", low=write(reading.low), high=write(reading.high))
    return with_range(write, reading.low, reading.value, reading.high)


def _written(dataset: Dataset, keys: tuple[str, ...]) -> Callable[[float], str]:
    """How a fact is written, by where it stands: of a measure in its unit, money in pounds."""
    measure = dataset.measures.get(keys[-1]) or BUILT_IN_MEASURES.get(keys[-1])
    if "facts" in keys and measure is not None:
        return partial(_exact, measure.unit)
    money = keys[-1] in _MONEY and not keys[0].startswith("councils/programmes")
    return _pounds if money else partial(number, digits=2)


def _exact(unit: str, value: float) -> str:
    """A figure to the last digit that is likely to count, as it is the change that matters."""
    said = number(value, 2)
    if unit.startswith("£"):
        return f"£{said} {unit[1:].strip()}".strip()
    if unit == "%":
        return f"{said}%"
    return said if unit in ("", "score", "people") else counted(said, unit.removesuffix("s"), unit)


def _pounds(thousand: float) -> str:
    return f"£{number(thousand * 1000)}"


def points_words(curve: tuple[tuple[float, float], ...]) -> str:
    """The points of a curve: 0 at 50,000, 100 at 300,000."""
    points = (say("differences.point", value=number(v), raw=number(raw, 2)) for raw, v in curve)
    return listed(list(points))


def short(value: Any) -> bool:
    """Whether a value can stand in a sentence."""
    return not isinstance(value, str) or (len(value) <= LONGEST and "\n" not in value)


def plain_words(value: Any, names: Mapping[str, str]) -> str:
    """A number, a date, a choice, or what is named."""
    if isinstance(value, bool):
        return say("differences.yes") if value else say("differences.no")
    if isinstance(value, int | float):
        return number(value, 2) if value < 1900 or value > 2200 or value % 1 else f"{value:.0f}"
    if isinstance(value, datetime.date):
        return day(value)
    text = str(value)
    if text == UNKNOWN:
        return no_figure()
    if _PARTIAL.fullmatch(text):
        return moment(text)
    if text in names:
        return names[text]
    return in_words(text).lower() if _CHOICE.fullmatch(text) else f"‘{text.rstrip('.')}’"
