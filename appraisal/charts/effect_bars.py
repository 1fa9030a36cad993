"""How much each of several parts makes of a whole, as bars on one scale."""

from collections.abc import Iterable


def effect_bars(parts: Iterable[float]) -> tuple[float, ...]:
    """The width of each part's bar in % of the longest; nothing where all are nought."""
    held = tuple(parts)
    longest = max(held, default=0.0)
    return tuple(round(part / longest * 100, 2) if longest > 0 else 0.0 for part in held)
