"""What `appraisal workshop sheets` prints."""

import pathlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from appraisal.commands.counting import counted

if TYPE_CHECKING:
    from appraisal.commands.workshop.sheets import Sorted

SEND = "Send each sheet to those who fill it in."


def lines(name: str, place: pathlib.Path, found: "Sorted") -> Iterator[str]:
    """Which workbooks were written, which were kept and why, and what to do next."""
    for path in found.write:
        yield f"Written: {place / path}"
    for path in found.kept:
        yield f"Kept, as somebody has filled it in: {place / path}"
    if found.same:
        yield f"{counted(len(found.same), 'sheet')} {_are(found.same)} there already, still blank."
    if found.kept:
        them = "it" if len(found.kept) == 1 else "them"
        yield f"To write over {them} all the same, run this again with --replace."
    yield from next_lines(name, place, found)


def next_lines(name: str, place: pathlib.Path, found: "Sorted") -> Iterator[str]:
    """What to do with the workbooks: send the blank ones, and collect those that came back."""
    if found.write or found.same:
        yield SEND
    paths = (*found.write, *found.kept, *found.same)
    folders = sorted({(place / path).parent for path in paths})
    files = " ".join((folder / "*.xlsx").as_posix() for folder in folders)
    yield f"When they are back: appraisal workshop collect {name} {files}"


def _are(paths: tuple[str, ...]) -> str:
    return "is" if len(paths) == 1 else "are"
