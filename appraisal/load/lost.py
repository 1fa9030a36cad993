"""Ids that stand nowhere → what is said of them: a slip where it stands, a loss once for all."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from appraisal.model.headings import STANDARD
from appraisal.model.references import Kind
from appraisal.model.walk import CRITERIA, Piece

from .complaint import Complaint
from .document import Document
from .meant import is_id
from .nearest import nearest


class Lost(Struct, frozen=True):
    """A piece that names an id of a kind that stands nowhere, and the ids that might be named.

    `own` are those of them that stand in the same file, not in the one that has most of the kind.
    """

    piece: Piece
    kind: Kind
    known: frozenset[str]
    own: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The id that stands nowhere."""
        return str(self.piece.value)

    @property
    def home(self) -> str:
        """The file, or the folder, in which it should stand; empty where that is no one place."""
        return _HOMES[self.kind]

    def complaint(self, state: str = "") -> Complaint:
        """What is said of it where it stands alone; `state` is what is wrong with its home."""
        near = nearest(self.id, self.known)
        mend = f"Did you mean '{near}'?" if near is not None else _MENDS[self.kind]
        if near is None and state:
            mend = f"Add it to {self.home}, which is {state}: put that back, or write it."
        return Complaint(self.piece.file, self.piece.path[1:], self.what, mend)

    @property
    def what(self) -> str:
        """What is wrong with it."""
        return f"There is no {_CALLED.get(self.kind, self.kind)} '{self.id}'."


_FILES: Mapping[Kind, str] = {
    "agreement": "councils/partnerships.yaml or councils/candidates.yaml",
    "area": "councils/",
    "candidate": "councils/candidates.yaml",
    "council": "councils/",
    "county": "councils/ with `tier: county`",
    "covered": "councils/",
    "criterion": "criteria/criteria.yaml",
    "fact": "criteria/measures.yaml",
    "function": "councils/functions.yaml",
    "host": "councils/ or councils/partners.yaml",
    "measure": "criteria/measures.yaml",
    "need": "councils/partnerships.yaml or councils/candidates.yaml",
    "neighbour": "councils/",
    "option": "options/",
    "partner": "councils/partners.yaml",
    "partnership": "councils/partnerships.yaml",
    "perspective": "criteria/perspectives.yaml",
    "principle": "criteria/principles.yaml",
    "provider": "councils/partnerships.yaml",
    "shared fact": "facts.yaml",
    "source": "sources.yaml",
    "success factor": "criteria/success_factors.yaml",
    "theme": "criteria/themes.yaml",
}
_MENDS: Mapping[Kind, str] = {
    **{k: f"Add it to {file}, or use an id that stands there." for k, file in _FILES.items()},
    "heading": (
        f"Add it to `report: headings:` in appraisal.yaml, or use one of {', '.join(STANDARD)}."
    ),
    "model": "Add it to `models:` in appraisal.yaml with its name, or use an id that stands there.",
    "decided option": "Name one of the files in options/, or write `other:` and what was decided.",
    "reference option": "Name one of the files in options/.",
    "question": "Name one of the `questions:` of this workshop, by its id.",
    "step": "Name a step of this option.",
}
_CALLED: Mapping[Kind, str] = {
    "agreement": "partnership or candidate",
    "area": "district or unitary council",
    "covered": "council",
    "decided option": "option",
    "fact": "measure",
    "host": "council or partner",
    "need": "partnership or step",
    "neighbour": "council or part",
    "provider": "partnership",
    "reference option": "option",
}
"""How a kind of thing is called where its own name would not be clear."""

_HOMES: Mapping[Kind, str] = {
    **_FILES,
    "agreement": "councils/partnerships.yaml",
    "county": "councils/",
    "decided option": "options/",
    "heading": "",
    "host": "councils/",
    "model": "",
    "need": "councils/partnerships.yaml",
    "question": "",
    "reference option": "options/",
    "step": "",
}
"""The file, or the folder, in which most of a kind stand."""


_OR_ELSE: Mapping[Kind, Kind] = {
    "agreement": "candidate",
    "host": "partner",
    "need": "candidate",
}
"""The other kind of which a thing may be, which has a file of its own."""


def homes_of(kind: Kind) -> tuple[str, ...]:
    """The files and folders in which a kind of thing stands; none where it has none of its own."""
    other = _OR_ELSE.get(kind)
    return (*filter(None, (_HOMES[kind],)), *((_HOMES[other],) if other else ()))


FEW = 2
"""So many files may share a slip; more that name what stands nowhere have lost it."""

SHOWN = 4
"""Places that are listed: the others are counted."""


