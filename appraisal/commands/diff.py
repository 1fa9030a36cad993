"""`appraisal diff`: what changed between two versions of a workspace, and why options moved."""

import pathlib
import sys

import click
from msgspec import Struct

from appraisal.commands.reporting import FOLDER, doing, workspace_folder
from appraisal.load import NoVersion, is_workspace, load_version
from appraisal.load.versions import Version, find_version
from appraisal.model import Dataset
from appraisal.problems import ProblemsFound

# numpy and all that needs it are imported when the command runs, so that `--help` answers at once.


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text",
    help="What is printed: sentences, or the numbers for other programs.",
)  # fmt: skip
@click.option(
    "--workspace", type=FOLDER,
    help="The workspace that OLD and NEW are versions of. By default the current folder.",
)  # fmt: skip
def diff_command(old: str, new: str, style: str, workspace: pathlib.Path | None) -> None:
    """Say what changed from OLD to NEW, and why options moved.

    OLD and NEW are each a folder, such as history/before or . for the workspace as it is, or a
    revision of the workspace in git, such as HEAD~1. The exit code is 0 whatever changed.
    """
    base = workspace_of(workspace, old, new)
    with doing("Reading the files"):
        sides = [Side(name, found) for name in (old, new) for found in [_version(name, base)]]
        for side in sides:
            if side.version.doubtful:
                click.echo(_folder_first(side.name), err=True)
        before, after = _loaded(sides, base)
    with doing("Working out what moved each option"):
        from appraisal.appraise.changed.difference import difference

        found = difference(before, after)
    if style == "json":
        from appraisal.data.as_json import as_json
        from appraisal.data.difference_result import difference_result

        click.echo(as_json(difference_result(found)), nl=False)
        return
    from appraisal.commands.diff_text import text

    for line in text(found, old, new):
        click.echo(line)


class Side(Struct, frozen=True):
    """OLD or NEW as it was written, and what it stands for."""

    name: str
    version: Version


def workspace_of(given: pathlib.Path | None, *names: str) -> pathlib.Path:
    """The workspace that names are versions of: that named, the current one, or one of them."""
    if given is not None:
        return given
    here = pathlib.Path()
    folders = (pathlib.Path(name) for name in names)
    if is_workspace(here):
        return here
    there = [folder for folder in folders if folder != here and folder.is_dir()]
    return next(filter(is_workspace, there), here) if there else workspace_folder(None)


def _version(name: str, base: pathlib.Path) -> Version:
    """What a name stands for: as seen from the workspace, or else from here."""
    here = pathlib.Path()
    seen_from = here if not (base / name).is_dir() and (here / name).is_dir() else base
    try:
        return find_version(name, seen_from)
    except NoVersion as error:
        raise click.UsageError(str(error)) from error


def _folder_first(name: str) -> str:
    return f"'{name}' is a folder and a revision in git: the folder is taken."


def _loaded(sides: list[Side], base: pathlib.Path) -> list[Dataset]:
    """Both versions; all that is wrong in either is listed with its side, and ends the command."""
    found: list[Dataset] = []
    faults: list[str] = []
    for side in sides:
        try:
            found.append(load_version(side.version, base))
        except NoVersion as error:
            raise click.UsageError(str(error)) from error
        except ProblemsFound as error:
            faults += [f"{side.name}: {problem}" for problem in error.problems]
    if faults:
        for line in faults:
            click.echo(line, err=True)
        click.echo(_not_compared(len(faults)), err=True)
        sys.exit(1)
    return found


def _not_compared(count: int) -> str:
    return f"{count} problem{'' if count == 1 else 's'}. Nothing was compared: mend them first."
