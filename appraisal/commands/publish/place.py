"""Where pages may be written at all."""

import pathlib
from itertools import pairwise

from appraisal.commands.publish.others import NotOurs

OWN_FOLDERS = ("councils", "criteria", "options", "workshops", "templates")
"""The folders of a workspace that people write in."""


def check_place(output: pathlib.Path, workspace: pathlib.Path | None) -> None:
    """Refuse, with NotOurs, what is no folder, and one that holds a workspace or is part of it.

    No force changes that: it would be the workspace that is replaced. Paths are followed to where
    they lead first, and names are compared as a system does that takes `Options` for `options`.
    """
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise NotOurs(f"{output} is not a folder. Name another with --output.")
    place = output.resolve()
    for what, holder in (("the workspace", workspace), ("your home folder", _home())):
        if holder is not None and _holds(place, holder.resolve()):
            raise NotOurs(f"{output} holds {what}, which pages must not replace. {_MEND}")
    if place == place.parent:
        raise NotOurs(f"{output} is a whole disk. {_MEND}")
    if workspace is not None and (folder := _own_folder(place, workspace.resolve())):
        raise NotOurs(f"{output} is in the workspace's own folder {folder}. {_MEND}")


_MEND = "Name another folder with --output, such as output in the workspace."


def _home() -> pathlib.Path | None:
    try:
        return pathlib.Path.home()
    except RuntimeError:  # a user without one
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
