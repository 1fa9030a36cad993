"""Every id that a file uses must stand somewhere: sources, councils, themes, criteria and so on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.model import ASSUMPTION, BUILT_IN_MEASURES, Dataset, Option, Partnership
from appraisal.model.facts import Kind
from appraisal.model.files import COLLECTIONS, ONE_A_FILE, kind_of
from appraisal.model.walk import CRITERIA, Path, Piece, walk

from .document import Document
from .validate import suggestion

_BUILT_IN = frozenset(BUILT_IN_MEASURES)


@dataclass(frozen=True)
class Complaint:
    """Something wrong at a path of a file, before its line and column are looked up."""

    file: str
    path: Path
    what: str
    mend: str


Known = Mapping[Kind, frozenset[str]]
"""Kind of thing → the ids that it has. Ids count even where their entries are faulty."""

_FILES: Mapping[Kind, str] = {
    "area": "councils/",
    "council": "councils/",
    "county": "councils/ with `tier: county`",
    "covered": "councils/",
    "criterion": "criteria/criteria.yaml",
    "fact": "criteria/measures.yaml",
    "function": "councils/functions.yaml",
    "host": "councils/ or councils/partners.yaml",
    "measure": "criteria/measures.yaml",
    "neighbour": "councils/",
    "option": "options/",
    "partner": "councils/partners.yaml",
    "partnership": "councils/partnerships.yaml",
    "perspective": "criteria/perspectives.yaml",
    "principle": "criteria/principles.yaml",
    "provider": "councils/partnerships.yaml",
    "source": "sources.yaml",
    "theme": "criteria/themes.yaml",
}
_MENDS: Mapping[Kind, str] = {
    **{k: f"Add it to {file}, or use an id that stands there." for k, file in _FILES.items()},
    "reference option": "Name one of the files in options/.",
    "step": "Name a step of this option.",
}
_CALLED: Mapping[Kind, str] = {
    "area": "district or unitary council",
    "covered": "council",
    "fact": "measure",
    "host": "council or partner",
    "neighbour": "council or part",
    "provider": "partnership",
    "reference option": "option",
}
"""How a kind of thing is called where its own name would not be clear."""


class _Anything(frozenset[str]):
    """Ids where a file or folder could not be read: any might be among them, so none is unknown."""

    def __contains__(self, item: object) -> bool:
        return True


def known_ids(dataset: Dataset, documents: Mapping[str, Document]) -> Known:
    """Collect the ids of everything, from the files as written."""
    ids: dict[str, frozenset[str]] = {
        kind: _keys(documents.get(file)) for file, kind in COLLECTIONS.items()
    }
    for folder in ONE_A_FILE:
        ids[folder] = _stems(documents, folder)
    councils = ids["councils"]
    faulty = councils - dataset.councils.keys()
    unread = isinstance(councils, _Anything)
    parts = frozenset(part for council in dataset.councils.values() for part in council.parts)
    counties = frozenset(i for i, council in dataset.councils.items() if council.tier == "county")
    neighbours = _Anything() if faulty or unread else councils | parts
    return {
        "area": _Anything() if unread else councils - counties,
        "council": councils,
        "county": _Anything() if unread else counties | faulty,
        "covered": neighbours,
        "criterion": _criterion_ids(documents.get(CRITERIA)),
        # Without a measures.yaml nothing is added up by name, so any fact may be shown.
        "fact": _if_any(ids["measures"], _BUILT_IN),
        "function": ids["functions"],
        "host": _either(councils, ids["partners"]),
        "measure": _either(ids["measures"], _BUILT_IN),
        "neighbour": neighbours,
        "option": ids["options"],
        "partner": _if_any(ids["partners"]),
        "partnership": ids["partnerships"],
        "perspective": ids["perspectives"],
        "principle": ids["principles"],
        "provider": ids["partnerships"],
        "reference option": _if_any(ids["options"]),
        "source": _either(ids["sources"], frozenset({ASSUMPTION})),
        "step": frozenset(),
        "theme": ids["themes"],
    }


def _if_any(ids: frozenset[str], more: frozenset[str] = frozenset()) -> frozenset[str]:
    """Ids of files that may be left out: then anything goes."""
    return _either(ids, more) if ids else _Anything()


def _either(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    anything = isinstance(one, _Anything) or isinstance(other, _Anything)
    return _Anything() if anything else one | other


def _keys(document: Document | None) -> frozenset[str]:
    if document is None:
        return frozenset()
    if document.problems and document.data is None:
        return _Anything()
    return frozenset(map(str, document.data)) if isinstance(document.data, dict) else frozenset()


def _stems(documents: Mapping[str, Document], folder: str) -> frozenset[str]:
    names = [name for name in documents if kind_of(name) == folder]
    stems = [name.rpartition("/")[2].removesuffix(".yaml") for name in names]
    whole = f"{folder}/" not in documents  # which stands for a folder that could not be read
    return frozenset(stems) if whole else _Anything(stems)


def _criterion_ids(document: Document | None) -> frozenset[str]:
    if document is None or (document.problems and document.data is None):
        return _Anything()
    return frozenset(_ids_below(document.data))


def _ids_below(nodes: Any) -> Iterator[str]:
    for node in nodes if isinstance(nodes, tuple) else ():
        if isinstance(node, dict):
            yield str(node.get("id"))
            yield from _ids_below(node.get("criteria"))


def unknown_ids(dataset: Dataset, known: Known) -> Iterator[Complaint]:
    """Complain of every id that stands nowhere."""
    for piece in walk(dataset):
        if piece.names and piece.value not in known[piece.names]:
            nearby = frozenset(_nearby(piece))
            if piece.value not in nearby:
                yield _unknown(piece, piece.names, known[piece.names] | nearby)


def _nearby(piece: Piece) -> Iterator[str]:
    """What may be named at a place besides what stands in files of its own."""
    for model in piece.within:
        if isinstance(model, Option) and piece.names in ("council", "host"):
            yield from model.councils or ()
        elif isinstance(model, Option) and piece.names == "provider":
            yield from model.partnerships.start
        elif isinstance(model, Option) and piece.names == "step":
            yield from (step.id for step in model.steps)
        elif isinstance(model, Partnership) and piece.names == "host":
            yield from model.partners


def _unknown(piece: Piece, kind: Kind, known: Iterable[str]) -> Complaint:
    what = f"There is no {_CALLED.get(kind, kind)} '{piece.value}'."
    return Complaint(
        piece.file, piece.path[1:], what, suggestion(piece.value, known) or _MENDS[kind]
    )
