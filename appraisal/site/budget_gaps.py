"""The published budget gaps of councils, as rows and bars: the path every option starts from."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.charts.axis import Axis, Tick
from appraisal.charts.budget_gaps import GapBar, gap_axis, gap_bar
from appraisal.findings.budget_gaps import finding, in_year
from appraisal.model import Council, Dataset, read_fact
from appraisal.site.facts import Line, fact_lines


class GapRow(Struct, frozen=True):
    """The gap of one year, in words; neither lines nor a bar where it is not known."""

    year: str
    amount: tuple[Line, ...]
    note: str
    bar: GapBar | None


class OfCouncil(Struct, frozen=True):
    """A council's published gaps, the earliest first and those of no stated year last."""

    council: str
    rows: tuple[GapRow, ...]


class BudgetGaps(Struct, frozen=True):
    """Who has published gaps, in words, and the gaps of each council on one axis."""

    finding: str
    ticks: tuple[Tick, ...]
    nought: float
    councils: tuple[OfCouncil, ...]


def budget_gaps(dataset: Dataset) -> BudgetGaps:
    """Every published budget gap, by council and year."""
    found = {i: council for i, council in dataset.councils.items() if council.budget_gaps}
    said = finding([council.label for council in found.values()], len(dataset.councils))
    return _drawn(said, found)


def _drawn(said: str, found: Mapping[str, Council]) -> BudgetGaps:
    gaps = [read_fact(gap.amount) for council in found.values() for gap in council.budget_gaps]
    on = gap_axis(gap for gap in gaps if gap is not None)
    return BudgetGaps(
        finding=said,
        ticks=on.across(),
        nought=on.at(0),
        councils=tuple(OfCouncil(i, _rows(council, on)) for i, council in found.items()),
    )


def _rows(council: Council, on: Axis) -> tuple[GapRow, ...]:
    return tuple(
        GapRow(
            year=in_year(gap.year),
            amount=fact_lines(gap.amount, "£ thousand"),
            note=gap.note or "",
            bar=gap_bar(read, on) if (read := read_fact(gap.amount)) else None,
        )
        for gap in sorted(council.budget_gaps, key=lambda gap: (gap.year is None, gap.year or 0))
    )
