"""The combined authority's constituent councils, and their sizes under each option."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.area.councils import StandingCouncil, figure
from appraisal.model import Dataset, Partnership, Reading, in_words, read_fact

COMBINED_AUTHORITY = "combined authority"
"""The `kind` of a body in partners.yaml that marks a combined authority."""


class Constituent(Struct, frozen=True):
    """A council with a seat of its own; `share` is its size in per cent of the largest shown."""

    label: str
    people: float | None
    share: float


class Row(Struct, frozen=True):
    """The constituents of this area under one option; `option` is empty for today."""

    option: str
    councils: tuple[Constituent, ...]
    ratio: float | None
    ended: bool


class Authority(Struct, frozen=True):
    """One combined authority: who sits on it from elsewhere, and from here under each option."""

    id: str
    name: str
    outside: tuple[Constituent, ...]
    rows: tuple[Row, ...]
    sources: tuple[str, ...]
    note: str


def authorities(appraisal: Appraisal) -> tuple[Authority, ...]:
    """Every combined authority at work that councils of the area belong to."""
    found = _combined_authorities(appraisal.dataset, appraisal)
    return tuple(_authority(appraisal, i, body) for i, body in found)


def _combined_authorities(
    dataset: Dataset, appraisal: Appraisal
) -> Iterator[tuple[str, Partnership]]:
    combined = {
        i
        for i, partner in dataset.partners.items()
        if (partner.kind or "").casefold() == COMBINED_AUTHORITY
    }
    for i, body in appraisal.partnerships.items():
        if body.kind == "statutory" and combined & {*body.partners}:
            yield i, body


def _authority(appraisal: Appraisal, identifier: str, body: Partnership) -> Authority:
    dataset = appraisal.dataset
    now = [council for council in appraisal.today if council.id in body.members]
    by_option = {
        option: [c for c in stand if c.id in appraisal.changes[option].members[identifier]]
        for option, stand in appraisal.stands.items()
    }
    outside = {i: _outside(dataset, i) for i in body.partners if not _is_combined(dataset, i)}
    sizes = [
        size
        for held in (now, *by_option.values())
        for council in held
        if (size := _size(dataset, council)) is not None
    ]
    largest = max((*sizes, *(s for s in outside.values() if s is not None)), default=0.0)
    rows = [_row(dataset, "", now, largest, ended=False)]
    rows += [
        _row(dataset, option, held, largest, _ends(appraisal, option, identifier))
        for option, held in by_option.items()
    ]
    return Authority(
        id=identifier,
        name=body.name,
        outside=tuple(
            Constituent(_partner_name(dataset, i), size, _share(size, largest))
            for i, size in outside.items()
        ),
        rows=tuple(rows),
        sources=body.source or (),
        note=body.note or "",
    )


def _ends(appraisal: Appraisal, option: str, identifier: str) -> bool:
    return appraisal.changes[option].fates[identifier] == "ended"


def _is_combined(dataset: Dataset, partner: str) -> bool:
    body = dataset.partners.get(partner)
    return body is not None and (body.kind or "").casefold() == COMBINED_AUTHORITY


def _partner_name(dataset: Dataset, partner: str) -> str:
    return dataset.partners[partner].name if partner in dataset.partners else in_words(partner)


def _outside(dataset: Dataset, partner: str) -> float | None:
    body = dataset.partners.get(partner)
    reading: Reading | None = read_fact(body.population) if body else None
    return reading.value if reading else None


def _size(dataset: Dataset, council: StandingCouncil) -> float | None:
    reading = figure(dataset, council, "population")
    return reading.value if reading else None


def _share(size: float | None, largest: float) -> float:
    return 0.0 if size is None or largest <= 0 else round(size / largest * 100, 1)


def _row(
    dataset: Dataset, option: str, held: list[StandingCouncil], largest: float, ended: bool
) -> Row:
    sizes = [_size(dataset, council) for council in held]
    councils = sorted(
        (
            Constituent(council.label, size, _share(size, largest))
            for council, size in zip(held, sizes, strict=True)
        ),
        # The unknown come last, among themselves by name: nought stands for none of them.
        key=lambda c: (c.people is None, -(c.people or 0), c.label),
    )
    known = [size for size in sizes if size]
    ratio = max(known) / min(known) if len(known) == len(sizes) > 1 else None
    return Row(option, tuple(councils), ratio, ended)
