"""`appraisal schema`: help in the editor for whoever writes a workspace's files."""

import pathlib
import sys
from os.path import relpath

import click

from appraisal.commands.reporting import WORKSPACE, doing, reporting, workspace_folder
from appraisal.load import read
from appraisal.problems import why
from appraisal.resources import example_folder

# The schemas are made when the command runs, so that `--help` answers at once.


@click.command("schema")
@WORKSPACE
@click.option("--write", is_flag=True, help="Write them. Without it, say what would be written.")
def schema_command(workspace: pathlib.Path | None, write: bool) -> None:
    """Let an editor explain the keys, offer the ids and mark slips while you type.

    WORKSPACE is a folder with an appraisal.yaml, by default the current one. It gets JSON Schemas
    in .schemas/, a comment as the first line of each file that leads to the right one, and a
    recommendation of the extension for VS Code that reads them. Run it again after adding councils,
    sources or options, so that their ids are offered too.
    """
    folder = workspace_folder(workspace)
    if write and folder.resolve() == example_folder() != pathlib.Path().resolve():
        raise click.UsageError(
            "The packaged example is not to be changed. Name a workspace of your own."
        )
    with reporting(folder), doing("Reading the files"):
        reading = read(folder)
    from appraisal.commands.schema_files import planned, put
    from appraisal.commands.schema_text import NOT_SOUND, text

    with reporting(folder):
        plan = planned(folder, reading.dataset)
    if write:
        try:
            put(folder, plan)
        except OSError as error:
            place = f" ({relpath(error.filename, folder)})" if error.filename else ""
            click.echo(f"The schemas can't be written: {why(error)}{place}.", err=True)
            sys.exit(1)
    for line in text(plan, written=write):
        click.echo(line)
    if reading.problems:
        click.echo(NOT_SOUND, err=True)