def losses(
    found: Collection[Lost],
    named: Collection[str],
    twice: Mapping[str, Collection[str]],
    documents: Mapping[str, Document],
) -> Iterator[Complaint]:
    """What is said of everything that stands nowhere.

    `named` are all ids that are named anywhere. `twice` has, by file, the ids that stand in it a
    second time: each may have been meant for one that is lost.
    """
    groups: dict[tuple[str, str, str], list[Lost]] = {}
    for lost in found:
        near = nearest(lost.id, lost.known)
        if near is None or is_id(near):  # else the id there is refused: that is one mistake
            groups.setdefault((*_home(lost, named), lost.id), []).append(lost)
    homes = Counter(at for at, *_ in groups)
    # What a benefit needs may be a step of its own option, and tells nothing of another file.
    uses = Counter(lost.home for lost in found if lost.kind != "need")
    missing = {home for home in homes if _state(home, documents) and uses[home] > 1}
    if CRITERIA not in documents:
        missing.add(CRITERIA)
    for home in sorted(missing):
        every = [lost for (at, *_), group in groups.items() if at == home for lost in group]
        yield _missing(home, every, documents)
    for (home, *_), group in groups.items():
        near, again = nearest(group[0].id, group[0].known), twice.get(home, ())
        doubled = homes[home] <= len(again) and (near is None or near in again)
        if home in missing or doubled:
            continue
        if not _is_lost(group, named):
            yield from (lost.complaint(_state(home, documents)) for lost in group)
        elif home:
            yield _lost(home, group, named, documents)
        else:
            yield _together(group, named, documents)


def _state(home: str, documents: Mapping[str, Document]) -> str:
    """That a file of entries is missing, or empty but for comments; else nothing."""
    document = documents.get(home)
    if document is None:
        return "missing" if home.endswith(".yaml") else ""
    return "empty" if document.data in (None, (), {}) and not document.is_unread else ""


def _home(lost: Lost, named: Collection[str]) -> tuple[str, str]:
    """The file, or the folder, in which what is lost should stand, and the one file that knows it.

    Either is empty: what stands in the file that names it has no place for all of its kind.
    """
    if lost.kind in ("question", "step") or (lost.own and _new_name(lost, named) in lost.own):
        return "", lost.piece.file
    return lost.home, ""


def _new_name(lost: Lost, named: Collection[str]) -> str | None:
    """The id that something of a lost one has now, if it was renamed: nothing names that yet."""
    return nearest(lost.id, lost.known - frozenset(named))


def _is_lost(group: list[Lost], named: Collection[str]) -> bool:
    """Whether what stands nowhere was taken away or renamed, and not mistyped here and there."""
    if len(group) == 1:
        return False
    mistyped = nearest(group[0].id, group[0].known) is not None
    renamed = _new_name(group[0], named) is not None
    return renamed or not mistyped or len({lost.piece.file for lost in group}) > FEW


def _missing(home: str, group: list[Lost], documents: Mapping[str, Document]) -> Complaint:
    """A file that is not there or is empty, and all that names what should stand in it."""
    ids = sorted({lost.id for lost in group})
    if not ids:
        what = "This file is missing, and without criteria nothing can be compared."
        return Complaint(home, (), what, "Write it; docs/format.md shows how.")
    listed = ", ".join(f"'{i}'" for i in ids[:SHOWN])
    more = f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else ""
    should = f"{listed}{more} should stand in it. {_named(group, documents)}."
    if home in documents:
        return Complaint(home, (), f"Nothing stands in this file: {should}", _WRITE)
    return Complaint(home, (), f"This file is missing: {should}", "Put it back, or write it.")


_WRITE = "Put back what stood in it, or write it."


def _lost(
    home: str, group: list[Lost], named: Collection[str], documents: Mapping[str, Document]
) -> Complaint:
    """An id that stands nowhere though several places name it."""
    identifier = group[0].id
    near = _new_name(group[0], named) or nearest(identifier, group[0].known)
    renamed = "" if near is None else f", or write '{near}' there if that is what is meant"
    if home.endswith("/"):
        file = f"{home}{identifier}.yaml"
        what = f"This file is missing. {_named(group, documents)}."
        return Complaint(file, (), what, f"Put it back{renamed or ', or name another'}.")
    what = f"'{identifier}' is missing from this file. {_named(group, documents)}."
    return Complaint(home, (), what, f"Add it{renamed or ', or name another'}.")


def _together(
    group: list[Lost], named: Collection[str], documents: Mapping[str, Document]
) -> Complaint:
    """An id of what has no file for all of its kind: said at the first place that names it."""
    first, *others = group
    near = _new_name(first, named) or nearest(first.id, first.known)
    mend = _MENDS[first.kind] if near is None else f"Did you mean '{near}'?"
    what = f"{first.what} {_named(others, documents).replace('Named', 'Also named', 1)}."
    return Complaint(first.piece.file, first.piece.path[1:], what, mend)


def _named(group: list[Lost], documents: Mapping[str, Document]) -> str:
    """Which places name what is lost."""
    places = list(dict.fromkeys(place(lost.piece, documents) for lost in group))
    said = ", ".join(places[:SHOWN])
    more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    return f"Named in {said}{more}"


def place(piece: Piece, documents: Mapping[str, Document]) -> str:
    """The file and the line in which a piece stands."""
    line, _ = documents[piece.file].key_at(piece.path[1:])
    return f"{piece.file}:{line}"
