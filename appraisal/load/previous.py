"""An earlier version of a workspace, read beside the one of today."""

import pathlib
from collections.abc import Callable
from typing import Protocol

from appraisal.load.document import Document
from appraisal.load.gather import holds_settings
from appraisal.load.versions import NoVersion, Version, find_version, opened
from appraisal.model import Dataset
from appraisal.problems import Problem, ProblemsFound

MOST_NAMED = 3
"""So many problems of an earlier version are named; the command that lists them all is said."""


class Whole(Protocol):
    """What reading a folder gives."""

    def whole(self) -> Dataset:
        """The Dataset. Raises ProblemsFound where anything is wrong with it."""


Read = Callable[[pathlib.Path], Whole]
"""Reads a folder as a workspace; raises ProblemsFound where it is none."""


def read_version(version: Version, workspace: pathlib.Path, read: Read) -> Dataset:
    """A version of a workspace.

    Raises NoVersion where it can't be had, ProblemsFound with everything that is wrong in it.
    """
    with opened(version, workspace) as folder:
        if not holds_settings(folder):
            raise NoVersion(
                f"'{version.name}' holds no workspace: there is no appraisal.yaml in it. "
                "Name a version that has one."
            )
        return read(folder).whole()


def read_previous(
    workspace: pathlib.Path, name: str | None, settings: Document | None, read: Read
) -> tuple[Dataset | None, list[Problem]]:
    """The version that `previous:` names, or why it can't be read, said where the key stands."""
    if name is None or settings is None:
        return None, []
    if _lies_outside(workspace, name):
        what = f"The earlier version '{name}' lies outside of the workspace."
        mend = "Keep one in it with `appraisal keep`, or name a revision in git."
        return None, [Problem("appraisal.yaml", *settings.value_at(("previous",)), what, mend)]
    try:
        return read_version(find_version(name, workspace), workspace, read), []
    except NoVersion as error:
        what, mend = _in_two(str(error))
    except ProblemsFound as found:
        what, mend = _told(name, found.problems)
    return None, [Problem("appraisal.yaml", *settings.value_at(("previous",)), what, mend)]


def _lies_outside(workspace: pathlib.Path, name: str) -> bool:
    """Whether a name is that of a folder which is not in the workspace, once links are followed."""
    try:
        folder = (workspace / name).resolve()
        return folder.is_dir() and not folder.is_relative_to(workspace.resolve())
    except (OSError, ValueError, RuntimeError):
        return False


def _in_two(said: str) -> tuple[str, str]:
    """What is wrong, and what to do: the first sentence, and what comes after it."""
    what, _, mend = said.partition(". ")
    return f"{what}.", mend


def _told(name: str, problems: tuple[Problem, ...]) -> tuple[str, str]:
    """The first problems of an earlier version in one."""
    first = " ".join(f"{p.file}:{p.line}: {p.what}" for p in problems[:MOST_NAMED])
    more = f" And {len(problems) - MOST_NAMED} more." if problems[MOST_NAMED:] else ""
    what = f"The earlier version '{name}' has problems: {first}{more}"
    return what, "Mend them there, or take `previous:` away."
