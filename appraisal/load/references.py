"""Every id that a file uses must stand somewhere: sources, councils, themes, criteria and so on."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from msgspec import Struct

from appraisal.model import (
    ASSUMPTION,
    BUILT_IN_MEASURES,
    Candidate,
    Council,
    Criterion,
    Dataset,
    Option,
    Partnership,
    Settings,
    Workshop,
)
from appraisal.model.files import COLLECTIONS, ONE_A_FILE, kind_of
from appraisal.model.headings import heading_names, listed_in
from appraisal.model.references import Kind
from appraisal.model.reports import Report
from appraisal.model.walk import CRITERIA, Piece, walk

from .complaint import Complaint
from .document import UNREAD, Document
from .lost import Lost, losses
from .miscalled import told_as_called


class Ids(Struct, frozen=True):
    """The ids of a kind of thing. Any might be among them if not the `whole` of them is known.

    `twice` are those that stand a second time: each may have been meant for another one.
    """

    listed: frozenset[str] = frozenset()
    whole: bool = True
    twice: tuple[str, ...] = ()

    def __contains__(self, identifier: object) -> bool:
        return not self.whole or identifier in self.listed

    def __or__(self, other: "Ids") -> "Ids":
        return Ids(self.listed | other.listed, self.whole and other.whole)


_ANY = Ids(whole=False)
_BUILT_IN = Ids(frozenset(BUILT_IN_MEASURES))

Known = Mapping[Kind, Ids]
"""Kind of thing → the ids that it has. Ids count even where their entries are faulty."""


def known_ids(dataset: Dataset, documents: Mapping[str, Document]) -> Known:
    """Collect the ids of everything, from the files as written."""
    settings = documents.get("appraisal.yaml")
    ids = {
        kind: _keys(documents.get(file)) | _misplaced(settings, kind)
        for file, kind in COLLECTIONS.items()
    }
    ids |= {folder: _stems(documents, folder) for folder in ONE_A_FILE}
    councils, read, parts = ids["councils"], dataset.councils, _parts(documents)
    faulty = councils.listed - read.keys()
    counties = frozenset(i for i, council in read.items() if council.tier == "county")
    return {
        "agreement": ids["partnerships"] | ids["candidates"],
        "area": Ids(councils.listed - counties, councils.whole),
        "candidate": ids["candidates"],
        "council": councils,
        "county": Ids(counties | faulty, councils.whole),
        "covered": councils | parts,
        "criterion": _criterion_ids(documents.get(CRITERIA)),
        "decided option": ids["options"],
        # Without a measures.yaml nothing is added up by name, so any fact may be shown.
        "fact": ids["measures"] | _BUILT_IN if ids["measures"].listed else _ANY,
        "function": ids["functions"],
        "heading": _headings(documents.get("appraisal.yaml")),
        "host": councils | ids["partners"],
        "measure": ids["measures"] | _BUILT_IN,
        "model": _models(documents.get("appraisal.yaml")),
        "need": ids["partnerships"] | ids["candidates"],
        "neighbour": councils | parts,
        "option": ids["options"],
        "partner": ids["partners"] if ids["partners"].listed else _ANY,
        "partnership": ids["partnerships"],
        "perspective": ids["perspectives"],
        "principle": ids["principles"],
        "provider": ids["partnerships"],
        "question": Ids(),
        "reference option": ids["options"] if ids["options"].listed else _ANY,
        "shared fact": ids["facts"],
        "source": ids["sources"] | Ids(frozenset({ASSUMPTION})),
        "step": Ids(),
        "success factor": ids["success_factors"],
        "theme": ids["themes"],
    }


def _parts(documents: Mapping[str, Document]) -> Ids:
    """The parts of all councils, as far as each file says, whatever else is wrong with it."""
    found = Ids()
    for name, document in documents.items():
        if kind_of(name) == "councils":
            found |= _parts_of(document)
    return found


def _parts_of(council: Document) -> Ids:
    if not isinstance(council.data, dict):
        return _ANY
    parts, others = council.data.get("parts"), council.data.keys() - Council.model_fields.keys()
    # The parts may stand under a key that nobody knows, and one of them may be cut off.
    misspelt = any(isinstance(council.data[key], dict) for key in others)
    cut = parts is not None and (not isinstance(parts, dict) or bool(council.lost))
    return Ids(_ids_of(parts), not misspelt and not cut)


def _ids_of(entries: Any) -> frozenset[str]:
    """The keys of a mapping of entries; none of what is no mapping."""
    return frozenset(map(str, entries if isinstance(entries, dict) else ()))


def _headings(document: Document | None) -> Ids:
    """The headings that implications may stand under, as appraisal.yaml has them."""
    data = document.data if document is not None else {}
    report = _part(data, "report")
    listed = _part(report, "headings")
    names = listed if isinstance(listed, tuple) else ()
    whole = isinstance(data, dict) and UNREAD not in (report, listed, *names)
    whole = whole and (document is None or "headings" not in document.lost)
    whole = whole and ("headings" in (report or {}) or not _may_hold_headings(data, report))
    return Ids(frozenset(heading_names(listed_in(names))), whole)


def _may_hold_headings(settings: Any, report: Any) -> bool:
    """Whether headings may stand under a key that nobody knows, which is one mistake."""
    inside = report.keys() - Report.model_fields.keys() if isinstance(report, dict) else ()
    others = settings.keys() - Settings.model_fields.keys() if isinstance(settings, dict) else ()
    lists = [report[key] for key in inside]
    maps = [settings[key] for key in others]
    return any(isinstance(each, tuple) for each in lists) or any(
        isinstance(each, dict) and "headings" in each for each in maps
    )


def _part(data: Any, key: str) -> Any:
    return data.get(key) if isinstance(data, dict) else None


def _models(document: Document | None) -> Ids:
    """The models that options may be lines of, as appraisal.yaml has them."""
    settings = document.data if document is not None else None
    listed = settings.get("models") if isinstance(settings, dict) else None
    whole = isinstance(settings, dict) and (listed is None or isinstance(listed, dict))
    return Ids(_ids_of(listed), whole)


def _keys(document: Document | None) -> Ids:
    if document is None:
        return Ids()
    listed = isinstance(document.data, tuple) and document.data  # which is a mistake of its own
    if document.is_unread or listed:
        return _ANY
    return Ids(_ids_of(document.data))


def _misplaced(settings: Document | None, kind: str) -> Ids:
    """The entries that stand in appraisal.yaml, which is a mistake of its own."""
    return Ids(_ids_of(_part(settings.data if settings is not None else None, kind)))


def _stems(documents: Mapping[str, Document], folder: str) -> Ids:
    names = [name for name in documents if kind_of(name) == folder]
    stems = frozenset(name.rpartition("/")[2].removesuffix(".yaml") for name in names)
    return Ids(stems, f"{folder}/" not in documents)  # which stands for one that cannot be read


def _criterion_ids(document: Document | None) -> Ids:
    if document is None:
        return Ids()
    if document.is_unread:
        return _ANY
    ids = list(_ids_below(document.data))
    listed = frozenset(i for i in ids if i is not None)
    whole = None not in ids and document.lost <= _WITHOUT_IDS
    twice = Counter(ids) - Counter(set(ids))
    return Ids(listed, whole, tuple(i for i in twice.elements() if i is not None))


_WITHOUT_IDS = frozenset(Criterion.model_fields) - {"id", "criteria"}
"""Keys of a criterion in whose values no other can stand."""


def _ids_below(nodes: Any) -> Iterator[str | None]:
    """The id of each criterion; None where something may have one that can't be read."""
    if nodes is not None and not isinstance(nodes, tuple):
        yield None
        return
    for node in nodes or ():
        if isinstance(node, dict):
            yield str(node["id"]) if isinstance(node.get("id"), str | int) else None
            for key, value in node.items():  # whatever `criteria` is called
                if isinstance(value, tuple) and (key == "criteria" or any(map(_has_id, value))):
                    yield from _ids_below(value)
        else:
            yield None


