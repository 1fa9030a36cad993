"""The file that `appraisal structures` writes: over none but its own, whole or not at all."""

import csv
import errno
import json
import os
import pathlib
import stat
import sys
import tempfile
from collections.abc import Callable
from typing import IO, Any, NoReturn

import click

from appraisal.problems import why

COUNTS = {"count", "by_size", "feasible", "feasible_by_size"}
"""The keys of the counts as JSON."""

COLUMNS = (
    *("councils", "grouping", "populations", "option", "front", "within_bounds", "just_outside"),
    *("uncertain", "ratio", "margin_smallest", "margin_largest", "margin_ratio"),
    "partnerships_crossing",
)
"""The first columns of every table of groupings; those of the criteria follow."""

_LONGEST_START = 100_000
"""Characters that are read to know a file again: more than any line of headings has."""


def refuse_others(output: pathlib.Path) -> None:
    """A usage error unless nothing is at `output`, or a file that this command wrote."""
    try:
        found = output.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        _cannot(output, error)
    if not stat.S_ISREG(found.st_mode):
        _refuse(output, "is not a plain file. Name another.")
    try:
        ours = _is_ours(output)
    except OSError as error:
        _cannot(output, error)
    if not ours:
        _refuse(output, "was not written by this command. Name another file, or move that one.")


def _is_ours(file: pathlib.Path) -> bool:
    """Whether a file holds what this command writes, for whichever workspace; an empty one does."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            start = opened.read(_LONGEST_START)
    except UnicodeDecodeError:
        return False
    return not start or _is_table(start.partition("\r\n")[0]) or _are_counts(start)


def _is_table(line: str) -> bool:
    heads = tuple(next(csv.reader([line]), ()))
    fixed, others = heads[: len(COLUMNS)], heads[len(COLUMNS) :]
    return fixed == COLUMNS and all(head.endswith(("_raw", "_value")) for head in others)


def _are_counts(text: str) -> bool:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and held.keys() == COUNTS


def write_table(output: pathlib.Path, write: Callable[[IO[str]], Any]) -> None:
    """Let `write` fill a file, which then takes the place of the old one.

    A failure leaves the old file as it was, and so does anything that stops `write`. Where the
    folder is not there it is a usage error; where the disk refuses, the command ends with 1.
    """
    refuse_others(output)
    try:
        if output.exists() and not os.access(output, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        with tempfile.TemporaryDirectory(prefix=".appraisal-structures-", dir=output.parent) as own:
            fresh = pathlib.Path(own) / "table"
            with fresh.open("w", encoding="utf-8", newline="") as file:
                write(file)
            refuse_others(output)  # finding the groupings takes its time
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
