"""What `appraisal workshop collect` prints."""

import pathlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from appraisal.commands.counting import counted
from appraisal.load.meant import listed
from appraisal.sheets.cells import cell_of, shown
from appraisal.sheets.workshop.merging import Move

if TYPE_CHECKING:
    from .collecting import Found

NO_EXCEL = (
    "Workbooks need one more library, openpyxl, which is not installed here. Install it beside the "
    "tool: `pipx inject appraisal openpyxl`, or `pip install openpyxl` in its environment."
)
_MOST_SIGNS = 60
_WHOSE = {
    "scores": "The panel's scores",
    "record": "The record",
    "added": "Added in the room",
}
"""What stands in the workshop's file beside the answers of councils, by its key."""


def found_lines(found: "Found") -> Iterator[str]:
    """What would be written, by council and file; what was left blank; and who has not answered."""
    moves = found.merged.moves
    again = _said_again(moves)
    if any(not move.stays for move in moves):
        yield found.file
    told = [move for move in moves if move.file not in again]
    for (whose, file), of_one in groupby(_in_order(found, told), key=lambda m: _heading(found, m)):
        yield f"  {whose} ({file})"
        for kind, of_kind in groupby(of_one, key=_kind):
            said = list(map(_move, of_kind))
            lines = said if _is_wordy(kind) else ["; ".join(said)]
            yield from (f"    {kind}: {line}" for line in lines)
    for each in found.collected:
        if each.file in again:
            yield f"{each.file}: all that it says stands there already."
        elif any(move.file == each.file for move in moves):
            yield from (printable(f"{each.file}: {blank}") for blank in each.missing)
        else:
            yield f"{each.file}: nothing new is filled in."
    yield counts(moves)
    yield still_silent(found)
    if found.in_public:
        yield in_public(found)


def _said_again(moves: Sequence[Move]) -> frozenset[str]:
    """The files that change nothing, as all that they say stands there already."""
    return frozenset({move.file for move in moves} - {m.file for m in moves if not m.stays})


def _in_order(found: "Found", moves: Sequence[Move]) -> list[Move]:
    """Moves by council, as files come, the record and the rest behind; in a stable order."""
    whose = [_heading(found, move) for move in moves]
    first = list(dict.fromkeys(whose))
    return sorted(moves, key=lambda move: (first.index(_heading(found, move)), _rank(moves, move)))


def _rank(moves: Sequence[Move], move: Move) -> int:
    kinds = list(dict.fromkeys(map(_kind, moves)))
    return kinds.index(_kind(move))


def _heading(found: "Found", move: Move) -> tuple[str, str]:
    if move.path[0] != "answers":
        return _WHOSE[str(move.path[0])], move.file
    council = str(move.path[1])
    known = found.dataset.councils.get(council)
    return (known.name if known is not None else council), move.file


def _kind(move: Move) -> str:
    if move.path[0] == "added":
        return str((move.new or move.old)["kind"])
    at = {"answers": 2, "record": 1}.get(str(move.path[0]), 0)
    return str(move.path[at]).replace("_", " ")


def _is_wordy(kind: str) -> bool:
    """Whether each answer of a kind has a line of its own: only points and choices are short."""
    return kind not in ("weights", "swings", "candidates")


def _move(move: Move) -> str:
    at = {"answers": 3, "record": 2}.get(str(move.path[0]), 1)
    name = " on ".join(map(str, move.path[at:]))
    said = f"{name} " if name else ""
    if move.stays:
        return f"{said}{_value(move.new)} (as it was)"
    if move.new is None:
        return f"{said}goes, which was {_value(move.old)}"
    if move.old is None:
        return f"{said}{_value(move.new)}"
    return f"{said}{_value(move.old)} → {_value(move.new)}"


def _value(value: Any) -> str:
    """A value on one line, cut where it is long."""
    text = printable(" ".join(_words(value).split()))
    return f"{text[:_MOST_SIGNS]}…" if len(text) > _MOST_SIGNS else text


def _words(value: Any) -> str:
    if isinstance(value, Mapping) and "kind" in value:  # what was added, whose id has been said
        value = {key: each for key, each in value.items() if key not in ("kind", "id")}
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_words(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return " | ".join(map(_words, value))
    return shown(cell_of(value))


def printable(text: str) -> str:
    """A text without a terminal's codes, which somebody may have typed or pasted."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def counts(moves: Sequence[Move]) -> str:
    """How many answers are new, change, go and stay: "12 answers are new, 1 changes."."""
    stay = len([move for move in moves if move.stays])
    new = len([move for move in moves if move.old is None and not move.stays])
    gone = len([move for move in moves if move.new is None and not move.stays])
    change = len(moves) - stay - new - gone
    parts = [
        (new, "is new", "are new"),
        (change, "changes", "change"),
        (gone, "goes", "go"),
        (stay, "stays as it was", "stay as they were"),
    ]
    said = [(count, one if count == 1 else many) for count, one, many in parts if count]
    if not said or stay == len(moves):
        return "Nothing would change."
    (first, does), *others = said
    return (
        ", ".join([f"{counted(first, 'answer')} {does}", *(f"{n:,} {does}" for n, does in others)])
        + "."
    )


def still_silent(found: "Found") -> str:
    """Which councils have not answered, once this is written."""
    if not found.silent:
        return "Every council has answered."
    return f"Not answered yet: {_named(found, found.silent)}."


def _named(found: "Found", councils: Sequence[str]) -> str:
    known = found.dataset.councils
    return listed([known[each].name if each in known else each for each in councils])


def in_public(found: "Found") -> str:
    """That what is new would be published, as `published:` stands beside it."""
    return (
        f"{_named(found, found.in_public)} let their answers be published (`published:`), and what "
        "is new here with them. If that is not meant, take `published:` out."
    )


def faults_line(found: "Found") -> str:
    """How much is wrong, and that nothing was done."""
    files = len(found.collected)
    return (
        f"{counted(len(found.faults), 'problem')} in {counted(files, 'file')}. Nothing was written."
    )


def written(found: "Found") -> str:
    """What is said once the answers stand in the workshop's file, and what to do next."""
    said = [f"Written to {found.file}."]
    if not found.in_public:
        said.append("The answers are private: no public build has them.")
    if found.silent:
        said.append("Collect those of the others in the same way, as they come.")
    said.append(_next(found))
    return " ".join(said)


def _next(found: "Found") -> str:
    """What shows what was collected, and where what was agreed goes from here."""
    paths = [move.path for move in found.merged.moves]
    if paths and all(path[0] == "answers" and "ambition" in path for path in paths):
        return f"To read them topic by topic: `appraisal workshop pack {found.workshop}`."
    said = "To see where the councils agree: `appraisal build --private`."
    if any(path[0] in ("record", "added", "scores") for path in paths):
        said += (
            " To take up what was agreed, and what the panel scored: "
            f"`appraisal workshop record {found.workshop}`."
        )
    return said


def no_file(file: pathlib.Path) -> str:
    """What is said of a file that isn't there, or is a folder."""
    if file.is_dir():
        return f"{file} is a folder. Name the files in it, such as {file / '*.xlsx'}."
    return f"There is no file {file}."
