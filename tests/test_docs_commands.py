"""Every command line that the documentation shows is one: its command and its options are there.

Lines are read as the tool would read them, and nothing is run.
"""

import pathlib
import re
import shlex
from collections.abc import Iterator

import click
import pytest

from appraisal.cli import main

ROOT = pathlib.Path(__file__).parents[1]
DOCS = ROOT / "docs"
DOCUMENTS = (
    ROOT / "README.md",
    *sorted(DOCS.glob("*.md")),
    *sorted((DOCS / "guides").glob("*.md")),
)

FENCED = re.compile(r"^```(?:sh|text|console)?\n(.*?)^```$", re.M | re.S)
INLINE = re.compile(r"`(appraisal [^`]+)`")
OPEN = re.compile(r"[\[\]|…]|\.\.\.|\b[A-Z]{2,}\b")
"""What only shows the shape of a command: what may be left out, and names to put in."""


def command_lines(text: str) -> Iterator[str]:
    """Each command line of a document that begins with the tool's name."""
    for block in FENCED.findall(text):
        lines = block.replace("\\\n", " ").splitlines()
        yield from (line for line in lines if line.startswith("appraisal "))
    yield from (" ".join(found.split()) for found in INLINE.findall(FENCED.sub("", text)))


LINES = sorted(
    {(path.name, line) for path in DOCUMENTS for line in command_lines(path.read_text("utf-8"))}
)


def fault(line: str) -> str | None:
    """Why a line is no command of the tool; None where it is one."""
    _, *words = shlex.split(line, comments=True)
    if OPEN.search(" ".join(words)):
        return shape_fault(main, words)
    if not words or words[0].startswith("-"):
        return shape_fault(main, words)
    command, rest = named(main, words)
    if isinstance(command, click.Group):
        return f"{line} names no command"
    if not rest:  # as a sentence names a command
        return None
    try:
        with click.Context(main, **main.context_settings) as parent:
            command.make_context(words[0], rest, parent)
    except click.UsageError as error:
        said = error.format_message()
        return None if said.endswith("does not exist.") else said
    return None


def named(command: click.Command, words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that the first words name, and the words behind it."""
    while words and (below := commands(command).get(words[0])):
        command, words = below, words[1:]
    return command, words


def commands(command: click.Command) -> dict[str, click.Command]:
    """The commands of a group by name; none of any other command."""
    if not isinstance(command, click.Group):
        return {}
    context = click.Context(command)
    found = {name: command.get_command(context, name) for name in command.list_commands(context)}
    return {name: each for name, each in found.items() if each}


def shape_fault(command: click.Command, words: list[str]) -> str | None:
    """The same of a line that shows the shape of a command: only names and options count."""
    shown = [word for word in (w.strip("[]…,.") for w in words) if word]
    if isinstance(command, click.Group) and shown and not shown[0].startswith("-"):
        first, *rest = shown
        unknown = [each for each in first.split("|") if each not in commands(command)]
        if unknown:
            return f"there is no command {unknown[0]}"
        below = (shape_fault(commands(command)[each], rest) for each in first.split("|"))
        return next((each for each in below if each), None) if "|" not in first else None
    known = {name for each in command.params for name in (*each.opts, *each.secondary_opts)}
    known |= {"--help", "-h"}
    given = [word.partition("=")[0].strip("[]…") for word in shown if word.startswith("-")]
    return next((f"there is no option {each}" for each in given if each not in known), None)


def test_what_the_documentation_shows_is_a_command() -> None:
    faults = [(document, line, fault(line)) for document, line in LINES]
    assert [each for each in faults if each[2] is not None] == []


def test_there_are_such_lines_and_every_command_stands_in_the_readme() -> None:
    assert len(LINES) > 15
    readme = [line.split()[1] for document, line in LINES if document == "README.md"]
    shown = {each for word in readme for each in word.split("|")}
    assert commands(main).keys() <= shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("appraisal chekc my-area", "appraisal chekc my-area names no command"),
        ("appraisal check --strickt", "--strickt"),
        ("appraisal build [WORKSPACE] [--ouput DIR]", "there is no option --ouput"),
        ("appraisal build|chekc [WORKSPACE]", "there is no command chekc"),
        ("appraisal structures --format tables", "'tables' is not one of"),
    ],
)
def test_a_line_that_is_none_is_seen(line: str, said: str) -> None:
    assert said in str(fault(line))


@pytest.mark.parametrize(
    "line",
    [
        "appraisal check my-area  # a comment",
        "appraisal --version",
        "appraisal build|check [WORKSPACE]",
        "appraisal packages [WORKSPACE] [--write NAME]",
    ],
)
def test_a_line_that_is_one_passes(line: str) -> None:
    assert fault(line) is None
