"""What money of a later year is worth in the first year counted."""

import math
from functools import lru_cache

SOCIAL_RATE = 3.5
"""The social time preference rate, real, in per cent a year (HM Treasury, The Green Book 2022,
annex A6)."""

_SOCIAL_PERIODS = ((0, 30, 3.5), (30, 75, 3.0), (75, math.inf, 2.5))
"""After which year, up to which year, and at what rate (ibid., long-term discount rates)."""


@lru_cache(maxsize=1024)
def discount_factor(year: int, rate: float) -> float:
    """By how much the money of a year is multiplied; year 0 is the first and is not discounted.

    `rate` is in per cent a year. The Green Book's own rate of 3.5 falls to 3.0 from year 31 on and
    to 2.5 from year 76 on. Any other rate is somebody's own and stays as it is.
    """
    if rate != SOCIAL_RATE:
        return float((1 + rate / 100) ** -year)
    return math.prod(
        (1 + lower / 100) ** -max(0, min(year, last) - before)
        for before, last, lower in _SOCIAL_PERIODS
    )
