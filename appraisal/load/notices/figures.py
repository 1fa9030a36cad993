"""Figures that do not fit beside others of the same measure."""

import math
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from statistics import median

from msgspec import Struct

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.load.notices.places import figures_held
from appraisal.model import Dataset, Facts, Measure, Reading, figures_in, first_day, read_fact

from .places import contested, held_by_options, held_today, known, measures, shown

ROUNDED = 0.005
"""How far a whole may lie from the sum of its parts, as a share: published tables round to two or
three figures, and half a per cent is less than what a wrong or missing district makes out."""

YEAR_APART = 183
"""Days. A budget voted in December and one voted in February belong together, though the calendar
sets them in two years; yearly statistics lie 365 apart."""

PER_CENT_OR_MORE = 10
"""How many times smaller than its neighbours a figure is before it may be a fraction of one."""


def sums_that_differ(dataset: Dataset) -> Iterator[Complaint]:
    """A county that is not its districts taken together, or a council that is not its parts."""
    for i, council in dataset.councils.items():
        file = f"councils/{i}.yaml"
        if council.tier == "county":
            districts = [dataset.councils[d].facts for d in dataset.districts(i)]
            yield from _differing(dataset, file, council.facts, districts, "districts")
        parts = [part.facts for part in council.parts.values()]
        yield from _differing(dataset, file, council.facts, parts, "parts")


def _differing(
    dataset: Dataset, file: str, whole: Facts, parts: list[Facts], called: str
) -> Iterator[Complaint]:
    for i, measure in measures(dataset).items():
        own, below = read_fact(whole.get(i)), [read_fact(facts.get(i)) for facts in parts]
        certain = [reading for reading in below if reading is not None]
        if own is None or not certain or len(certain) < len(below) or not _adds(measure, called):
            continue
        # Figures of different years are queried as such, and need not add up.
        if _of_different_years([date for facts in (whole, *parts) for date in _dates(facts, i)]):
            continue
        if _gap(own, certain) > _tolerance(own, certain):
            total = math.fsum(reading.value for reading in certain)
            what = (
                f"'{measure.name}' is {shown(own.value)} here, and the {len(certain)} {called} "
                f"come to {shown(total)}."
            )
            yield Complaint(file, ("facts", i), what, _MENDS[called])


_MENDS = {
    "districts": "Mend the figure that is wrong, or write `county: share` in measures.yaml if "
    "the county has one of its own.",
    "parts": "Mend the figure that is wrong: the parts make up the council.",
}


def _adds(measure: Measure, called: str) -> bool:
    return measure.add_up == "sum" and (called == "parts" or measure.county == "same")


def _dates(facts: Facts, measure: str) -> list[str]:
    dates = (figure.date for figure in figures_held(facts.get(measure)))
    return [date for date in dates if date is not None and known(date)]


def _of_different_years(dates: list[str]) -> bool:
    """Whether two of the dates lie in different years, and far enough apart to be queried."""
    days = sorted(map(first_day, dates))
    years = {date[:4] for date in dates}
    return len(years) > 1 and (days[-1] - days[0]).days >= YEAR_APART


def _gap(own: Reading, parts: list[Reading]) -> float:
    """How far the range of the whole lies from the range of the sum; nought where they meet."""
    low, high = (math.fsum(getattr(part, end) for part in parts) for end in ("low", "high"))
    return max(low - own.high, own.low - high, 0.0)


def _tolerance(own: Reading, parts: list[Reading]) -> float:
    """What rounding explains: half a unit of each last digit, or half a per cent."""
    digits = math.fsum(0.5 * 10.0 ** -_decimals(reading.value) for reading in (own, *parts))
    return max(digits, ROUNDED * abs(own.value))


def _decimals(number: float) -> int:
    exponent = Decimal(repr(float(number))).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


class _Dated(Struct, frozen=True):
    """The dates of one body's figures of a measure, and where they stand."""

    file: str
    path: Path
    label: str
    dates: tuple[str, ...]


