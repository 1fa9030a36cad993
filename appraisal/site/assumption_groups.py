"""What was assumed, by what it is about: one line each, and a reason that several share once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.source_uses import FACTS, uses
from appraisal.findings.assumptions import (
    about,
    by_model,
    figure_said,
    split_reason,
    whose_and_what,
)
from appraisal.model import ASSUMPTION, Criterion, Dataset, Function, Perspective, Theme
from appraisal.model.walk import Piece
from appraisal.site.navigation import address
from appraisal.site.said_once import said_once


class Assumed(Struct, frozen=True):
    """Something assumed: what of whom, and its value with its range; empty where it has none.

    `why` is its own part of the reason, before what it shares with others; `path` leads to the
    page that has the reason, where that is another.
    """

    what: str
    value: str
    why: str
    path: str


class Part(Struct, frozen=True):
    """What was assumed for one reason, with what it rests on beside judgement."""

    items: tuple[Assumed, ...]
    why: str
    sources: tuple[str, ...]


class Line(Struct, frozen=True):
    """What was assumed of some; of nobody in particular where `whose` is empty."""

    whose: tuple[str, ...]
    parts: tuple[Part, ...]


class AssumedGroup(Struct, frozen=True):
    """What was assumed about one thing."""

    about: str
    lines: tuple[Line, ...]


class UnknownLine(Struct, frozen=True):
    """What of whom isn't known: one thing of several, or several things of one or of some alike."""

    names: tuple[str, ...]
    of: tuple[str, ...]


class UnknownGroup(Struct, frozen=True):
    """What isn't known about one thing."""

    about: str
    lines: tuple[UnknownLine, ...]


class _Entry(Struct, frozen=True):
    """Something assumed of some, with its whole reason, and its sources."""

    whose: tuple[str, ...]
    item: Assumed
    sources: tuple[str, ...]


def grouped(pieces: Iterable[Piece]) -> Mapping[str, list[Piece]]:
    """Pieces by what they are about, in the order of the files."""
    groups: dict[str, list[Piece]] = {}
    for piece in pieces:
        groups.setdefault(about(piece.path), []).append(piece)
    return groups


def assumed_groups(dataset: Dataset, pieces: Iterable[Piece]) -> tuple[AssumedGroup, ...]:
    """What was assumed, by what it is about."""
    groups = grouped(pieces)
    facts = {str(p.path[1]) for found in groups.values() for p in found if p.file == FACTS}
    used: dict[str, Piece] = {}
    for piece in uses(dataset, *facts):
        used.setdefault(piece.value.use, piece)
    return tuple(
        AssumedGroup(name, tuple(_lines(_merged(dataset, found, used))))
        for name, found in groups.items()
    )


def _merged(
    dataset: Dataset, pieces: Iterable[Piece], used: Mapping[str, Piece]
) -> Iterator[_Entry]:
    """What is assumed alike of several stands once, with all whose it is."""
    held: dict[tuple[Assumed, tuple[str, ...]], list[str]] = {}
    paths = {fact: use.path for fact, use in used.items()}
    for piece in pieces:
        whose, what = whose_and_what(dataset, piece.path)
        use = used.get(str(piece.path[1])) if piece.file == FACTS else None
        path = _reason_elsewhere(dataset, use or piece)
        why = "" if path else _reason(piece)
        value = figure_said(dataset, piece.path, piece.value, paths)
        sources = tuple(source for source in piece.sources if source != ASSUMPTION)
        held.setdefault((Assumed(what, value, why, path), sources), []).append(whose)
    for (item, sources), owners in held.items():
        yield _Entry(by_model(dataset, filter(None, owners)), item, sources)


def _reason(piece: Piece) -> str:
    return getattr(piece.value, "why", None) or getattr(piece.value, "note", None) or ""


def _reason_elsewhere(dataset: Dataset, piece: Piece) -> str:
    """The page that has the reason of a piece, for what has a page that says it; else empty."""
    if isinstance(piece.value, Criterion):
        top = next(node for node in dataset.criteria if piece.value in node.nodes())
        return f"{address('criterion', top.id)}#{piece.value.id}"
    if isinstance(piece.value, Perspective):
        return address("agreement")
    if isinstance(piece.value, Theme):
        return address("theme", str(piece.path[-1]))
    if piece.file == "councils/candidates.yaml":
        return f"{address('candidates')}#{piece.path[1]}"
    if isinstance(piece.value, Function):
        return f"{address('functions')}#function-{piece.path[1]}"
    if piece.file.startswith("options/"):
        stem = piece.file.rpartition("/")[2].removesuffix(".yaml")
        return _reason_of_option(dataset, stem, str(piece.path[1]))
    return ""


def _reason_of_option(dataset: Dataset, option: str, key: str) -> str:
    """The page that has the reasons of what stands under a key of an option; else empty."""
    if key == "benefits":
        return f"{address('benefits')}#{option}"
    if key == "money":
        return f"{address('option', said_once(dataset, option).money or option)}#money"
    return f"{address('option', option)}#claims" if key == "claims" else ""


def _lines(entries: Iterable[_Entry]) -> Iterator[Line]:
    """A line for all that is assumed of the same."""
    held: dict[tuple[str, ...], list[_Entry]] = {}
    for entry in entries:
        held.setdefault(entry.whose, []).append(entry)
    for whose, found in held.items():
        yield Line(whose, tuple(_parts(found)))


def _parts(entries: list[_Entry]) -> Iterator[Part]:
    """A part for each reason; what differs in its first sentence alone shares one."""
    alike = Counter((entry.item.why, entry.sources) for entry in entries)
    parts: dict[tuple[str, tuple[str, ...]], list[Assumed]] = {}
    for entry in entries:
        head, rest = split_reason(entry.item.why)
        whole = not rest or alike[entry.item.why, entry.sources] > 1
        why, own = (entry.item.why, "") if whole else (rest, head)
        parts.setdefault((why, entry.sources), []).append(replace(entry.item, why=own))
    for (why, sources), items in parts.items():
        if len(items) == 1 and items[0].why:
            why, items = f"{items[0].why} {why}", [replace(items[0], why="")]
        yield Part(tuple(items), why, sources)


def unknown_groups(dataset: Dataset, pieces: Iterable[Piece]) -> tuple[UnknownGroup, ...]:
    """What isn't known, by what it is about: by thing or by whose it is, as fewer words say it."""
    return tuple(
        UnknownGroup(
            name, _shortest(dataset, [whose_and_what(dataset, piece.path) for piece in found])
        )
        for name, found in grouped(pieces).items()
    )


def _shortest(dataset: Dataset, found: list[tuple[str, str]]) -> tuple[UnknownLine, ...]:
    by_whose = _unknown_lines(dataset, found)
    by_what = _unknown_lines(dataset, [(what, whose) for whose, what in found])
    return min(by_whose, by_what, key=_length)


def _unknown_lines(dataset: Dataset, found: Iterable[tuple[str, str]]) -> tuple[UnknownLine, ...]:
    """A line for each name with what goes with it; names with the same share one."""
    held: dict[str, list[str]] = {}
    for name, of in found:
        held.setdefault(name, []).append(of)
    lines: dict[tuple[str, ...], list[str]] = {}
    for name, of_it in held.items():
        lines.setdefault(by_model(dataset, of_it), []).append(name)
    return tuple(UnknownLine(by_model(dataset, names), of) for of, names in lines.items())


def _length(lines: tuple[UnknownLine, ...]) -> int:
    """How many letters the lines have."""
    return sum(len(said) for line in lines for said in (*line.names, *line.of))
