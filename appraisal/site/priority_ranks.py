"""Every option's rank under each set of priorities, as lines of a bump chart and as a table."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.charts.bump import Step, Stop, bump
from appraisal.findings.agreement import rank_and_value
from appraisal.findings.ranking import rank_words
from appraisal.site.ranked_options import ranked


class RankMark(Struct, frozen=True):
    """A rank on its line; `first` where it is the first."""

    text: str
    at: Stop
    first: bool


class RankLine(Struct, frozen=True):
    """An option's line; `leads`: it comes first somewhere.

    Its name stands `left` and `right` of it, in % from the top; None where it has no rank under the
    first, or the last, priorities.
    """

    id: str
    leads: bool
    marks: tuple[RankMark, ...]
    steps: tuple[Step, ...]
    left: float | None
    right: float | None


class RanksRow(Struct, frozen=True):
    """An option's rank and value under each set of priorities, in their order."""

    id: str
    cells: tuple[str, ...]


def rank_lines(appraisal: Appraisal) -> tuple[RankLine, ...]:
    """The lines of all ranked options, those that lead somewhere last, so that they lie on top.

    Empty where there are not two options under two sets of priorities to draw lines between. What
    nothing is known of has no place.
    """
    rankings = tuple(appraisal.rankings.values())
    ranks = [
        {i: rank for i, rank in ranking.rank.items() if i not in ranking.unknown}
        for ranking in rankings
    ]
    lines = bump([row.id for row in ranked(appraisal)], ranks)
    if len(lines) < 2 or len(rankings) < 2:
        return ()
    drawn = []
    for line in lines:
        marks = tuple(
            RankMark(rank_words(ranking.rank, line.id), stop, ranking.rank[line.id] == 1)
            for ranking, stop in zip(rankings, line.stops, strict=True)
            if stop
        )
        left, right = (end.y if end else None for end in (line.stops[0], line.stops[-1]))
        leads = any(mark.first for mark in marks)
        drawn.append(RankLine(line.id, leads, marks, line.steps, left, right))
    return tuple(sorted(drawn, key=lambda line: line.leads))


def rank_rows(appraisal: Appraisal) -> tuple[RanksRow, ...]:
    """The rank and value of every option under each set of priorities."""
    return tuple(
        RanksRow(row.id, tuple(rank_and_value(r, row.id) for r in appraisal.rankings.values()))
        for row in ranked(appraisal)
    )
