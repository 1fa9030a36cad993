"""`appraisal build`: a workspace as a folder of web pages."""

import pathlib
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from appraisal.commands.counting import counted
from appraisal.commands.papers import site_papers
from appraisal.commands.reporting import (
    FOLDER,
    WORKSPACE,
    doing,
    reporting,
    workspace_folder,
)
from appraisal.load import load
from appraisal.model.published import holds_private, published

if TYPE_CHECKING:
    from appraisal.appraise import Appraisal
    from appraisal.model import Dataset
    from appraisal.site.drawing import Site


@click.command("build")
@WORKSPACE
@click.option(
    "--output",
    type=FOLDER,
    help="The folder to write to. By default output/ in the workspace.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Build into a folder that also holds files that this tool did not write, or pages changed "
    "by hand. They are kept; one is written over only where a page has its very name.",
)
@click.option(
    "--private",
    is_flag=True,
    help="With what councils answered in workshops, which no other build has. By default into "
    "private/ in the workspace, and never into output/. Each page says that it is private.",
)
def build_command(
    workspace: pathlib.Path | None, output: pathlib.Path | None, force: bool, private: bool
) -> None:
    """Publish a workspace as a folder of web pages.

    WORKSPACE is a folder with an appraisal.yaml; left out, it is the current folder.
    `appraisal new` starts one.

    A build replaces the pages of the one before. It refuses a folder with other files in it, and
    names them, unless --force is given. It never writes to the workspace itself, a folder that
    holds it, or the folders in it that you edit; nor to the folder that you are in, which it
    would take from under you.
    """
    folder = workspace_folder(workspace)
    place = _place(folder, output, private)
    with reporting(folder):
        with doing("Reading the files"):
            dataset = load(folder) if private else published(load(folder))
        with doing("Working out the results"):
            from appraisal.appraise import appraise
            from appraisal.appraise.notices import notices

            appraisal = appraise(dataset)
            count = len(notices(dataset, appraisal.matrix).shown)
        with doing("Drawing the pages"):
            from appraisal.site import render

            beside = _papers(appraisal, dataset) if private else site_papers(appraisal)
            site = {**render(appraisal, papers=beside), **(UNSEEN if private else {})}
    with doing("Writing the pages"):
        first_page = _published(site, place, folder, force)
    if count:
        click.echo(f"{counted(count, 'warning')}: `appraisal check` lists them.", err=True)
    click.echo(first_page.resolve())


UNSEEN = {".gitignore": b"# Private pages: git passes over this folder.\n*\n"}
"""What keeps private pages out of git, in a workspace made before there were any, too."""


def _papers(appraisal: "Appraisal", dataset: "Dataset") -> "Site":
    """The papers of workshops in private: worked out, as the others, from what may be published."""
    from appraisal.appraise import Stages

    if not holds_private(dataset):
        return site_papers(appraisal)
    return site_papers(Stages(published(dataset)), dataset)


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


def _place(folder: pathlib.Path, output: pathlib.Path | None, private: bool) -> pathlib.Path:
    """Where the pages go. A usage error where private ones would go among the published ones."""
    public = default_output(folder)
    if not private:
        return output or public
    if output is not None and output.resolve().is_relative_to(public.resolve()):
        raise click.BadParameter(
            "Private pages never go into the folder that is published. Leave --output out, or "
            "name another folder.",
            param_hint="--output",
        )
    return output or folder / "private"


def default_output(folder: pathlib.Path) -> pathlib.Path:
    """Where a workspace's pages go when nobody says."""
    return folder / "output"
