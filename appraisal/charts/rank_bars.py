"""How often an option takes each place: one bar a place, the first on the left."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """One place's bar in % of the drawing: it stands on the ground, and its top is at `y`."""

    x: float
    width: float
    y: float


def rank_bars(shares: tuple[float, ...], tallest: float) -> tuple[Bar, ...]:
    """The bars of an option's shares of draws; one of `tallest` is as high as the drawing."""
    width = 100 / len(shares)
    return tuple(_bar(n * width, width, share / tallest) for n, share in enumerate(shares))


def _bar(start: float, width: float, share: float) -> Bar:
    return Bar(
        x=round(start + width * 0.1, 2),
        width=round(width * 0.8, 2),
        y=round(100 - share * 100, 2),
    )
