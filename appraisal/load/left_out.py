"""What a file in progress names before it is there → left out, and said to be (decision 0032).

The smallest thing goes without which the rest still reads as it is meant: an id in a list, a key,
an entry. A figure whose source is to come counts as unknown: it is never taken for nothing.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from appraisal.model import Figure, ReferenceClass
from appraisal.model.facts import UNKNOWN
from appraisal.model.files import ADAPTERS, COLLECTIONS, kind_of
from appraisal.model.references import Kind, LeftOut
from appraisal.model.walk import CRITERIA

from .assemble import assemble
from .document import Document, Path
from .lost import Lost
from .pruned import copied, instead, put, real, take_out, value, without
from .references import known_ids, lost_ids
from .shapes import takes_any_key
from .validate import Shared

_KEPT: frozenset[Kind] = frozenset({"county"})
"""What has to be there: a district without its county would be another thing."""


class _Cut(Struct, frozen=True):
    """What to leave out of a file for something that is not there; a `figure` becomes unknown."""

    lost: Lost
    path: Path
    figure: bool = False


class _Draft(Struct, frozen=True):
    """A file in progress with the facts that it may use, and the ids that are named anywhere."""

    document: Document
    shared: Shared
    named: Collection[str]


def leave_out(documents: Mapping[str, Document], drafts: Collection[str]) -> tuple[LeftOut, ...]:
    """Leave out of files in progress what names something that isn't there, until nothing does."""
    found: list[LeftOut] = []
    while left := _leave_out(documents, drafts):
        found += left
    return tuple(sorted(found, key=lambda one: (one.file, one.line, one.column)))


def _leave_out(documents: Mapping[str, Document], drafts: Collection[str]) -> list[LeftOut]:
    """What can be left out by what is there now; leaving it out may leave more without a sense."""
    trial = {name: copied(document) for name, document in documents.items()}
    assembled = assemble(trial)
    known = known_ids(assembled.dataset(assembled.sound), trial)
    lost, named = lost_ids(assembled.dataset(assembled.part), known, assembled.shaky)
    here = [one for one in lost if one.piece.file in drafts and one.kind not in _KEPT]
    # From the end of each file, so that positions in a list are still those that were read.
    last_first = sorted(here, key=lambda one: _place(documents, one), reverse=True)
    found = []
    for one in last_first:
        document = documents[one.piece.file]
        cut = _cut(_Draft(document, assembled.shared, named), one)
        if cut is not None:
            found.append(_said(document, cut))
            if cut.figure:
                put(document, cut.path, UNKNOWN)
            else:
                take_out(document, cut.path)
    return found


def _place(documents: Mapping[str, Document], lost: Lost) -> tuple[str, int, int]:
    path = lost.piece.path[1:]
    return (lost.piece.file, *documents[lost.piece.file].key_at(path))


def _cut(draft: _Draft, lost: Lost) -> _Cut | None:
    """The smallest thing that can be left out; None where nothing can."""
    data, path = draft.document.data, lost.piece.path[1:]
    at = real(data, path)
    if not at:
        return None
    if lost.kind == "shared fact":
        return _Cut(lost, at[:-1], figure=True)
    if lost.kind == "source" and isinstance(lost.piece.within[-1], Figure):
        return _cut_of_figure(data, at, lost)
    if lost.kind == "source" and isinstance(lost.piece.within[-1], ReferenceClass):
        return _Cut(lost, _cut_of_class(data, at))
    found = next(_cuts(draft, at), None)
    return None if found is None else _Cut(lost, found)


def _cut_of_figure(data: Any, at: Path, lost: Lost) -> _Cut:
    """Of several sources the one; else the figure is unknown, or goes from those that disagree."""
    in_list = isinstance(at[-1], int)
    if in_list and len(value(data, at[:-1])) > 1:
        return _Cut(lost, at)
    figure = at[:-2] if in_list else at[:-1]
    if figure and isinstance(figure[-1], int):
        others = value(data, figure[:-1])
        return _Cut(lost, figure) if len(others) > 1 else _Cut(lost, figure[:-1], figure=True)
    return _Cut(lost, figure, figure=True)


def _cut_of_class(data: Any, at: Path) -> Path:
    """Of several sources the one; else the class: what it stands in for is a gap once more."""
    in_list = isinstance(at[-1], int)
    if in_list and len(value(data, at[:-1])) > 1:
        return at
    of_class = at[:-2] if in_list else at[:-1]
    return of_class if len(value(data, of_class[:-1])) > 1 else of_class[:-1]


def _cuts(draft: _Draft, at: Path) -> Iterator[Path]:
    """What can be left out, from the smallest: without it the file has no fault that it had not."""
    file, data = draft.document.file, draft.document.data
    adapter, faults = ADAPTERS[kind_of(file) or ""], -1

    def count(changed: Any) -> int:
        try:
            adapter.validate_python(changed, context=draft.shared)
        except ValidationError as error:
            return error.error_count()
        return 0

    while at:
        around = value(data, at[:-1])
        if len(around) > 1 or (not at[1:] and file in COLLECTIONS):
            faults = count(data) if faults < 0 else faults
            of_ids = isinstance(around, tuple) or takes_any_key(file, at[:-1])
            # A key whose loss would change what stands beside it may not be left empty either.
            changed = without(data, at) if of_ids else instead(data, at, None)
            if count(changed) <= faults and not _is_missed(draft, at):
                yield at
        at = at[:-1]


def _is_missed(draft: _Draft, at: Path) -> bool:
    """Whether something else names what would be left out, by its id."""
    file = draft.document.file
    if file == CRITERIA and isinstance(at[-1], int):
        return bool({*_ids(value(draft.document.data, at))} & {*draft.named})
    return file in COLLECTIONS and len(at) == 1 and at[0] in draft.named


def _ids(node: Any) -> Iterator[str]:
    """The ids of a criterion and of all below it; of nothing else."""
    if isinstance(node, dict) and "id" in node:
        yield str(node["id"])
        for child in node.get("criteria") or ():
            yield from _ids(child)


def _said(document: Document, cut: _Cut) -> LeftOut:
    """What is said of it, where the name stands."""
    path = cut.lost.piece.path[1:]
    line, column = document.key_at(path)
    until = (
        "this figure counts as unknown" if cut.figure else f"{_thing(document, cut)} is left out"
    )
    what = f"{cut.lost.what} Until there is, {until}."
    return LeftOut(document.file, path, line, column, what, cut.lost.complaint().mend)


def _thing(document: Document, cut: _Cut) -> str:
    """What is left out, in words: the name itself with whatever is about it alone, or more."""
    at = real(document.data, cut.lost.piece.path[1:])
    alone = isinstance(at[-1], int) or at[-1] == cut.lost.id
    if cut.path == at or (cut.path == at[:-1] and alone):
        return "this"
    *above, last = cut.path
    if isinstance(last, str):
        return f"`{last}`"
    key = next((step for step in reversed(above) if isinstance(step, str)), "")
    return f"this entry of `{key}`" if key else "this entry"
