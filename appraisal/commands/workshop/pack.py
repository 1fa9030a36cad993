"""`appraisal workshop pack`: the papers of a workshop, for print and for Word."""

import pathlib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from appraisal.commands.asking import can_ask
from appraisal.commands.counting import counted
from appraisal.commands.reporting import FOLDER, doing, give_up, reporting, workspace_folder
from appraisal.commands.workshop.named import NAME, papers_folder, workshop_named

if TYPE_CHECKING:
    from appraisal.documents.pack.papers import Format

FORMATS: "Mapping[str, tuple[Format, ...]]" = {
    "html": ("html",),
    "word": ("word",),
    "both": ("html", "word"),
}
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


class Clock(click.ParamType[int]):
    """A time of day, in minutes after midnight; a class because click asks for one."""

    name = "time"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Read the time; a mistake is a usage error."""
        if isinstance(value, int):
            return value
        found = _CLOCK.fullmatch(str(value).strip())
        if found is None:
            self.fail(f"'{value}' is no time of day. Write one such as 9:30.", param, ctx)
        return int(found[1]) * 60 + int(found[2])


@click.command("pack")
@NAME
@click.option(
    "--format", "style", type=click.Choice(list(FORMATS)), default="both",
    help="Pages that print, Word files, or both.",
)  # fmt: skip
@click.option(
    "--start", type=Clock(), metavar="TIME",
    help="When it starts, such as 9:30. Without it the run sheet counts from 0:00.",
)  # fmt: skip
@click.option("--workspace", type=FOLDER, help="The workspace. By default the current folder.")
def pack_command(name: str, style: str, start: int | None, workspace: pathlib.Path | None) -> None:
    """Write the papers of a workshop to workshops/NAME/pack.

    A run sheet for the facilitator, a pre-read for each council, the evidence on each question, a
    sheet for swings, and one paper for its purpose: how far councils want to go (why), what they
    could agree (what), or hosts, steps and what is missing (how). Each says on how many A4 sheets
    it prints. Files there that this command did not write, or that were changed since, are never
    written over.
    """
    folder = workspace_folder(workspace)
    from appraisal.load import load

    with reporting(folder), doing("Reading the files"):
        dataset = load(folder)
    name = workshop_named(dataset, name)
    if start is None:
        start = _asked()
    from appraisal.documents.pack.papers import pack, pack_files
    from appraisal.documents.word import NoWord

    with doing("Writing the papers"):
        made = pack(dataset, name, start)
        try:
            files = pack_files(made, FORMATS[style])
        except NoWord as said:
            give_up(f"{said} Nothing was written.")
    place = papers_folder(folder, name) / "pack"
    with reporting(folder):
        _put(place, files)
    _say(place, {name: len(document.pages) for name, document in made.items()}, style)


def _asked() -> int:
    """When it starts, where somebody can be asked; else from nought."""
    if not can_ask():
        return 0
    asked: int = click.prompt("When does it start?", default="0:00", type=Clock())
    return asked


def _put(place: pathlib.Path, files: dict[str, bytes]) -> None:
    from appraisal.commands.workshop.packing import NotOurs, put_pack

    try:
        put_pack(place, files)
    except NotOurs as theirs:
        give_up(f"{theirs} Nothing was written.")


def _say(place: pathlib.Path, sheets: dict[str, int], style: str) -> None:
    """What was written, each with its sheets; and that it is not for everybody."""
    endings = {"html": ".html", "word": ".docx", "both": ".html and .docx"}
    click.echo(f"{counted(len(sheets), 'paper')} written to {place}, as {endings[style]}:")
    wide = max(map(len, sheets))
    for name, count in sheets.items():
        click.echo(f"  {name:<{wide}}  {counted(count, 'A4 sheet')}")
    click.echo(
        "Keep them to yourselves: a pre-read may hold what its own council said, and the paper on "
        "ambition what all said. No build publishes this folder."
    )
