"""Documents that a reader could not find, that nothing rests on, or that have grown old."""

import datetime
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.load.notices.places import figures_held
from appraisal.model import Dataset, Fact, last_day
from appraisal.model.walk import walk

from .figures import of_another_year
from .places import held_by_options, held_today, known, measures

FILE = "sources.yaml"
OLD_AFTER = 3
"""Years. Most official statistics of councils come out every year, the slowest every few."""


def without_address(dataset: Dataset) -> Iterator[Complaint]:
    """A source without an address."""
    for i, source in dataset.sources.items():
        if source.url is None:
            mend = "Add `url:`, or say under `accepted:` where a reader finds it."
            yield Complaint(FILE, (i,), f"The source '{i}' has no address.", mend)


def without_date(dataset: Dataset) -> Iterator[Complaint]:
    """A source without a date; `unknown` says that somebody looked, and is not queried."""
    for i, source in dataset.sources.items():
        if source.date is None:
            mend = "Add `date:`, or write `date: unknown` if it has none."
            yield Complaint(FILE, (i,), f"The source '{i}' has no date.", mend)


def unused(dataset: Dataset) -> Iterator[Complaint]:
    """A source that nothing names."""
    named = {piece.value for piece in walk(dataset) if piece.names == "source"}
    named |= {source for place in dataset.settlements for source in place.sources}
    named |= {source for district in dataset.postcodes for source in district.sources}
    for i in dataset.sources:
        if i not in named:
            mend = "Name it where it is used, or take it out."
            yield Complaint(FILE, (i,), f"Nothing rests on the source '{i}'.", mend)


def unused_facts(dataset: Dataset) -> Iterator[Complaint]:
    """A fact of facts.yaml that nothing uses."""
    used = {piece.value for piece in walk(dataset) if piece.names == "shared fact"}
    for i in dataset.facts:
        if i not in used:
            mend = f"Write `{{use: {i}}}` where it is the figure, or take it out."
            yield Complaint("facts.yaml", (i,), f"Nothing uses the fact '{i}'.", mend)


def old_figures(dataset: Dataset) -> Iterator[Complaint]:
    """A measure, or a flow of money, with figures over three years old on the workspace's date.

    Looked at are the figures that results rest on: those of councils, parts and options, and
    money. What was published long ago about a programme or a claim is history, not a figure to
    bring up to date. What is of another year than most of its measure is queried as such. One
    message a measure: at the figure where it is one, else where measures.yaml has the measure.
    """
    old: dict[str, list[_Dated]] = {}
    for given in _figures(dataset):
        if _is_old(given.date, dataset.settings.date):
            old.setdefault(given.of, []).append(given)
    for of in old.keys() & measures(dataset).keys():
        elsewhere = of_another_year(dataset, of)
        old[of] = [given for given in old[of] if (given.file, given.path) not in elsewhere]
    for of, figures in sorted(old.items()):
        if not figures:
            continue
        first, measure = figures[0], dataset.measures.get(of)
        several = len({(figure.file, figure.path) for figure in figures}) > 1
        said = ", ".join(sorted({f"{figure.label} ({figure.date})" for figure in figures}))
        what = (
            f"Figures of '{measure.name if measure else first.name}' are over three years old "
            f"on {dataset.settings.date}: {said}."
        )
        mend = "Look for newer ones, or say under `accepted:` why these still hold."
        own = first.file, first.path
        place = ("criteria/measures.yaml", (of,)) if measure and several else own
        yield Complaint(*place, what, mend)


def _is_old(date: str, today: datetime.date) -> bool:
    end = last_day(date)
    return (end.year + OLD_AFTER, end.month, end.day) < (today.year, today.month, today.day)


class _Dated(Struct, frozen=True):
    """A dated figure: the measure or flow that it is `of`, that one's name, whose, and where."""

    of: str
    name: str
    label: str
    date: str
    file: str
    path: Path


def _figures(dataset: Dataset) -> Iterator[_Dated]:
    """Every figure that results rest on and that has a date, its own or its first source's."""
    names = {i: measure.name for i, measure in measures(dataset).items()}
    for body in chain(held_today(dataset), held_by_options(dataset)):
        for i, fact in body.facts.items():
            for date in _dates(dataset, fact):
                path = (*body.path, i)
                yield _Dated(i, names.get(i, i), body.label, date, body.file, path)
    for i, option in dataset.options.items():
        for position, flow in enumerate(option.money):
            path, of = ("money", position, "amount"), f"{i} {position}"
            for date in _dates(dataset, flow.amount):
                yield _Dated(of, flow.name, option.label, date, f"options/{i}.yaml", path)


def _dates(dataset: Dataset, fact: Fact) -> Iterator[str]:
    for figure in figures_held(fact):
        published = [dataset.sources[i].date for i in figure.source if i in dataset.sources]
        date = next((d for d in (figure.date, *published) if d is not None), None)
        if date is not None and known(date):
            yield date
