"""`appraisal build`: which folder it writes to, and that what it says is counted."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from appraisal.commands import build
from appraisal.commands.build import build_command


def test_a_workspaces_pages_go_into_it_and_those_of_the_example_into_the_current_folder(
    line: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    example = tmp_path / "example"
    example.mkdir()
    monkeypatch.setattr(build, "example_folder", lambda: example)
    assert build.default_output(line) == line / "output"
    assert build.default_output(example) == Path("output")
    monkeypatch.chdir(example)
    assert build.default_output(example) == example / "output"


def test_warnings_are_counted_beside_the_address_of_the_first_page(line: Path) -> None:
    with (line / "appraisal.yaml").open("a") as settings:
        settings.write("money: {discount_rate: 0.035}\n")
    found = CliRunner().invoke(build_command, [str(line)], catch_exceptions=False)
    assert found.exit_code == 0
    assert found.stdout == f"{line / 'output' / 'index.html'}\n"
    assert found.stderr.endswith("`appraisal check` lists them.\n")
