"""Paths of SVG, as maps write them, read back."""

import re
from itertools import accumulate

Point = tuple[float, float]
NUMBER = re.compile(r"-?(?:\d+\.\d+|\.\d+|\d+)")


def rings_of(path: str) -> list[list[Point]]:
    """The rings of a path: "M12 3.5l-.5 0 0 4z" has one of three corners, each to a tenth."""
    assert not path or re.fullmatch(r"(?:M[^Mlz]+l[^Mlz]+z)+", path), path
    return [_ring(piece) for piece in path.split("z")[:-1]]


def _ring(piece: str) -> list[Point]:
    found = [float(number) for number in NUMBER.findall(piece)]
    ways = zip(found[::2], found[1::2], strict=True)
    corners = accumulate(ways, lambda at, way: (at[0] + way[0], at[1] + way[1]))
    return [(round(x, 1), round(y, 1)) for x, y in corners]
