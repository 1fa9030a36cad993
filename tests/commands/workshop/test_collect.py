"""`appraisal workshop collect`, run as a command."""

import os
import pathlib
import pty
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from appraisal.appraise.workshop.version import version_of
from appraisal.cli import main
from appraisal.load import load
from appraisal.sheets.grid import NoExcel
from tests.treeshire import AREA, WHAT, treeshire

FILE = f"workshops/{WHAT}.yaml"
ROOM = (
    f'workshop: "{WHAT}"\nversion: "{version_of(treeshire(), WHAT)}"\n'
    "answers: {ash: {swings: {local-say: 90}}}\n"
)


@pytest.fixture
def area(tmp_path: pathlib.Path) -> pathlib.Path:
    shutil.copytree(AREA, tmp_path / "area")
    (tmp_path / "room.yaml").write_text(ROOM, encoding="utf-8")
    return tmp_path / "area"


def collect(area: pathlib.Path, *more: object, name: str = WHAT) -> Result:
    files = [each for each in more if not str(each).startswith("--")] or [area.parent / "room.yaml"]
    flags = [each for each in more if str(each).startswith("--")]
    arguments = ["workshop", "collect", name, *files, "--workspace", area, *flags]
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


def state(folder: pathlib.Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_without_a_yes_it_only_shows(area: pathlib.Path) -> None:
    before = state(area)
    done = collect(area, "--replace")
    assert done.exit_code == 0
    assert done.stdout == (
        f"{FILE}\n  Ash District Council (room.yaml)\n    swings: local-say 100 → 90\n"
        "1 answer changes.\nEvery council has answered.\n"
    )
    assert done.stderr == "Nothing was written. To write it, run this again with --yes.\n"
    assert state(area) == before


def test_with_a_yes_exactly_that_is_written(area: pathlib.Path) -> None:
    before = state(area)
    done = collect(area, "--replace", "--yes", name=FILE)
    assert done.exit_code == 0, done.stderr
    assert f"Written to {FILE}. The answers are private" in done.stdout
    after = state(area)
    assert after.pop(FILE) == before.pop(FILE).replace(b"local-say: 100", b"local-say: 90", 1)
    assert after == before
    assert load(area).workshops[WHAT].answers["ash"].swings["local-say"] == 90


def test_a_council_that_has_answered_is_kept_without_a_replace(area: pathlib.Path) -> None:
    before = state(area)
    done = collect(area, "--yes")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr == (
        "room.yaml:3:26: 'ash' has answered already: swings (local-say). Leave the file out, or "
        f"give --replace to put it in place of what {FILE} says.\n"
        "1 problem in 1 file. Nothing was written.\n"
    )
    assert state(area) == before


def test_what_stands_there_already_is_said_and_changes_nothing(area: pathlib.Path) -> None:
    collect(area, "--replace", "--yes")
    before = state(area)
    done = collect(area, "--yes")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "room.yaml: all that it says stands there already.\n"
        "Nothing would change.\nEvery council has answered.\n"
    )
    assert state(area) == before


def test_one_bad_file_keeps_all_from_being_written(area: pathlib.Path) -> None:
    before = state(area)
    empty = area.parent / "elm.xlsx"
    empty.write_bytes(b"")
    done = collect(area, area.parent / "room.yaml", empty, "--yes", "--replace")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("elm.xlsx: This file is empty.")
    assert state(area) == before


def test_what_is_not_there_is_a_usage_error(area: pathlib.Path) -> None:
    done = collect(area, area.parent / "birch.xlsx")
    assert done.exit_code == 2
    assert "There is no file" in done.stderr
    done = collect(area, name="2027-why")
    assert done.exit_code == 2
    assert "There is no workshops/2027-why.yaml. Workshops here: 2026-02-why," in done.stderr


def test_a_file_named_twice_is_read_once_and_two_called_alike_are_told_apart(
    area: pathlib.Path,
) -> None:
    room, other = area.parent / "room.yaml", area.parent / "other/room.yaml"
    assert collect(area, room, room, "--replace").exit_code == 0
    other.parent.mkdir()
    shutil.copy(room, other)
    done = collect(area, room, other, "--replace")
    assert done.exit_code == 1
    assert done.stderr.startswith(
        f"{other.as_posix()}:3:26: {room.as_posix()} answers the same: swings (local-say)."
    )


def test_without_the_library_for_workbooks_it_says_how_to_install_it(
    area: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(*_: object, **__: object) -> None:
        raise NoExcel

    monkeypatch.setattr("appraisal.commands.workshop.collecting.collect", lacking)
    done = collect(area)
    assert done.exit_code == 1
    assert "Workbooks need one more library, openpyxl" in done.stderr


@pytest.mark.parametrize(("answer", "is_written"), [(b"y\n", True), (b"n\n", False)])
def test_on_a_terminal_it_asks(area: pathlib.Path, answer: bytes, is_written: bool) -> None:
    before = state(area)
    room = str(area.parent / "room.yaml")
    arguments = ["workshop", "collect", WHAT, room, "--replace", "--workspace", str(area)]
    code = f"from appraisal.cli import main\nmain({arguments!r})\n"
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=follower, stdout=follower, stderr=follower
    )
    os.close(follower)
    os.write(leader, answer)
    said = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:
            break
        if not piece:
            break
        said += piece
    assert process.wait(30) == 0, said
    assert b"Write this? [y/N]" in said
    assert (state(area) != before) == is_written
