"""Bars of counts: how wide each is beside the widest."""

from collections.abc import Sequence


def count_bars(counts: Sequence[int]) -> tuple[float, ...]:
    """Each count as a width in % of the greatest, to one decimal; all 0 where nothing counts."""
    most = max(counts, default=0)
    return tuple(round(100 * count / most, 1) if most else 0.0 for count in counts)
