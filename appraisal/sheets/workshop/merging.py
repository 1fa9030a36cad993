"""Files of answers and what a workshop's file says → what it would say, or what is in the way."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.edit.splices import same

from .collected import Collected
from .entries import Entry, Path, entries_of, lists_of
from .objections import Asked, Objection, added_again, is_ours, objections
from .placing import put, value_at, without


class Move(Struct, frozen=True):
    """One answer that is new, changes or goes: what it was and what it is, None for nothing.

    `path` is where it stands in the workshop's file; of an item of a list, where the list stands.
    """

    path: Path
    old: Any
    new: Any
    file: str

    @property
    def stays(self) -> bool:
        """Whether it is as it was."""
        return same(self.old, self.new)


class Merged(Struct, frozen=True):
    """What the workshop's file would say, and what is in the way of it.

    `origins` has by a path of the workshop's file the file that it comes from, and its path there.
    Where there are objections, `wanted` is only there to be looked at for further faults.
    """

    wanted: Any
    moves: tuple[Move, ...] = ()
    objections: tuple[Objection, ...] = ()
    origins: Mapping[Path, tuple[str, Path]] = field(default_factory=dict)


def merge(
    written: Any, asked: Asked, files: Sequence[Collected], *, replaces: bool = False
) -> Merged:
    """Put the answers of files into what a workshop's file says (`written`, as load reads it).

    Where an answer stands already it is objected to, unless the file `replaces`: a sheet all of
    that kind which it answers, as all swings of a council; the room only what it has itself.
    """
    said = standing_answers(written)
    standing = tuple(entries_of(said))
    files = [_as_recorded(file, said) for file in files]
    own = {str(each["id"]) for each in said.added}
    found = (
        *objections(asked, files, () if replaces else standing),
        *added_again(asked, files, own),
    )
    merged = Merged(written, objections=found)
    fresh: set[Path] = set()
    for file in (each for each in files if is_ours(asked, each)):
        if file.kind != "room":
            merged = _without_kinds(merged, file, standing)
        for entry in entries_of(file):
            merged = _with(merged, entry, standing, asked.councils)
        merged = _with_lists(merged, file, asked.councils, fresh if replaces else None)
    return merged


def _as_recorded(file: Collected, standing: Collected) -> Collected:
    """A file with what the record keeps beside an agreement: what it rests on, which no file says.

    So a file that says what stands there says the very same, and it is not lost.
    """
    new = file.record.get("agreed") or {}
    old = {i: one for i, one in (standing.record.get("agreed") or {}).items() if i in new}
    bare = {i: {k: v for k, v in one.items() if k != "rests_on"} for i, one in old.items()}
    alike = {i: old[i] for i in old if same(new[i], bare[i])}
    return replace(file, record={**file.record, "agreed": {**new, **alike}}) if alike else file


def standing_answers(written: Any) -> Collected:
    """What stands in a workshop's file, as if a file had brought it; keys left empty are left out.

    The same shape as a file's, so that the two can be held against each other.
    """
    said = _without_blanks(written or {})
    parts = {key: said[key] for key in ("answers", "scores", "record", "added") if key in said}
    return replace(Collected("", "room", "", ""), **parts)


def _without_blanks(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(k): _without_blanks(each) for k, each in value.items() if each is not None}
    return value


def _without_kinds(merged: Merged, file: Collected, standing: Collection[Entry]) -> Merged:
    """Without what stands of the kinds that a sheet answers and does not say again."""
    said = list(entries_of(file))
    kinds, paths = {each.kind for each in said}, {each.path for each in said}
    gone = [each for each in standing if each.kind in kinds and each.path not in paths]
    wanted = merged.wanted
    for each in gone:
        wanted = without(wanted, each.path)
    moves = [Move(each.path, each.value, None, file.file) for each in gone]
    return replace(merged, wanted=wanted, moves=(*merged.moves, *moves))


def _with(
    merged: Merged, entry: Entry, standing: Collection[Entry], councils: Sequence[str]
) -> Merged:
    old = next((each.value for each in standing if each.path == entry.path), None)
    path, value = entry.path, entry.value
    if entry.kind == ("added",):
        items = list(value_at(merged.wanted, ("added",)) or ())
        at = next((i for i, each in enumerate(items) if str(each["id"]) == path[1]), len(items))
        path, value = ("added", at), [*items[:at], value, *items[at + 1 :]]
    wanted = put(merged.wanted, path[:1] if entry.kind == ("added",) else path, value, councils)
    move = Move(entry.path, old, entry.value, entry.file)
    origins = {**merged.origins, path: (entry.file, entry.at)}
    return replace(merged, wanted=wanted, moves=(*merged.moves, move), origins=origins)


def _with_lists(
    merged: Merged, file: Collected, councils: Sequence[str], fresh: set[Path] | None
) -> Merged:
    """With what a file adds to the lists of the record; an item that stands there is not added.

    `fresh` are the lists that begin anew, as files replace what stood there; None where they add.
    """
    for path, at, item in lists_of(file):
        items = list(value_at(merged.wanted, path) or ())
        if fresh is not None and path not in fresh:
            fresh.add(path)
            merged = replace(merged, moves=(*merged.moves, *_dropped(path, items, file)))
            items = []
        if any(same(each, item) for each in items):
            continue
        move = Move(path, None, item, file.file)
        origins = {**merged.origins, (*path, len(items)): (file.file, at)}
        wanted = put(merged.wanted, path, [*items, item], councils)
        merged = Merged(wanted, (*merged.moves, move), merged.objections, origins)
    return merged


def _dropped(path: Path, items: Sequence[Any], file: Collected) -> Iterator[Move]:
    """The items of a list that a file does not say again."""
    kept = [item for where, _, item in lists_of(file) if where == path]
    for old in items:
        if not any(same(old, item) for item in kept):
            yield Move(path, old, None, file.file)
