"""A timeline: for each year a bar of how many partnerships were at work."""

from collections.abc import Sequence
from dataclasses import dataclass

from appraisal.appraise.network.ties import Year


@dataclass(frozen=True)
class Bar:
    """One year: how many partnerships were at work, started and ended.

    `dated` and `undated` are the lengths of the bar's parts, in per cent of the longest bar: those
    whose start is known, and those whose start is not.
    """

    year: str
    count: int
    dated: float
    undated: float
    started: int
    ended: int


def year_bars(years: Sequence[Year]) -> tuple[Bar, ...]:
    """A bar for each year."""
    longest = max((len(year.at_work) for year in years), default=1) or 1
    return tuple(_bar(year, longest) for year in years)


def _bar(year: Year, longest: int) -> Bar:
    undated = len(year.undated)
    return Bar(
        year=str(year.year),
        count=len(year.at_work),
        dated=round((len(year.at_work) - undated) / longest * 100, 1),
        undated=round(undated / longest * 100, 1),
        started=len(year.started),
        ended=len(year.ended),
    )
