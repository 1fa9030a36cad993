"""A council that is added is covered by every option that makes new councils."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from appraisal.cli import main
from appraisal.commands.covering import covering
from appraisal.load import load
from tests.commands.line import LINE
from tests.workspaces import workspace

ONE = "name: One\nfamily: unitary\ncouncils:\n  all:\n    name: All\n    covers:\n"
WHOLE = f"{ONE}    - ash  # first\n    - birch\n    - cedar\n    - dale\n"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A workspace with an option that makes one council, and one that makes two: `n` and `s`."""
    return workspace(tmp_path / "two", LINE, {"options/one.yaml": WHOLE})


def test_the_only_new_council_covers_it_and_of_several_the_one_that_is_named(two: Path) -> None:
    found = covering(two, load(two), "elm", ["even/s"])
    even = (two / "options" / "even.yaml").read_text()
    assert found == {
        "even": ("options/even.yaml", even.replace("cedar, dale]", "cedar, dale, elm]").encode()),
        "one": ("options/one.yaml", f"{WHOLE}    - elm\n".encode()),
    }


def test_where_there_are_several_and_none_is_named_that_is_wrong_usage(two: Path) -> None:
    with pytest.raises(click.UsageError, match=r"--covered-by even/n   \(or s\)"):
        covering(two, load(two), "elm", [])


def test_on_a_terminal_it_is_asked_for_where_there_are_several(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("appraisal.commands.covering.can_ask", lambda: True)
    found = CliRunner().invoke(
        main, ["add", "council", "Elm", "--tier", "unitary", "--workspace", str(two)], input="s\n"
    )
    assert found.exit_code == 0
    assert "Which new council covers it under 'Even'? (n, s): s" in found.stdout
    assert (load(two).options["even"].councils or {})["s"].covers == ("cedar", "dale", "elm")


@pytest.mark.parametrize("said", ["even", "even/x", "odd/n"])
def test_a_new_council_that_is_not_there_is_wrong_usage_and_those_that_are_are_named(
    said: str, two: Path
) -> None:
    with pytest.raises(click.BadParameter, match="There are even/n, even/s, one/all"):
        covering(two, load(two), "elm", [said])
