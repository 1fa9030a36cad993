"""The command line: arguments in, exit code out.

Exit codes: 0 fine, 1 problems in the files, 2 wrong usage.
"""

import pathlib
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from appraisal import __version__
from appraisal.commands.check import check_command
from appraisal.commands.counting import counted
from appraisal.commands.packages import packages_command
from appraisal.commands.reporting import (
    FOLDER,
    WORKSPACE,
    Commands,
    doing,
    reporting,
    workspace_folder,
)
from appraisal.commands.structures import structures_command
from appraisal.load import load
from appraisal.resources import example_folder

if TYPE_CHECKING:
    from appraisal.site.drawing import Site

# Heavy modules (pandas, networkx, Jinja2) are imported by the command that needs them, so that
# `check` and `--help` answer at once.


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="appraisal")
def main() -> None:
    """Compare ways for an area's councils to work together, from a folder of YAML."""


@main.command()
@WORKSPACE
@click.option(
    "--output",
    type=FOLDER,
    help="The folder to write to. By default output/ in the workspace, or in the current folder "
    "for the packaged example.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Build into a folder that also holds files that this tool did not write, or pages changed "
    "by hand. They are kept; one is written over only where a page has its very name.",
)
def build(workspace: pathlib.Path | None, output: pathlib.Path | None, force: bool) -> None:
    """Publish a workspace as a folder of web pages.

    WORKSPACE is a folder with an appraisal.yaml. Without one: the current folder if it is a
    workspace, else the packaged Derbyshire example.

    A build replaces the pages of the one before. It refuses a folder with other files in it, and
    names them, unless --force is given. It never writes to the workspace itself, a folder that
    holds it, or the folders in it that you edit; nor to the folder that you are in, which it
    would take from under you.
    """
    folder = workspace_folder(workspace)
    with reporting(folder):
        with doing("Reading the files"):
            dataset = load(folder)
        with doing("Working out the results"):
            from appraisal.appraise import appraise
            from appraisal.appraise.notices import notices

            appraisal = appraise(dataset)
            count = len(notices(dataset, appraisal.matrix).shown)
        with doing("Drawing the pages"):
            from appraisal.site import render

            site = render(appraisal)
    with doing("Writing the pages"):
        first_page = _published(site, output or _default_output(folder), folder, force)
    if count:
        click.echo(f"{counted(count, 'warning')}: `appraisal check` lists them.", err=True)
    click.echo(first_page.resolve())


def _published(
    site: "Site", output: pathlib.Path, folder: pathlib.Path, force: bool
) -> pathlib.Path:
    from appraisal.commands.publish import Busy, CannotWrite, NotOurs, publish

    try:
        return publish(
            site, output, workspace=folder, force=force, say=partial(click.echo, err=True)
        )
    except NotOurs as error:
        raise click.BadParameter(str(error), param_hint="--output") from error
    except (Busy, CannotWrite) as error:
        click.echo(error, err=True)
        sys.exit(1)


main.add_command(check_command)
main.add_command(structures_command)
main.add_command(packages_command)


def _default_output(folder: pathlib.Path) -> pathlib.Path:
    here = pathlib.Path()
    packaged = folder == example_folder() and folder.resolve() != here.resolve()
    return (here if packaged else folder) / "output"
