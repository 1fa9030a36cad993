"""Raw figures in words: a share as %, money as £, with the unit that the criterion is in."""

import math
from collections.abc import Callable

from appraisal.area.figures import FIGURES
from appraisal.area.figures import MONEY as MONEY  # which figures are of money is asked for here
from appraisal.findings.numbers import (
    counted,
    number,
    people,
    per_cent_to_tenth,
    thousands,
    with_range,
)
from appraisal.findings.sentences import say
from appraisal.model import ByFunction, Criterion, Dataset, Measured, Reading, measure_of
from appraisal.model.criteria import FigureName

Format = Callable[[float], str]


def _digits(value: float) -> int:
    return 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2


def figure(value: float) -> str:
    """A number with no more digits than it needs: 1.62, 14.4, 2,453."""
    return number(value, _digits(value))


def _years(value: float) -> str:
    """Years to pay back: without end where that never comes."""
    return say("raw.never") if math.isinf(value) else counted(figure(value), "year")


def _points(value: float) -> str:
    return _percentage_points(number(value * 100, 1))


def _percentage_points(said: str) -> str:
    return say("raw.percentage-points", figure=said)


_UNITS: dict[str, Format] = {
    "1 or 0": lambda value: say("raw.in-one-piece") if value else say("raw.in-pieces"),
    "£ thousand": thousands,
    "£ thousand a year": lambda value: say("raw.a-year", amount=thousands(value)),
    "years": _years,
    "share (0–1)": per_cent_to_tenth,
    "residents": lambda value: counted(people(value), "resident"),
    "residents per councillor": lambda value: say(
        "raw.per-councillor", residents=counted(people(value), "resident")
    ),
    "principles met": lambda value: counted(figure(value), "principle met", "principles met"),
}
"""Units of the registry of figures that are written in a way of their own."""


def worked_out(name: FigureName) -> Format:
    """How a figure that the tool works out is written, by its unit."""
    unit = FIGURES[name].unit
    return _UNITS.get(unit) or amount(unit)


def amount(unit: str) -> Format:
    """How a figure in a unit is written: £167 million, 39%, 71,800 people; a score has no unit."""
    if unit.startswith("£"):
        rest = unit[1:].strip()
        return lambda value: _pounds(value, rest)
    if unit == "%":
        return lambda value: f"{figure(value)}%"
    if unit == "people":
        return lambda value: counted(people(value), "person", "people")
    if unit in ("", "score"):
        return figure
    return lambda value: counted(figure(value), unit.removesuffix("s"), unit)


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
        return worked_out(measured.figure)
    if measured.take == "ratio":
        return lambda value: say("raw.to-one", figure=number(value, 2))
    unit = measure_of(dataset, str(measured.measure)).unit
    if measured.per is None:
        points = unit == "%" and measured.take == "spread"
        return (lambda value: _percentage_points(figure(value))) if points else amount(unit)
    return _divided(unit, measure_of(dataset, measured.per).unit, measured.take == "spread")


def _divided(unit: str, by: str, spread: bool) -> Format:
    if unit == by:
        return _points if spread else per_cent_to_tenth
    each = {"people": say("raw.resident"), "households": say("raw.household")}.get(by, by)
    if unit == "£ million":
        return lambda value: say("raw.per", amount=_pounds(value * 1_000_000, ""), each=each)
    return lambda value: say("raw.per", amount=amount(unit)(value), each=each)


def raw_words(
    dataset: Dataset, measured: Measured, reading: Reading, least: float | None = None
) -> str:
    """A raw figure with its range where it has one, as what it is: found here, or elsewhere.

    `least` is what is known of it, where what was found elsewhere goes lower.
    """
    write = formatted(dataset, measured)
    said = with_range(write, reading.low, reading.value, reading.high, reading.halfway)
    if reading.evidence != "reference":
        return said
    if least is not None:
        return say("raw.elsewhere-but-known", figure=said, least=write(least))
    return say("raw.elsewhere", figure=said)


TAKES = {
    "min": say("raw.take-min"),
    "max": say("raw.take-max"),
    "mean": say("raw.take-mean"),
    "total": say("raw.take-total"),
    "ratio": say("raw.take-ratio"),
    "spread": say("raw.take-spread"),
    "option": say("raw.take-option"),
}
"""How the figures of the councils that would stand become one."""


def _over(dataset: Dataset, measured: Measured, take: str) -> str:
    """How the figures become one, and whose they are where a criterion says so."""
    if isinstance(measured.over, ByFunction):
        name = dataset.functions[measured.over.function].name
        return say("raw.over-function", take=take, function=f"‘{name}’")
    keys = {"upper": "raw.over-upper", "lower": "raw.over-lower"}
    key = keys.get(measured.over or "")
    return say(key, take=take) if key else take


def what_is_measured(dataset: Dataset, measured: Measured) -> str:
    """The raw figure of a measured criterion in words."""
    if measured.figure is not None:
        return FIGURES[measured.figure].words
    name = measure_of(dataset, str(measured.measure)).name
    take = _over(dataset, measured, TAKES[str(measured.take)])
    if measured.per is None:
        return say("raw.measured", measure=name, take=take)
    by = measure_of(dataset, measured.per).name.lower()
    return say("raw.measured-per", measure=name, by=by, take=take)


def scale_words(dataset: Dataset, leaf: Criterion) -> tuple[tuple[str, str], ...]:
    """The scale of a criterion: each raw figure, or what stands for a score, with its value."""
    if leaf.measured is None:
        return tuple((text, number(value)) for value, text in sorted((leaf.judged or {}).items()))
    write = formatted(dataset, leaf.measured)
    return tuple((write(raw), number(value)) for raw, value in leaf.measured.curve)
