"""`appraisal add`: one council, option, candidate, partnership, source or perspective more."""

import pathlib
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, get_args

import click
from msgspec import Struct

from appraisal.commands.add_text import FILL_IN, added, left_of_source, refused
from appraisal.commands.asking import ask_choice, ask_text
from appraisal.commands.reporting import FOLDER, reporting, workspace_folder
from appraisal.load import Reading, read
from appraisal.load.names import proposed
from appraisal.load.nearest import suggestion
from appraisal.model import Dataset
from appraisal.model.councils import Level, PartnershipKind, Tier
from appraisal.model.options import Family
from appraisal.model.sources import SourceKind

if TYPE_CHECKING:
    from appraisal.edit.additions import Body

Command = Callable[..., None]


class Opened(Struct, frozen=True):
    """The workspace that something is added to, as it was read; what is sound of it is enough."""

    folder: pathlib.Path
    before: Reading
    dataset: Dataset


@click.group("add")
def add_command() -> None:
    """Add one thing to a workspace, checked before it is written.

    On a terminal it asks for what has to be known and was not given; in a script it takes the
    least that can be and says so. The rest is left as `unknown`, or as a comment that says what
    goes there. Every byte of a file that is added to is kept.
    """


def _common(command: Command) -> Command:
    """NAME, --workspace and --id, which every kind of thing takes."""
    for decorate in (
        click.option("--id", "i", help="Its id. Left out, it is made from the name."),
        click.option("--workspace", type=FOLDER, help="The workspace; else the current folder."),
        click.argument("name"),
    ):
        command = decorate(command)
    return command


def _opened(workspace: pathlib.Path | None) -> Opened:
    folder = workspace_folder(workspace)
    with reporting(folder):
        before = read(folder)
        dataset = before.dataset or before.whole()
    return Opened(folder, before, dataset)


@add_command.command("council")
@_common
@click.option("--tier", type=click.Choice(get_args(Tier)), help="What it is.")
@click.option("--within", help="A district's county, by its id or its name.")
@click.option(
    "--covered-by", multiple=True, metavar="OPTION/COUNCIL",
    help="The new council that covers it under an option that makes several, by their ids.",
)  # fmt: skip
def council_command(
    name: str,
    workspace: pathlib.Path | None,
    i: str | None,
    tier: str | None,
    within: str | None,
    covered_by: tuple[str, ...],
) -> None:
    """Add a council, in a file of its own.

    Every option that makes one new council of the area covers it too. Where an option makes
    several, say with --covered-by which of them does.
    """
    from appraisal.commands.covering import covering
    from appraisal.edit.additions import added_council_text, file_of
    from appraisal.edit.naming import Named, council_id, short_name_of

    opened = _opened(workspace)
    dataset = opened.dataset
    tier = ask_choice(tier, "--tier", "What is it?", get_args(Tier), taken="unitary")
    county = _county(dataset, within, name) if tier == "district" else None
    short = short_name_of(name)
    i = _id(i, "council", dataset.councils, lambda: council_id(short))
    text = added_council_text(Named(i, name, short, tier, county), dataset)
    with reporting(opened.folder):
        covers = {} if tier == "county" else covering(opened.folder, dataset, i, covered_by)
    changes = {file_of("council", i): text.encode(), **dict(covers.values())}
    _add(opened, "council", i, changes, 1, tuple(covers))


def _county(dataset: Dataset, given: str | None, name: str) -> str:
    """The id of a district's county."""
    counties = {i: one for i, one in dataset.councils.items() if one.tier == "county"}
    if not counties:
        raise click.UsageError(
            "A district stands within a county, and there is none here. Add the county first, or "
            "give --tier unitary."
        )
    example = f'appraisal add council "{name}" --tier district --within {next(iter(counties))}'
    said = ask_choice(given, "--within", "Within which county?", (*counties,), example)
    return _known(said, counties, "county", "--within")


