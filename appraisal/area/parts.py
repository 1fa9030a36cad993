"""How the parts of a split council share out the whole, and in which ways they may."""

import math
from collections.abc import Mapping

from appraisal.model import Reading

BY_SIZE = 0
"""The way in which every part is at its value. After it come each part at its low and high."""


def are_sized(whole: Reading | None, parts: Mapping[str, Reading | None]) -> bool:
    """Whether its parts say how a whole is shared out: all known, and none below nought."""
    known = [part for part in parts.values() if part is not None]
    if whole is None or len(known) < len(parts) or math.fsum(part.value for part in known) <= 0:
        return False
    return min(part.low for part in (whole, *known)) >= 0


def shares(parts: Mapping[str, Reading], chosen: frozenset[str]) -> tuple[float, ...]:
    """The share of the whole that some parts have, in every way in which it may be shared out.

    At value all parts are scaled to it. Then one part in turn is at its low and at its high, and
    its siblings share the rest by size.
    """
    total = math.fsum(part.value for part in parts.values())
    found = [math.fsum(parts[i].value for i in chosen) / total]
    for i, part in parts.items():
        beside = _by_size(parts, chosen - {i}, i)
        for end in (part.low, part.high):
            own = min(end / total, 1.0)
            found.append((own if i in chosen else 0.0) + (1 - own) * beside)
    return tuple(found)


def _by_size(parts: Mapping[str, Reading], chosen: frozenset[str], without: str) -> float:
    """The share that some parts have of all but one by size; by number where all are empty."""
    rest = math.fsum(part.value for i, part in parts.items() if i != without)
    if rest == 0:
        return len(chosen) / (len(parts) - 1)
    return math.fsum(parts[i].value for i in chosen) / rest
