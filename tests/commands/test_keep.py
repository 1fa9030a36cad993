"""`appraisal keep`: a copy of the files that are edited, whole or not at all."""

import pathlib
import shutil

import pytest
from click.testing import CliRunner, Result

from appraisal.commands.keep import fault_of, keep, keep_command, taken
from appraisal.load import load
from tests.workspaces import AREA, workspace


def run(*arguments: object) -> Result:
    return CliRunner().invoke(keep_command, [str(a) for a in arguments], catch_exceptions=False)


@pytest.fixture
def area(tmp_path: pathlib.Path) -> pathlib.Path:
    others = {
        "output/index.html": "a page",
        "history/older/appraisal.yaml": "title: Old\ndate: 2020-01-01\n",
        ".git/config": "",
        "docs/notes.md": "",
        "notes.txt": "mine",
        "councils/~$city.yaml": "",
    }
    return workspace(tmp_path / "area", AREA, others)


def held(folder: pathlib.Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_it_copies_the_files_of_the_workspace_and_nothing_else(area: pathlib.Path) -> None:
    done = run("before", "--workspace", area)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "Kept 8 files as history/before.\n"
        f"See what changed since: appraisal diff {area}/history/before {area}\n"
    )
    assert held(area / "history/before") == {
        *("appraisal.yaml", "notes.txt", "sources.yaml", "criteria/criteria.yaml"),
        *(f"councils/{i}.yaml" for i in ("shire", "north", "south", "city")),
    }
    assert load(area / "history/before").files == load(area).files


def test_in_the_workspace_the_two_to_compare_are_named_from_there(
    area: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(area)
    assert "appraisal diff history/before .\n" in run("before").stdout


def test_it_changes_nothing_of_the_workspace(area: pathlib.Path) -> None:
    before = load(area).digest
    assert keep(area, "before") == 8
    assert load(area).digest == before


@pytest.mark.parametrize("name", ["older", "Older"])
def test_a_name_that_is_taken_is_refused(area: pathlib.Path, name: str) -> None:
    assert taken(area, name)
    done = run(name, "--workspace", area)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "nothing is written over" in " ".join(done.stderr.split())
    assert held(area / "history/older") == {"appraisal.yaml"}


@pytest.mark.parametrize(
    "name", ["", "a/b", "a\\b", "..", ".a", "a.", "a ", "con", "LPT1.old", "a:b", "-a", "x" * 81]
)
def test_names_that_no_folder_can_have_everywhere_are_refused(name: str) -> None:
    assert fault_of(name) is not None


@pytest.mark.parametrize("name", ["before-workshop", "2026-11-30", "After 2nd talk", "v1.2"])
def test_plain_names_are_taken(name: str) -> None:
    assert fault_of(name) is None


def test_where_the_disk_refuses_nothing_is_left_behind(
    area: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(area / "history")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    assert run("before", "--workspace", area).exit_code == 1
    assert not (area / "history").exists()


def test_a_version_with_problems_is_kept_and_they_are_counted(area: pathlib.Path) -> None:
    (area / "sources.yaml").write_text("census: {titel: Census}\n", encoding="utf-8")
    done = run("before", "--workspace", area)
    assert done.exit_code == 0
    assert "This version has 2 problems" in done.stderr or "1 problem," in done.stderr


def test_a_folder_that_is_no_workspace_is_refused(tmp_path: pathlib.Path) -> None:
    done = run("before", "--workspace", tmp_path)
    assert done.exit_code == 2
    assert "no appraisal.yaml" in " ".join(done.stderr.split())
