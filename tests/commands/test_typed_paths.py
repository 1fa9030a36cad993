"""Paths are taken as they are meant, whatever the prompt of Windows makes of them."""

from pathlib import PureWindowsPath

import click
import pytest
from click.testing import CliRunner

from appraisal.commands import reporting
from appraisal.commands.reporting import FOLDER
from appraisal.commands.typed_paths import typed


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("C:\\My folder", "C:\\My folder"),
        ('C:\\My folder"', "C:\\My folder"),
        ('"C:\\My folder"', "C:\\My folder"),
        ("\\\\server\\share\\area", "\\\\server\\share\\area"),
        ("H:area", "H:area"),
        ("..\\area", "..\\area"),
        ("area/output", "area/output"),
    ],
)
def test_a_quote_that_a_backslash_kept_open_is_no_part_of_a_path(text: str, meant: str) -> None:
    assert typed(text, windows=True) == meant
    assert PureWindowsPath(typed(text, windows=True)) == PureWindowsPath(meant)


def test_what_the_quote_swallowed_is_told_and_not_guessed() -> None:
    with pytest.raises(ValueError, match="A backslash before a closing quote keeps it open"):
        typed('C:\\My folder" --force', windows=True)


def test_elsewhere_a_name_may_hold_quotes() -> None:
    assert typed('my "folder"', windows=False) == 'my "folder"'


def test_the_commands_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "typed", lambda text: typed(text, windows=True))

    @click.command()
    @click.option("--output", type=FOLDER)
    def command(output: object) -> None:
        click.echo(output)

    assert CliRunner().invoke(command, ["--output", 'my folder"']).output == "my folder\n"
    done = CliRunner().invoke(command, ["--output", 'my folder" --force'])
    assert done.exit_code == 2
    assert "A backslash before a closing quote" in done.output
