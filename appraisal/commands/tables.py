"""`appraisal import figures|scores|…` and `appraisal export`: tables in and out."""

import pathlib
import sys
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

import click

from appraisal.commands.reporting import (
    FOLDER,
    TypedPath,
    doing,
    give_up,
    reporting,
    workspace_folder,
)

if TYPE_CHECKING:
    from appraisal.sheets.grid import Grid
    from appraisal.sheets.proposals import Asked, Step

# What reads and writes tables is imported when a command runs, so that `--help` answers at once.

KINDS = ("figures", "scores", "partnerships", "benefits")
IN_FOLDER = click.option(
    "--workspace", type=FOLDER, help="The workspace. By default the current folder."
)
TABLE = click.argument("file", type=TypedPath(path_type=pathlib.Path, dir_okay=False))


@click.group("import")
def import_group() -> None:
    """Take tables or boundaries into the workspace's files, with their comments and order kept.

    What would change is shown first. Nothing is written unless all of it is right.
    """


def _importing(kind: str, words: str) -> None:
    """Enter a command that takes one kind of table."""

    @import_group.command(kind, help=words)
    @TABLE
    @click.option("--source", metavar="ID", help="The source of figures that name none.")
    @click.option("--date", metavar="D", help="When they held: 2024, 2024-06 or 2024-06-30.")
    @click.option("--yes", is_flag=True, help="Write without asking.")
    @IN_FOLDER
    def command(workspace: pathlib.Path | None, file: pathlib.Path, **asked: Any) -> None:
        import_table(kind, file, workspace_folder(workspace), **asked)


_importing(
    "figures",
    "Take figures of councils from FILE (CSV or Excel): the table that `appraisal export figures` "
    "writes; or councils in rows and measures in columns, such as a population file of the Office "
    "for National Statistics as it comes. Without a terminal and without --yes, it only shows what "
    "would change.",
)
_importing("scores", "Take judged scores from FILE, the table that `appraisal export` writes.")
_importing("partnerships", "Take partnerships from FILE, as `appraisal export` writes them.")
_importing("benefits", "Take benefits from FILE, the register that `appraisal export` writes.")


@click.command("export")
@click.argument("kind", type=click.Choice(KINDS))
@TABLE
@IN_FOLDER
def export_command(kind: str, file: pathlib.Path, workspace: pathlib.Path | None) -> None:
    """Write figures, scores, partnerships or benefits as a table: FILE.xlsx for Excel, or FILE.csv.

    Change it there, and take it back with `appraisal import`. No file is ever written over.
    """
    from appraisal.commands import tables_text as text
    from appraisal.commands.tables_out import table_bytes

    if (fault := text.no_place_for(file)) is not None:
        raise click.BadParameter(fault, param_hint="FILE")
    folder = workspace_folder(workspace)
    with reporting(folder), doing("Writing the table"):
        content, count = _or_no_excel(table_bytes, folder, kind, file.suffix.lower())
        try:
            with file.open("xb") as stream:
                stream.write(content)
        except FileExistsError:
            raise click.BadParameter(text.there_already(str(file)), param_hint="FILE") from None
    named = None if workspace is None else workspace.as_posix()
    click.echo(text.exported(kind, count, str(file), named))


def import_table(
    kind: str,
    file: pathlib.Path,
    folder: pathlib.Path,
    source: str | None,
    date: str | None,
    yes: bool,
) -> None:
    """Show what a table would change, ask, and write it: all of it, or nothing."""
    from appraisal.commands import tables_in as tables
    from appraisal.commands import tables_text as text
    from appraisal.commands.changed_files import held, write_files
    from appraisal.sheets.grid import read_grids
    from appraisal.sheets.proposals import Asked, Faults

    with reporting(folder), doing("Reading the files"):
        dataset, written = tables.read_workspace(folder)
    with reporting(file):
        with doing("Reading the table"):
            grids = _or_no_excel(read_grids, _there(file))
        asked = Asked(dataset, written, Faults(file.name), _given(source, date))
        asked, added = _sourced(asked, kind, grids)
        with doing("Checking the table"):
            proposal = tables.propose(asked, kind, grids)
            steps = [*added, *proposal.steps] if proposal.steps else []
            files = tables.checked_files(folder, steps, file.name)
        before = {name: now for name in files if (now := held(folder, name)) is not None}
        for line in text.proposal_lines(proposal, added):
            click.echo(line)
        if files and confirmed(yes):
            write_files(folder, files, before)
            click.echo(text.written(list(files)))


