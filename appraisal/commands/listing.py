"""Problems and warnings as they are listed: each with its line, and a caret below its column."""

import os
import pathlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping

import click

from appraisal.problems import Notice, Problem

from .pointed import pointed

_BREAK = re.compile(r"\r\n|\n|\r")
_QUOTED = re.compile(r"['`]([^'`]+?):?['`]")

Lines = Mapping[str, tuple[str, ...]]
"""The lines of each file."""


def say(line: str, *, err: bool = True) -> None:
    """Print a line, in colours on a terminal alone, and nowhere where NO_COLOR is set."""
    colour = False if os.environ.get("NO_COLOR") else None
    try:
        click.echo(line, err=err, color=colour)
    except UnicodeEncodeError:  # a pipe in an old code page of Windows, and a sign it lacks
        code = (sys.stderr if err else sys.stdout).encoding
        click.echo(line.encode(code, "replace").decode(code), err=err, color=colour)


def listing(found: Iterable[Problem | Notice], folder: pathlib.Path) -> Iterator[str]:
    """The lines that are printed, with colours in them."""
    told = tuple(found)
    lines = lines_of(folder, {one.file for one in told})
    for one in told:
        yield _headed(one)
        yield from shown_line(one, lines)


def lines_of(folder: pathlib.Path, files: Iterable[str]) -> Lines:
    """The lines of the files of a workspace; none of a file that can't be read, or is no text."""
    return {file: _lines(folder, file) for file in files}


def _lines(folder: pathlib.Path, file: str) -> tuple[str, ...]:
    from appraisal.load.disk import Limit, read_file

    largest = Limit(8 << 20, "8 MiB", "")  # as the largest file that a workspace may hold
    try:
        content = read_file(folder, file, largest)
    except ValueError:  # a name that no system takes
        return ()
    if isinstance(content, Problem) or b"\0" in content:
        return ()
    return tuple(_BREAK.split(content.decode("utf-8-sig", errors="replace")))


def shown_line(found: Problem | Notice, lines: Lines) -> Iterator[str]:
    """The line that something stands in, under its number, and the caret; nothing of a whole file.

    They begin with a space, so that no program takes them for another problem.
    """
    of_file = lines.get(found.file, ())
    if found.line > len(of_file):
        return
    line = of_file[found.line - 1]
    if not line.strip() or (_is_start(found) and not _begins(line, found.what)):
        return
    text, indent = pointed(line, found.column)
    number = str(found.line)
    bar = click.style("|", dim=True)
    caret = click.style("^", fg=_colour(found), bold=True)
    yield f"  {click.style(number, dim=True)} {bar} {text}"
    yield f"  {' ' * len(number)} {bar} {' ' * indent}{caret}"


def _is_start(found: Problem | Notice) -> bool:
    return (found.line, found.column) == (1, 1)


def _begins(line: str, what: str) -> bool:
    """Whether a first line begins with a word that is quoted: else its whole file is meant."""
    return any(line.startswith(word) for word in _QUOTED.findall(what))


def _colour(found: Problem | Notice) -> str:
    return "yellow" if isinstance(found, Notice) else "red"


def _headed(found: Problem | Notice) -> str:
    """What is said of one, its place set off; without colours it is what it always was."""
    place = f"{found.file}:{found.line}:{found.column}:"
    said = str(found)
    if not said.startswith(place):  # a name with signs that are not shown as they are
        return said
    rest = said.removeprefix(place)
    if isinstance(found, Notice):
        rest = rest.replace("warning:", click.style("warning:", fg="yellow", bold=True), 1)
    return f"{click.style(place, bold=True)}{rest}"
