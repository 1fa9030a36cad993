"""What each option makes of one council, as cards."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal, futures
from appraisal.appraise.futures import Outcome, Part, for_one_councillor, residents
from appraisal.findings.councils import takes_words
from appraisal.findings.numbers import per_cent
from appraisal.findings.places import councillor_words, people_words
from appraisal.model import Dataset
from appraisal.site.option_maps import SmallOption, SmallOptions, small_options, structural


class Within(Struct, frozen=True):
    """A council that would stand here, in words: how large, and how large a part this one is.

    `takes` says what of this council it takes, empty where all of it and others. `share` is this
    council's residents as a share of the new council's, empty where not known. `known` says that
    its councillors are.
    """

    name: str
    takes: str
    people: str
    share: str
    councillor: str
    known: bool


class Future(Struct, frozen=True):
    """What one option makes of a council, with the new councils that its area goes to."""

    option: str
    outcome: Outcome
    within: tuple[Within, ...]


class Card(Struct, frozen=True):
    """An option that changes a council, with its map; None where nothing says how areas lie."""

    option: str
    within: tuple[Within, ...]
    map: SmallOption | None


class Futures(Struct, frozen=True):
    """What options make of a council: those that leave it as it is `today`, and a card for others.

    `count` is how many options there are.
    """

    count: int
    as_today: tuple[str, ...]
    today: Within
    cards: tuple[Card, ...]


def futures_shown(
    appraisal: Appraisal, council: str, rows: tuple[Future, ...], maps: SmallOptions
) -> Futures:
    """The rows of a council as cards, each with its map."""
    drawn: Mapping[str, SmallOption] = {row.option: row for row in maps.rows}
    return Futures(
        count=len(rows),
        as_today=tuple(row.option for row in rows if row.outcome == "stays"),
        today=_today(appraisal, council),
        cards=tuple(
            Card(row.option, row.within, drawn.get(row.option))
            for row in rows
            if row.outcome != "stays"
        ),
    )


def future_rows(appraisal: Appraisal, council: str) -> tuple[Future, ...]:
    """What every option makes of a council."""
    return tuple(future(appraisal, i, council) for i in appraisal.stands)


def future(appraisal: Appraisal, option: str, council: str) -> Future:
    """What one option makes of a council."""
    found = futures.future(appraisal, option, council)
    return Future(
        option,
        found.outcome,
        tuple(_within(appraisal.dataset, council, found.outcome, part) for part in found.parts),
    )


def _within(dataset: Dataset, council: str, outcome: Outcome, part: Part) -> Within:
    return Within(
        name=part.council.name,
        takes=takes_words(dataset, council, outcome, part),
        people=people_words(part.residents),
        share="" if part.share is None else per_cent(part.share),
        councillor=councillor_words(part.per_councillor),
        known=part.per_councillor is not None,
    )


def _today(appraisal: Appraisal, council: str) -> Within:
    dataset = appraisal.dataset
    (now,) = (found for found in appraisal.today if found.id == council)
    each = for_one_councillor(dataset, now)
    return Within(
        name=now.label,
        takes="",
        people=people_words(residents(dataset, now)),
        share="",
        councillor=councillor_words(each),
        known=each is not None,
    )


def future_maps(appraisal: Appraisal) -> SmallOptions:
    """The maps of options that make new councils: the same for every council."""
    return small_options(appraisal, structural(appraisal))


def areas_here(dataset: Dataset, council: str) -> Iterator[str]:
    """What small maps outline for a council: itself and its parts, or a county's districts."""
    for i in dataset.districts(council) or (council,):
        yield from (i, *dataset.councils[i].parts)
