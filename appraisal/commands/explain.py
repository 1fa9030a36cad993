"""`appraisal explain`: where a number comes from, from the overall value to file and line."""

import pathlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from appraisal.commands.named import found_by_name, names_of
from appraisal.commands.reporting import FOLDER, doing, reporting, workspace_folder
from appraisal.load import load
from appraisal.model import Criterion, Dataset

if TYPE_CHECKING:
    from appraisal.appraise.valued import Valued
    from appraisal.commands.explain_lines import Line

# numpy and all that needs it are imported when the command runs, so that `--help` answers at once.


@click.command("explain")
@click.argument("option")
@click.argument("criterion", required=False)
@click.option(
    "--workspace", type=FOLDER, help="The workspace to read. By default the current folder."
)
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text",
    help="What is printed: text to read, or the same for other programs.",
)  # fmt: skip
def explain_command(
    option: str, criterion: str | None, workspace: pathlib.Path | None, style: str
) -> None:
    """Show where a number comes from, down to the file, the line and the source.

    OPTION and CRITERION are named by their id or by what they are called. Without CRITERION you see
    what each criterion adds to the option's overall value; with one, how its value came about.
    Nothing is drawn at random and nothing is written.
    """
    folder = workspace_folder(workspace)
    with reporting(folder), doing("Reading the files"):
        dataset = load(folder)
    chosen = found_by_name(option, names_of(dataset.options), "option", "OPTION")
    node = None if criterion is None else _criterion(dataset, criterion)
    with doing("Working out the values"):
        from appraisal.appraise.valued import worth

        found = worth(dataset)
    if style == "json":
        from appraisal.data.traced import traced

        sys.stdout.flush()
        click.echo(traced(found, chosen, node), nl=False)
        return
    _print(_lines(found, chosen, node))


def _criterion(dataset: Dataset, word: str) -> Criterion:
    nodes = {node.id: node for node in dataset.nodes()}
    names = {i: [node.label, *node.also] for i, node in nodes.items()}
    return nodes[found_by_name(word, names, "criterion", "CRITERION")]


def _lines(found: "Valued", option: str, node: Criterion | None) -> "Iterator[Line]":
    from appraisal.commands.explain_text import branch, opened_leaf, overview

    if node is None:
        return overview(found, option)
    return branch(found, option, node) if node.criteria else opened_leaf(found, option, node)


def _print(lines: "Iterator[Line]") -> None:
    """Bold on a terminal, plain everywhere else."""
    from appraisal.commands.explain_lines import wrapped

    for text, strong in wrapped(lines):
        click.echo(click.style(text, bold=True) if strong and text else text)
