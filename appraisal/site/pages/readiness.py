"""Readiness: how far what has to go right stands in each council, as far as anybody knows."""

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.readiness import Readings, readiness_of, told_alike
from appraisal.findings.numbers import moment
from appraisal.findings.readiness import readiness_finding, stands_words
from appraisal.findings.sentences import say
from appraisal.model import UNKNOWN, Dataset
from appraisal.model.councils import Readiness, Stands
from appraisal.site.drawing import Page
from appraisal.site.navigation import address

_SYMBOLS: Mapping[Stands, str] = {"in-place": "fully", "partly": "partly", "not-yet": "not"}
"""The symbol of principles that says as much; what is not known has none."""


class Cell(Struct, frozen=True):
    """How far a factor stands in a council: a symbol and words, with the date and the year of it.

    `met` is empty where that is not known.
    """

    met: str
    words: str
    date: str
    year: str


class Told(Struct, frozen=True):
    """What a source tells alike of councils, with what follows for them."""

    councils: tuple[str, ...]
    cell: Cell
    why: str
    sources: tuple[str, ...]


class Factor(Struct, frozen=True):
    """A factor, with what is told of councils."""

    id: str
    name: str
    note: str
    sources: tuple[str, ...]
    told: tuple[Told, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; each of the `rows` has a council and a cell for each factor."""

    finding: str
    factors: tuple[Factor, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of readiness; none where no success factors are recorded."""
    dataset = appraisal.dataset
    if dataset.success_factors:
        made = partial(content, dataset)
        yield Page("readiness", address("readiness"), say("titles.readiness"), made)


def content(dataset: Dataset) -> Content:
    """Every council held against every success factor, and who tells of it."""
    found = readiness_of(dataset)
    return Content(
        finding=readiness_finding(found),
        factors=tuple(_factor(dataset, found, i) for i in dataset.success_factors),
        rows=tuple(
            (council, tuple(_cell(told) for told in row.values()))
            for council, row in found.found.items()
        ),
    )


def _cell(told: Readiness | None) -> Cell:
    date = told.date if told and told.date and told.date != UNKNOWN else ""
    return Cell(
        met=_SYMBOLS.get(told.stands, "") if told else "",
        words=stands_words(told),
        date=moment(date) if date else "",
        year=date[:4],
    )


def _factor(dataset: Dataset, found: Readings, factor: str) -> Factor:
    own = dataset.success_factors[factor]
    return Factor(
        id=factor,
        name=own.name,
        note=own.note or "",
        sources=own.source or (),
        told=tuple(
            Told(councils, _cell(one), one.why or "", one.source or ())
            for councils, one in told_alike(found, factor)
        ),
    )
