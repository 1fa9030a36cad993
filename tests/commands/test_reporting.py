"""What is printed to a full disk or a closed pipe ends plainly, whichever the command."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from appraisal.commands.reporting import reporting
from tests.commands.test_structures import LINE
from tests.workspaces import workspace

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")
COMMANDS = [
    ("check",),
    ("build",),
    ("structures",),
    ("structures", "--format", "csv"),
    ("structures", "--format", "json"),
    ("check", "--help"),
]


def run(folder: Path, arguments: tuple[str, ...], stdout: int, stderr: int) -> tuple[int, str]:
    """The exit code of a command, and what it says on stderr."""
    command, *others = arguments
    done = subprocess.run(
        [sys.executable, "-m", "appraisal", command, str(folder), *others],
        stdout=stdout,
        stderr=stderr,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return done.returncode, done.stderr


@pytest.fixture
def line(tmp_path: Path) -> Path:
    source = "s: {title: Census, url: 'https://example.org/', date: 2026-01-01}\n"
    return workspace(tmp_path / "line", LINE, {"sources.yaml": source})


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full disk to write to")
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_full_disk_is_said_to_be_full(line: Path, arguments: tuple[str, ...]) -> None:
    with FULL.open("wb", buffering=0) as full:
        assert run(line, arguments, full.fileno(), subprocess.PIPE) == (
            1,
            "The results can't be printed: the disk is full.\n",
        )


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full disk to write to")
def test_with_nowhere_to_say_that_the_disk_is_full_the_code_says_it(line: Path) -> None:
    with FULL.open("wb", buffering=0) as full:
        assert run(line, ("structures",), full.fileno(), full.fileno()) == (1, None)


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_pipe_that_nobody_reads_ends_the_command_without_a_word(
    line: Path, arguments: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        assert run(line, arguments, writing, subprocess.PIPE) == (1, "")
    finally:
        os.close(writing)


def test_what_is_wrong_keeps_its_code_where_it_can_be_said(line: Path) -> None:
    (line / "councils/ash.yaml").write_text("name: Ash\ntier: borough\n")
    code, said = run(line, ("check",), subprocess.DEVNULL, subprocess.PIPE)
    assert (code, said.splitlines()[-1]) == (1, f"1 problem in {line}. Nothing was written.")
    assert run(line, ("check", "--nope"), subprocess.DEVNULL, subprocess.PIPE)[0] == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such shell")
@pytest.mark.parametrize("arguments", [("check",), ("structures", "--format", "json")])
def test_with_nothing_to_print_to_a_command_does_its_work(
    line: Path, arguments: tuple[str, ...]
) -> None:
    command, *others = arguments
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "appraisal", command, line,
         *others],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_a_full_disk_is_not_blamed_on_the_workspace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended, reporting(tmp_path):
        raise OSError(errno.ENOSPC, "No space left on device", "pages")
    assert ended.value.code == 1
    assert capsys.readouterr().err == (
        "The system refuses to go on: the disk is full (pages). "
        f"This is no fault of {tmp_path}, and nothing was written.\n"
    )
