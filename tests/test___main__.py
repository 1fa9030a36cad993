"""`python -m appraisal` is the command `appraisal`."""

import runpy
import sys

import pytest

from appraisal import __version__


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """The code that the package leaves with when it is run with these arguments."""
    monkeypatch.setattr(sys, "argv", ["/somewhere/appraisal/__main__.py", *arguments])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("appraisal", run_name="__main__")
    assert isinstance(left.value.code, int)
    return left.value.code


def test_the_package_runs_as_the_command_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, "--version") == 0
    assert capsys.readouterr().out == f"appraisal, version {__version__}\n"


def test_its_help_calls_it_by_the_name_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, "nonsense") == 2
    assert capsys.readouterr().err.startswith("Usage: appraisal [OPTIONS] COMMAND")
