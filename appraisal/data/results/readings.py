"""A reading as results.json has it."""

import math

from appraisal.model import Reading


def known(reading: Reading | None) -> float | None:
    """Its value; None for one that is missing or infinite, which JSON has no number for."""
    return reading.value if reading and math.isfinite(reading.value) else None