def _has_id(item: Any) -> bool:
    return isinstance(item, dict) and "id" in item


_NAMED_IN_PLACE: frozenset[Kind] = frozenset(
    {"council", "host", "need", "provider", "question", "step"}
)
"""What an option or a workshop may name that stands in its own file."""


def unknown_ids(
    dataset: Dataset,
    known: Known,
    shaky: Collection[str],
    documents: Mapping[str, Document],
) -> Iterator[Complaint]:
    """Complain of every id that stands nowhere; once of one that is lost from many places.

    `shaky` files may have entries of their own that can't be read, and that are not looked for.
    """
    found, named = lost_ids(dataset, known, shaky)
    twice = {file: document.again for file, document in documents.items()}
    twice[CRITERIA] = known["criterion"].twice
    yield from losses(told_as_called(found, documents), named, twice, documents)


def lost_ids(
    dataset: Dataset, known: Known, shaky: Collection[str]
) -> tuple[list[Lost], frozenset[str]]:
    """Every id that stands nowhere, where it is named; and all ids that are named anywhere."""
    found: list[Lost] = []
    named: set[str] = set()
    for piece in walk(dataset):
        if not piece.names or (piece.file in shaky and piece.names in _NAMED_IN_PLACE):
            continue
        named.add(str(piece.value))
        if piece.value not in known[piece.names] and not _may_be_unread(piece):
            own = frozenset(_nearby(piece))
            would_do = known[piece.names] | Ids(own)
            if piece.value not in would_do:
                found.append(Lost(piece, piece.names, would_do.listed, own))
    return found, frozenset(named)


def _nearby(piece: Piece) -> Iterator[str]:
    """What may be named at a place besides what stands in files of its own."""
    for model in piece.within:
        if isinstance(model, Option) and piece.names in ("council", "host"):
            yield from model.councils or ()
        elif isinstance(model, Option) and piece.names == "provider":
            yield from (*model.partnerships.start, *model.candidates)
        elif isinstance(model, Option | Candidate) and piece.names == "step":
            yield from _read_ids(model.steps)
        elif isinstance(model, Option) and piece.names == "need":
            yield from (*model.partnerships.start, *_read_ids(model.steps))
        elif isinstance(model, Workshop) and piece.names == "question":
            yield from _read_ids(model.questions)
        elif isinstance(model, Candidate | Partnership) and piece.names == "host":
            yield from model.partners


def _read_ids(listed: tuple[Any, ...]) -> list[str]:
    """The ids of steps or questions; None stands for one, or for an id, that could not be read."""
    return [each.id for each in listed if each is not None and each.id is not None]


def _may_be_unread(piece: Piece) -> bool:
    """Whether what is named may be a step or a question that is told of otherwise.

    That is one of which the id could not be read, or one that has another's id by mistake.
    """
    for model in piece.within:
        listed: tuple[Any, ...] = ()
        if isinstance(model, Option | Candidate) and piece.names == "step":
            listed = model.steps
        elif isinstance(model, Workshop) and piece.names == "question":
            listed = model.questions
        if len({*_read_ids(listed)}) < len(listed):
            return True
    return False
