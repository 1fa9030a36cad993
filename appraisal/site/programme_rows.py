"""Councils' own programmes as rows: what they set out, and what they cost."""

from msgspec import Struct
from msgspec.structs import replace

from appraisal.findings.programmes import costs_check, costs_sum, dates, lists, payments, whose
from appraisal.model import Dataset, Programme, read_fact
from appraisal.model.councils import Item
from appraisal.site.facts import Line, fact_lines
from appraisal.site.navigation import address


class ProgrammeLink(Struct, frozen=True):
    """A programme by name, with whose it is, its dates and sources; where it stands from the root.

    `budget` says whether what it costs is known.
    """

    id: str
    name: str
    whose: str
    path: str
    dates: str
    sources: tuple[str, ...]
    budget: bool


def programme_link(dataset: Dataset, identifier: str) -> ProgrammeLink:
    """A programme as pages that don't tell of it point to it."""
    programme = dataset.programmes[identifier]
    return ProgrammeLink(
        id=identifier,
        name=programme.name,
        whose=whose(dataset, programme),
        path=programme_place(identifier),
        dates=dates(programme),
        sources=programme.source,
        budget=bool(programme.costs),
    )


def programme_place(identifier: str) -> str:
    """Where a programme stands, from the root: what it sets out, beside what options would do."""
    return f"{address('operating_model')}#programme-{identifier}"


class ProgrammeRow(Struct, frozen=True):
    """A programme as recorded, with its dates in words; `lists` are under a heading each.

    A list all of which belongs to layers stands with those. `noted` is set for a programme outside
    the area, of which each list has its notes too.
    """

    link: ProgrammeLink
    recorded: Programme
    lists: tuple[tuple[str, tuple[Item, ...]], ...]
    noted: bool


def programme_row(dataset: Dataset, identifier: str) -> ProgrammeRow:
    """A programme as a page shows what it sets out."""
    programme = dataset.programmes[identifier]
    return ProgrammeRow(
        link=programme_link(dataset, identifier),
        recorded=programme,
        lists=tuple(one for one in lists(programme) if not all(item.layer for item in one[1])),
        noted=programme.council is None,
    )


class Cost(Struct, frozen=True):
    """One line of a budget; `one_off` tells it from a cost of every year.

    `width` is its share of the largest line, in per cent; 0 where it is not known.
    """

    name: str
    lines: tuple[Line, ...]
    one_off: bool
    width: float


class Budget(Struct, frozen=True):
    """What a programme costs, line by line, and how that was to be paid for and paid back.

    Where all costs have the same date and sources, `alike` has these once and the costs themselves
    have none. `sum` is empty where a cost is not known; `check` says whether it is the published
    total.
    """

    programme: ProgrammeLink
    costs: tuple[Cost, ...]
    alike: Line | None
    sum: str
    total: tuple[Line, ...]
    check: str
    payments: tuple[tuple[str, tuple[Item, ...]], ...]


def budget(dataset: Dataset, identifier: str) -> Budget:
    """A programme's budget as a page shows it."""
    programme = dataset.programmes[identifier]
    costs = tuple(_costs(programme))
    alike = _alike(costs)
    return Budget(
        programme=programme_link(dataset, identifier),
        costs=tuple(map(_bare, costs)) if alike else costs,
        alike=alike,
        sum=costs_sum(programme),
        total=fact_lines(programme.total, "£"),
        check=costs_check(programme),
        payments=payments(programme),
    )


def _costs(programme: Programme) -> list[Cost]:
    known = [read_fact(cost.amount) for cost in programme.costs]
    most = max((reading.value for reading in known if reading), default=0)
    return [
        Cost(
            name=cost.name,
            lines=fact_lines(cost.amount, "£"),
            one_off=cost.one_off,
            width=100 * reading.value / most if reading and most > 0 else 0.0,
        )
        for cost, reading in zip(programme.costs, known, strict=True)
    ]


def _alike(costs: tuple[Cost, ...]) -> Line | None:
    """A line whose date and sources all of several costs share; None where they differ."""
    lines = [line for cost in costs for line in cost.lines]
    told = {(line.date, line.sources) for line in lines}
    plain = not any(line.assumed or line.contested or line.earlier for line in lines)
    return lines[0] if len(costs) > 1 and len(told) == 1 and plain else None


def _bare(cost: Cost) -> Cost:
    return replace(cost, lines=tuple(replace(line, date="", sources=()) for line in cost.lines))
