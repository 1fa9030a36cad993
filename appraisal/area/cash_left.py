"""Known cash within the range of a reference class, and what is left of the class beside it."""

import math
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from appraisal.model import Reading


def within(whole: Reading, known: Sequence[Reading]) -> list[Reading]:
    """Known parts as they count in a whole: at their values, with no more range than it has.

    Below and above the value each, where their ranges together reach further than the whole's does,
    all are cut in the same proportion.
    """
    below = _share(_below([whole]), _below(known))
    above = _share(_above([whole]), _above(known))
    return [_cut(part, below, above) for part in known]


def left_of(whole: Reading, counted: Sequence[Reading]) -> Reading:
    """What is left of a whole beside parts that count within it: value of value, end of end.

    Where the parts take up all of its range, rounding puts no end on the other side of the value.
    """
    low, value, high = (
        getattr(whole, end) - math.fsum(getattr(part, end) for part in counted)
        for end in ("low", "value", "high")
    )
    return replace(whole, low=min(low, value), value=value, high=max(high, value))


def _below(readings: Iterable[Reading]) -> float:
    return math.fsum(reading.value - reading.low for reading in readings)


def _above(readings: Iterable[Reading]) -> float:
    return math.fsum(reading.high - reading.value for reading in readings)


def _share(room: float, taken: float) -> float:
    return room / taken if taken > room else 1.0


def _cut(part: Reading, below: float, above: float) -> Reading:
    """A part with these shares of its range; to the last digit itself where all of it is left."""
    low = part.low if below == 1 else part.value - below * (part.value - part.low)
    high = part.high if above == 1 else part.value + above * (part.high - part.value)
    return replace(part, low=low, high=high)
