"""Councils' own programmes with their published costs, as rows."""

from dataclasses import dataclass

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

    `lists` has what it lists under a heading each. `sum` is empty where a cost is not known;
    `check` says whether it is the published total.
    """

    id: str
    recorded: Programme
    dates: str
    lists: tuple[tuple[str, tuple[Item, ...]], ...]
    costs: tuple[Cost, ...]
    sum: str
    total: tuple[Line, ...]
    check: str


def programme_row(identifier: str, programme: Programme) -> ProgrammeRow:
    """A programme as a page shows it."""
    return ProgrammeRow(
        id=identifier,
        recorded=programme,
        dates=dates(programme),
        lists=lists(programme),
        costs=tuple(
            Cost(cost.name, fact_lines(cost.amount, "£"), cost.one_off) for cost in programme.costs
        ),
        sum=costs_sum(programme),
        total=fact_lines(programme.total, "£"),
        check=costs_check(programme),
    )


@dataclass(frozen=True)
class ProgrammeLink:
    """A programme by name, with whose it is, what it is, and where it stands from the root."""

    name: str
    whose: str
    summary: str
    path: str


def programme_link(dataset: Dataset, identifier: str) -> ProgrammeLink:
    """A programme as pages that don't tell of it point to it."""
    programme = dataset.programmes[identifier]
    return ProgrammeLink(
        name=programme.name,
        whose=whose(dataset, programme),
        summary=programme.summary,
        path=programme_place(identifier, programme),
    )


def programme_place(identifier: str, programme: Programme) -> str:
    """Where a programme stands, from the root: on its council's page, or beside the councils."""
    page = address("council", programme.council) if programme.council else address("councils")
    return f"{page}#programme-{identifier}"
