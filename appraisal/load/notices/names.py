"""Two things of one kind that a reader, or a map, cannot tell apart."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.model import Dataset
from appraisal.model.files import COLLECTIONS
from appraisal.model.walk import CRITERIA, placed_criteria


class Named(NamedTuple):
    """What is called by a name: its file, the path and the id of it there, and both its names.

    An entry of a list has no id.
    """

    file: str
    path: Path
    id: str
    name: str
    short: str | None


def same_names(dataset: Dataset) -> Iterator[Complaint]:
    """Two councils, options, partnerships and so on of one name, whatever is upper case."""
    for called, group in _groups(dataset):
        things = tuple(group)
        yield from _of_one_name(called, things)
        yield from _of_one_short_name(called, things)


def same_codes(dataset: Dataset) -> Iterator[Complaint]:
    """Two councils with one code of the statistics office."""
    first: dict[str, str] = {}
    for i, council in dataset.councils.items():
        if council.gss is not None and (before := first.setdefault(council.gss, i)) != i:
            what = (
                f"The code '{council.gss}' is that of another council, in councils/{before}.yaml."
            )
            mend = "Give each its own, or leave it out: maps find a council's boundary by it."
            yield Complaint(f"councils/{i}.yaml", ("gss",), what, mend)


def same_tiles(dataset: Dataset) -> Iterator[Complaint]:
    """Two councils on one hexagon, where the map has room for the first. Counties have none."""
    taken: dict[tuple[int, int], str] = {}
    for i in dataset.lowest_tier():
        tile = dataset.councils[i].tile
        if tile is not None and (before := taken.setdefault(tile, i)) != i:
            what = f"'{before}' stands on this tile already, [{tile[0]}, {tile[1]}]."
            mend = "Give each council a tile of its own: the map has room for one on each."
            yield Complaint(f"councils/{i}.yaml", ("tile",), what, mend)


def _of_one_name(called: str, things: Iterable[Named]) -> Iterator[Complaint]:
    first: dict[str, Named] = {}
    for thing in things:
        before = first.setdefault(_plain(thing.name), thing)
        if before is not thing:
            what = f"The name '{thing.name}' is that of another {called}, {_where(before, thing)}."
            mend = "Give each a name of its own: pages and tables tell them apart by it."
            yield Complaint(thing.file, (*thing.path, "name"), what, mend)


def _of_one_short_name(called: str, things: Iterable[Named]) -> Iterator[Complaint]:
    """Those shown alike in tables; where neither has a short name, that is their name itself."""
    first: dict[str, Named] = {}
    for thing in things:
        before = first.setdefault(_plain(thing.short or thing.name), thing)
        if before is not thing and (thing.short or before.short):
            one, other = (thing, before) if thing.short else (before, thing)
            where = _where(other, one)
            what = f"The short name '{one.short}' stands for another {called} too, {where}."
            mend = "Give each a short name of its own: tables and charts tell them apart by it."
            yield Complaint(one.file, (*one.path, "short_name"), what, mend)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _where(other: Named, seen_from: Named) -> str:
    if other.file != seen_from.file:
        return f"in {other.file}"
    return f"'{other.id}'" if other.id else "above"


def _groups(dataset: Dataset) -> Iterator[tuple[str, Iterator[Named]]]:
    """Everything that is told apart by its name, in groups within which it has to be."""
    yield "council", _councils(dataset)
    yield (
        "option",
        (
            Named(f"options/{i}.yaml", (), i, option.name, option.short_name)
            for i, option in dataset.options.items()
        ),
    )
    yield "criterion", _criteria(dataset)
    for file, called in _CALLED.items():
        yield called, _in_file(file, (), getattr(dataset, COLLECTIONS[file]))
    for i, option in dataset.options.items():
        new = _in_file(f"options/{i}.yaml", ("councils",), option.councils or {})
        yield "council of this option", new
        for key, called in (("benefits", "benefit"), ("risks", "risk")):
            yield (
                f"{called} of this option",
                _listed(f"options/{i}.yaml", key, getattr(option, key)),
            )


_CALLED = {
    "councils/candidates.yaml": "candidate",
    "councils/partnerships.yaml": "partnership",
    "councils/partners.yaml": "partner",
    "councils/functions.yaml": "function",
    "criteria/measures.yaml": "measure",
    "criteria/perspectives.yaml": "perspective",
    "criteria/principles.yaml": "principle",
    "criteria/themes.yaml": "theme",
}
"""The files whose entries are shown by name side by side, and what one of them is called."""


def _councils(dataset: Dataset) -> Iterator[Named]:
    for i, council in dataset.councils.items():
        yield Named(f"councils/{i}.yaml", (), i, council.name, council.short_name)
        yield from _in_file(f"councils/{i}.yaml", ("parts",), council.parts)


def _in_file(file: str, path: Path, things: Mapping[str, Any]) -> Iterator[Named]:
    for i, thing in things.items():
        if thing.name is not None:
            yield Named(file, (*path, i), i, thing.name, getattr(thing, "short_name", None))


def _listed(file: str, key: str, things: Iterable[Any]) -> Iterator[Named]:
    for at, thing in enumerate(things):
        yield Named(file, (key, at), "", thing.name, None)


def _criteria(dataset: Dataset) -> Iterator[Named]:
    for (_, *path), node in placed_criteria(dataset):
        if node.name is not None:
            yield Named(CRITERIA, tuple(path), node.id, node.name, None)