def mixed_years(dataset: Dataset) -> Iterator[Complaint]:
    """A measure whose figures are of one year for most councils and of another for some."""
    for i, measure in measures(dataset).items():
        usual, odd = _of_another_year(dataset, i)
        if odd:
            others = "; ".join(f"{body.label} {' and '.join(body.dates)}" for body in odd)
            what = f"The figures of '{measure.name}' are mostly of {usual}, but: {others}."
            mend = "Use figures of one year for all, or say under `accepted:` why they differ."
            yield Complaint(odd[0].file, odd[0].path, what, mend)


def of_another_year(dataset: Dataset, measure: str) -> frozenset[tuple[str, Path]]:
    """Where the figures stand that are queried as of another year than most of a measure."""
    return frozenset((body.file, body.path) for body in _of_another_year(dataset, measure)[1])


def _of_another_year(dataset: Dataset, measure: str) -> tuple[str, list[_Dated]]:
    """The year of most figures of a measure, and those that are of another; of none, no year."""
    dated = [body for body in _dated(dataset, measure) if body.dates]
    years = Counter(year for body in dated for year in {date[:4] for date in body.dates})
    usual = max(years, key=lambda year: (years[year], year), default="")
    days = [first_day(d) for body in dated for d in body.dates if d[:4] == usual]
    odd = [
        body
        for body in dated
        if all(abs((first_day(d) - day).days) >= YEAR_APART for d in body.dates for day in days)
    ]
    return usual, odd


def _dated(dataset: Dataset, measure: str) -> Iterator[_Dated]:
    for body in held_today(dataset):
        # What is of a day to come is queried as such.
        known_by = [d for d in _dates(body.facts, measure) if first_day(d) <= dataset.settings.date]
        dates = tuple(sorted(set(known_by)))
        yield _Dated(body.file, (*body.path, measure), body.label, dates)


def fractions_in_per_cent(dataset: Dataset) -> Iterator[Complaint]:
    """A figure such as 0.42 in a measure in per cent whose other figures are such as 42.

    A small per cent is written with as many decimals as its neighbours (0.4 beside 42.3); a
    fraction needs more of them, and is less than a tenth of what is usual.
    """
    for i, measure in measures(dataset).items():
        if not measure.unit.strip().casefold().startswith(("%", "per cent", "percent")):
            continue
        placed = list(_values(dataset, i))
        usual = [value for *_, value in placed if value > 1]
        for file, path, value in placed:
            if not usual or not 0 < value < min(1, median(usual) / PER_CENT_OR_MORE):
                continue
            if _decimals(value) > max(_decimals(other) for other in usual):
                beside = shown(median(usual))
                what = f"{shown(value)} stands in a measure in per cent, beside {beside}."
                mend = f"Write {shown(round(100 * value, 9))} if a fraction was meant."
                yield Complaint(file, path, what, mend)


def _values(dataset: Dataset, measure: str) -> Iterator[tuple[str, Path, float]]:
    for body in chain(held_today(dataset), held_by_options(dataset)):
        fact = body.facts.get(measure)
        for position, figure in enumerate(figures_in(fact)):
            step: Path = (position,) if isinstance(fact, tuple) else ()
            yield body.file, (*body.path, measure, *step), figure.value


def same_sources_twice(dataset: Dataset) -> Iterator[Complaint]:
    """A list of figures as if contested, two of which are from the same source."""
    for file, path, figures in contested(dataset):
        seen: set[tuple[str, ...]] = set()
        for position, figure in enumerate(figures):
            if figure.source in seen:
                what = (
                    f"Two of these figures are from the same source, {' and '.join(figure.source)}."
                )
                mend = (
                    "Where one source gives a range, write one figure with low, value and high. "
                    "Otherwise name the other source."
                )
                yield Complaint(file, (*path, position), what, mend)
                break
            seen.add(figure.source)
