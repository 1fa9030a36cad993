"""What pydantic refused → every fault in plain English at its line and column.

Most files have none: this and all that it needs is only read for one that has (validate.py).
"""

from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from appraisal.model.facts import BLANK
from appraisal.model.files import COLLECTIONS

from .amounts import Where, nothing_typed
from .complaint import Saying
from .document import UNREAD, Document, Path
from .lists import told_of_lists
from .lookalikes import plainly, unseen
from .lost import homes_of
from .meant import Meant, is_amount, listed, not_ids, unit_at
from .nearest import nearest, suggestion
from .running_on import run_on_key
from .sayings import said_of
from .shapes import Loc, bounds_at, keys_within, kinds_at, known_keys
from .stand_ins import said_of_stand_in, stand_ins
from .synonyms import synonym
from .writing import without_value


class File(Struct, frozen=True):
    """A document with what it is read as, the values in it, and what words may be meant for."""

    document: Document
    adapter: TypeAdapter[Any]
    data: Any
    meant: Meant
    shared: Mapping[str, Any]

    def read_with(self, data: Any) -> None:
        """Read other values as these are read. Raises pydantic's ValidationError."""
        self.adapter.validate_python(data, context=self.shared)


def _unread(written: Any) -> bool:
    """Whether nothing of a value can be trusted, so that what does not fit says nothing."""
    return written is UNREAD or (
        isinstance(written, dict) and bool(written) and all(map(_unread, written.values()))
    )


def complain_of_all(file: File, error: ValidationError) -> None:
    """Say of each value that was refused what is wrong with it, among the document's problems."""
    details = [d for d in error.errors(include_url=False) if not _unread(d["input"])]
    every = error.errors(include_url=False)
    faulty = {detail["loc"][:length] for detail in every for length in range(len(detail["loc"]))}
    told, silent = told_of_lists(
        file.adapter, details, [_path(file.data, detail["loc"]) for detail in details]
    )
    for first, *others in _in_capitals(file, details):
        _complain_of_capitals(file, [details[first], *(details[other] for other in others)])
        silent |= {first, *others}
    there = _not_missing(file, details)
    for unknown, missing in stand_ins(file.read_with, file.data, details, len(every), there):
        _complain_of_stand_in(file, details[unknown], details[missing])
        silent |= {unknown, missing}
    together = _bad_ids([d for i, d in enumerate(details) if i not in {*told, *silent}])
    for position, detail in enumerate(details):
        if position in silent:
            continue
        if position in told:
            place = file.document.value_at(_path(file.data, detail["loc"]))
            file.document.complain(place, *told[position])
            continue
        # Pydantic leaves faulty entries out before it counts, so that a list of one faulty
        # entry also has too few. A key misspelt is not missing as well.
        if detail["type"] == "too_short" and detail["loc"] in faulty:
            continue
        if detail["type"] == "missing" and detail["loc"] in there:
            continue
        if _is_lost(file.document, detail):
            continue
        if detail["type"] == "bad_id" and _is_item(detail):
            _complain_of_ids(file, together.pop(detail["loc"][:-1], []))
        else:
            _complain(file, detail)


def _not_missing(file: File, details: list[ErrorDetails]) -> set[Loc]:
    """The keys that are missing only because they are misspelt, hidden by a sign, or lost."""
    extra = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    # What a sign hides may stand in place of its indentation.
    hidden = {plainly(str(key)) for *_, key in extra if unseen(str(key)) is not None}
    found: set[Loc] = set()
    for *around, key in extra:
        known = known_keys(file.adapter, tuple(around))
        like = synonym(key, known) or nearest(key, known)
        found |= {(*around, word) for word in (like, str(key).casefold()) if word is not None}
    for detail in details:
        loc = detail["loc"]
        if loc and (loc[-1] in hidden | file.document.lost or (file.document.lost and not loc[1:])):
            found.add(loc)
    return found


_LACKS: Mapping[str, frozenset[str]] = {
    "branch_or_leaf": frozenset({"criteria", "judged", "measured"}),
    "figures_of_nothing": frozenset({"unit", "over"}),
    "finding_without_source": frozenset({"source"}),
    "measure_or_figure": frozenset({"measure", "figure"}),
    "no_anchors": frozenset({"0", "100"}),
    "no_take": frozenset({"take"}),
    "nothing_found": frozenset({"planned", "delivered", "finding"}),
    "option_or_other": frozenset({"option", "other"}),
}
"""What may be said of a mapping that lacks one of some keys."""


