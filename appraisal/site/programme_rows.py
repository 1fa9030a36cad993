"""Councils' own programmes with their published costs, as rows."""

from dataclasses import dataclass, replace

from appraisal.findings.programmes import costs_check, costs_sum, dates, lists, whose
from appraisal.model import Dataset, Programme
from appraisal.model.councils import Item
from appraisal.site.facts import Line, fact_lines
from appraisal.site.navigation import address


@dataclass(frozen=True)
class Cost:
    """One line of a budget; `one_off` tells it from a cost of every year."""

    name: str
    lines: tuple[Line, ...]
    one_off: bool


@dataclass(frozen=True)
class ProgrammeRow:
    """A programme as recorded, with its dates and costs in words.

    `lists` has what it lists under a heading each. Where all costs have the same date and sources,
    `alike` has these once and the costs themselves have none. `sum` is empty where a cost is not
    known; `check` says whether it is the published total.
    """

    id: str
    recorded: Programme
    dates: str
    lists: tuple[tuple[str, tuple[Item, ...]], ...]
    costs: tuple[Cost, ...]
    alike: Line | None
    sum: str
    total: tuple[Line, ...]
    check: str


def programme_row(identifier: str, programme: Programme) -> ProgrammeRow:
    """A programme as a page shows it."""
    costs = tuple(
        Cost(cost.name, fact_lines(cost.amount, "£"), cost.one_off) for cost in programme.costs
    )
    alike = _alike(costs)
    return ProgrammeRow(
        id=identifier,
        recorded=programme,
        dates=dates(programme),
        lists=lists(programme),
        costs=tuple(map(_bare, costs)) if alike else costs,
        alike=alike,
        sum=costs_sum(programme),
        total=fact_lines(programme.total, "£"),
        check=costs_check(programme),
    )


def _alike(costs: tuple[Cost, ...]) -> Line | None:
    """A line whose date and sources all of several costs share; None where they differ."""
    lines = [line for cost in costs for line in cost.lines]
    told = {(line.date, line.sources) for line in lines}
    plain = not any(line.assumed or line.contested or line.earlier for line in lines)
    return lines[0] if len(costs) > 1 and len(told) == 1 and plain else None


def _bare(cost: Cost) -> Cost:
    return replace(cost, lines=tuple(replace(line, date="", sources=()) for line in cost.lines))


@dataclass(frozen=True)
class ProgrammeLink:
    """A programme by name, with whose it is, and where it stands from the root."""

    name: str
    whose: str
    path: str


def programme_link(dataset: Dataset, identifier: str) -> ProgrammeLink:
    """A programme as pages that don't tell of it point to it."""
    programme = dataset.programmes[identifier]
    return ProgrammeLink(
        name=programme.name,
        whose=whose(dataset, programme),
        path=programme_place(identifier, programme),
    )


def programme_place(identifier: str, programme: Programme) -> str:
    """Where a programme stands, from the root: on its council's page, or beside the councils."""
    page = address("council", programme.council) if programme.council else address("councils")
    return f"{page}#programme-{identifier}"
