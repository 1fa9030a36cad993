"""Every id that a file uses must stand somewhere: sources, councils, themes, criteria and so on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.model import ASSUMPTION, BUILT_IN_MEASURES, Dataset, Option, Partnership
from appraisal.model.files import COLLECTIONS, ONE_A_FILE, kind_of
from appraisal.model.headings import STANDARD, heading_names
from appraisal.model.references import Kind
from appraisal.model.walk import CRITERIA, Path, Piece, walk

from .document import Document
from .validate import suggestion


@dataclass(frozen=True)
class Complaint:
    """Something wrong at a path of a file, before its line and column are looked up."""

    file: str
    path: Path
    what: str
    mend: str


@dataclass(frozen=True)
class Ids:
    """The ids of a kind of thing. Any might be among them if not the `whole` of them is known."""

    listed: frozenset[str] = frozenset()
    whole: bool = True

    def __contains__(self, identifier: object) -> bool:
        return not self.whole or identifier in self.listed

    def __or__(self, other: "Ids") -> "Ids":
        return Ids(self.listed | other.listed, self.whole and other.whole)


_ANY = Ids(whole=False)
_BUILT_IN = Ids(frozenset(BUILT_IN_MEASURES))

Known = Mapping[Kind, Ids]
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
    "heading": (
        f"Add it to `report: headings:` in appraisal.yaml, or use one of {', '.join(STANDARD)}."
    ),
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


def known_ids(dataset: Dataset, documents: Mapping[str, Document]) -> Known:
    """Collect the ids of everything, from the files as written."""
    ids = {kind: _keys(documents.get(file)) for file, kind in COLLECTIONS.items()}
    ids |= {folder: _stems(documents, folder) for folder in ONE_A_FILE}
    councils, read = ids["councils"], dataset.councils
    faulty = councils.listed - read.keys()
    counties = frozenset(i for i, council in read.items() if council.tier == "county")
    parts = Ids(frozenset(part for council in read.values() for part in council.parts), not faulty)
    return {
        "area": Ids(councils.listed - counties, councils.whole),
        "council": councils,
        "county": Ids(counties | faulty, councils.whole),
        "covered": councils | parts,
        "criterion": _criterion_ids(documents.get(CRITERIA)),
        # Without a measures.yaml nothing is added up by name, so any fact may be shown.
        "fact": ids["measures"] | _BUILT_IN if ids["measures"].listed else _ANY,
        "function": ids["functions"],
        "heading": _headings(documents.get("appraisal.yaml")),
        "host": councils | ids["partners"],
        "measure": ids["measures"] | _BUILT_IN,
        "neighbour": councils | parts,
        "option": ids["options"],
        "partner": ids["partners"] if ids["partners"].listed else _ANY,
        "partnership": ids["partnerships"],
        "perspective": ids["perspectives"],
        "principle": ids["principles"],
        "provider": ids["partnerships"],
        "reference option": ids["options"] if ids["options"].listed else _ANY,
        "source": ids["sources"] | Ids(frozenset({ASSUMPTION})),
        "step": Ids(),
        "theme": ids["themes"],
    }


def _headings(document: Document | None) -> Ids:
    """The headings that implications may stand under, as appraisal.yaml has them."""
    settings = document.data if document is not None else None
    report = settings.get("report") if isinstance(settings, dict) else None
    listed = report.get("headings") if isinstance(report, dict) else None
    whole = document is None or isinstance(settings, dict)
    names = listed if isinstance(listed, tuple) else ()
    return Ids(frozenset(heading_names(map(str, names))), whole)


def _keys(document: Document | None) -> Ids:
    if document is None:
        return Ids()
    if document.problems and document.data is None:
        return _ANY
    return Ids(frozenset(map(str, document.data if isinstance(document.data, dict) else ())))


def _stems(documents: Mapping[str, Document], folder: str) -> Ids:
    names = [name for name in documents if kind_of(name) == folder]
    stems = frozenset(name.rpartition("/")[2].removesuffix(".yaml") for name in names)
    return Ids(stems, f"{folder}/" not in documents)  # which stands for one that cannot be read


def _criterion_ids(document: Document | None) -> Ids:
    if document is None or (document.problems and document.data is None):
        return _ANY
    return Ids(frozenset(_ids_below(document.data)))


def _ids_below(nodes: Any) -> Iterator[str]:
    for node in nodes if isinstance(nodes, tuple) else ():
        if isinstance(node, dict):
            yield str(node.get("id"))
            yield from _ids_below(node.get("criteria"))


def unknown_ids(dataset: Dataset, known: Known) -> Iterator[Complaint]:
    """Complain of every id that stands nowhere."""
    for piece in walk(dataset):
        if piece.names and piece.value not in known[piece.names]:
            would_do = known[piece.names] | Ids(frozenset(_nearby(piece)))
            if piece.value not in would_do:
                yield _unknown(piece, piece.names, would_do.listed)


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
