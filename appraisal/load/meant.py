"""What the words of a workspace may be meant for: ids by the names of things, units of measures."""

import difflib
import pathlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from appraisal.model import ASSUMPTION, BUILT_IN_MEASURES
from appraisal.model.files import COLLECTIONS, LISTS, ONE_A_FILE, kind_of
from appraisal.model.headings import slug_of

from .document import Document, Path

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PARTED = re.compile(r"\s*,\s*|\s+and\s+|\s*&\s*")
_ADDRESS = re.compile(r"https?://|www\.")
_MEASURES = "criteria/measures.yaml"
_SOURCES = "sources.yaml"
_THOUSANDS, _POUNDS = "£ thousand", "£"


class Meant(Struct, frozen=True):
    """What things are called, and units by measure.

    `named` has, by the file or the folder in which things stand, ids by each of their names in
    small letters, and by the id itself.
    """

    named: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)


NOT_AN_ID = "is not an id."
_BUILT_IN = {
    _MEASURES: {
        name.casefold(): i for i, measure in BUILT_IN_MEASURES.items() for name in (measure.name, i)
    },
    _SOURCES: {ASSUMPTION: ASSUMPTION},
}


def meanings(documents: Mapping[str, Document]) -> Meant:
    """Gather what may be meant from the files as written."""
    named: dict[str, dict[str, str]] = {home: dict(names) for home, names in _BUILT_IN.items()}
    for file, document in documents.items():
        here = named.setdefault(_home(file), {})
        for i, name in reversed(list(_named(file, document))):
            here[" ".join(name.casefold().split())] = i
    measures = documents.get(_MEASURES)
    written = measures.data if measures is not None and isinstance(measures.data, dict) else {}
    units = {str(i): measure.get("unit") for i, measure in written.items() if _is_dict(measure)}
    built_in = {i: measure.unit for i, measure in BUILT_IN_MEASURES.items()}
    return Meant(named, built_in | {i: unit for i, unit in units.items() if isinstance(unit, str)})


def _home(file: str) -> str:
    """The folder of what has a file of its own; else the file."""
    alone = kind_of(file) in ONE_A_FILE and file not in COLLECTIONS
    return f"{file.rpartition('/')[0]}/" if alone else file


def _is_dict(value: Any) -> bool:
    return isinstance(value, dict)


def _named(name: str, document: Document) -> Iterator[tuple[str, str]]:
    """Each id of a file that is one, with each name of what has it, and with the id itself."""
    data = document.data
    if kind_of(name) in ONE_A_FILE and name not in COLLECTIONS:
        entries = [(pathlib.PurePosixPath(name).stem, data)]
    elif name in LISTS:
        entries = list(_nodes(data))
    else:
        entries = list(data.items()) if name in COLLECTIONS and isinstance(data, dict) else []
    for i, entry in entries:
        if is_id(i):
            yield str(i), str(i)
            for key in ("name", "short_name", "title") if isinstance(entry, dict) else ():
                if isinstance(entry.get(key), str):
                    yield str(i), entry[key]


def _nodes(nodes: Any) -> Iterator[tuple[Any, Any]]:
    for node in nodes if isinstance(nodes, tuple) else ():
        if isinstance(node, dict):
            yield node.get("id"), node
            yield from _nodes(node.get("criteria"))


def is_id(word: object) -> bool:
    """Whether a word may be an id."""
    return _ID.fullmatch(str(word)) is not None


def id_meant(word: object, meant: Meant, homes: Iterable[str]) -> str | None:
    """The id that a word which is none stands for among what stands in some files, if any does."""
    name, slug = " ".join(str(word).casefold().split()), slug_of(str(word))
    names = {name: i for home in homes for name, i in meant.named.get(home, {}).items()}
    if name in names:
        return names[name]
    near = difflib.get_close_matches(slug, sorted({*names.values()}), n=1, cutoff=0.75)
    return near[0] if near else None


