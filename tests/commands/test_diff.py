"""`appraisal diff`: which versions it takes, what it prints, and the code it leaves with."""

import json
import pathlib
import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner, Result

from appraisal.commands.diff import diff_command, workspace_of
from tests.appraise.changed.test_difference import BEFORE, SCORE, WEIGHT
from tests.datasets import files_of
from tests.load.test_versions import git
from tests.workspaces import workspace

AFTER = BEFORE.replace(*SCORE).replace(*WEIGHT)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(diff_command, [str(a) for a in arguments], catch_exceptions=False)


@pytest.fixture
def ours(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    folder = workspace(tmp_path / "ours", files_of(AFTER))
    workspace(folder / "history/before", files_of(BEFORE))
    monkeypatch.chdir(folder)
    return folder


def found(*arguments: object) -> Any:
    done = run(*arguments, "--format", "json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


EXPECTED = [
    {"id": "a", "value": [50, 64], "rank": [2, 1], "because": {"scores": 6.5, "weights": 7.5}},
    {"id": "b", "value": [52, 52], "rank": [1, 2], "because": {"scores": 0, "weights": 0}},
]
FILES = ["criteria/perspectives.yaml", "options/a.yaml"]


def test_two_folders(ours: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = found("history/before", ".")
    assert (here["options"], here["files"]) == (EXPECTED, FILES)
    monkeypatch.chdir(ours.parent)
    assert found("history/before", ".", "--workspace", ours) == here
    assert found("ours/history/before", "ours") == here


def test_the_same_twice_is_no_difference(ours: pathlib.Path) -> None:
    assert found(".", ours)["files"] == []
    assert [row["because"] for row in found(".", ".")["options"]] == [{}, {}]


def test_a_revision_and_a_folder(ours: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in files_of(BEFORE).items():
        (ours / name).write_text(text, encoding="utf-8")
    git(ours.parent, "init", "-q")
    git(ours.parent, "add", "ours")
    git(ours.parent, "commit", "-q", "-m", "One")
    workspace(ours, files_of(AFTER))
    assert found("HEAD", ".")["options"] == EXPECTED
    monkeypatch.chdir(ours.parent)
    assert found("HEAD", "ours")["files"] == FILES
    assert workspace_of(None, "HEAD", "ours") == pathlib.Path("ours")


def test_problems_of_both_sides_are_listed_with_their_side(ours: pathlib.Path) -> None:
    for side in (ours, ours / "history/before"):
        (side / "options/b.yaml").write_text("name: B\nfamily: none\n", encoding="utf-8")
    done = run("history/before", ".")
    assert (done.exit_code, done.stdout) == (1, "")
    old, new, last = done.stderr.splitlines()
    assert old.startswith("history/before: options/b.yaml:2:9: ")
    assert new.startswith(".: options/b.yaml:2:9: ")
    assert last == "2 problems. Nothing was compared: mend them first."


def test_as_processes_keep_then_edit_then_diff(ours: pathlib.Path) -> None:
    def appraisal(*arguments: str) -> str:
        command = [sys.executable, "-m", "appraisal", *arguments]
        done = subprocess.run(command, capture_output=True, cwd=ours, check=True)
        return done.stdout.decode()

    assert appraisal("keep", "after").startswith("Kept ")
    options = ours / "options" / "b.yaml"
    text = options.read_text(encoding="utf-8")
    options.write_text(text.replace("52", "95"), encoding="utf-8")
    said = json.loads(appraisal("diff", "history/after", ".", "--format", "json"))
    assert [row["rank"] for row in said["options"]] == [[1, 2], [2, 1]]
    assert said["files"] == ["options/b.yaml"]


def test_a_name_of_nothing_is_wrong_usage(ours: pathlib.Path) -> None:
    done = run("history/befor", ".")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "neither a folder nor a revision" in " ".join(done.stderr.split())
    (ours / "empty").mkdir()
    assert "holds no workspace" in run("empty", ".").stderr
