"""`appraisal workshop prepare`: the questions that a workshop could settle, from the results."""

import datetime
import pathlib
import sys
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import asdict

from appraisal.commands.reporting import FOLDER, doing, reporting, workspace_folder
from appraisal.commands.workshop.named import NAME, papers_folder

if TYPE_CHECKING:
    from appraisal.appraise.workshop.proposals import Purpose
    from appraisal.commands.workshop.preparing import Given
    from appraisal.model import Dataset

PURPOSES = ("why", "what", "how")


@click.command("prepare")
@NAME
@click.option(
    "--purpose", type=click.Choice(PURPOSES),
    help="Why work together (what parts priorities), what on (what decides the order), or how "
    "(hosts, forms, people). Left out, all that decides.",
)  # fmt: skip
@click.option("--title", help="What it asks. Left out, it is made from the purpose.")
@click.option("--date", metavar="D", help="When it is held, such as 2026-03-12.")
@click.option("--councils", help='Who takes part, by id or name: "a,b".')
@click.option("--most", type=click.IntRange(min=1), default=12, show_default=True,
              help="How many questions to propose.")  # fmt: skip
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--workspace", type=FOLDER, help="The workspace. By default the current folder.")
def prepare_command(
    name: str,
    workspace: pathlib.Path | None,
    purpose: "Purpose | None",
    most: int,
    yes: bool,
    **told: str | None,
) -> None:
    """Propose the questions of a workshop and its run sheet, the most deciding first.

    They go into workshops/NAME.yaml, which is made if it is not there. What stands in it is never
    changed, and a second run with the same results adds nothing. What would be written is shown
    first. Without a terminal and without --yes, it is only shown.
    """
    from appraisal.commands.changed_files import held, new_problems, write_files
    from appraisal.commands.tables import confirmed
    from appraisal.commands.workshop import prepare_text as text
    from appraisal.commands.workshop.preparing import Given, prepared
    from appraisal.load import load
    from appraisal.problems import ProblemsFound

    folder = workspace_folder(workspace)
    with reporting(folder), doing("Reading the files"):
        dataset = load(folder)
    name = _id(dataset, name)
    given = Given(purpose, told["title"], _date(told["date"]), _councils(dataset, told["councils"]))
    _refuse_contradiction(dataset, name, given)
    with reporting(folder):
        file = f"workshops/{name}.yaml"
        raw = held(folder, file)
        with doing("Working out what decides"):
            found = prepared(dataset, name, given, most, raw or b"")
            if problems := new_problems(folder, found.files):
                raise ProblemsFound(problems)
        for line in text.lines(found):
            click.echo(line)
        if found.entries and any(papers_folder(folder, name).rglob("*.xlsx")):
            click.echo(text.outdated(name))
        if found.files and confirmed(yes):
            write_files(folder, found.files, {} if raw is None else {file: raw})
            click.echo(text.written(name))


def _id(dataset: "Dataset", name: str) -> str:
    """The workshop's id, which need not be there yet; a usage error where it can be none."""
    from appraisal.load.names import proposed

    said = pathlib.PurePath(name).name.removesuffix(".yaml")
    if said in dataset.workshops or proposed(said) == said:
        return said
    near = proposed(said) or "2026-03-what"
    mend = f"'{said}' is no name of a file here. Write {near}."
    raise click.BadParameter(mend, param_hint="NAME")


def _date(said: str | None) -> datetime.date | None:
    if said is None:
        return None
    try:
        return datetime.date.fromisoformat(said)
    except ValueError:
        raise click.BadParameter(
            f"'{said}' is no day. Write one such as 2026-03-12.", param_hint="--date"
        ) from None


def _councils(dataset: "Dataset", said: str | None) -> tuple[str, ...]:
    """The ids of councils, by their ids or names."""
    from appraisal.commands.area_options import names_in
    from appraisal.load.folded_name import folded_name
    from appraisal.load.nearest import suggestion

    found = []
    for one in names_in(said or ""):
        wanted = folded_name(one)
        near = (
            i
            for i, c in dataset.councils.items()
            if wanted in map(folded_name, (i, c.name, c.label))
        )
        i = next(near, None)
        if i is None:
            mend = suggestion(one, dataset.councils) or f"There are {', '.join(dataset.councils)}."
            said_so = f"There is no council '{one}'. {mend}"
            raise click.BadParameter(said_so, param_hint="--councils")
        found.append(i)
    return tuple(dict.fromkeys(found))


def _refuse_contradiction(dataset: "Dataset", name: str, given: "Given") -> None:
    """End where the file says otherwise than the command line: what stands there is not changed."""
    workshop = dataset.workshops.get(name)
    if workshop is None:
        return
    for key, said in asdict(given).items():
        stands: Any = getattr(workshop, key)
        if said and stands and said != stands:
            click.echo(
                f"workshops/{name}.yaml has another `{key}` already. Change it there, or leave "
                f"--{key} out. Nothing was written.",
                err=True,
            )
            sys.exit(2)
