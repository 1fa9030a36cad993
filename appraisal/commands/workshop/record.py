"""`appraisal workshop record`: what was agreed goes into the files, and what came of it is said."""

import pathlib
import shutil
from typing import TYPE_CHECKING

import click

from appraisal.commands.reporting import FOLDER, doing, give_up, reporting, workspace_folder
from appraisal.commands.workshop.named import NAME, papers_folder, workshop_named

if TYPE_CHECKING:
    from appraisal.commands.workshop.recording import Recorded


@click.command("record")
@NAME
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--workspace", type=FOLDER, help="The workspace. By default the current folder.")
def record_command(name: str, workspace: pathlib.Path | None, yes: bool) -> None:
    """Say what came of a workshop, and write the scores that were agreed into the options.

    The agreed scores and the panel's go into options/ with their ranges and reasons, by this
    workshop and of its day; options and candidates that the room thought of get a file. The
    workspace is kept first, in history/, and what moved is said and recorded. The record goes into
    workshops/NAME/record as papers too. All is shown before it is written. Without a terminal and
    without --yes, it is only shown.
    """
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
        if not confirmed(yes):
            return
        if found.files:
            _write(folder, found)
            click.echo(text.written(found))
        with doing("Writing the papers"):
            _put_papers(folder, name)


def _write(folder: pathlib.Path, found: "Recorded") -> None:
    """Keep the workspace as it is, then write every file; the copy goes where that fails."""
    from appraisal.commands.changed_files import held, write_files
    from appraisal.commands.keep import HISTORY, keep

    before = {file: now for file in found.files if (now := held(folder, file)) is not None}
    if found.keeps:
        keep(folder, found.keeps)
    try:
        write_files(folder, found.files, before)
    except BaseException:
        if found.keeps:
            kept = folder / HISTORY / found.keeps
            shutil.rmtree(kept, ignore_errors=True)
            if not any(kept.parent.iterdir()):
                kept.parent.rmdir()
        raise


def _put_papers(folder: pathlib.Path, name: str) -> None:
    """The record as papers, as the workspace now has it; without python-docx as a page alone."""
    from appraisal.commands.workshop.packing import NotOurs, put_pack
    from appraisal.documents.html import as_html
    from appraisal.documents.pack.papers import pack_files
    from appraisal.documents.record import record_paper
    from appraisal.documents.word import NoWord
    from appraisal.load import load

    made = {PAPERS: record_paper(load(folder), name)}
    try:
        files = pack_files(made, ("html", "word"))
    except NoWord:
        files = {f"{PAPERS}.html": as_html(made[PAPERS]).encode()}
    place = papers_folder(folder, name) / PAPERS
    try:
        put_pack(place, files)
    except NotOurs as theirs:
        give_up(str(theirs))
    click.echo(f"To read and print: {', '.join((place / each).as_posix() for each in files)}")


PAPERS = "record"
"""The paper, and the folder for it among the workshop's papers."""
