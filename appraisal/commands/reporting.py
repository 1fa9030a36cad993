"""What the commands share: which folder to read, how to report what is wrong, and progress."""

import pathlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from appraisal.load import is_workspace
from appraisal.problems import ProblemsFound
from appraisal.resources import example_folder

FOLDER = click.Path(path_type=pathlib.Path, file_okay=False)
WORKSPACE = click.argument("workspace", required=False, type=FOLDER)


def workspace_folder(given: pathlib.Path | None) -> pathlib.Path:
    """The folder to read: the one named, the current one, or the packaged example."""
    if given is not None:
        return given
    here = pathlib.Path()
    if is_workspace(here):
        return here
    click.echo("This folder is not a workspace: using the packaged Derbyshire example.", err=True)
    return example_folder()


@contextmanager
def doing(step: str) -> Iterator[None]:
    """Say what is being done while it takes its time, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{step}…"):
        yield


@contextmanager
def reporting(folder: pathlib.Path) -> Iterator[None]:
    """Turn what can go wrong with the files into a list of Problems and exit code 1."""
    try:
        yield
    except ProblemsFound as found:
        _fail([str(problem) for problem in found.problems], folder)
    except OSError as error:
        _fail([f"{error.filename or folder}: {error.strerror or error}."], folder)


def _fail(lines: list[str], folder: pathlib.Path) -> NoReturn:
    for line in lines:
        click.echo(line, err=True)
    count = len(lines)
    click.echo(
        f"{count} problem{'s' if count > 1 else ''} in {folder}. Nothing was written.", err=True
    )
    sys.exit(1)
