"""A reading as results.json has it."""

import math

from msgspec import Struct

from appraisal.model import Reading


def finite(number: float) -> float | None:
    """A number as it is; None for an infinite one, which JSON has no number for."""
    return number if math.isfinite(number) else None


def known(reading: Reading | None) -> float | None:
    """Its value; None for one that is missing or infinite, which JSON has no number for."""
    return finite(reading.value) if reading else None


class RangeResult(Struct, frozen=True, kw_only=True):
    """A figure with its range."""

    value: float
    low: float
    high: float


def in_range(reading: Reading | None) -> RangeResult | None:
    """A figure with its range; None for one that is missing."""
    return None if reading is None else range_of(reading)


def range_of(reading: Reading) -> RangeResult:
    """The same of one that is there."""
    return RangeResult(value=reading.value, low=reading.low, high=reading.high)
