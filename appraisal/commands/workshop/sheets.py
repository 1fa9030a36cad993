"""`appraisal workshop sheets`: the workbooks that a panel, councils and interviewers fill in."""

import pathlib
from collections.abc import Mapping

import click
from msgspec import Struct

from appraisal.commands.reporting import FOLDER, doing, give_up, reporting, workspace_folder
from appraisal.commands.workshop.named import NAME, papers_folder, unseen, workshop_named

# What writes workbooks is imported when the command runs, so that `--help` answers at once.


class Sorted(Struct, frozen=True):
    """What becomes of each workbook: written, kept as somebody filled it in, or the same already.

    `before` is what stood in the place of those that are written.
    """

    write: Mapping[str, bytes]
    before: Mapping[str, bytes]
    kept: tuple[str, ...]
    same: tuple[str, ...]


@click.command("sheets")
@NAME
@click.option("--workspace", type=FOLDER, help="The workspace. By default the current folder.")
@click.option(
    "--interviews", is_flag=True,
    help="Write interview forms too. A workshop that asks why has them anyway.",
)  # fmt: skip
@click.option(
    "--replace", is_flag=True, help="Write over sheets that have been filled in or changed."
)
def sheets_command(
    name: str, workspace: pathlib.Path | None, interviews: bool, replace: bool
) -> None:
    """Write the Excel sheets of a workshop, to be filled in and collected.

    In workshops/NAME/: one for the panel, one a council, and one an interview in interviews/.
    Sheets that somebody has filled in are kept.
    """
    from appraisal.commands.tables_text import NO_EXCEL
    from appraisal.commands.workshop import sheets_text as text
    from appraisal.sheets.grid import NoExcel

    folder = workspace_folder(workspace)
    try:
        with reporting(folder), doing("Writing the sheets"):
            found = write_sheets(folder, name, interviews=interviews or None, replace=replace)
    except NoExcel:
        give_up(NO_EXCEL)
    name = workshop_id(name)
    for line in text.lines(name, papers_folder(folder, name), found):
        click.echo(line)


def workshop_id(name: str) -> str:
    """The id that a workshop is named by, or by its file."""
    return pathlib.PurePath(name).name.removesuffix(".yaml")


def write_sheets(
    folder: pathlib.Path, name: str, interviews: bool | None = None, replace: bool = False
) -> Sorted:
    """Write a workshop's workbooks beside its file, all or none, and say what became of each.

    Raises ProblemsFound, click.BadParameter where there is no such workshop, NoExcel, and OSError.
    """
    from appraisal.appraise import appraise
    from appraisal.commands.changed_files import write_files
    from appraisal.load import load
    from appraisal.model.published import published
    from appraisal.sheets.workshop.books import workbooks

    # What has been answered already is nobody else's business: it is not even looked at.
    dataset = published(load(folder))
    workshop = workshop_named(dataset, name)
    place = papers_folder(folder, workshop)
    made = workbooks(appraise(dataset), workshop, interviews)
    found = sort(made, held_in(place, made), replace)
    if found.write:
        write_files(place, {**found.write, **unseen(place)}, found.before)
    return found


def held_in(place: pathlib.Path, made: Mapping[str, bytes]) -> dict[str, bytes]:
    """What stands already in the places of workbooks, by their paths."""
    return {path: (place / path).read_bytes() for path in made if (place / path).exists()}


def sort(made: Mapping[str, bytes], held: Mapping[str, bytes], replace: bool) -> Sorted:
    """What to write of the workbooks that were made, beside those that are there already.

    One that is still as it was made may be written anew; one with anything in it only where that
    is asked for.
    """
    from appraisal.sheets.workshop.blank import is_blank

    same = tuple(path for path in made if held.get(path) == made[path])
    kept = tuple(
        path
        for path in made
        if path in held and path not in same and not (replace or is_blank(held[path]))
    )
    write = {path: content for path, content in made.items() if path not in (*same, *kept)}
    return Sorted(write, {path: held[path] for path in write if path in held}, kept, same)
