"""A bar stacked of parts, one after the other."""

from collections.abc import Iterable, Iterator


def stacked(sizes: Iterable[float]) -> Iterator[tuple[float, float]]:
    """Where each part starts and how wide it is, to two decimals, in the unit of the sizes."""
    start = 0.0
    for size in sizes:
        yield round(start, 2), round(size, 2)
        start += size
