"""What the commands share: which folder to read, how to report what is wrong, and progress."""

import atexit
import gc
import os
import pathlib
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from itertools import count
from typing import Any, NoReturn

import click

from appraisal.commands.counting import counted
from appraisal.commands.listing import listing, say
from appraisal.commands.printable import make_printable
from appraisal.commands.typed_paths import typed
from appraisal.problems import ProblemsFound, why


class TypedPath(click.Path):
    """A path as it was typed, also at a prompt of Windows; a class because click asks for one."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The path; a usage error where its quotes can't be told apart from others."""
        try:
            meant = typed(value) if isinstance(value, str) else value
        except ValueError as error:
            self.fail(str(error), param, ctx)
        return super().convert(meant, param, ctx)


FOLDER = TypedPath(path_type=pathlib.Path, file_okay=False)
WORKSPACE = click.argument("workspace", required=False, type=FOLDER)


def give_up(said: str) -> NoReturn:
    """Say why nothing comes of a command, and end it as one that failed."""
    click.echo(said, err=True)
    sys.exit(1)


def workspace_folder(given: pathlib.Path | None) -> pathlib.Path:
    """The folder to read: the one named, or the current one.

    A usage error where that is no workspace, with what to do.
    """
    if given is not None:
        return given
    from appraisal.load import is_workspace

    here = pathlib.Path()
    if is_workspace(here):
        return here
    from appraisal.commands.no_workspace import no_workspace

    context = click.get_current_context()
    by_option = any(
        isinstance(param, click.Option) and param.name == "workspace"
        for param in context.command.params
    )
    command = context.command_path.partition(" ")[2] or str(context.info_name)
    raise click.UsageError(no_workspace(here, command, by_option))


def refuse_no_workspace(folder: pathlib.Path) -> None:
    """Say of a folder that is no workspace what `check` says of it, and end."""
    from appraisal.load import is_workspace, read

    if not is_workspace(folder):
        with reporting(folder):
            read(folder)


class Commands(click.Group):
    """Commands that are read when they are asked for, and end plainly where nothing can be printed.

    `table` says by name where each stands in commands/, as "module:name": `check` need not wait for
    what `serve` imports. A class because click asks for one: any other way in would miss `--help`
    and usage errors.
    """

    def __init__(self, *args: Any, table: Mapping[str, str], **named: Any) -> None:
        super().__init__(*args, **named)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in order."""
        del ctx
        return sorted(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None where there is none."""
        del ctx
        if cmd_name not in self.table:
            return None
        module, _, name = self.table[cmd_name].partition(":")
        found: click.Command = getattr(import_module(f"appraisal.commands.{module}"), name)
        return found

    def main(self, *args: Any, **named: Any) -> Any:
        """Run a command; exit code 1 where its output goes to a full disk or a closed pipe."""
        atexit.register(gc.freeze)  # all goes at the end: to look first for garbage takes a sixth
        with printing(), no_garbage():
            return super().main(*args, **named)


@contextmanager
def no_garbage() -> Iterator[None]:
    """Look for no garbage meanwhile: a command makes little, and looking takes a sixth of its time.

    What is not in a cycle goes at once all the same.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            _let_grow_old()
            gc.enable()


_ended = count()
"""Counts the commands that end in this process: mostly one."""

_FEW = 1_000
"""More objects than Python 3.12 sets aside by itself, and fewer than anybody does on purpose."""


def _let_grow_old() -> None:
    """Count all that is there as looked at, or Python would look through all of it at once.

    It is still gone through, by and by, where a process goes on. So it is with the first command
    alone: what each of many leaves would else come together, as nothing that is old counts towards
    the next look. What somebody set aside for good stays so.
    """
    if next(_ended) == 0 and gc.get_freeze_count() < _FEW:
        gc.freeze()
        gc.unfreeze()


@contextmanager
def printing() -> Iterator[None]:
    """Turn a failure to print into a message and exit code 1; a closed pipe into the code alone.

    Where there is nothing to print to at all, as after `>&-`, nothing is printed. Signs that the
    terminal's code page lacks are printed in plainer ones.
    """
    if getattr(sys, "stdout", None) is None:
        sys.stdout = pathlib.Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    make_printable(sys.stdout, sys.stderr)
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OSError as error:
        _print_no_more()
        if not isinstance(error, BrokenPipeError):  # as `| head` leaves one, meaning no harm
            with suppress(OSError):
                click.echo(f"The results can't be printed: {why(error)}.", err=True)
        sys.exit(1)


def _print_no_more() -> None:
    """Lose what could not be printed, or Python would try again at its end, and complain."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextmanager
def doing(step: str) -> Iterator[None]:
    """Say what is being done while it takes its time, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{step}…"):
        yield


@contextmanager
def progressing(step: str, then: str = "") -> Iterator[Callable[[float], None] | None]:
    """Show how far a long step is, on a terminal only, and then that the next is under way."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(f"{step}…", total=1.0)

        def show(done: float) -> None:
            bar.update(task, completed=done)
            if then and done >= 1:
                bar.update(task, description=f"{then}…", total=None)

        yield show


@contextmanager
def reporting(folder: pathlib.Path) -> Iterator[None]:
    """Turn what can go wrong with the files into a list of Problems and exit code 1.

    What the system refuses for want of room or leave ends with code 1 too, and is not held
    against the files.
    """
    try:
        yield
    except ProblemsFound as found:
        _fail(found, folder)
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        click.echo(
            f"The system refuses to go on: {why(error)}{place}. "
            f"This is no fault of {_called(folder)}, and nothing was written.",
            err=True,
        )
        sys.exit(1)


def _fail(found: ProblemsFound, folder: pathlib.Path) -> NoReturn:
    for line in listing(found.problems, folder):
        say(line)
    say(problems_in(folder, len(found.problems)))
    sys.exit(1)


def problems_in(folder: pathlib.Path, problems: int, warnings: int = 0) -> str:
    """How much is wrong, `3 problems and 2 warnings in my-area`, and that nothing was done."""
    counts = [(problems, "problem"), *([(warnings, "warning")] if warnings else [])]
    said = " and ".join(counted(*count) for count in counts)
    return f"{said} in {_called(folder)}. Nothing was written."


def _called(folder: pathlib.Path) -> str:
    """A folder in a sentence, which may end after it: no name of it ends in a stop."""
    if folder == pathlib.Path():
        return "this folder"
    return f"{folder}{os.sep if folder.name.endswith('.') else ''}"
