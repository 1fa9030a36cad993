"""One build at a time: another waits, says for whom, and gives up in the end."""

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from appraisal.commands.publish import lock
from appraisal.commands.publish.lock import Busy, alone

FOREVER = 3600.0
"""Longer than any machine takes: what has not happened by then never will."""


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def quietly(_: str) -> None:
    pass


def test_nothing_is_left_of_a_lock(output: Path) -> None:
    with alone(output, quietly) as held:
        assert held
        assert [path.name for path in output.parent.iterdir()] == [".output-appraisal-lock"]
    assert list(output.parent.iterdir()) == []


def test_other_outputs_in_the_same_folder_are_not_kept_waiting(output: Path) -> None:
    with alone(output, quietly), alone(output.with_name("site"), quietly) as held:
        assert held


def test_another_build_waits_and_says_for_which(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_MOMENT", 0.05)
    monkeypatch.setattr(lock, "_PAUSE", 0.01)
    said, order, told = [], [], threading.Event()

    def say(text: str) -> None:
        said.append(text)
        told.set()

    def second() -> None:
        with alone(output, say):
            order.append("second")

    waiting = threading.Thread(target=second)
    with alone(output, quietly):
        waiting.start()
        assert told.wait(FOREVER)
        order.append("first")
    waiting.join(FOREVER)
    assert order == ["first", "second"]
    assert said == [f"Waiting for another build of {output} (process {os.getpid()})."]


def test_a_build_that_waits_too_long_says_who_is_building(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "LONGEST_WAIT", 0.05)
    monkeypatch.setattr(lock, "_PAUSE", 0.01)
    with alone(output, quietly), pytest.raises(Busy) as busy, alone(output, quietly):
        pass
    assert str(busy.value) == (
        f"Another build (process {os.getpid()}) is still writing to {output}. Build again when it "
        "has ended. Nothing that was published has changed."
    )


def in_git(folder: Path) -> str:
    """What git would have somebody add."""
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    status = ["git", "-C", folder, "status", "--porcelain", "--untracked-files=all"]
    found = subprocess.run(status, check=True, capture_output=True, text=True).stdout
    shutil.rmtree(folder / ".git")
    return found


HOLD = """
import pathlib, sys, time
from appraisal.commands.publish.lock import alone
with alone(pathlib.Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(3600)
"""


def never(_: float) -> None:
    pytest.fail("a build waits for one that has ended")


def test_a_lock_ends_with_its_process_however_that_ends(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(output)], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        other.kill()
    assert [path.name for path in output.parent.iterdir()] == [".output-appraisal-lock"]
    assert in_git(output.parent) == ""
    monkeypatch.setattr(time, "sleep", never)
    with alone(output, quietly) as held:
        assert held
    assert list(output.parent.iterdir()) == []


def test_many_at_once_take_turns(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_PAUSE", 0.001)
    monkeypatch.setattr(lock, "LONGEST_WAIT", FOREVER)
    inside, most, turns = [0], [0], [0]

    def build() -> None:
        for _ in range(10):
            with alone(output, quietly):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                turns[0] += 1
                time.sleep(0.001)
                inside[0] -= 1

    builds = [threading.Thread(target=build) for _ in range(4)]
    for each in builds:
        each.start()
    for each in builds:
        each.join(FOREVER)
    assert (turns[0], most[0]) == (40, 1)


def test_a_disk_that_knows_no_locks_keeps_nobody_out(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> bool:
        raise OSError(lock.errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_lock", refuse)
    with alone(output, quietly) as held:
        assert not held


def test_a_lock_does_not_follow_a_link_to_somebodys_file(output: Path) -> None:
    theirs = output.with_name("thesis")
    theirs.write_text("years of work")
    folder = output.with_name(".output-appraisal-lock")
    folder.mkdir()
    (folder / "lock").symlink_to(theirs)
    with pytest.raises(OSError, match="links"), alone(output, quietly):
        pass
    assert theirs.read_text() == "years of work"
    (folder / "lock").unlink()
    folder.rmdir()
    theirs_too = output.with_name("theirs")
    theirs_too.mkdir()
    folder.symlink_to(theirs_too)
    with pytest.raises(OSError, match="links"), alone(output, quietly):
        pass
    assert list(theirs_too.iterdir()) == []


def test_somebodys_own_ignore_file_in_a_folder_of_such_a_name_stays(output: Path) -> None:
    folder = output.with_name(".output-appraisal-lock")
    folder.mkdir()
    (folder / ".gitignore").write_text("mine")
    with alone(output, quietly) as held:
        assert held
    assert [path.name for path in folder.iterdir()] == [".gitignore"]
    assert (folder / ".gitignore").read_text() == "mine"
