"""`appraisal report`: the paper that an officer takes to a committee, in the council's template."""

import pathlib
from typing import TYPE_CHECKING

import click

from appraisal.commands.ids import Ids
from appraisal.commands.named import found_by_name, names_of
from appraisal.commands.reporting import (
    WORKSPACE,
    TypedPath,
    doing,
    give_up,
    reporting,
    workspace_folder,
)
from appraisal.load import load
from appraisal.model import Dataset
from appraisal.model.published import published
from appraisal.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from appraisal.documents.blocks import Document

STYLES = ("html", "docx", "pdf")
OPTIONS = Ids(1, "names no option.")


@click.command("report")
@WORKSPACE
@click.option(
    "--council", metavar="COUNCIL",
    help="The council whose paper it is: its place, ask and gain come first, and its own template "
    "is used, where `report:` in appraisal.yaml has it.",
)  # fmt: skip
@click.option(
    "--options", "wanted", type=OPTIONS, default=(),
    help="Only these options: a,b. Six or fewer are told one by one.",
)  # fmt: skip
@click.option(
    "--format", "style", type=click.Choice(STYLES),
    help="How it is written. By default as the ending of --output says, else html.",
)  # fmt: skip
@click.option(
    "--output", type=TypedPath(path_type=pathlib.Path, dir_okay=False), metavar="FILE",
    help="The file to write. By default report.html, or report-COUNCIL.html, in the current "
    "folder.",
)  # fmt: skip
def report_command(
    workspace: pathlib.Path | None,
    council: str | None,
    wanted: tuple[str, ...],
    style: str | None,
    output: pathlib.Path | None,
) -> None:
    """Write the paper that an officer takes to a committee.

    WORKSPACE is as for `build`. The headings, their order and their numbers are those of `report:`
    in its appraisal.yaml. The paper prefers no option. What an officer still has to write is marked
    in it, and listed when it is written. It holds nothing that councils answered in confidence. A
    file that this command did not write, or that was changed since, is never written over.
    """
    folder = workspace_folder(workspace)
    style = _style(style, output)
    with reporting(folder), doing("Reading the files"):
        dataset = published(load(folder))
    if council is not None:
        council = found_by_name(council, names_of(dataset.councils), "council", "--council")
    known = names_of(dataset.options)
    options = tuple(found_by_name(option, known, "option", "--options") for option in wanted)
    with reporting(folder):
        document = _document(dataset, council, options)
    with reporting(folder):
        content = _as(style, document, dataset, council)
    place = output or pathlib.Path(f"report{f'-{council}' if council else ''}.{style}")
    with reporting(place.parent):
        _put(place, content)
    from appraisal.commands.report_text import text

    for line in text(document, place):
        click.echo(line)


def _style(style: str | None, output: pathlib.Path | None) -> str:
    """How to write it; a usage error where the file's ending says otherwise."""
    ending = output.suffix.lower().removeprefix(".") if output else ""
    if style is None and ending and ending not in STYLES:
        what = f"'{output}' ends in none of {', '.join(f'.{one}' for one in STYLES)}."
        raise click.BadParameter(f"{what} End it so, or add --format.", param_hint="--output")
    if style is None:
        return ending or "html"
    if ending in STYLES and ending != style:
        what = f"'{output}' does not go with --format {style}. Leave one of the two out."
        raise click.BadParameter(what, param_hint="--output")
    return style


def _reference(dataset: Dataset, council: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The council's own Word file, or that of the area, if any; and the keys that name it."""
    report = dataset.settings.report
    own = report.councils[council].reference if council in report.councils else None
    if council is not None and own:
        return own, ("report", "councils", council, "reference")
    return report.reference, ("report", "reference")


def _document(dataset: Dataset, council: str | None, options: tuple[str, ...]) -> "Document":
    with doing("Working out the results"):
        from appraisal.appraise import appraise

        appraisal = appraise(dataset, options)
    with doing("Drawing the pictures"):
        from appraisal.commands.report_figures import report_figures

        figures = report_figures(appraisal)
    with doing("Writing the report"):
        from appraisal.documents.report.paper import report_paper

        return report_paper(appraisal, council, figures)


def _as(style: str, document: "Document", dataset: Dataset, council: str | None) -> bytes:
    """The file's bytes; where what draws it is not installed, it is said how to install that.

    Raises ProblemsFound where the council's own Word file can't be used.
    """
    if style == "html":
        from appraisal.documents.html import as_html

        return as_html(document).encode()
    if style == "docx":
        return _as_word(document, dataset, *_reference(dataset, council))
    from appraisal.documents.pdf import NoPdf, as_pdf

    try:
        return as_pdf(document)
    except NoPdf as said:
        give_up(f"{said} Nothing was written.")


def _as_word(
    document: "Document", dataset: Dataset, name: str | None, keys: tuple[str, ...]
) -> bytes:
    from appraisal.documents.word import NoWord, as_word
    from appraisal.documents.word_reference import NotADocument

    try:
        return as_word(document, dataset.references[name] if name else None)
    except NoWord as said:
        give_up(f"{said} Nothing was written.")
    except NotADocument as said:  # what `check` can't tell without python-docx
        line, column = dataset.spots["appraisal.yaml"][keys]
        what = f"No paper can take over '{name}', which {said.what}."
        raise ProblemsFound(
            [Problem("appraisal.yaml", line, column, what, f"{said.mend} Or take the key away.")]
        ) from None


def _put(place: pathlib.Path, content: bytes) -> None:
    from appraisal.commands.workshop.packing import NotOurs, put_report

    try:
        put_report(place, content)
    except NotOurs as theirs:
        give_up(f"{theirs} Nothing was written.")
