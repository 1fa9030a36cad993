"""Sources: all of them by kind, with who paid for each and what rests on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.source_uses import places_resting_on, resting_on
from appraisal.charts.count_bars import count_bars
from appraisal.findings.names import council_label
from appraisal.findings.sentences import say
from appraisal.findings.source_register import (
    FEW,
    kind_name,
    owner_words,
    owners_counted,
    register_finding,
    unused_words,
)
from appraisal.findings.source_uses import Owner, owners_resting
from appraisal.model import SOURCE_KINDS, Dataset, Source
from appraisal.site.drawing import Page
from appraisal.site.file_pages import INDEXED, PAGES, page_of
from appraisal.site.navigation import address


class Used(Struct, frozen=True):
    """Whose things rest on a source, with how many, and the page where they stand."""

    says: str
    path: str


class Row(Struct, frozen=True):
    """A source: its year, the party that it speaks for or that paid, and who uses it.

    `year` and `party` are empty where none is said.
    """

    id: str
    year: str
    party: str
    used: tuple[Used, ...]


class Kind(Struct, frozen=True):
    """The sources of a kind: how many, how many of them a party's, and both as widths in %."""

    id: str
    label: str
    count: int
    partisan: int
    width: float
    partisan_width: float
    rows: tuple[Row, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `parties` has each party or payer with its sources, the ones with most first. `unused` says of
    how many sources nothing is used; empty where all are.
    """

    finding: str
    unused: str
    kinds: tuple[Kind, ...]
    parties: tuple[tuple[str, tuple[str, ...]], ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of all sources."""
    yield Page("sources", address("sources"), say("titles.sources"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """Every source by its kind, with what rests on it."""
    dataset = appraisal.dataset
    located = places_resting_on(dataset)
    resting = {
        source: owners_resting(dataset, found, located.get(source, 0))
        for source, found in resting_on(dataset, appraisal.evidence).items()
    }
    partisan = [source for source in dataset.sources.values() if source.partisan]
    return Content(
        finding=register_finding(len(partisan), len(dataset.sources)),
        unused=unused_words(sum(not owners for owners in resting.values())),
        kinds=_kinds(dataset, resting),
        parties=_parties(dataset, resting),
    )


def _kinds(dataset: Dataset, resting: Mapping[str, tuple[Owner, ...]]) -> tuple[Kind, ...]:
    held: dict[str, list[str]] = {kind: [] for kind in (*SOURCE_KINDS, "")}
    for source in resting:
        held[dataset.sources[source].kind or ""].append(source)
    shown = sorted(((kind, ids) for kind, ids in held.items() if ids), key=lambda k: -len(k[1]))
    paid = [sum(dataset.sources[i].partisan for i in ids) for _, ids in shown]
    widths = count_bars([*(len(ids) for _, ids in shown), *paid])
    return tuple(
        Kind(
            id=kind or "not-said",
            label=kind_name(kind),
            count=len(ids),
            partisan=paid[at],
            width=widths[at],
            partisan_width=widths[at + len(shown)],
            rows=tuple(_row(dataset, i, resting[i]) for i in ids),
        )
        for at, (kind, ids) in enumerate(shown)
    )


def _row(dataset: Dataset, identifier: str, owners: tuple[Owner, ...]) -> Row:
    source = dataset.sources[identifier]
    year = (source.date or "")[:4]
    return Row(
        id=identifier,
        year=year if year.isdigit() else "",
        party=_party(dataset, source),
        used=tuple(_used(owners)),
    )


def _used(owners: tuple[Owner, ...]) -> Iterator[Used]:
    """The pages that use a source: councils and options by name where they are few."""
    for folder, found in groupby(sorted(owners, key=_folder), _folder):
        held = tuple(found)
        if folder and len(held) > FEW:
            yield Used(owners_counted(folder, len(held)), address(folder))
        else:
            yield from (Used(owner_words(o.name, o.things), page_of(o.file)) for o in held)


def _folder(owner: Owner) -> str:
    """The folder of files that each hold one council or option; empty for a file of many things."""
    folder = owner.file.partition("/")[0]
    return folder if folder in INDEXED and owner.file not in PAGES else ""


def _party(dataset: Dataset, source: Source) -> str:
    """The party that a source speaks for, or else who paid; empty for nobody's."""
    return council_label(dataset, source.party) if source.party else source.paid_for_by or ""


def _parties(dataset: Dataset, ordered: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, list[str]] = {}
    for source in ordered:
        if party := _party(dataset, dataset.sources[source]):
            found.setdefault(party, []).append(source)
    most_first = sorted(found.items(), key=_most_first)
    return tuple((party, tuple(ids)) for party, ids in most_first)


def _most_first(found: tuple[str, Sequence[str]]) -> tuple[int, str]:
    return -len(found[1]), found[0]
