"""Documents → a Dataset, as far as they can be read, with what is wrong noted in each."""

import datetime
import pathlib
from collections.abc import Callable, Collection, Mapping
from functools import cache, partial
from typing import Any

from msgspec import Struct, field

from appraisal.model import Council, Criterion, Dataset, Option, Settings, Workshop
from appraisal.model.facts import Model
from appraisal.model.files import ADAPTERS, COLLECTIONS, LISTS, ONE_A_FILE, kind_of
from appraisal.problems import MOST

from .document import Document
from .meant import Meant, meanings
from .nearest import nearest
from .outdented import put_below
from .salvage import NOTHING, faulty_keys, salvaged
from .validate import NO_FACTS, Shared, validate, validate_entries

_MODELS: Mapping[str, type[Model]] = {
    "settings": Settings,
    "councils": Council,
    "options": Option,
    "workshops": Workshop,
}
_HARMLESS: Mapping[str, frozenset[str]] = {
    "settings": frozenset(Settings.model_fields),
    "workshops": frozenset(Workshop.model_fields),
    "councils": frozenset(Council.model_fields) - {"tier", "within", "parts", "neighbours"},
    "options": frozenset(Option.model_fields) - {"partnerships"},
}
"""Keys without which an entry can still be held against others, and accuses none wrongly."""

_NAMES_ITS_OWN = frozenset({"councils", "partnerships", "steps"})
"""Keys of an option whose entries its other keys may name."""


class Assembled(Struct):
    """A workspace as far as it can be read.

    `sound` has what is without fault, `part` also what is left of the rest once its faulty parts
    are taken out, and `fit` as much of that as can be held against other files. `shaky` has the
    files that may name entries of their own that can't be read.
    """

    sound: dict[str, Any] = field(default_factory=lambda: {folder: {} for folder in ONE_A_FILE})
    part: dict[str, Any] = field(default_factory=lambda: {folder: {} for folder in ONE_A_FILE})
    fit: dict[str, Any] = field(default_factory=lambda: {folder: {} for folder in ONE_A_FILE})
    shaky: set[str] = field(default_factory=set)

    @property
    def shared(self) -> Shared:
        """The facts that are sound, for figures of other files to use."""
        found: Shared = self.sound.get("facts", NO_FACTS)
        return found

    def part_with(self, aside: "Assembled") -> dict[str, Any]:
        """The part of each entry, and of those aside."""
        both = {kind: {**self.part[kind], **aside.part[kind]} for kind in ONE_A_FILE}
        return {**self.part, **aside.part, **both}

    def dataset(self, fields: Mapping[str, Any]) -> Dataset:
        """One of the three as a Dataset, sorted by id: names of files sort `a-b` before `a`."""
        nothing_read = Settings.model_construct(title="?", date=datetime.date.min)
        ordered: dict[str, Any] = {
            kind: dict(sorted(read.items())) if isinstance(read, dict) else read
            for kind, read in fields.items()
        }
        return Dataset(**{"settings": nothing_read, **ordered})


def assemble(documents: Mapping[str, Document]) -> Assembled:
    """Whatever can be read of a workspace; what cannot is left out, its faults noted."""
    assembled = Assembled()
    _take_all(assembled, documents, documents)
    return assembled


def assemble_aside(
    inside: Mapping[str, Document], documents: Mapping[str, Document], shared: Shared
) -> Assembled:
    """What can be read of some documents, taken by themselves, which the others lack."""
    aside = Assembled()
    aside.sound["facts"] = shared
    _take_all(aside, inside, {**documents, **inside})
    return aside


def _take_all(
    assembled: Assembled, names: Collection[str], documents: Mapping[str, Document]
) -> None:
    for name in names:
        put_below(documents[name])
    meant = cache(partial(meanings, documents))
    # What uses a shared fact is held against it, so that these are read first.
    for name in sorted(names, key=lambda name: name != "facts.yaml"):
        document, kind = documents[name], kind_of(name)
        if document.is_unread or kind is None:
            continue
        empty: Any = () if name in LISTS else {}
        data = empty if document.data in (None, (), {}) else document.data
        if name in COLLECTIONS:
            _take_collection(assembled, document, kind, data, meant)
        elif name in LISTS:
            _take_list(assembled, document, kind, data, meant)
        else:
            _take_entry(assembled, document, kind, data, meant)


def _take_collection(
    assembled: Assembled, document: Document, kind: str, data: Any, meant: Callable[[], Meant]
) -> None:
    read = validate_entries(document, ADAPTERS[kind], data, meant, assembled.shared)
    assembled.sound[kind] = assembled.fit[kind] = assembled.part[kind] = read
    if isinstance(data, dict) and len(read) < len(data) and len(document.problems) <= MOST:
        whole = salvaged(ADAPTERS[kind]._type, data, assembled.shared)
        assembled.part[kind] = {key: value for key, value in whole.items() if value is not None}


def _take_list(
    assembled: Assembled, document: Document, kind: str, data: Any, meant: Callable[[], Meant]
) -> None:
    read: tuple[Criterion, ...] | None = validate(document, ADAPTERS[kind], data, meant)
    assembled.sound[kind] = assembled.fit[kind] = read or ()
    part = read
    if read is None and len(document.problems) <= MOST:
        part = salvaged(ADAPTERS[kind]._type, data)
    assembled.part[kind] = part if isinstance(part, tuple) else ()


def _take_entry(
    assembled: Assembled, document: Document, kind: str, data: Any, meant: Callable[[], Meant]
) -> None:
    if data == {}:
        needed = [f"`{i}:`" for i, f in _MODELS[kind].model_fields.items() if f.is_required()]
        mend = f"Write at least {' and '.join(needed)}; docs/format.md shows how."
        document.complain((1, 1), "Nothing stands in this file.", mend)
        return
    read = validate(document, ADAPTERS[kind], data, meant, assembled.shared)
    stem = pathlib.PurePosixPath(document.file).stem
    if read is not None:
        for fields in (assembled.sound, assembled.part, assembled.fit):
            _put(fields, kind, stem, read)
    elif isinstance(data, dict) and len(document.problems) <= MOST:
        model = _MODELS[kind]
        shared = assembled.shared
        part, faulty = salvaged(model, data, shared), faulty_keys(model, data, shared)
        if part is NOTHING:
            return
        _put(assembled.part, kind, stem, part)
        if faulty & _NAMES_ITS_OWN or document.lost - model.model_fields.keys():
            assembled.shaky.add(document.file)
        if kind == "settings" and part.date is None:
            part = part.model_copy(update={"date": datetime.date.min})
        if faulty | document.lost | _slips(model, data) <= _HARMLESS[kind]:
            _put(assembled.fit, kind, stem, _without(part, faulty - {"date"}))


def _slips(model: type[Model], data: dict[Any, Any]) -> set[str]:
    """The keys that are likely to be meant by keys of an entry that nobody knows."""
    known = model.model_fields.keys()
    near = (nearest(str(key).casefold(), known) for key in data if key not in known)
    return {key for key in near if key is not None}


def _put(fields: dict[str, Any], kind: str, stem: str, read: Any) -> None:
    if kind in ONE_A_FILE:
        fields[kind][stem] = read
    else:
        fields[kind] = read


def _without(part: Any, keys: frozenset[str]) -> Any:
    """A model with some keys as if they were left out; those that may not be are None."""
    fields = type(part).model_fields
    return part.model_copy(
        update={key: None if fields[key].is_required() else fields[key].default for key in keys}
    )
