"""Council tax brought to one level in a new council: three targets, year by year, with ranges."""

import math
from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.area.councils import StandingCouncil, combine, figure
from appraisal.area.parts import homes
from appraisal.area.predecessors import piece
from appraisal.maths.harmonising import mean_charge, years_to_rise, yield_change
from appraisal.model import Dataset, Reading, read_fact
from appraisal.model.who_pays import TARGETS, CouncilTax, Target


class Level(Struct, frozen=True):
    """One charge for all that a new council may end with, in £ for a Band D home.

    `yearly` is what it brings in a year once all are equal, `by_year` the same on the way there and
    `total` their sum, in £ beside today's charges; below nought is forgone. `change` is what a Band
    D home pays more, or less, by council of today. `years` are those in which the lowest charge
    gets there at the most rise; None where none is given or it may never do.
    """

    charge: Reading
    yearly: Reading
    by_year: tuple[Reading, ...]
    total: Reading
    change: Mapping[str, Reading]
    years: Reading | None


class Harmonised(Struct, frozen=True):
    """The charges and tax bases that a new council begins with, by council of today.

    `unknown` are those of which one of the two is not known; then there are no `levels`. There are
    none either where one council alone goes on, or where all charge the same.
    """

    charges: Mapping[str, Reading | None]
    bases: Mapping[str, Reading | None]
    unknown: tuple[str, ...]
    levels: Mapping[Target, Level]

    @property
    def known(self) -> tuple[Reading, ...]:
        """The charges that are known."""
        return tuple(charge for charge in self.charges.values() if charge is not None)

    @property
    def equal(self) -> bool:
        """Whether nothing is to be brought to one level: all are known, and charge the same."""
        ends = {(charge.low, charge.value, charge.high) for charge in self.known}
        return len(self.known) == len(self.charges) and len(ends) <= 1


def harmonised(dataset: Dataset, tax: CouncilTax, council: StandingCouncil) -> Harmonised:
    """Bring the council tax of all that a new council covers to each of three levels."""
    pieces = {home: piece(council, areas) for home, areas in homes(dataset, council.covers).items()}
    charges = {home: figure(dataset, part, tax.band_d) for home, part in pieces.items()}
    bases = {home: figure(dataset, part, tax.tax_base) for home, part in pieces.items()}
    unknown = tuple(home for home in pieces if charges[home] is None or bases[home] is None)
    found = Harmonised(charges, bases, unknown, {})
    if unknown or found.equal:
        return found
    known = {i: (c, b) for i in pieces if (c := charges[i]) and (b := bases[i])}
    if math.fsum(base.low for _, base in known.values()) <= 0:
        return found
    return Harmonised(charges, bases, (), {t: _level(tax, known, t) for t in TARGETS})


Known = Mapping[str, tuple[Reading, Reading]]
"""The charge and the tax base of each council of today."""
Ends = tuple[tuple[float, ...], tuple[float, ...]]
"""Charges and tax bases, each at its low, its value or its high."""


def _level(tax: CouncilTax, known: Known, target: Target) -> Level:
    """One target; ranges are over charges low or high together, and tax bases likewise."""
    corners = _corners(known)
    charges = [_charge(ends, target) for ends in corners]
    # At the mean nothing is gained or lost, whatever rounding leaves of it.
    level = target == "average"
    yearly = [
        0.0 if level else yield_change(*ends, charge)
        for ends, charge in zip(corners, charges, strict=True)
    ]
    rests_on = [reading for pair in known.values() for reading in pair]

    def over(figures: Iterable[float]) -> Reading:
        value, *others = figures
        return combine(min(value, *others), value, max(value, *others), rests_on)

    return Level(
        charge=over(charges),
        yearly=over(yearly),
        by_year=tuple(over(share * sum_ for sum_ in yearly) for share in tax.closed),
        total=over(math.fsum(tax.closed) * sum_ for sum_ in yearly),
        change={
            home: over(charge - ends[0][at] for ends, charge in zip(corners, charges, strict=True))
            for at, home in enumerate(known)
        },
        years=_years(tax, known, target),
    )


def _corners(known: Known) -> list[Ends]:
    """Charges and tax bases at their values, then each low or high together."""
    charges, bases = (tuple(of) for of in zip(*known.values(), strict=True))
    value = tuple(r.value for r in charges), tuple(r.value for r in bases)
    by_charge, by_base = (
        (tuple(r.low for r in of), tuple(r.high for r in of)) for of in (charges, bases)
    )
    return [value, *((charge, base) for charge in by_charge for base in by_base)]


def _charge(ends: Ends, target: Target) -> float:
    charges, bases = ends
    if target == "average":
        mean = mean_charge(charges, bases)
        return math.nan if mean is None else mean
    return min(charges) if target == "lowest" else max(charges)


def _years(tax: CouncilTax, known: Known, target: Target) -> Reading | None:
    """The years of the lowest charge at the most rise: most years go with the least rise."""
    rise = read_fact(tax.most_rise)
    if rise is None:
        return None
    corners = _corners(known)
    value, *others = (
        years_to_rise(min(ends[0]), _charge(ends, target), by)
        for ends, by in [
            (corners[0], rise.value),
            *((ends, by) for ends in corners for by in (rise.low, rise.high)),
        ]
    )
    low, high = min(value, *others), max(value, *others)
    if not math.isfinite(high):
        return None
    return combine(low, value, high, (rise, *(charge for charge, _ in known.values())))
