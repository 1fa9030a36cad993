"""Bars of figures that may be below nought, on one scale."""

from collections.abc import Iterable

from msgspec import Struct


class SignedBar(Struct, frozen=True):
    """A bar in % of the width: from nought to its figure, whichever comes first."""

    start: float
    width: float
    nought: float


def signed_bars(figures: Iterable[float]) -> tuple[SignedBar, ...]:
    """A bar a figure; the scale reaches from the least to the most, and has nought on it."""
    held = tuple(figures)
    low, high = min(0.0, *held, 0.0), max(0.0, *held, 0.0)
    reach = high - low
    if reach <= 0:
        return tuple(SignedBar(0.0, 0.0, 0.0) for _ in held)
    nought = round(abs(low) / reach * 100, 2)
    return tuple(
        SignedBar(
            start=round((min(figure, 0.0) - low) / reach * 100, 2),
            width=round(abs(figure) / reach * 100, 2),
            nought=nought,
        )
        for figure in held
    )