def unit_at(file: str, path: Path, data: Any, meant: Meant) -> str:
    """The unit of the figure at a path of a file; empty where it has none or none is known."""
    steps = list(map(str, path))
    if "facts" in steps[:-1]:
        return meant.units.get(steps[steps.index("facts") + 1], "")
    if file == "councils/programmes.yaml":
        return _POUNDS if {"costs", "total"} & set(steps) else ""
    if file == "elsewhere.yaml":
        return _unit_of_case(data, steps)
    if _is_agreed(file, steps):
        return _THOUSANDS
    if steps[:1] == ["money"] or "cost" in steps:
        return _THOUSANDS if kind_of(file) in ("options", "partnerships") else ""
    if steps[:1] == ["claims"] and len(path) > 1:
        unit = data["claims"][path[1]].get("unit")
        return unit if isinstance(unit, str) else ""
    return ""


def _unit_of_case(data: Any, steps: list[str]) -> str:
    unit = data[steps[0]].get("unit") if {"planned", "delivered"} & {*steps[1:]} else ""
    return unit if isinstance(unit, str) and unit.startswith("£") else ""


def _is_agreed(file: str, path: Sequence[str | int]) -> bool:
    """Whether a figure is what a candidate costs or saves, or a class that stands in for that."""
    candidate = kind_of(file) == "candidates" and bool({"costs", "saving"} & set(path[1:2]))
    return candidate or (
        kind_of(file) == "settings" and tuple(path[:2]) == ("packages", "reference")
    )


def is_amount(file: str, path: Path) -> bool:
    """Whether a figure is an amount of money that its place calls a cost or a saving."""
    steps = set(map(str, path))
    money = path[:1] == ("money",) and kind_of(file) == "options"
    stated = money or bool({"cost", "costs", "total"} & steps) or _is_agreed(file, path)
    return "facts" not in steps and stated


def not_ids(words: list[str], meant: Meant, homes: Collection[str] = ()) -> tuple[str, str]:
    """What is wrong with words that are no ids, and how to mend it.

    `homes` are the files and folders in which what they name stands; without any the ids are new.
    Names are what people write most in place of ids.
    """
    quoted = [f"'{word}'" for word in words]
    what = f"{quoted[0]} {NOT_AN_ID}" if len(words) == 1 else f"{listed(quoted)} are not ids."
    found = [id_meant(word, meant, homes) for word in words]
    if (entries := words[0].split(" - "))[1:] and all(map(is_id, entries)):
        mend = (
            "Begin each entry of the list on a line of its own, its dash in the first one's column."
        )
        return what, mend
    parts = [part for word in words for part in _PARTED.split(word)]
    known = {i for home in homes for i in meant.named.get(home, {}).values()}
    if len(parts) > len(words) and set(parts) <= known:
        return what, f"Write [{', '.join(parts)}]."
    apart = [part for word in words for part in word.split()]
    if len(apart) > len(words) and not any(found) and set(apart) <= known:
        return what, f"Write [{', '.join(apart)}], with a comma between them."
    if _ADDRESS.match(words[0]):
        return what, "Add the address to sources.yaml as the `url` of a source, and write its id."
    if any(found):
        asked = [f"'{i}'" for i in found if i is not None]
        return what, f"Did you mean {listed(asked)}?"
    if _SOURCES in homes:
        it = "it" if len(words) == 1 else "each"
        return what, f"Write `{ASSUMPTION}`, or give {it} an entry in {_SOURCES} and write its id."
    slugs = [slug_of(word) for word in words]
    if not homes and all(map(is_id, slugs)):
        return what, f"Write {listed(slugs)}."
    if known:
        return what, f"Write an id that stands in {' or '.join(homes)}, such as {min(known)}."
    return what, "Use lower case letters, digits and hyphens, such as high-peak."


def listed(words: list[str]) -> str:
    """Words with commas between them, and `and` before the last."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
