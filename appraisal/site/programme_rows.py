"""Councils' own programmes with their published costs, as rows."""

from dataclasses import dataclass

from appraisal.findings.programmes import costs_check, costs_sum, dates
from appraisal.model import Programme
from appraisal.site.facts import Line, fact_lines


@dataclass(frozen=True)
class Cost:
    """One line of a budget; `one_off` tells it from a cost of every year."""

    name: str
    lines: tuple[Line, ...]
    one_off: bool


@dataclass(frozen=True)
class ProgrammeRow:
    """A programme as recorded, with its dates and costs in words.

    `sum` is empty where a cost is not known; `check` says whether it is the published total.
    """

    recorded: Programme
    dates: str
    costs: tuple[Cost, ...]
    sum: str
    total: tuple[Line, ...]
    check: str


def programme_row(programme: Programme) -> ProgrammeRow:
    """A programme as a page shows it."""
    return ProgrammeRow(
        recorded=programme,
        dates=dates(programme),
        costs=tuple(
            Cost(cost.name, fact_lines(cost.amount, "£"), cost.one_off) for cost in programme.costs
        ),
        sum=costs_sum(programme),
        total=fact_lines(programme.total, "£"),
        check=costs_check(programme),
    )
