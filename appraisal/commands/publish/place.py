"""Where pages, and other files of this tool, may be written at all."""

import os
import pathlib
from itertools import pairwise

from appraisal.commands.publish.others import NotOurs
from appraisal.load.names import BOUNDARIES, ENTRY_FOLDERS, misnamed_root_file

OWN_FOLDERS = (*ENTRY_FOLDERS, "templates", "history")
"""The folders of a workspace that people write in."""


def check_place(output: pathlib.Path, workspace: pathlib.Path | None) -> None:
    """Refuse, with NotOurs, what is no folder of pages alone, or can't be replaced.

    That is a folder that holds a workspace or is part of it, that somebody stands in, or that is a
    disk. No force changes that: it would be the workspace that is replaced. Paths are followed to
    where they lead first, and names are compared as a system does that takes `Options` for
    `options`.
    """
    place = output.resolve()
    if any(len(os.fsencode(part)) > _LONGEST_NAME for part in place.parts):
        raise NotOurs(f"{output} has a name that is too long. Name a shorter one with --output.")
    if output.is_symlink() and place.is_dir():
        raise NotOurs(f"{output} is a link. Name the folder that it leads to, {place}.")
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise NotOurs(f"{output} is not a folder. Name another with --output.")
    for what, holder in (("the workspace", workspace), ("your home folder", _home())):
        if holder is not None and _holds(place, holder.resolve()):
            raise NotOurs(f"{output} holds {what}, which pages must not replace. {_MEND}")
    if place == place.parent:
        raise NotOurs(f"{output} is a whole disk. {_MEND}")
    if workspace is not None and (folder := _own_folder(place, workspace.resolve())):
        raise NotOurs(f"{output} is in the workspace's own folder {folder}. {_MEND}")
    if (here := _here()) is not None and _holds(place, here):
        # What stands in a folder that is replaced, a shell for one, stays in the old one.
        raise NotOurs(f"You are in the folder {place}, which a build replaces. {_ELSEWHERE}")
    if os.path.ismount(place):
        raise NotOurs(disk_of_its_own(output))


def disk_of_its_own(output: pathlib.Path) -> str:
    """What is said of a folder on which a disk hangs: it can't be renamed, nor replaced."""
    return f"{output} is a disk of its own. Name a folder inside it with --output."


def check_file(file: pathlib.Path, workspace: pathlib.Path) -> None:
    """Refuse, with NotOurs, a file that a workspace would read, or in folders that people write in.

    `file` need not be there.
    """
    home = workspace.resolve()
    place = file.parent.resolve() / file.name
    if folder := _own_folder(place, home):
        raise NotOurs(f"{file} is in the workspace's own folder {folder}. {_FILE_MEND}")
    name = file.name.casefold()
    read = name.endswith((".yaml", ".yml")) or name == BOUNDARIES
    if _same(place.parent, home) and (read or misnamed_root_file(file.name, ())):
        raise NotOurs(f"{file} has a name that the workspace reads. {_FILE_MEND}")


_MEND = "Name another folder with --output, such as output in the workspace."
_ELSEWHERE = "Run the command from elsewhere, or name another folder with --output."
_FILE_MEND = "Name another file with --output, such as ways.csv beside appraisal.yaml."
_LONGEST_NAME = 230
"""Bytes of a name, from the 255 of most disks: hidden names beside the output are longer."""


def _home() -> pathlib.Path | None:
    try:
        return pathlib.Path.home()
    except RuntimeError:  # a user without one
        return None


def _here() -> pathlib.Path | None:
    try:
        return pathlib.Path.cwd()
    except FileNotFoundError:  # somebody has removed it
        return None


def _holds(place: pathlib.Path, inside: pathlib.Path) -> bool:
    return any(_same(place, folder) for folder in (inside, *inside.parents))


def _own_folder(place: pathlib.Path, workspace: pathlib.Path) -> str | None:
    """The folder of the workspace that `place` is or lies in, if it is one that people write in."""
    way = (place, *place.parents)
    for inner, outer in pairwise(way):
        if inner.name.casefold() in OWN_FOLDERS and _same(outer, workspace):
            return inner.name
    linked = (name for name in OWN_FOLDERS if (workspace / name).exists())
    return next((n for n in linked if any(_same(p, workspace / n) for p in way)), None)


def _same(one: pathlib.Path, other: pathlib.Path) -> bool:
    try:
        return one == other or one.samefile(other)
    except OSError:  # one of them is not there
        return False
