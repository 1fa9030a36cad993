"""What each leaving would cost, as bars on one scale: what ends, needs a host, or is left thin."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from appraisal.appraise.network.resilience import Departure
from appraisal.charts.stacked_bar import stacked

Part = Literal["ended", "hosted", "thin"]


class Bar(Struct, frozen=True):
    """One leaving: pieces as (part, start, width), in % of the longest bar."""

    pieces: tuple[tuple[Part, float, float], ...]


def departure_bars(departures: Mapping[str, Departure]) -> dict[str, Bar]:
    """A bar each; a partnership that needs a host and is left thin is drawn once, as the first."""
    counts = {i: _counts(one) for i, one in departures.items()}
    longest = max((sum(found.values()) for found in counts.values()), default=0) or 1
    return {i: _bar(found, longest) for i, found in counts.items()}


def _counts(one: Departure) -> dict[Part, int]:
    thin = {*one.lost.thin} - {*one.hosted}
    return {"ended": len(one.lost.ended), "hosted": len(one.hosted), "thin": len(thin)}


def _bar(counts: Mapping[Part, int], longest: int) -> Bar:
    widths = stacked(count / longest * 100 for count in counts.values())
    return Bar(
        tuple((part, x, width) for part, (x, width) in zip(counts, widths, strict=True) if width)
    )
