"""`appraisal schema` as it is run."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appraisal.commands import schema
from appraisal.commands.schema import schema_command
from appraisal.commands.schema_text import NEXT, NOTHING
from tests.workspaces import AREA, workspace

ROOT = Path(__file__).parents[2]


@pytest.fixture
def area(tmp_path: Path) -> Path:
    return workspace(tmp_path / "area", AREA)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(schema_command, [str(a) for a in arguments], catch_exceptions=False)


def test_it_writes_once_says_so_and_the_workspace_is_still_sound(area: Path) -> None:
    commands = (["schema", "--write"], ["schema", "--write"], ["check"])
    written, again, checked = (
        subprocess.run(
            [sys.executable, "-m", "appraisal", *command],
            cwd=area,
            env={"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        for command in commands
    )
    assert (written.returncode, written.stderr) == (0, "")
    assert written.stdout.splitlines() == [
        "19 schemas in .schemas/, one for each kind of file.",
        "A first line in 7 files that leads an editor to the schema. Nothing else changes.",
        ".vscode/extensions.json recommends the extension redhat.vscode-yaml.",
        NEXT,
    ]
    assert (again.returncode, again.stdout) == (0, f"{NOTHING}\n")
    assert checked.returncode == 0, checked.stderr


def test_without_write_nothing_is_written(area: Path) -> None:
    found = run(area)
    assert (found.exit_code, found.stdout.splitlines()[0]) == (
        0,
        "Nothing was written yet. `appraisal schema --write` does this:",
    )
    assert not (area / ".schemas").exists()


def test_a_workspace_with_problems_gets_its_schemas_too(area: Path) -> None:
    (area / "councils" / "city.yaml").write_text("name: City\ntier: burgh\n", encoding="utf-8")
    found = run("--write", area)
    assert found.exit_code == 0
    assert found.stderr == (
        "Some files have problems, so the editor may not offer every id. `appraisal check` lists "
        "them. Run this again once they are mended.\n"
    )
    assert (area / ".schemas" / "options.schema.json").is_file()


def test_a_folder_that_is_no_workspace_is_told_so(tmp_path: Path) -> None:
    found = run("--write", tmp_path)
    assert found.exit_code == 1
    assert "it has no appraisal.yaml" in found.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_packaged_example_is_not_changed(
    area: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "example_folder", lambda: area)
    monkeypatch.chdir(tmp_path)
    found = run("--write", area)
    assert (found.exit_code, "not to be changed" in found.stderr) == (2, True)
    monkeypatch.chdir(area)
    assert run("--write").exit_code == 0


def test_a_disk_that_refuses_is_said_in_a_sentence(
    area: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    found = run("--write", area)
    assert (found.exit_code, found.stderr) == (
        1,
        "The schemas can't be written: permission denied.\n",
    )


def test_what_is_in_the_way_is_named(area: Path) -> None:
    (area / ".vscode").write_text("a file", encoding="utf-8")
    found = run("--write", area)
    said = "The schemas can't be written: file exists (.vscode).\n"
    assert (found.exit_code, found.stderr) == (1, said)
    assert not (area / ".schemas").exists()


def test_where_there_is_no_workspace_the_nearest_is_named(
    area: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(area.parent)
    found = run("--write")
    assert found.exit_code == 2
    assert f"There is one in {area.name}: appraisal schema {area.name}" in found.stderr
