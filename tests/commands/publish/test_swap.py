"""Whenever a build is killed, nothing is lost, and the next one leaves nothing of it behind."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from appraisal.commands.publish import NotOurs, publish, swap

OLD = {"index.html": b"old", "councils/ash.html": b"old ash"}
NEW = {"index.html": b"new", "data/results.json": b"{}"}

# Each build is a process of its own, which this one forks: to start Python for each takes longest.
KILLED = """
import os, pathlib, shutil, signal, sys
from appraisal.commands.publish import publish, swap

for asked in sys.stdin:
    if not (child := os.fork()):
        break
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
else:
    sys.exit()

*path, step, number, exchange = asked.split()
output = pathlib.Path(" ".join(path))
left = int(number)

def killing(call):
    def called(*args, **named):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*args, **named)
    return called

owner = {"mkdir": pathlib.Path, "write_bytes": pathlib.Path, "rename": pathlib.Path,
         "rmtree": shutil, "unlink": pathlib.Path, "rmdir": pathlib.Path,
         "link": os, "exchange": swap}[step]
if exchange == "no":
    swap.exchange = lambda *_: False
setattr(owner, step, killing(getattr(owner, step)))
publish({"index.html": b"new", "data/results.json": b"{}"}, output, force=True)
"""


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".appraisal"
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "site" / "output"
    publish(OLD, folder)
    return folder


Killed = Callable[[Path, str, int, str], None]


@pytest.fixture(scope="module")
def killed() -> Iterator[Killed]:
    """Builds, and is killed at a step."""
    code = [sys.executable, "-c", KILLED]
    pipe = subprocess.PIPE
    with subprocess.Popen(code, stdin=pipe, stdout=pipe, text=True, bufsize=1) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        told, said = process.stdin, process.stdout

        def at(output: Path, step: str, number: int, exchange: str) -> None:
            told.write(f"{output} {step} {number} {exchange}\n")
            assert said.readline() == "-9\n"

        yield at


STEPS = [
    ("write_bytes", 1, "yes"),  # before the folder is signed
    ("mkdir", 2, "yes"),
    ("write_bytes", 3, "yes"),
    ("link", 1, "yes"),
    ("exchange", 1, "yes"),
    ("rename", 1, "no"),
    ("rename", 2, "no"),  # the old pages are set aside, the new ones not yet in
    ("rmtree", 1, "yes"),
    ("rmtree", 2, "no"),
    ("unlink", 1, "yes"),
    ("rmdir", 1, "yes"),
]


@pytest.mark.parametrize(("step", "number", "exchange"), STEPS)
def test_wherever_a_build_is_killed_the_next_one_finds_all_and_cleans_up(
    output: Path, killed: Killed, step: str, number: int, exchange: str
) -> None:
    (output / "CNAME").write_bytes(b"mine")
    killed(output, step, number, exchange)
    if (step, number) == ("rename", 2):
        assert not output.exists()
    # A build that is refused puts back and cleans up as well.
    with pytest.raises(NotOurs, match=r"did not write: CNAME\."):
        publish(NEW, output)
    assert files(output) in ({**OLD, "CNAME": b"mine"}, {**NEW, "CNAME": b"mine"})
    assert list(output.parent.iterdir()) == [output]
    publish(NEW, output, force=True)
    assert files(output) == {**NEW, "CNAME": b"mine"}
    assert list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("number", [1, 2])
def test_a_build_that_is_stopped_in_the_middle_puts_the_old_pages_back(
    output: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException], number: int
) -> None:
    rename, calls = Path.rename, []

    def stop(path: Path, target: Path) -> Path:
        calls.append(path)
        if len(calls) == number:
            raise error
        return rename(path, target)

    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", stop)
    with pytest.raises(error):
        publish(NEW, output)
    assert files(output) == OLD
    assert list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize("sign", [None, b"", b"# Made by"])
def test_a_folder_that_a_build_could_not_even_sign_is_cleared(
    output: Path, sign: bytes | None
) -> None:
    left = output.with_name(".output-appraisal-abcdefgh")
    left.mkdir()
    if sign is not None:
        (left / ".gitignore").write_bytes(sign)
    publish(NEW, output)
    assert list(output.parent.iterdir()) == [output]


def test_others_folders_that_only_have_such_a_name_are_left_alone(output: Path) -> None:
    names = (".output-appraisal-abcdefgh", ".output-appraisal-12345678", ".output-abcdefgh")
    for name in names:
        (output.parent / name).mkdir()
        (output.parent / name / ".gitignore").write_text("*\n")
        (output.parent / name / "new").mkdir()
    (output.parent / ".output-appraisal-notes").mkdir()
    publish(NEW, output)
    assert {path.name for path in output.parent.iterdir()} == {
        "output", ".output-appraisal-notes", *names,
    }  # fmt: skip
    assert all((output.parent / name / "new").is_dir() for name in names)


def test_the_folder_of_a_build_of_another_output_is_left_alone(output: Path) -> None:
    # Both names begin alike, and the other build may be running.
    other = swap.workshop(output.with_name("output-appraisal-x"))
    publish(NEW, output)
    assert other.is_dir()


def test_where_others_pages_have_come_meanwhile_what_was_set_aside_is_not_lost(
    output: Path, killed: Killed
) -> None:
    (output / "CNAME").write_bytes(b"mine")
    killed(output, "rename", 2, "no")
    publish(OLD, output.with_name("built"))
    output.with_name("built").rename(output)
    publish(NEW, output)
    (aside,) = (path for path in output.parent.iterdir() if path != output)
    assert (aside / "old" / "CNAME").read_bytes() == b"mine"
    assert files(output) == NEW


def test_an_empty_folder_in_their_place_does_not_keep_old_pages_out(
    output: Path, killed: Killed
) -> None:
    (output / "CNAME").write_bytes(b"mine")
    killed(output, "rename", 2, "no")
    output.mkdir()
    with pytest.raises(NotOurs, match=r"did not write: CNAME\."):
        publish(NEW, output)
    assert files(output) == {**OLD, "CNAME": b"mine"}


def test_git_ignores_the_folder_that_a_build_works_in(output: Path) -> None:
    assert (swap.workshop(output) / ".gitignore").read_text().splitlines()[-1] == "*"