def _there(file: pathlib.Path) -> pathlib.Path:
    if not file.is_file():
        raise click.BadParameter(f"There is no file {file}.", param_hint="FILE")
    return file


def _or_no_excel(work: Any, *arguments: Any) -> Any:
    """The work, or how to install what it lacks and exit code 1."""
    from appraisal.commands.tables_text import NO_EXCEL
    from appraisal.sheets.grid import NoExcel

    try:
        return work(*arguments)
    except NoExcel:
        give_up(NO_EXCEL)


def _given(source: str | None, date: str | None) -> dict[str, Any]:
    """The source and the date of the command line. A usage error where a date is none."""
    from appraisal.sheets.cells import BadCell, date_of, ids_of

    try:
        return {"source": ids_of(source), "date": date_of(date)}
    except BadCell as bad:
        raise click.BadParameter(" ".join(bad.saying), param_hint="--date") from None


def _sourced(asked: "Asked", kind: str, grids: "list[Grid]") -> "tuple[Asked, list[Step]]":
    """What is asked, with a source and a date where the table needs them, and a source that is new.

    They are asked for on a terminal, and a usage error elsewhere.
    """
    from msgspec.structs import replace

    from appraisal.commands import tables_text as text
    from appraisal.commands.tables_in import is_long
    from appraisal.sheets.proposals import Faults
    from appraisal.sheets.wide import layout_of

    aside = replace(asked, faults=Faults(""))
    is_wide = kind == "figures" and not is_long(aside, kind, grids)
    if is_wide and any(layout_of(asked.dataset, grid) for grid in grids):
        missing = [name for name in ("source", "date") if asked.given.get(name) is None]
        if missing and not _on_terminal():
            raise click.UsageError(text.needed(missing))
        answers = {name: _answer(name, asked.dataset.sources) for name in missing}
        asked = replace(asked, given={**asked.given, **answers})
    return asked, _new_sources(asked)


def _answer(name: str, sources: Collection[str]) -> str:
    """What is answered for a source or a date: asked again until it is one."""
    from appraisal.commands import tables_text as text

    def read(typed: str) -> str:
        if name == "date":
            try:
                return str(_given(None, typed)["date"])
            except click.BadParameter as bad:
                raise click.UsageError(bad.message) from None
        fault = text.fault_of_source(typed, sources)
        if fault is not None:
            raise click.UsageError(fault)
        return str(_given(typed, None)["source"])

    found: str = click.prompt(text.PROMPTS[name], value_proc=read, err=True)
    return found


def _new_sources(asked: "Asked") -> "list[Step]":
    """The entries of sources that stand nowhere: their titles are asked for on a terminal."""
    from appraisal.commands import tables_text as text
    from appraisal.sheets.proposals import Step

    known = ("assumption", *asked.dataset.sources)
    named = str(asked.given.get("source") or "").split("; ")
    steps = []
    for source in (each for each in named if each and each not in known):
        if not _on_terminal():
            raise click.BadParameter(text.no_source(source), param_hint="--source")
        title = click.prompt(text.title_of(source), err=True)
        steps.append(Step("sources.yaml", (source,), {"title": title}, source, (), is_new=True))
    return steps


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirmed(yes: bool) -> bool:
    """Whether to write what was shown: as --yes says, or as is answered on a terminal."""
    from appraisal.commands import tables_text as text

    if yes:
        return True
    if not _on_terminal():
        click.echo(text.NOT_CONFIRMED, err=True)
        return False
    agreed = click.confirm(text.ASK, err=True)
    if not agreed:
        click.echo(text.DECLINED, err=True)
    return agreed
