"""Councils' own programmes with their published costs, as rows."""

from dataclasses import dataclass

from appraisal.findings.programmes import costs_check, costs_sum, dates
from appraisal.model import Programme
from appraisal.model.councils import Item
from appraisal.site.facts import Line, fact_lines


@dataclass(frozen=True)
class Cost:
    """One line of a budget; `one_off` tells it from a cost of every year."""

    name: str
    lines: tuple[Line, ...]
    one_off: bool


@dataclass(frozen=True)
class ProgrammeRow:
    """A programme with its costs; `check` says whether they add up to the published total.

    `outside` names a council of another area; `sum` is in words, empty where a cost is not known.
    """

    name: str
    outside: str
    summary: str
    governance: str
    dates: str
    pillars: tuple[str, ...]
    workstreams: tuple[Item, ...]
    layers: tuple[Item, ...]
    costs: tuple[Cost, ...]
    sum: str
    total: tuple[Line, ...]
    check: str
    sources: tuple[str, ...]


def programme_row(programme: Programme) -> ProgrammeRow:
    """A programme as a page shows it."""
    return ProgrammeRow(
        name=programme.name,
        outside=programme.outside or "",
        summary=programme.summary,
        governance=programme.governance or "",
        dates=dates(programme),
        pillars=programme.pillars,
        workstreams=programme.workstreams,
        layers=programme.layers,
        costs=tuple(
            Cost(cost.name, fact_lines(cost.amount, "£"), cost.one_off) for cost in programme.costs
        ),
        sum=costs_sum(programme),
        total=fact_lines(programme.total, "£"),
        check=costs_check(programme),
        sources=programme.source,
    )