def _known(said: str, known: Any, called: str, flag: str) -> str:
    """The id of something that is there, by its id or its name."""
    folded = said.strip().casefold()
    for i, one in known.items():
        if folded in (i, one.name.casefold(), one.label.casefold()):
            return str(i)
    near = suggestion(said, known) or f"There are {', '.join(known)}."
    raise click.BadParameter(f"There is no {called} '{said}'. {near}", param_hint=flag)


@add_command.command("option")
@_common
@click.option("--family", type=click.Choice(get_args(Family)), help="What it does to structure.")
def option_command(
    name: str, workspace: pathlib.Path | None, i: str | None, family: str | None
) -> None:
    """Add an option, in a file of its own, with a gap for every judgement."""
    from appraisal.edit.additions import added_option_text, file_of
    from appraisal.edit.naming import id_of

    opened = _opened(workspace)
    families = get_args(Family)
    family = ask_choice(family, "--family", "Which family?", families, taken="non-structural")
    i = _id(i, "option", opened.dataset.options, lambda: id_of(name))
    text = added_option_text(name, family, opened.dataset)
    _add(opened, "option", i, {file_of("option", i): text.encode()}, 1)


def _together(command: Command) -> Command:
    """What partnerships and candidates take."""
    for decorate in (
        click.option("--members", help='The councils in it, by id or name: "a,b".'),
        click.option("--level", type=click.Choice(get_args(Level)), help="How deeply they work."),
        click.option("--kind", type=click.Choice(get_args(PartnershipKind)), help="What it is."),
    ):
        command = decorate(command)
    return command


@add_command.command("partnership")
@_common
@_together
@click.option("--since", help="When it began: 2019, 2019-04 or 2019-04-01.")
def partnership_command(
    name: str, workspace: pathlib.Path | None, i: str | None, since: str | None, **given: str | None
) -> None:
    """Add a partnership that is at work, to councils/partnerships.yaml."""
    from appraisal.edit.additions import partnership_entry

    opened = _opened(workspace)
    body = _body(opened.dataset, name, given, since)
    i = _entry_id(i, "partnership", name, opened.dataset.partnerships)
    _append(opened, "partnership", i, partnership_entry(i, body))


@add_command.command("candidate")
@_common
@_together
@click.option("--from", "first", help="The first year in which it could run.")
def candidate_command(
    name: str, workspace: pathlib.Path | None, i: str | None, first: str | None, **given: str | None
) -> None:
    """Add something that councils could agree, to councils/candidates.yaml."""
    from appraisal.edit.additions import candidate_entry

    opened = _opened(workspace)
    body = _body(opened.dataset, name, given, first)
    i = _entry_id(i, "candidate", name, opened.dataset.candidates)
    _append(opened, "candidate", i, candidate_entry(i, body))


def _body(dataset: Dataset, name: str, given: dict[str, str | None], begins: str | None) -> "Body":
    from appraisal.commands.area_options import names_in
    from appraisal.edit.additions import Body

    kinds, levels = get_args(PartnershipKind), get_args(Level)
    kind = ask_choice(given["kind"], "--kind", "What kind is it?", kinds, taken="officer-group")
    level = ask_choice(
        given["level"], "--level", "How deeply do they work?", levels, taken="inform"
    )
    said = ask_text(given["members"], "Which councils are in it? With commas between them;")
    members = (
        _known(one, dataset.councils, "council", "--members") for one in names_in(said or "")
    )
    return Body(name, kind, level, tuple(dict.fromkeys(members)), begins)


@add_command.command("source")
@_common
@click.option("--publisher", help="Who published it.")
@click.option("--date", help="When: 2024, 2024-02 or 2024-02-22.")
@click.option("--url", help="The address where it can be read.")
@click.option("--kind", type=click.Choice(get_args(SourceKind)), help="What sort of document.")
def source_command(
    name: str,
    workspace: pathlib.Path | None,
    i: str | None,
    publisher: str | None,
    date: str | None,
    url: str | None,
    kind: str | None,
) -> None:
    """Add a document by its title, NAME, to sources.yaml."""
    from appraisal.edit.additions import Document, source_entry

    opened = _opened(workspace)
    i = _entry_id(i, "source", name, opened.dataset.sources)
    publisher = ask_text(publisher, "Who published it?")
    date = ask_text(date, "When, such as 2024-02-22?")
    url = ask_text(url, "At which address can it be read?")
    entry = source_entry(i, Document(name, publisher, date, url, kind))
    _append(opened, "source", i, entry, left_of_source(publisher, date, url))


