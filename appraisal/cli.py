"""The command line: arguments in, exit code out.

Exit codes: 0 fine, 1 problems in the files, 2 wrong usage.
"""

import pathlib
import sys
from typing import TYPE_CHECKING

import click

from appraisal import __version__
from appraisal.commands.add import add_command
from appraisal.commands.build import build_command
from appraisal.commands.diff import diff_command
from appraisal.commands.explain import explain_command
from appraisal.commands.importing import import_group
from appraisal.commands.keep import keep_command
from appraisal.commands.new import new_command
from appraisal.commands.packages import packages_command
from appraisal.commands.reporting import (
    WORKSPACE,
    Commands,
    counted,
    reporting,
    workspace_folder,
)
from appraisal.commands.schema import schema_command
from appraisal.commands.serve import serve_command
from appraisal.commands.structures import structures_command
from appraisal.commands.tables import export_command
from appraisal.load import read
from appraisal.model import Dataset

if TYPE_CHECKING:
    from appraisal.appraise.matrix import Matrix

# Heavy modules (pandas, networkx, Jinja2) are imported by the command that needs them, so that
# `check` and `--help` answer at once.


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="appraisal")
def main() -> None:
    """Compare ways for an area's councils to work together, from a folder of YAML."""


@main.command()
@WORKSPACE
@click.option("--strict", is_flag=True, help="Fail on warnings too, with exit code 1.")
def check(workspace: pathlib.Path | None, strict: bool) -> None:
    """Check a workspace and list everything that is wrong with it.

    WORKSPACE is as for `build`. What is probably a mistake is a warning, and leaves the exit code
    at 0; docs/format.md lists all warnings.
    """
    folder = workspace_folder(workspace)
    with reporting(folder):
        so_far = read(folder)
        from appraisal.appraise.notices import notices, notices_so_far
        from appraisal.appraise.performance import perform

        for notice in notices_so_far(so_far) if so_far.problems else ():
            click.echo(notice, err=True)
        dataset = so_far.whole()
        matrix = _drawn_in_time(dataset) if _needs_drawing(dataset) else perform(dataset).matrix
        found = notices(dataset, matrix)
    for notice in found.shown:
        click.echo(notice, err=True)
    click.echo(_contents(dataset, len(found.shown), found.accepted))
    if strict and found.shown:
        taken = "the warnings for faults" if found.shown[1:] else "the warning for a fault"
        click.echo(f"The check fails all the same: --strict takes {taken}.", err=True)
        sys.exit(1)


main.add_command(build_command)
main.add_command(new_command)
main.add_command(add_command)
main.add_command(structures_command)
main.add_command(packages_command)
main.add_command(schema_command)
main.add_command(import_group)
main.add_command(export_command)
main.add_command(explain_command)
main.add_command(serve_command)
main.add_command(diff_command)
main.add_command(keep_command)


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


def _contents(dataset: Dataset, warnings: int, accepted: int) -> str:
    counts = [
        (len(dataset.councils), "council"),
        (len(dataset.partnerships), "partnership"),
        (len(dataset.leaves()), "criterion"),
        (len(dataset.options), "option"),
        (len(dataset.sources), "source"),
    ]
    said = [counted(*count) for count in counts]
    if warnings:
        said.append(counted(warnings, "warning"))
    if accepted:
        said.append(f"{counted(accepted, 'warning')} accepted in appraisal.yaml")
    return f"No problems found: {', '.join(said)}."