def _is_lost(document: Document, detail: ErrorDetails) -> bool:
    """Whether what a mapping lacks may stand in what YAML could not read, and has been told of."""
    there = {str(key) for key in detail["input"]} if isinstance(detail["input"], dict) else set()
    return bool((_LACKS.get(detail["type"], frozenset()) - there) & document.lost)


def _is_item(detail: ErrorDetails) -> bool:
    return bool(detail["loc"]) and isinstance(detail["loc"][-1], int)


def _bad_ids(details: list[ErrorDetails]) -> dict[Loc, list[ErrorDetails]]:
    """What is no id in each list: one mistake, as when names are written in place of ids."""
    found: dict[Loc, list[ErrorDetails]] = {}
    for detail in details:
        if detail["type"] == "bad_id" and _is_item(detail):
            found.setdefault(detail["loc"][:-1], []).append(detail)
    return found


def _complain_of_ids(file: File, details: list[ErrorDetails]) -> None:
    if not details:
        return
    words = [str(detail["input"]) for detail in details]
    place = file.document.value_at(_path(file.data, details[0]["loc"]))
    file.document.complain(place, *not_ids(words, file.meant, _homes(file, details[0])))


def _homes(file: File, detail: ErrorDetails) -> list[str]:
    """The files and folders in which what an id names stands; none where it is a new one."""
    kinds = sorted(kinds_at(file.adapter, detail["loc"]))
    return [home for kind in kinds for home in homes_of(kind)]


def _in_capitals(file: File, details: list[ErrorDetails]) -> list[list[int]]:
    """Which faults are several keys of one mapping that are known but for their capitals."""
    groups: dict[Loc, list[int]] = {}
    for position, detail in enumerate(details):
        around = detail["loc"][:-1]
        if detail["type"] == "extra_forbidden" and _small(detail) in known_keys(
            file.adapter, around
        ):
            groups.setdefault(around, []).append(position)
    return [group for group in groups.values() if group[1:]]


def _small(detail: ErrorDetails) -> str:
    return str(detail["loc"][-1]).casefold()


def _complain_of_capitals(file: File, details: list[ErrorDetails]) -> None:
    words = listed([f"'{detail['loc'][-1]}'" for detail in details])
    place = file.document.key_at(_path(file.data, details[0]["loc"]))
    mend = f"Write {listed([_small(detail) for detail in details])}, without capitals."
    file.document.complain(place, f"Unknown keys {words}.", mend)


def _complain_of_stand_in(file: File, unknown: ErrorDetails, missing: ErrorDetails) -> None:
    place = file.document.key_at(_path(file.data, unknown["loc"]))
    file.document.complain(place, *said_of_stand_in(unknown["loc"][-1], missing["loc"][-1]))


_OF_KEYS = ("extra_forbidden", "invalid_key")


def _complain(file: File, detail: ErrorDetails) -> None:
    document, loc, kind = file.document, detail["loc"], detail["type"]
    path = _path(file.data, loc)
    key = loc[-1] if loc else ""
    odd = unseen(str(key if kind in _OF_KEYS else detail["input"]))
    if odd is not None and (kind in _OF_KEYS or isinstance(detail["input"], str)):
        at = document.key_at if kind in _OF_KEYS or key == "[key]" else document.value_at
        document.complain(at(path), *odd)
    elif (kind in _OF_KEYS or key == "[key]") and (said := _run_on(file, detail, path)):
        document.complain(document.key_at(path), *said)
    elif kind in _OF_KEYS:
        # A union's branch may be called as a key below it is: `function` of `over`.
        known = known_keys(file.adapter, loc[:-1]) or known_keys(file.adapter, loc[:-2])
        like = _like(document, path, known)
        mend = _own_file(document.file, detail) or _moved(known, detail) or like
        mend = mend or f"Known keys here: {', '.join(sorted(known))}."
        document.complain(document.key_at(path), f"Unknown key '{key}'.", mend)
    elif detail["input"] is BLANK:
        document.complain(document.key_at(path), *_blank(path[-1] if path else key))
    elif kind == "missing" and key != "source" and path in document.keys and path[-1] == key:
        document.complain(document.key_at(path), *nothing_typed(_where(file, path)))
    elif kind == "missing":
        document.complain(document.value_at(path), *_missing(key))
    elif kind == "bad_id":
        place = document.key_at(path) if key == "[key]" else document.value_at(path)
        document.complain(place, *not_ids([str(detail["input"])], file.meant, _homes(file, detail)))
    else:
        place = document.key_at(path) if key == "[key]" else document.value_at(path)
        where = _where(file, path)
        if kind in ("model_type", "dict_type"):
            needed, takes = keys_within(file.adapter, path)
            where = replace(where, needed=tuple(needed), known=tuple(takes))
        document.complain(place, *said_of(detail, where))


