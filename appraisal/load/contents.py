"""What a file holds, told by its keys, whatever its name says."""

import pathlib
from typing import Any

from msgspec import Struct, field

from appraisal.model import (
    Candidate,
    Case,
    Council,
    Function,
    Measure,
    Option,
    Partnership,
    Perspective,
    Programme,
    Source,
    Theme,
    Workshop,
)
from appraisal.model.facts import Model
from appraisal.model.files import COLLECTIONS, LISTS, ONE_A_FILE, kind_of
from appraisal.model.headings import slug_of

from .document import Document
from .names import FIXED, Misnamed, misplaced, near, proposed
from .nearest import suggestion

_MODELS: dict[str, type[Model]] = {"councils": Council, "options": Option, "workshops": Workshop}

_ONLY_THERE: dict[str, tuple[type[Model] | None, frozenset[str]]] = {
    "councils": (Council, frozenset({"tier"})),
    "options": (Option, frozenset({"family"})),
    "workshops": (None, frozenset({"answers", "purpose", "councils"})),
}
"""The keys that tell a kind of entry, and the model whose keys alone tell it as well."""


class _Entries(Struct, frozen=True):
    """How the entries of a collection are told: all of some keys, and one of others if any."""

    model: type[Model]
    every: frozenset[str] = frozenset()
    one: frozenset[str] = field(default_factory=frozenset)


_TOLD = {
    "sources.yaml": _Entries(
        Source,
        frozenset({"title"}),
        frozenset({"publisher", "date", "url", "party", "paid_for_by", "attribution", "note"}),
    ),
    "elsewhere.yaml": _Entries(Case, frozenset({"name", "family", "of", "known_as"})),
    "criteria/measures.yaml": _Entries(Measure, frozenset({"name", "add_up"})),
    "councils/partnerships.yaml": _Entries(Partnership, frozenset({"name", "kind", "level"})),
    "councils/candidates.yaml": _Entries(
        Candidate,
        frozenset({"name", "kind", "level"}),
        frozenset({"costs", "delivers", "from", "legal_form", "lifts", "needs", "saving"}),
    ),
    "councils/functions.yaml": _Entries(Function, frozenset({"name", "level"})),
    "councils/programmes.yaml": _Entries(Programme, frozenset({"name", "summary"})),
    "criteria/perspectives.yaml": _Entries(Perspective, one=frozenset(Perspective.never_blank)),
    "criteria/themes.yaml": _Entries(Theme, frozenset({"name", "question"})),
}


def kind_at(name: str) -> str:
    """What a file of a name that is read holds, as a word: `options`, `success factors`."""
    return str(kind_of(name)).replace("_", " ")


def place_by_content(stem: str, document: Document) -> str | None:
    """The name that a file should have whose keys tell what it holds; None where they do not."""
    keys = _keys(document)
    for kind in ONE_A_FILE:
        if _tells(keys, *_ONLY_THERE[kind]):
            return f"{kind}/{proposed(stem) or 'high-peak'}.yaml"
    return _fixed_by_content(stem, document.data)


def _fixed_by_content(stem: str, data: Any) -> str | None:
    if isinstance(data, tuple):
        tree = bool(data) and all(isinstance(node, dict) and _is_criterion(node) for node in data)
        return next(iter(LISTS)) if tree else None
    entries = list(data.values()) if isinstance(data, dict) else []
    if not entries or not all(isinstance(entry, dict) for entry in entries):
        return None
    told = (name for name, how in _TOLD.items() if all(_is_entry(one, how) for one in entries))
    found = next(told, None)
    # Principles are written as themes are: only the name can tell.
    principles = found == "criteria/themes.yaml" and "principle" in stem.casefold()
    return "criteria/principles.yaml" if principles else found


def _is_criterion(node: dict[Any, Any]) -> bool:
    return "id" in node and bool({"criteria", "judged", "measured"} & set(node))


def _is_entry(entry: dict[Any, Any], how: _Entries) -> bool:
    keys = set(map(str, entry))
    known = {field.alias or name for name, field in how.model.model_fields.items()}
    fits = how.every <= keys <= known
    return fits and (not how.one or bool(keys & how.one))


def _keys(document: Document) -> set[str]:
    return set(map(str, document.data)) if isinstance(document.data, dict) else set()


def _tells(keys: set[str], model: type[Model] | None, sure: frozenset[str]) -> bool:
    named = bool(keys & {"name", "title"})
    return named and (bool(keys & sure) or (model is not None and keys <= set(model.model_fields)))


def of_another_name(folder: pathlib.Path, name: str, document: Document) -> Misnamed | None:
    """What is wrong with a file that is named like an entry of a folder and is none, if it is so.

    `councils/partnership.yaml` would else be a council with keys that nobody knows, or, where it
    is a copy of one, a council that no option covers.
    """
    path, keys = pathlib.PurePosixPath(name), _keys(document)
    kind = kind_of(name)
    if kind not in ONE_A_FILE or name in COLLECTIONS or not keys:
        return None
    if (home := _other_folder(kind, keys)) is not None:
        there = f"{home}/{path.name}"
        return misplaced(name, there, (folder / there).is_file())
    if keys & {"name", "title", "tier", "family"}:
        return _named_otherwise(folder, path, document.data) if kind == "councils" else None
    meant = _fixed_by_content(path.stem, document.data)
    if meant is None and (word := near(path.stem, FIXED)) is not None:
        meant = FIXED[word]
    if meant is not None:
        return misplaced(name, meant, (folder / meant).is_file())
    fields = _MODELS[kind].model_fields
    if any(key in fields or suggestion(key, fields) for key in keys):
        return None
    what = f"This file holds none of the {kind}."
    return Misnamed(what, f"Write one in it as docs/format.md shows, or take it out of {kind}/.")


def _other_folder(kind: str, keys: set[str]) -> str | None:
    """The folder to whose entries keys belong that no entry of a kind has; None where all may."""
    if keys & _ONLY_THERE[kind][1] or not keys & {"name", "title"}:
        return None
    strange = keys - _MODELS[kind].model_fields.keys()
    return next((other for other in ONE_A_FILE if strange & _ONLY_THERE[other][1]), None)


def _named_otherwise(
    folder: pathlib.Path, path: pathlib.PurePosixPath, data: dict[Any, Any]
) -> Misnamed | None:
    """A council under the name of something else, as a copy may be."""
    here = [stem for stem, file in FIXED.items() if file.startswith("councils/")]
    slug = slug_of(str(data.get("name", "")))
    if slug == path.stem or (near(path.stem, here) is None and path.stem not in _PIECES):
        return None
    meant = f"councils/{slug}.yaml"
    mend = f"Rename it to {meant}."
    if (folder / meant).is_file():
        mend = f"{meant} lies there as well: keep one of the two."
    return Misnamed("This file holds a council, and its name says something else.", mend)


_PIECES = frozenset({"facts", "parts", "themes", "ambition", "neighbours", "crossing"})
"""What a council has, so that a file of such a name is taken for that."""
