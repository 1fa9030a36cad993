"""`appraisal check`: everything that is wrong with a workspace, and what would be published."""

import pathlib
import sys
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from appraisal.load import Reading, read
from appraisal.model import Dataset
from appraisal.problems import Notice, Problem, ProblemsFound

from .check_text import as_problem, contents, gate_words, published
from .listing import listing, say
from .reporting import WORKSPACE, problems_in, reporting, workspace_folder

if TYPE_CHECKING:
    from appraisal.appraise.matrix import Matrix


class Checked(Struct, frozen=True):
    """What was found: the workspace, unless it has Problems, and the warnings to show.

    `accepted` counts the warnings that appraisal.yaml accepts; `hurdles` are what stands in the
    way of publication, where that is asked for.
    """

    dataset: Dataset | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Notice, ...] = ()
    accepted: int = 0
    hurdles: tuple[Notice, ...] = ()

    @property
    def listed(self) -> tuple[Problem | Notice, ...]:
        """As they are listed: warnings first, but for those that are hurdles as well."""
        return (*(one for one in self.warnings if one not in self.hurdles), *self.problems)


@click.command("check")
@WORKSPACE
@click.option("--strict", is_flag=True, help="Fail on warnings too, with exit code 1.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="What to print: text to read, JSON for a program, or notes on the lines of a pull request "
    "on GitHub.",
)
@click.option(
    "--publish",
    is_flag=True,
    help="Fail too on what has to be mended before `status: published`, and list it.",
)
def check_command(workspace: pathlib.Path | None, strict: bool, form: str, publish: bool) -> None:
    """Check a workspace and list everything that is wrong with it.

    WORKSPACE is as for `build`. What is probably a mistake is a warning, and leaves the exit code
    at 0; docs/format.md lists all warnings, and all that --publish asks for.
    """
    folder = workspace_folder(workspace)
    with reporting(folder):
        found = checked(folder, publish=publish)
    if form == "json":
        from .check_formats import as_json

        gate = found.hurdles if publish else None
        say(as_json(found.dataset, found.problems, found.warnings, found.accepted, gate), err=False)
    else:
        _tell(found, folder, is_text=form == "text")
        _tell_end(found, folder, strict, publish)
    if found.problems or found.hurdles or (strict and found.warnings):
        sys.exit(1)


def checked(folder: pathlib.Path, *, publish: bool = False) -> Checked:
    """Everything that is wrong with a workspace, or probably wrong.

    To `publish`, all that has to be mended before it is published besides.
    """
    try:
        so_far = read(folder)
    except ProblemsFound as none_such:
        return Checked(None, none_such.problems)
    try:
        return _looked_through(so_far, publish)
    except ProblemsFound as found:
        from appraisal.appraise.notices import notices_so_far

        warnings = notices_so_far(so_far) if so_far.problems else ()
        return Checked(None, found.problems, warnings)


def _looked_through(so_far: Reading, publish: bool) -> Checked:
    """What is doubtful in a workspace. Raises ProblemsFound where anything is wrong with it."""
    dataset = so_far.whole()
    from appraisal.appraise.notices import notices
    from appraisal.appraise.performance import perform

    matrix = _drawn_in_time(dataset) if _needs_drawing(dataset) else perform(dataset).matrix
    found = notices(dataset, matrix)
    return Checked(dataset, (), found.shown, found.accepted, _hurdles(dataset, matrix, publish))


def _hurdles(dataset: Dataset, matrix: "Matrix", publish: bool) -> tuple[Notice, ...]:
    if not publish:
        return ()
    from appraisal.appraise.gate import hurdles

    return hurdles(dataset, matrix)


def _needs_drawing(dataset: Dataset) -> bool:
    """Whether only the drawn pages show all faults: of own templates, and pages corrected."""
    return bool(dataset.templates or dataset.settings.corrections)


def _drawn_in_time(dataset: Dataset) -> "Matrix":
    """The values, once every page is drawn: nothing else shows the faults of own templates.

    Raises ProblemsFound with them, also where a page takes longer than `build` would let it.
    """
    from appraisal.appraise import appraise
    from appraisal.site import render
    from appraisal.site.template_limits import CHECK_SECONDS

    appraisal = appraise(dataset)
    render(appraisal, CHECK_SECONDS)
    return appraisal.matrix


def _tell(found: Checked, folder: pathlib.Path, *, is_text: bool) -> None:
    """List what was found: for people on stderr, for GitHub on stdout."""
    asked = tuple(map(as_problem, found.hurdles))
    if is_text:
        for line in listing((*found.listed, *asked), folder):
            say(line)
    else:
        from .check_formats import as_github

        for one in (*found.listed, *asked):
            say(as_github(one, folder), err=False)


def _tell_end(found: Checked, folder: pathlib.Path, strict: bool, publish: bool) -> None:
    warnings = len(found.warnings)
    if found.dataset is None:
        say(problems_in(folder, len(found.problems), warnings))
        return
    say(contents(found.dataset, warnings, found.accepted), err=False)
    for line in published(found.dataset):
        say(line, err=False)
    if publish:
        say(gate_words(found.dataset, len(found.hurdles)), err=bool(found.hurdles))
    if strict and warnings:
        taken = "the warnings for faults" if warnings > 1 else "the warning for a fault"
        say(f"The check fails all the same: --strict takes {taken}.")
