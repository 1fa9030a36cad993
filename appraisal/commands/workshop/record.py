"""`appraisal workshop record`: what was agreed goes into the files, and what came of it is said."""

import pathlib
import shutil

import click

from appraisal.commands.reporting import FOLDER, doing, reporting, workspace_folder
from appraisal.commands.workshop.named import NAME, workshop_named


@click.command("record")
@NAME
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--workspace", type=FOLDER, help="The workspace. By default the current folder.")
def record_command(name: str, workspace: pathlib.Path | None, yes: bool) -> None:
    """Say what came of a workshop, and write the scores that were agreed into the options.

    The agreed scores and the panel's go into options/ with their ranges and reasons, by this
    workshop and of its day; options and candidates that the room thought of get a file. The
    workspace is kept first, in history/, and what moved is said and recorded. All is shown before
    it is written. Without a terminal and without --yes, it is only shown.
    """
    from appraisal.commands.changed_files import held, write_files
    from appraisal.commands.keep import HISTORY, keep
    from appraisal.commands.tables import confirmed
    from appraisal.commands.workshop import record_text as text
    from appraisal.commands.workshop.recording import recorded
    from appraisal.load import load

    folder = workspace_folder(workspace)
    with reporting(folder), doing("Reading the files"):
        dataset = load(folder)
    name = workshop_named(dataset, name)
    if dataset.workshops[name].example:
        raise click.UsageError(
            f"workshops/{name}.yaml says `example: true`: nobody held it, so nothing came of it."
        )
    with reporting(folder):
        with doing("Working out what it does to the options"):
            found = recorded(folder, dataset, name)
        for line in text.lines(dataset, found):
            click.echo(line)
        if not found.files or not confirmed(yes):
            return
        before = {file: now for file in found.files if (now := held(folder, file)) is not None}
        if found.keeps:
            keep(folder, found.keeps)
        try:
            write_files(folder, found.files, before)
        except BaseException:
            if found.keeps:
                shutil.rmtree(folder / HISTORY / found.keeps, ignore_errors=True)
            raise
        click.echo(text.written(found))
