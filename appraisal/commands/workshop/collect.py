"""`appraisal workshop collect`: sheets and downloads become answers in the workshop's file."""

import pathlib
import sys
from typing import TYPE_CHECKING

import click

from appraisal.commands.reporting import TypedPath, doing, give_up, reporting, workspace_folder
from appraisal.commands.tables import IN_FOLDER, confirmed

from .named import NAME, workshop_named

if TYPE_CHECKING:
    from .collecting import Found

# What reads sheets is imported when the command runs, so that `--help` answers at once.


@click.command("collect")
@NAME
@click.argument("files", nargs=-1, required=True, type=TypedPath(path_type=pathlib.Path))
@click.option("--replace", "replaces", is_flag=True, help="Let new answers replace those there.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@IN_FOLDER
def collect_command(
    name: str,
    files: tuple[pathlib.Path, ...],
    replaces: bool,
    yes: bool,
    workspace: pathlib.Path | None,
) -> None:
    """Take answers from FILES into the workshop's file, with its comments and order kept.

    FILES are sheets that were filled in (Excel), and what the workshop's pages downloaded (YAML).
    What would be written is shown first, with what was left blank and who has not answered.
    Nothing is written unless all of it is right. Without a terminal and without --yes, it only
    shows what would be written.
    """
    folder = workspace_folder(workspace)
    from appraisal.commands.changed_files import write_files

    from . import collect_text as text

    with reporting(folder):
        found = _found(folder, name, files, replaces)
        if found.faults:
            for fault in found.faults:
                click.echo(text.printable(fault), err=True)
            click.echo(text.faults_line(found), err=True)
            sys.exit(1)
        for line in text.found_lines(found):
            click.echo(line)
        if found.after != found.before and confirmed(yes):
            write_files(folder, {found.file: found.after}, {found.file: found.before})
            click.echo(text.written(found))


def _found(
    folder: pathlib.Path, name: str, files: tuple[pathlib.Path, ...], replaces: bool
) -> "Found":
    """What collecting comes to. Exit code 1 where workbooks can't be read for want of a library."""
    from appraisal.load import load
    from appraisal.sheets.grid import NoExcel

    from . import collect_text as text
    from .collecting import collect

    with doing("Reading the files"):
        dataset = load(folder)
        workshop = workshop_named(dataset, name)
        contents = _contents(files)
    try:
        with doing("Checking the answers"):
            return collect(folder, workshop, contents, replaces=replaces, dataset=dataset)
    except NoExcel:
        give_up(text.NO_EXCEL)


def _contents(files: tuple[pathlib.Path, ...]) -> dict[str, bytes]:
    """What each file holds, by its name, or by its path where two are called alike."""
    from . import collect_text as text

    found: dict[str, bytes] = {}
    once = list(dict.fromkeys(files))
    names = [file.name for file in once]
    for file in once:
        if not file.is_file():
            raise click.BadParameter(text.no_file(file), param_hint="FILES")
        name = file.name if names.count(file.name) == 1 else file.as_posix()
        found[name] = file.read_bytes()
    return found
