"""Bringing council tax to one level: what it costs or brings in, year by year.

A council's yield is its Band D charge times its tax base, the number of Band D homes that its
dwellings come to after discounts (Local Government Finance Act 1992, sections 30 to 36; the
government's Council Taxbase statistics). A new council that covers several areas ends with one
charge for all. What moving there is worth a year is the sum over its areas of tax base times that
charge less today's. General rises would come on top and are left out.
"""

import math
from collections.abc import Sequence


def mean_charge(charges: Sequence[float], bases: Sequence[float]) -> float | None:
    """The charge in £ that brings in as much as today's; None where there is no tax base."""
    total = math.fsum(bases)
    if total <= 0:
        return None
    return math.fsum(c * b for c, b in zip(charges, bases, strict=True)) / total


def yield_change(charges: Sequence[float], bases: Sequence[float], target: float) -> float:
    """What one charge for all brings in a year beside today's, in £; below nought is forgone."""
    return math.fsum(b * (target - c) for c, b in zip(charges, bases, strict=True))


def years_to_rise(charge: float, target: float, most_rise: float) -> float:
    """The whole years in which a charge rises to a target at so many per cent a year at the most.

    Nought where it is there already; infinite where it may not rise, or rises from nothing.
    """
    if charge >= target:
        return 0.0
    growth = math.log1p(most_rise / 100)
    if charge <= 0 or growth <= 0:
        return math.inf
    years = math.log(target / charge) / growth
    # A rise that just reaches it in so many years does not need another one for a rounding error.
    return float(math.ceil(years - 1e-9))
