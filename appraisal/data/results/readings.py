"""A reading as results.json has it."""

import math

from appraisal.model import Reading


def finite(number: float) -> float | None:
    """A number as it is; None for an infinite one, which JSON has no number for."""
    return number if math.isfinite(number) else None


def known(reading: Reading | None) -> float | None:
    """Its value; None for one that is missing or infinite, which JSON has no number for."""
    return finite(reading.value) if reading else None
