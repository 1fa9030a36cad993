"""The published budget gaps of councils, in words."""

from collections.abc import Sequence

from appraisal.findings.numbers import all_of, listed_names
from appraisal.findings.sentences import say


def of_council(years: int) -> str:
    """Whether a council's gaps are on record, in so many years."""
    return say("budget-gaps.of-one") if years else say("budget-gaps.none-of-one")


def in_year(year: int | None) -> str:
    """The year of a gap, or that its source did not state one."""
    return say("budget-gaps.no-year") if year is None else str(year)


def finding(councils: Sequence[str], of: int) -> str:
    """Whose gaps are on record, of how many councils; that none is does not say there is none."""
    if not councils:
        return say("budget-gaps.none")
    if len(councils) == of:
        return say("budget-gaps.all", councils=all_of(of, "council"))
    return say("budget-gaps.some", councils=listed_names(councils))
