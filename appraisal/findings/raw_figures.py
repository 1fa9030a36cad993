"""Raw figures in words: a share as %, money as £, with the unit that the criterion is in."""

import math
from collections.abc import Callable

from appraisal.findings.numbers import counted, number, people, thousands
from appraisal.model import Dataset, Measured, Reading, measure_of

Format = Callable[[float], str]


def _digits(value: float) -> int:
    return 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2


def figure(value: float) -> str:
    """A number with no more digits than it needs: 1.62, 14.4, 2,453."""
    return number(value, _digits(value))


def _counted(one: str, many: str = "") -> Format:
    return lambda value: counted(figure(value), one, many)


def _years(value: float) -> str:
    """Years to pay back: without end where that never comes."""
    return "never" if math.isinf(value) else counted(figure(value), "year")


def _share(value: float) -> str:
    return f"{number(value * 100, 1)}%"


def _points(value: float) -> str:
    return f"{number(value * 100, 1)} percentage points"


FIGURES: dict[str, Format] = {
    "councils": _counted("council"),
    "tiers": _counted("tier"),
    "contiguous": lambda value: "every council in one piece" if value else "a council in pieces",
    "net_present_value": thousands,
    "annual_saving": lambda value: f"{thousands(value)} a year",
    "transition_cost": thousands,
    "payback_years": _years,
    "partnerships_kept": _counted("partnership"),
    "partnerships_crossing": _counted("partnership"),
    "theme_reach": _share,
    "residents_per_councillor": lambda value: (
        f"{counted(people(value), 'resident')} per councillor"
    ),
    "principles_met": _counted("principle met", "principles met"),
    "functions_single_tier": _share,
    "residents_per_decision": lambda value: counted(people(value), "resident"),
}


def amount(unit: str) -> Format:
    """How a figure in a unit is written: £167 million, 39%, 71,800 people; a score has no unit."""
    if unit.startswith("£"):
        rest = unit[1:].strip()
        return lambda value: _pounds(value, rest)
    if unit == "%":
        return lambda value: f"{figure(value)}%"
    if unit == "people":
        return lambda value: f"{people(value)} people"
    one = unit.removesuffix("s")
    noun = "" if unit == "score" else unit
    return lambda value: f"{figure(value)} {one if value == 1 else noun}".strip()


def _pounds(value: float, rest: str) -> str:
    """Pounds, or millions of them; less than a million is written out: £773,053 a year."""
    if rest.startswith("million") and 0 < abs(value) < 1:
        value, rest = round(value * 1_000_000), rest.removeprefix("million").strip()
    if value == 0:
        return "£0"
    sign = "\N{MINUS SIGN}" if value < 0 else ""
    return f"{sign}£{figure(abs(value))} {rest}".strip()


def formatted(dataset: Dataset, measured: Measured) -> Format:
    """How the raw figures of a measured criterion are written."""
    if measured.figure is not None:
        return FIGURES[measured.figure]
    if measured.take == "ratio":
        return lambda value: f"{number(value, 2)} to 1"
    unit = measure_of(dataset, str(measured.measure)).unit
    if measured.per is None:
        points = unit == "%" and measured.take == "spread"
        return (lambda value: f"{figure(value)} percentage points") if points else amount(unit)
    return _divided(unit, measure_of(dataset, measured.per).unit, measured.take == "spread")


def _divided(unit: str, by: str, spread: bool) -> Format:
    if unit == by:
        return _points if spread else _share
    each = {"people": "resident", "households": "household"}.get(by, by)
    if unit == "£ million":
        return lambda value: f"{_pounds(value * 1_000_000, '')} per {each}"
    return lambda value: f"{amount(unit)(value)} per {each}"


def raw_words(dataset: Dataset, measured: Measured, reading: Reading) -> str:
    """A raw figure with its range where it has one.

    Where sources disagree it is their span alone: nobody has published its middle.
    """
    say = formatted(dataset, measured)
    ends = say(reading.low), say(reading.high)
    said = say(reading.value)
    if reading.evidence == "contested" and ends[0] != ends[1]:
        return f"from {ends[0]} to {ends[1]}"
    return said if ends[0] == ends[1] else f"{said} (from {ends[0]} to {ends[1]})"


def scale_words(dataset: Dataset, measured: Measured) -> tuple[tuple[str, str], ...]:
    """The points of a value function: each raw figure in words with what it is worth."""
    say = formatted(dataset, measured)
    return tuple((say(raw), number(value)) for raw, value in measured.curve)
