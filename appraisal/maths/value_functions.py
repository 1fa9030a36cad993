"""Value functions: from a raw figure to a value on 0-100, and back."""

from itertools import pairwise
from typing import Literal

import numpy as np

from appraisal.maths.ranking import TIE

Curve = tuple[tuple[float, float], ...]
"""A piecewise-linear value function: (raw figure, value on 0-100), raw figures rising."""

Sides = tuple[tuple[Literal["more", "less"], float], ...]
"""Raw figures, each with the side of it that is meant."""


def piecewise(curve: Curve, raw: float) -> float:
    """A piecewise-linear value function, flat beyond its ends (format.md).

    `curve` holds (raw, value) with rising raws; the value is on 0-100.
    """
    raws, values = zip(*curve, strict=True)
    return float(np.interp(raw, raws, values))


def curve_inverse(curve: Curve, value: float, near: float) -> float | None:
    """The raw figure nearest to `near` that a value function turns into `value`.

    None where the function never takes that value. Beyond its ends, where it is flat, the end
    itself is meant.
    """
    found = []
    for (raw, at), (next_raw, next_at) in pairwise(curve):
        if min(at, next_at) <= value <= max(at, next_at):
            if at == next_at:
                found.append(min(max(near, raw), next_raw))
            else:
                found.append(raw + (value - at) / (next_at - at) * (next_raw - raw))
    return min(found, key=lambda raw: (abs(raw - near), raw), default=None)


def passing(curve: Curve, value: float, near: float, up: bool) -> Sides:
    """Beyond which raw figures a value function is worth more (`up`) or less than `value`.

    Each is `more` or `less` and the raw figure nearest to `near` on that side of it. Of the two
    sides only the nearer counts, both where they are as near; none where the function never is.
    `near` itself is not worth more, or less, than that.
    """
    sign = 1 if up else -1
    rising = [(raw, sign * (worth - value)) for raw, worth in curve]
    falling = [(-raw, over) for raw, over in reversed(rising)]
    right, left = _passed(rising, near), _passed(falling, -near)
    nearest = min((raw for raw in (right, left) if raw is not None), default=0.0)
    more: Sides = () if right is None or right > nearest + TIE else (("more", near + right),)
    less: Sides = () if left is None or left > nearest + TIE else (("less", near - left),)
    return more + less


def _passed(points: list[tuple[float, float]], near: float) -> float | None:
    """How far to the right of `near` a line through points comes above nought; None if never."""
    for (raw, at), (next_raw, next_at) in pairwise(points):
        if next_raw > near and next_at > TIE:
            above = raw + (0 - at) / (next_at - at) * (next_raw - raw) if at < 0 else raw
            return max(above, near) - near
    return None
