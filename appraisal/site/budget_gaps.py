"""The published budget gaps of councils, as rows: the path that every option starts from."""

from dataclasses import dataclass

from appraisal.findings.budget_gaps import finding
from appraisal.model import Dataset
from appraisal.site.facts import Line, fact_lines


@dataclass(frozen=True)
class GapRow:
    """The gap of one year; no lines where it is not known."""

    year: int
    amount: tuple[Line, ...]
    note: str


@dataclass(frozen=True)
class OfCouncil:
    """A council's published gaps, the earliest first."""

    council: str
    rows: tuple[GapRow, ...]


@dataclass(frozen=True)
class BudgetGaps:
    """Which councils have published gaps, in words, and the gaps of each."""

    finding: str
    councils: tuple[OfCouncil, ...]


def budget_gaps(dataset: Dataset) -> BudgetGaps:
    """Every published budget gap, by council and year."""
    found = {i: council for i, council in dataset.councils.items() if council.budget_gaps}
    return BudgetGaps(
        finding=finding([council.label for council in found.values()], len(dataset.councils)),
        councils=tuple(
            OfCouncil(
                council=i,
                rows=tuple(
                    GapRow(gap.year, fact_lines(gap.amount, "£ thousand"), gap.note or "")
                    for gap in sorted(council.budget_gaps, key=lambda gap: gap.year)
                ),
            )
            for i, council in found.items()
        ),
    )
