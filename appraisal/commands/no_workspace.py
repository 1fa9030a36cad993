"""What a command says in a folder that is no workspace: where there is one, or how to start one."""

import pathlib
from collections.abc import Iterator

from appraisal.load import is_workspace
from appraisal.load.disk import Entry, entries
from appraisal.load.names import OTHER_FOLDERS

_MOST_NAMED = 3


def no_workspace(here: pathlib.Path, command: str, by_option: bool = False) -> str:
    """The message for a command that was given no workspace in a folder that is none.

    `by_option` is whether the command takes it as `--workspace DIR`, and not by its place.
    """
    flag = "--workspace " if by_option else ""
    return "\n".join(
        (
            "This folder is not a workspace: it has no appraisal.yaml.",
            *(
                f"There is one {_where(name)}: appraisal {command} {flag}{typed_path(name)}"
                for name in workspaces_near(here)
            ),
            "To start one of your own: appraisal new my-area",
            "To look at the example: appraisal new example --example",
            f"If there is one elsewhere, name it: appraisal {command} {flag}FOLDER",
        )
    )


def workspaces_near(here: pathlib.Path) -> list[str]:
    """The nearest workspace above a folder, and those right below it, as paths to type."""
    below = [name for name in _folders(here) if is_workspace(here / name)]
    return [*_above(here), *below][:_MOST_NAMED]


def _above(here: pathlib.Path) -> Iterator[str]:
    for steps, folder in enumerate(here.absolute().parents, start=1):
        if is_workspace(folder):
            yield str(pathlib.Path(*[".."] * steps))
            return


def _folders(here: pathlib.Path) -> list[str]:
    found = entries(here)
    listed: list[Entry] = found if isinstance(found, list) else []
    return [e.name for e in listed if e.is_folder and e.name not in OTHER_FOLDERS]


def _where(name: str) -> str:
    return "above this folder" if name.startswith("..") else f"in {name}"


def typed_path(name: str) -> str:
    """A folder's name as it can be typed in any shell, with blanks or without."""
    return name if all(sign.isalnum() or sign in "._-/\\" for sign in name) else f'"{name}"'
