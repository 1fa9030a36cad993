"""Why a file of answers can't be taken into a workshop's file, each with what to do."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct, field

from appraisal.edit.splices import same
from appraisal.load.meant import listed

from .collected import Collected
from .entries import Entry, Path, entries_of


class Asked(Struct, frozen=True):
    """The workshop that answers are wanted for: its id, the version of its questions, who answers.

    Where `closed`, only `councils` take part; else anybody may answer. `there` says where in the
    workspace, as "file:line", each option, candidate and criterion stands, by its kind and id.
    """

    workshop: str
    version: str
    councils: tuple[str, ...]
    closed: bool = True
    there: Mapping[tuple[str, str], str] = field(default_factory=dict)


class Objection(Struct, frozen=True):
    """What is in the way of a file, where in it (the empty path is all of it), and what to do."""

    file: str
    at: Path
    what: str
    mend: str


def objections(
    asked: Asked, files: Sequence[Collected], standing: Collection[Entry]
) -> Iterator[Objection]:
    """All that is in the way of files, in their order; faults of their own are not told again.

    `standing` are the answers that stand already and are not to be replaced.
    """
    ours = [file for file in files if is_ours(asked, file)]
    for file in (each for each in files if not each.faults):
        yield from _of_another(asked, file)
    yield from _twice(ours)
    for file in ours:
        yield from _answered_already(asked, file, standing)


def is_ours(asked: Asked, file: Collected) -> bool:
    """Whether a file could be read, and is of the workshop and of today's questions."""
    made_for = (file.workshop, file.version)
    return not file.faults and made_for == (asked.workshop, asked.version)


def _of_another(asked: Asked, file: Collected) -> Iterator[Objection]:
    """A file of another workshop, of earlier questions, or of a council that takes no part."""
    name = asked.workshop
    if file.workshop != name:
        what = f"This file is of the workshop '{file.workshop}', not of '{name}'."
        yield Objection(file.file, ("workshop",), what, "Collect it there, or leave it out.")
        return
    if file.version != asked.version:
        what = (
            f"This file was made before the questions changed: it is of version {file.version}, "
            f"and today's is {asked.version}."
        )
        # What was entered is worth more than a new wording. A page that is built again starts
        # afresh, so that a room's file can't be had again.
        mend = "Put the questions back as they were, collect it, and change them after that."
        if file.kind != "room":
            mend += f" Or write new ones with `appraisal workshop sheets {name}`, to be filled in."
        yield Objection(file.file, ("version",), what, mend)
        return
    for council in file.answers if asked.closed else ():
        if council not in asked.councils:
            what = f"'{council}' is not among the councils of this workshop."
            mend = f"Add it to `councils:` in workshops/{name}.yaml, or leave its answers out."
            yield Objection(file.file, ("answers", council), what, mend)


def added_again(
    asked: Asked, files: Sequence[Collected], known: Collection[str]
) -> Iterator[Objection]:
    """What a file adds under an id that something of its kind in the workspace has already.

    `known` are the ids that the workshop's own file adds: what was thought of there may have
    become a file since.
    """
    for file in (each for each in files if is_ours(asked, each)):
        for at, each in enumerate(file.added):
            kind, i = str(each["kind"]), str(each["id"])
            place = asked.there.get((kind, i))
            if place is not None and i not in known:
                what = f"The {kind} '{i}' is there already, in {place}."
                mend = "Give what the room thought of another id here, or take it out."
                yield Objection(file.file, ("added", at, "id"), what, mend)


def _twice(files: Sequence[Collected]) -> Iterator[Objection]:
    """Two sheets of one kind for one council, or two files that answer the same.

    Sheets on which nothing is filled in are passed over: they may lie beside those that came back.
    """
    sheets: dict[tuple[str, str], str] = {}
    for file in (each for each in files if any(entries_of(each))):
        whose = list(file.answers) if file.kind != "panel" else ["the panel"]
        for each in whose if file.kind != "room" else ():
            first = sheets.setdefault((file.kind, each), file.file)
            if first != file.file:
                who = each if file.kind == "panel" else f"'{each}'"
                what = f"This is a second sheet of {who}, beside {first}."
                yield Objection(file.file, (), what, "Leave one of the two out.")
    yield from _meeting(files)


def _meeting(files: Sequence[Collected]) -> Iterator[Objection]:
    seen: dict[Path, Collected] = {}
    for file in files:
        both: dict[str, list[Entry]] = {}
        for entry in entries_of(file):
            is_new = entry.path not in seen
            first = seen.setdefault(entry.path, file)
            is_sheet_twice = first.kind == file.kind != "room"  # which has been told
            if not is_new and not is_sheet_twice:
                both.setdefault(first.file, []).append(entry)
        for first_file, entries in both.items():
            what = f"{first_file} answers the same: {told(entries)}."
            mend = "Collect the one that came first, then the other with --replace."
            if first_file == file.file:
                what, mend = (
                    f"This stands there twice: {told(entries)}.",
                    "Take one of the two out.",
                )
            yield Objection(file.file, entries[0].at, what, mend)


def _answered_already(
    asked: Asked, file: Collected, standing: Collection[Entry]
) -> Iterator[Objection]:
    """What stands already otherwise: of what a sheet answers all of its kind, as it is whole."""

    def of(entry: Entry) -> Path:
        return entry.path if file.kind == "room" else entry.kind

    said = list(entries_of(file))
    asked_again = set(map(of, said))
    met = [each for each in standing if of(each) in asked_again]
    for council, of_one in groupby(met, key=lambda entry: entry.council):
        old = {each.path: each for each in of_one}
        new = [each for each in said if of(each) in set(map(of, old.values()))]
        unchanged = [e for e in new if e.path in old and same(e.value, old[e.path].value)]
        if len(unchanged) == len(new) == len(old):
            continue  # It says what stands there, and changes nothing.
        who = f"'{council}' has answered already" if council else "This stands there already"
        mend = (
            "Leave the file out, or give --replace to put it in place of what "
            f"workshops/{asked.workshop}.yaml says."
        )
        yield Objection(file.file, new[0].at, f"{who}: {told([*old.values()])}.", mend)


_MOST = 4


def told(entries: Sequence[Entry]) -> str:
    """Which answers are meant, by kind: "swings (local-say and saving), capacity"."""
    said = []
    for kind, of_kind in groupby(entries, key=lambda entry: entry.kind):
        ids = [" on ".join(map(str, each.path[len(kind) :])) for each in of_kind]
        ids = [each for each in ids if each]
        if len(ids) > _MOST:
            ids = [*ids[: _MOST - 1], f"{len(ids) - _MOST + 1} more"]
        word = kind[-1] if kind[0] != "scores" else "the panel's scores"
        said.append(f"{word} ({listed(ids)})" if ids else str(word))
    return ", ".join(str(each).replace("_", " ") for each in said)
