"""The file that `appraisal structures` writes: over none but its own, whole or not at all."""

import errno
import json
import os
import pathlib
import re
import stat
import sys
import tempfile
from collections.abc import Callable
from typing import IO, Any, Literal, NoReturn

import click

from appraisal.commands.publish.others import NotOurs
from appraisal.commands.publish.place import check_file
from appraisal.problems import why

Kind = Literal["table", "counts"]
"""What a file holds: every grouping as CSV, or the counts as JSON."""

COUNTS = ("count", "by_size", "feasible", "feasible_by_size")
"""The keys of the counts as JSON."""

COLUMNS = (
    *("councils", "grouping", "populations", "option", "front", "within_bounds", "just_outside"),
    *("uncertain", "ratio", "margin_smallest", "margin_largest", "margin_ratio"),
    "partnerships_crossing",
)
"""The first columns of every table of groupings; those of the criteria follow."""

_GROUP = "[a-z0-9-]+([+][a-z0-9-]+)*"
_COUNT = "([0-9]+|unknown)"
_NUMBER = "(-?[0-9]+([.][0-9]+)?(e[+-][0-9]+)?)?"
_FLAG = "(True|False)?"
_CELLS = (
    *("[0-9]{1,3}", f"{_GROUP}( [|] {_GROUP})*", f"{_COUNT}( [|] {_COUNT})*", "[a-z0-9-]*"),
    *(_FLAG, _FLAG, _FLAG, _FLAG, _NUMBER, _NUMBER, _NUMBER, _NUMBER, "[0-9]+"),
)
"""What the cells of the first columns look like; all others are numbers, or empty."""

_APART = " | "
_LONGEST_COUNTS = 1_000_000
"""Characters: more than the counts of any number of councils have."""


def refuse_place(output: pathlib.Path, workspace: pathlib.Path) -> None:
    """A usage error where a workspace would read the file, or people write in its folder."""
    try:
        check_file(output, workspace)
    except NotOurs as error:
        raise click.BadParameter(str(error), param_hint="--output") from error
    except OSError as error:
        _cannot(output, error)


def refuse_others(output: pathlib.Path, kind: Kind) -> None:
    """A usage error unless nothing is at `output`, or a file of this kind that the command wrote.

    Nothing in such a file can say who wrote it, so all of it is looked at: one line that this
    command does not write makes it somebody's work. An empty file is nobody's.
    """
    try:
        found = output.lstat()
        if not stat.S_ISREG(found.st_mode):
            _refuse(output, "is not a plain file. Name another.")
        if found.st_size and not _is_ours(output, kind):
            what = "was not written by this command" + _with_other_format(output, kind)
            _refuse(output, f"{what}. Name another file, or move that one.")
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        _cannot(output, error)


def _with_other_format(output: pathlib.Path, kind: Kind) -> str:
    other: Kind = "counts" if kind == "table" else "table"
    return " in this --format" if _is_ours(output, other) else ", or was changed since"


def _is_ours(file: pathlib.Path, kind: Kind) -> bool:
    """Whether a file holds what this command writes, for whichever workspace, and nothing else."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            return _is_table(opened) if kind == "table" else _are_counts(opened)
    except UnicodeDecodeError:
        return False


def _is_table(opened: IO[str]) -> bool:
    heads = _cells(opened.readline(_LONGEST_COUNTS))
    others = heads[len(COLUMNS) :]
    if heads[: len(COLUMNS)] != COLUMNS or not all(h.endswith(("_raw", "_value")) for h in others):
        return False
    row = re.compile(",".join((*_CELLS, *(_NUMBER for _ in others))) + "\r\n")
    return all(row.fullmatch(line) and _agrees(_cells(line)) for line in opened)


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a line that ends as this command ends lines: none of them holds a comma."""
    return tuple(line[:-2].split(",")) if line.endswith("\r\n") else ()


def _agrees(cells: tuple[str, ...]) -> bool:
    """Whether a row has as many groups, and populations, as it says it has councils."""
    return {len(cell.split(_APART)) for cell in cells[1:3]} == {int(cells[0])}


def _are_counts(opened: IO[str]) -> bool:
    text = opened.read(_LONGEST_COUNTS)
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return False
    if not isinstance(held, dict) or tuple(held) != COUNTS or text != json.dumps(held) + "\n":
        return False
    totals, by_size = (held["count"], held["feasible"]), (held["by_size"], held["feasible_by_size"])
    return all(map(_is_count, totals)) and all(
        isinstance(each, dict) and all(map(_is_count, each.values())) for each in by_size
    )


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0


def write_file(output: pathlib.Path, kind: Kind, write: Callable[[IO[str]], Any]) -> None:
    """Let `write` fill a file, which then takes the place of an old one of the same kind.

    A failure leaves the old file as it was, and so does anything that stops `write`. Where the
    folder is not there it is a usage error; where the disk refuses, the command ends with 1.
    """
    refuse_others(output, kind)
    try:
        if output.exists() and not os.access(output, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        with tempfile.TemporaryDirectory(prefix=".appraisal-structures-", dir=output.parent) as own:
            fresh = pathlib.Path(own) / "table"
            with fresh.open("w", encoding="utf-8", newline="") as file:
                write(file)
            refuse_others(output, kind)  # finding the groupings takes its time
            fresh.replace(output)
    except OSError as error:
        _cannot(output, error)


def _refuse(output: pathlib.Path, what: str) -> NoReturn:
    raise click.BadParameter(f"{output} {what}", param_hint="--output")


def _cannot(output: pathlib.Path, error: OSError) -> NoReturn:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        _refuse(output, f"can't be written: there is no folder {output.parent}.")
    click.echo(f"{output} can't be written: {why(error)}. Nothing was changed.", err=True)
    sys.exit(1)