def _like(document: Document, path: Path, known: set[str]) -> str:
    """How to mend a slip of a known key, which may stand in the same mapping as well."""
    *around, key = path or ("",)
    lines = {
        each: document.keys[at][0] for each in known if (at := (*around, each)) in document.keys
    }
    if (twin := nearest(str(key).casefold(), lines, alike=0.8)) is not None:
        return f"`{twin}:` stands in line {lines[twin]} as well: take one of the two away."
    left = known - lines.keys()
    other = synonym(key, left)
    if other is not None:
        return f"Did you mean '{other}'?"
    return suggestion(key, left) or suggestion(str(key).casefold(), left)


def _where(file: File, path: Path) -> Where:
    name = file.document.file
    unit = unit_at(name, path, file.data, file.meant)
    return Where(path, unit, is_amount(name, path), bounds_at(file.adapter, path))


def _run_on(file: File, detail: ErrorDetails, path: Path) -> Saying | None:
    """That a key, which is a slip of no other, is the rest of the text above it."""
    near = path and nearest(path[-1], known_keys(file.adapter, detail["loc"][:-1]))
    return None if near else run_on_key(file.document, file.adapter, file.data, path)


_HOLDERS = {"value": "facts", "score": "scores"}
"""A key that tells what is written round it → where that belongs."""


def _moved(known: set[str], detail: ErrorDetails) -> str:
    """How to mend a figure or a score that stands beside the key below which it belongs."""
    value = detail["input"]
    for sign, holder in _HOLDERS.items():
        if holder in known and isinstance(value, dict) and sign in value:
            return f"Indent it, so that it belongs under `{holder}:`."
    return ""


def _own_file(file: str, detail: ErrorDetails) -> str:
    """How to mend entries that stand in appraisal.yaml and have a file of their own."""
    (key, *below), entries = detail["loc"], detail["input"]
    if file != "appraisal.yaml" or below or not isinstance(entries, dict):
        return ""
    homes = [home for home, kind in COLLECTIONS.items() if kind == key]
    # What has only words in it is meant for a key that is called alike, such as `theme`.
    if not homes or not any(isinstance(entry, dict | tuple) for entry in entries.values()):
        return ""
    return f"Move what stands below it to {homes[0]}, which is a file of its own."


def _missing(key: int | str) -> Saying:
    if isinstance(key, int):
        return "This list is too short.", "See docs/format.md for how many entries it takes."
    if key == "source":
        return (
            "This figure has no source.",
            "Add `source:` with an id from sources.yaml, or `source: assumption`.",
        )
    return f"'{key}' is missing.", f"Add `{key}:`."


def _blank(key: int | str) -> Saying:
    mend = "Give one, or write `unknown`." if key == "score" else without_value(key)
    return f"`{key}` has no value.", mend


def _path(data: Any, loc: Loc) -> Path:
    """The path in the file that a pydantic location means.

    Pydantic adds names of its own to a location (`figure`, `[key]`, a union's branch); those that
    the data do not have are left out.
    """
    path: list[str | int] = []
    for step, after in zip_longest(loc, loc[1:]):
        if isinstance(data, dict):
            if isinstance(data.get(step), str) and after in data:
                continue  # a branch that is called as a key beside the one that is meant
            key = step if step in data else _other_key(data, step)
            if key is None:
                continue
            path.append(str(key))
            data = data[key]
        elif isinstance(data, tuple) and isinstance(step, int) and step < len(data):
            path.append(step)
            data = data[step]
    return tuple(path)


def _other_key(data: dict[Any, Any], step: int | str) -> Any:
    """The key that reads as `step` once it is text: `2024` for "2024"."""
    return next((key for key in data if str(key) == str(step)), None)
