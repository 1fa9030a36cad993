"""`appraisal import boundaries`: true shapes for the maps, and what follows from them."""

import mmap
import pathlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from appraisal.commands.changed_files import held, new_problems, write_files
from appraisal.commands.reporting import TypedPath, progressing, reporting, workspace_folder
from appraisal.commands.tables import IN_FOLDER, confirmed
from appraisal.load import read
from appraisal.load.names import BOUNDARIES
from appraisal.model import Dataset
from appraisal.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from appraisal.edit.boundaries.plan import Plan

_DATE = re.compile(r"([0-9]{4})(-[0-9]{2}){0,2}")
_FILE = TypedPath(path_type=pathlib.Path, exists=True, dir_okay=False)


@click.command("boundaries")
@click.argument("file", type=_FILE)
@IN_FOLDER
@click.option(
    "--source",
    help="The id in sources.yaml that new `neighbours` rest on, by default `boundaries`. It is "
    "added where it is not there and the file is the statistics office's.",
)
@click.option(
    "--date",
    help="The date of the boundaries, such as 2024-12: its year stands in their attribution. By "
    "default the year in the names of the file's columns (LAD24CD is of 2024).",
)
@click.option("--tiles", is_flag=True, help="Lay out the hexagons anew for councils that have one.")
@click.option("--yes", is_flag=True, help="Write without asking.")
def boundaries_command(
    file: pathlib.Path,
    workspace: pathlib.Path | None,
    source: str | None,
    date: str | None,
    tiles: bool,
    yes: bool,
) -> None:
    """Take the councils' shapes from a file of boundaries, as the ONS publishes them.

    FILE is GeoJSON of a whole country, in degrees or in metres of the British National Grid.
    Councils are found by their `gss`, or by their name, and then get their code. The shapes are
    made smaller, with borders that still meet, and written to boundaries.geojson with the
    attribution that their licence asks for. Neighbours that the map shows and the files lack are
    added, and councils without a tile get one beside their neighbours.

    Shows what would change, and asks. Nothing is written unless the workspace is sound with it.
    """
    from appraisal.commands import tables_text
    from appraisal.commands.import_boundaries_text import move_out, text
    from appraisal.edit.boundaries.plan import Wanted, plan

    wanted, folder = Wanted(_date(date), source, tiles), workspace_folder(workspace)
    with reporting(folder):
        dataset = _dataset(folder, file)
        old = held(folder, BOUNDARIES)
        with _opened(file) as raw, progressing("Reading the boundaries", "Fitting them") as show:
            found = plan(dataset, file.name, raw, wanted, old, show)
        files, before = _files(folder, found)
        click.echo("\n".join(text(dataset, found, file.name, old)))
        if not files:
            click.echo("\nNothing would change.")
        elif confirmed(yes):
            write_files(folder, files, before)
            click.echo(tables_text.written(list(files)))
            if _lies_in(file, folder):
                click.echo(move_out(file.name))


def _date(date: str | None) -> str | None:
    """A year, a month or a day. Raises BadParameter where it is none."""
    if date is not None and _DATE.fullmatch(date) is None:
        raise click.BadParameter(f"'{date}' is no date: write 2024-12.", param_hint="--date")
    return date


def _dataset(workspace: pathlib.Path, file: pathlib.Path) -> Dataset:
    """The workspace, whatever is wrong with the boundaries that are about to be replaced.

    That the downloaded file itself lies in the workspace, where nothing reads it, is no matter.

    Raises ProblemsFound with everything else that is wrong with it.
    """
    today = read(workspace)
    aside = (BOUNDARIES, *([file.name] if _lies_in(file, workspace) else []))
    others = [problem for problem in today.problems if problem.file not in aside]
    if others or today.dataset is None:
        raise ProblemsFound(others or list(today.problems))
    if not today.dataset.lowest_tier():
        what = "There are no councils here yet, so nothing says which shapes to take."
        mend = "Add the councils first: appraisal add council NAME."
        raise ProblemsFound([Problem("councils", 1, 1, what, mend)])
    return today.dataset


def _lies_in(file: pathlib.Path, workspace: pathlib.Path) -> bool:
    return file.resolve().parent == workspace.resolve() and file.name != BOUNDARIES


@contextmanager
def _opened(file: pathlib.Path) -> Iterator[mmap.mmap]:
    """What a file holds, without reading what nobody asks for. Raises ProblemsFound if nothing."""
    with file.open("rb") as opened:
        if not file.stat().st_size:
            what, mend = "This file is empty.", "Download it again, in the format GeoJSON."
            raise ProblemsFound([Problem(file.name, 1, 1, what, mend)])
        with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as raw:
            yield raw


def _files(workspace: pathlib.Path, found: "Plan") -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files that would change, as they would be and as they are; new ones have no `before`.

    Raises ProblemsFound where the workspace would have a problem that it hasn't today.
    """
    from appraisal.edit import Change, edited, rewritten
    from appraisal.edit.boundaries.council_keys import with_keys
    from appraisal.load.document import read_document

    files, before = {BOUNDARIES: found.boundaries}, {}
    for council, keys in found.keys.items():
        name = f"councils/{council}.yaml"
        before[name] = (workspace / name).read_bytes()
        data = read_document(name, before[name]).data
        files[name] = rewritten(name, before[name], with_keys(data, keys))
    if found.new_source is not None:
        source, entry = found.new_source
        name = "sources.yaml"
        files[name] = edited(name, held(workspace, name) or b"", [Change((source,), entry)])
    for name in (BOUNDARIES, "sources.yaml"):
        if (old := held(workspace, name)) is not None:
            before[name] = old
    changed = {name: new for name, new in files.items() if before.get(name) != new}
    if problems := new_problems(workspace, changed):
        raise ProblemsFound(problems)
    return changed, {name: old for name, old in before.items() if name in changed}
