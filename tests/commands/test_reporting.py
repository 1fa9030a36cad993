"""What is printed to a full disk or a closed pipe ends plainly, whichever the command."""

import errno
import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from appraisal.commands.reporting import Commands, give_up, no_garbage, reporting
from appraisal.problems import Problem, ProblemsFound
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


def line_in(folder: Path) -> Path:
    source = "s: {title: Census, url: 'https://example.org/', date: 2026-01-01}\n"
    return workspace(folder / "line", LINE, {"sources.yaml": source})


@pytest.fixture
def line(tmp_path: Path) -> Path:
    return line_in(tmp_path)


# A dozen processes would each import the whole tool, and that takes them far longer than what they
# are asked for. Each command here still has a process of its own, which ends as any does: only what
# it imports and compiles is there already, and a site has one page.
EACH = """
import json, os, runpy, sys
import appraisal.site
from appraisal.cli import main

def ended(number, stdout):
    command, *others = commands[number]
    if not (child := os.fork()):
        os.dup2(stdout, 1)
        os.dup2(os.open(os.path.join(folder, f"{stdout}-{number}"), os.O_WRONLY | os.O_CREAT), 2)
        sys.argv = ["appraisal", command, folder, *others]
        runpy.run_module("appraisal", run_name="__main__", alter_sys=True)
        sys.exit()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

appraisal.site.SECTIONS = appraisal.site.SECTIONS[:1]
folder, commands, outputs = json.loads(sys.argv[1])
for command in ("build", "structures"):
    main([command, folder], standalone_mode=False)
sys.stdout.flush()
codes = {stdout: [ended(number, stdout) for number in range(len(commands))] for stdout in outputs}
with open(os.path.join(folder, "ended"), "w") as file:
    json.dump(codes, file)
"""

Ends = dict[tuple[str, ...], tuple[int, str]]
"""Command → its exit code, and what it says on stderr."""


@pytest.fixture(scope="module")
def ends(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ends, Ends]:
    """How each command ends with a full disk to print to, and with a pipe that nobody reads."""
    if not FULL.exists():
        pytest.skip("this system has no full disk to write to")
    folder = line_in(tmp_path_factory.mktemp("each"))
    reading, pipe = os.pipe()
    os.close(reading)
    with FULL.open("wb", buffering=0) as full:
        outputs = [full.fileno(), pipe]
        subprocess.run(
            [sys.executable, "-c", EACH, json.dumps([str(folder), COMMANDS, outputs])],
            stdout=subprocess.DEVNULL,
            check=True,
            pass_fds=outputs,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    os.close(pipe)
    codes = json.loads((folder / "ended").read_text())
    disk, closed = (
        {
            command: (code, (folder / f"{output}-{number}").read_text(encoding="utf-8"))
            for number, (command, code) in enumerate(zip(COMMANDS, codes[str(output)], strict=True))
        }
        for output in outputs
    )
    return disk, closed


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_full_disk_is_said_to_be_full(
    ends: tuple[Ends, Ends], arguments: tuple[str, ...]
) -> None:
    disk, _ = ends
    assert disk[arguments] == (1, "The results can't be printed: the disk is full.\n")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full disk to write to")
def test_with_nowhere_to_say_that_the_disk_is_full_the_code_says_it(line: Path) -> None:
    with FULL.open("wb", buffering=0) as full:
        assert run(line, ("structures",), full.fileno(), full.fileno()) == (1, None)


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_pipe_that_nobody_reads_ends_the_command_without_a_word(
    ends: tuple[Ends, Ends], arguments: tuple[str, ...]
) -> None:
    _, closed = ends
    assert closed[arguments] == (1, "")


def test_what_is_wrong_keeps_its_code_where_it_can_be_said(line: Path) -> None:
    (line / "councils/ash.yaml").write_text("name: Ash\ntier: borough\n")
    code, said = run(line, ("check",), subprocess.DEVNULL, subprocess.PIPE)
    assert (code, said.splitlines()[-1]) == (1, f"1 problem in {line}. Nothing was written.")
    assert run(line, ("check", "--nope"), subprocess.DEVNULL, subprocess.PIPE)[0] == 2


@pytest.mark.parametrize(
    ("folder", "called"),
    [(".", "this folder"), ("..", "../"), ("a/etc.", "a/etc./"), ("a.b/c", "a.b/c")],
)
def test_no_sentence_about_a_folder_ends_in_two_stops(
    folder: str, called: str, capsys: pytest.CaptureFixture[str]
) -> None:
    called = called.replace("/", os.sep)
    with pytest.raises(SystemExit), reporting(Path(folder)):
        raise ProblemsFound(
            [Problem("a.yaml", line, 1, "What is wrong.", "How to mend it.") for line in (1, 2)]
        )
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"2 problems in {called}. Nothing was written."
    )
    with pytest.raises(SystemExit), reporting(Path(folder)):
        raise OSError(errno.ENOSPC, "")
    assert f"This is no fault of {called}, and" in capsys.readouterr().err


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


@pytest.mark.parametrize("was", [True, False])
def test_no_garbage_is_looked_for_in_a_command_and_all_is_as_it_was_after(
    was: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    @click.command("stub")
    def stub() -> None:
        seen.append(gc.isenabled())

    (gc.enable if was else gc.disable)()
    group = Commands(table={})
    monkeypatch.setattr(group, "get_command", lambda *_: stub)
    group.main(["stub"], standalone_mode=False)
    left = gc.isenabled()
    gc.enable()
    assert (seen, left) == ([False], was)


AFTER = """
import gc
from appraisal.commands.reporting import no_garbage

with no_garbage():
    held = [[] for _ in range(100_000)]
    seen = []
    gc.callbacks.append(lambda phase, info: seen.append(info["generation"]))
held.append([])
print(gc.isenabled(), seen, gc.get_freeze_count())
"""


def test_what_a_command_leaves_is_not_gone_through_as_soon_as_it_ends() -> None:
    said = subprocess.run([sys.executable, "-c", AFTER], capture_output=True, text=True, check=True)
    assert said.stdout == "True [] 0\n"


def test_what_python_itself_has_set_aside_as_3_12_does_changes_nothing() -> None:
    script = AFTER.replace("import gc\n", "import gc\ngc.get_freeze_count = lambda: 375\n", 1)
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert said.stdout == "True [] 375\n"


AGAIN = """
import weakref
from appraisal.commands.reporting import no_garbage

class Cycle: pass

left = []
for _ in range(4):
    with no_garbage():
        for _ in range(1_000):
            one = Cycle()
            one.itself = one
        left.append(weakref.ref(one))
        del one
    [[] for _ in range(10_000)]
print([one() is not None for one in left][1:])
"""


def test_the_garbage_of_many_commands_in_one_process_goes() -> None:
    said = subprocess.run([sys.executable, "-c", AGAIN], capture_output=True, text=True, check=True)
    assert said.stdout == "[False, False, False]\n"


def test_what_was_set_aside_for_good_before_a_command_stays_so() -> None:
    gc.freeze()
    with no_garbage():
        pass
    assert gc.get_freeze_count() > 0


def test_a_command_that_gives_up_says_why_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        give_up("There is no library.")
    assert ended.value.code == 1
    assert capsys.readouterr() == ("", "There is no library.\n")
