"""The command line: arguments in, exit code out.

Exit codes: 0 fine, 1 problems in the files, 2 wrong usage.
"""

import pathlib

import click

from appraisal import __version__
from appraisal.cli_support import FOLDER, WORKSPACE, doing, reporting, workspace_folder
from appraisal.load import load
from appraisal.model import Dataset
from appraisal.resources import example_folder
from appraisal.structures_command import structures_command

# Heavy modules (pandas, networkx, Jinja2) are imported by the command that needs them, so that
# `check` and `--help` answer at once.


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
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
def build(workspace: pathlib.Path | None, output: pathlib.Path | None) -> None:
    """Publish a workspace as a folder of web pages.

    WORKSPACE is a folder with an appraisal.yaml. Without one: the current folder if it is a
    workspace, else the packaged Derbyshire example.
    """
    folder = workspace_folder(workspace)
    with reporting(folder):
        with doing("Reading the files"):
            dataset = load(folder)
        with doing("Working out the results"):
            from appraisal.appraise import appraise

            appraisal = appraise(dataset)
        with doing("Drawing the pages"):
            from appraisal.render import render

            site = render(appraisal)
        with doing("Writing the pages"):
            from appraisal.publish import NotOurs, publish

            try:
                first_page = publish(site, output or _default_output(folder))
            except NotOurs as error:
                raise click.BadParameter(str(error), param_hint="--output") from error
    click.echo(first_page.resolve())


@main.command()
@WORKSPACE
def check(workspace: pathlib.Path | None) -> None:
    """Check a workspace and list everything that is wrong with it.

    WORKSPACE is as for `build`.
    """
    folder = workspace_folder(workspace)
    with reporting(folder):
        dataset = load(folder)
        if dataset.templates:
            _draw_in_time(dataset)
    click.echo(_contents(dataset))


main.add_command(structures_command)


def _draw_in_time(dataset: Dataset) -> None:
    """Draw every page where a workspace has templates of its own: nothing else shows their faults.

    Raises ProblemsFound with them, also where a page takes longer than `build` would let it.
    """
    from appraisal.appraise import appraise
    from appraisal.render import render
    from appraisal.render.limits import CHECK_SECONDS

    render(appraise(dataset), CHECK_SECONDS)


def _contents(dataset: Dataset) -> str:
    counts = [
        (len(dataset.councils), "council"),
        (len(dataset.partnerships), "partnership"),
        (len(dataset.leaves()), "criterion"),
        (len(dataset.options), "option"),
        (len(dataset.sources), "source"),
    ]
    plurals = {"criterion": "criteria"}
    said = [f"{n} {one if n == 1 else plurals.get(one, one + 's')}" for n, one in counts]
    return f"No problems found: {', '.join(said)}."


def _default_output(folder: pathlib.Path) -> pathlib.Path:
    here = pathlib.Path()
    packaged = folder == example_folder() and folder.resolve() != here.resolve()
    return (here if packaged else folder) / "output"
