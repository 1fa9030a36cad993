"""`appraisal new`: a workspace for an area, or a copy of the example to look at."""

import datetime
import pathlib
import sys
import tempfile
from collections.abc import Mapping

import click
from msgspec import Struct

from appraisal.commands.area_options import NAMES, TYPED, County, InOrder, names_in
from appraisal.commands.new_folder import refuse_folder, write_files
from appraisal.commands.new_text import command_line, next_steps
from appraisal.commands.reporting import FOLDER, reporting

# What reads and writes YAML is imported when the command runs, so that `--help` answers at once.


class Typed(Struct, frozen=True):
    """What the command line says of an area; None is what it does not say."""

    area: str | None
    counties: tuple[County, ...]
    unitaries: tuple[str, ...] | None


def day_of(text: str) -> datetime.date:
    """A day as it was typed. A usage error where it is none."""
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 -- only the day
    except ValueError:
        raise click.BadParameter(f"'{text}' is no day. Write it as 2026-01-31.") from None


IGNORED = b"""\
# What councils say in workshops is private: git keeps neither their sheets nor private pages.
/output/
/private/
/workshops/*/
"""


@click.command("new", cls=InOrder)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--area", help="The area's name, as it is to stand on the pages.")
@click.option("--county", multiple=True, help="A county council. Give its --districts after it.")
@click.option(
    "--districts", multiple=True,
    help="The districts of the county named before them, with commas: \"A,B,C\".",
)  # fmt: skip
@click.option("--unitaries", type=NAMES, multiple=True, help='Unitary councils: "X,Y".')
@click.option(
    "--date", type=day_of, metavar="DATE",
    help="The day of the pages, such as 2026-01-31. Left out, it is today.",
)  # fmt: skip
@click.option("--example", is_flag=True, help="Copy the packaged Derbyshire example instead.")
def new_command(
    folder: pathlib.Path,
    area: str | None,
    county: tuple[str, ...],
    districts: tuple[str, ...],
    unitaries: tuple[tuple[str, ...], ...],
    date: datetime.date | None,
    example: bool,
) -> None:
    """Start a workspace in DIR, a folder that is not there yet or is empty.

    On a terminal it asks for what is not given. It writes files that build at once: the
    government's six criteria, a list of what councils do, three options to begin with, and
    `unknown` wherever a figure or a judgement belongs.

    This is the one command that looks at the clock, for the day of the pages; --date says another.
    """
    refuse_folder(folder)
    if example:
        if area or county or districts or unitaries or date:
            raise click.UsageError("--example copies the example as it is. Leave the rest out.")
        files = _example()
    else:
        given = tuple(name for names in unitaries for name in names)
        counties = click.get_current_context().meta[TYPED]
        typed = Typed(area, counties, given if unitaries else None)
        asked, day = _asked(folder, typed, date)
        files = _files(asked, day)
        _refuse_problems(files)
    with reporting(folder):
        write_files(folder, {**files, ".gitignore": IGNORED})
    click.echo("\n".join(next_steps(folder, len(files), example)))


def _example() -> Mapping[str, bytes]:
    from appraisal.edit.example import example_files

    return example_files()


def _asked(
    folder: pathlib.Path, typed: Typed, date: datetime.date | None
) -> tuple[Typed, datetime.date]:
    """What was typed, with what was missing asked for; a usage error where nobody can be asked.

    Whoever typed everything else is asked nothing, and the pages are of today.
    """
    today = datetime.date.today()  # noqa: DTZ011 -- the day where the officer is
    if sys.stdin.isatty():
        whole = _ask(typed)
        return whole, date or (today if whole == typed else _ask_date(today))
    if not typed.area or not (typed.counties or typed.unitaries):
        raise click.UsageError(
            "Give the area and its councils, such as:\n" + command_line(folder, typed.area)
        )
    return typed, date or today


def _ask(typed: Typed) -> Typed:
    area = typed.area or click.prompt("What is the area called?", prompt_suffix=" ")
    counties = typed.counties
    if not counties and typed.unitaries is None:
        counties = tuple(map(County, _names("Which county councils are there?")))
    whole = tuple(
        one
        if one.districts is not None
        else County(one.name, _names(f"Which districts are in {one.name}?"))
        for one in counties
    )
    unitaries = typed.unitaries
    if unitaries is None:
        unitaries = _names("Which unitary councils are there?")
    return Typed(area, whole, unitaries)


def _names(question: str) -> tuple[str, ...]:
    said = f"{question} With commas between them; Enter if none"
    return names_in(click.prompt(said, default="", show_default=False))


def _ask_date(today: datetime.date) -> datetime.date:
    found: datetime.date = click.prompt(
        "The day of the pages",
        default=today.isoformat(),
        value_proc=day_of,
    )
    return found


def _files(typed: Typed, date: datetime.date) -> dict[str, bytes]:
    """The files of the workspace; names that can't be councils' are a usage error."""
    from appraisal.edit.naming import NameRefused, named_councils
    from appraisal.edit.starter import Area, starter_files

    if not typed.counties and not typed.unitaries:
        raise click.UsageError("Name at least one council: with --county or --unitaries.")
    try:
        councils = named_councils(
            [(one.name, one.districts or ()) for one in typed.counties], typed.unitaries or ()
        )
    except NameRefused as error:
        raise click.UsageError(f"{error} Nothing was written.") from error
    area = " ".join((typed.area or "").split())
    return {name: text.encode() for name, text in starter_files(Area(area, councils, date)).items()}


def _refuse_problems(files: Mapping[str, bytes]) -> None:
    """Read the workspace before it is written: what is wrong with a name is said, not left."""
    from appraisal.load import load

    with tempfile.TemporaryDirectory(prefix="appraisal-new-") as own:
        place = pathlib.Path(own) / "workspace"
        write_files(place, files)
        with reporting(pathlib.Path("what would be written")):
            load(place)
