"""What a command asks for where it was not given: on a terminal; else it takes the least."""

import sys
from collections.abc import Sequence

import click


def can_ask() -> bool:
    """Whether somebody sits at a terminal and can answer."""
    return sys.stdin.isatty()


def ask_choice(
    given: str | None,
    flag: str,
    question: str,
    choices: Sequence[str],
    such_as: str = "",
    taken: str | None = None,
) -> str:
    """One of some words: as given, or as asked for.

    Where nobody can be asked it is the one that is `taken`, which is said so that it can be put
    right; without one, a usage error with an example.
    """
    if given is not None:
        return given
    if not can_ask() and taken is not None:
        click.echo(f"Taken, as nothing was said: {flag} {taken}.", err=True)
        return taken
    if not can_ask():
        *others, last = choices
        either = f"{', '.join(others)} or {last}" if others else last
        raise click.UsageError(f"Give {flag}: {either}. Such as:\n{such_as}")
    said: str = click.prompt(question, type=click.Choice(list(choices)))
    return said


def ask_text(given: str | None, question: str) -> str | None:
    """A text, which may be left out: None where it is, or where nobody can be asked."""
    if given is not None or not can_ask():
        return given
    said: str = click.prompt(f"{question} Enter if not known", default="", show_default=False)
    return said.strip() or None