@add_command.command("perspective")
@_common
@click.option("--held-by", help="Who holds it: a council's id, a body, or nobody for an example.")
def perspective_command(
    name: str, workspace: pathlib.Path | None, i: str | None, held_by: str | None
) -> None:
    """Add a set of weights, to criteria/perspectives.yaml."""
    from appraisal.edit.additions import perspective_entry

    opened = _opened(workspace)
    i = _entry_id(i, "perspective", name, opened.dataset.perspectives)
    held_by = ask_text(held_by, "Who holds it? A council's id, a body, or nobody for an example;")
    top = [node.id for node in opened.dataset.criteria]
    _append(opened, "perspective", i, perspective_entry(i, name, held_by, top))


def _entry_id(given: str | None, kind: str, name: str, held: Any) -> str:
    from appraisal.edit.naming import id_of

    return _id(given, kind, held, lambda: id_of(name))


def _id(given: str | None, kind: str, held: Any, made: Callable[[], str]) -> str:
    """The id of a new thing; a usage error where it can be none, or is taken."""
    from appraisal.edit.naming import NameRefused

    if given is not None and proposed(given) != given:
        near = proposed(given)
        mend = f"Write {near}." if near else "Write letters, digits and hyphens, such as my-area."
        raise click.BadParameter(f"'{given}' is no id. {mend}", param_hint="--id")
    try:
        i = given or made()
    except NameRefused as error:
        raise click.BadParameter(str(error), param_hint="NAME") from error
    if i in held:
        one = "an" if kind == "option" else "a"
        raise click.UsageError(
            f"There is {one} {kind} '{i}' already. Give another name, or an --id of its own."
        )
    return i


def _append(opened: Opened, kind: str, i: str, entry: str, to_fill_in: str | None = None) -> None:
    """Add an entry to the file of its kind; `to_fill_in` where it is not what its kind lacks."""
    from appraisal.edit.additions import FILES
    from appraisal.edit.inserting import CannotInsert, with_entry

    file = opened.folder / FILES[kind]
    try:
        with reporting(opened.folder):
            raw = file.read_bytes() if file.exists() else b""
        content, line = with_entry(FILES[kind], raw, i, entry)
    except CannotInsert as error:
        raise click.UsageError(f"{error} Nothing was written.") from error
    _add(opened, kind, i, {FILES[kind]: content}, line, to_fill_in=to_fill_in)


def _add(
    opened: Opened,
    kind: str,
    i: str,
    changes: dict[str, bytes],
    line: int,
    covered_in: Sequence[str] = (),
    to_fill_in: str | None = None,
) -> None:
    """Try the changes on a copy, write them, and say so; the first of them holds the new thing."""
    from appraisal.commands.changed_files import held, new_problems, write_files

    first = opened.folder / next(iter(changes))
    if kind in ("council", "option") and first.exists():
        raise click.UsageError(f"{first} is there already. Give another name, or an --id.")
    with reporting(opened.folder):
        before = {name: raw for name in changes if (raw := held(opened.folder, name)) is not None}
        problems = new_problems(opened.folder, changes)
        if problems:
            for problem in problems:
                click.echo(problem, err=True)
            click.echo(refused(len(problems)), err=True)
            sys.exit(1)
        write_files(opened.folder, changes, before)
    stood = len(opened.before.problems)
    left = FILL_IN[kind] if to_fill_in is None else to_fill_in
    click.echo("\n".join(added(kind, i, (first, line), covered_in, stood, left)))
