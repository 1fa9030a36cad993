"""The workshop that is named on the command line, and where its papers go."""

import pathlib

import click

from appraisal.model import Dataset

NAME = click.argument("name")

UNSEEN = b"# What councils say in workshops is private: git passes over this folder.\n*\n"


def workshop_named(dataset: Dataset, name: str) -> str:
    """The id of a workshop, by its id or its file. A usage error where there is none."""
    found = pathlib.PurePath(name).name.removesuffix(".yaml")
    if found in dataset.workshops:
        return found
    known = ", ".join(dataset.workshops) or "none"
    raise click.BadParameter(
        f"There is no workshops/{found}.yaml. Workshops here: {known}.", param_hint="NAME"
    )


def unseen(place: pathlib.Path) -> dict[str, bytes]:
    """What has git pass over a folder of private papers, unless something there says which.

    A workspace made before there were workshops ignores none of them.
    """
    return {} if (place / ".gitignore").exists() else {".gitignore": UNSEEN}


def papers_folder(folder: pathlib.Path, name: str) -> pathlib.Path:
    """Where a workshop's sheets and pack stand: beside its file, and ignored by git."""
    return folder / "workshops" / name
