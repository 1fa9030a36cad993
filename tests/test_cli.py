"""The command line: what it prints and where, and the code that it leaves with."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from appraisal import __version__
from appraisal.cli import main
from appraisal.commands.publish import lock
from appraisal.load import is_workspace
from appraisal.resources import example_folder
from appraisal.site.pages import summary
from tests.load.seven import said_of, typed
from tests.workspaces import workspace

ROOT = Path(__file__).parents[1]
DRAFT = "A build would publish all of it as a draft.\n"
TESTSHIRE = {
    "appraisal.yaml": "title: Options for Testshire\ndate: 2026-01-01\n",
    "criteria/criteria.yaml": "- {id: voice, judged: {0: Bad, 100: Good}}\n",
    "councils/ash.yaml": "{name: Ash, tier: unitary}\n",
    "options/stay.yaml": "{name: Stay, family: continue, scores: {voice: {score: 40}}}\n",
}


@pytest.fixture(autouse=True)
def first_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the pages that are built in this process the first is drawn: it says all that is asked."""
    monkeypatch.setattr("appraisal.site.SECTIONS", (summary.pages,))


@pytest.fixture
def testshire(tmp_path: Path) -> Path:
    """A workspace of one council and one option."""
    return workspace(tmp_path / "testshire", TESTSHIRE)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder that is no workspace."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: object) -> Result:
    """Run the command in this process; whatever it does not catch fails the test."""
    return CliRunner().invoke(main, [str(a) for a in arguments], catch_exceptions=False)


def run_apart(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command as a program of its own, its output piped."""
    return subprocess.run(
        [sys.executable, "-m", "appraisal", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def unpointed(said: str) -> list[str]:
    """What is listed, without the lines that are shown below each."""
    return [line for line in said.splitlines() if not line.startswith(" ")]


def plain(said: str) -> str:
    """A message without its colours, and as one line however wide the screen is."""
    return " ".join(click.unstyle(said).split())


# --- Fine ---------------------------------------------------------------------------------------


def test_the_version_is_printed() -> None:
    found = run("--version")
    assert (found.exit_code, found.stdout) == (0, f"appraisal, version {__version__}\n")


@pytest.mark.parametrize("command", ["build", "check"])
def test_every_command_explains_itself(command: str) -> None:
    found = run(command, "-h")
    assert found.exit_code == 0
    assert "WORKSPACE" in found.stdout


def test_a_workspace_without_problems_is_said_to_have_none(testshire: Path) -> None:
    found = run("check", testshire)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout == (
        f"No problems found: 1 council, 0 partnerships, 1 criterion, 1 option, 0 sources.\n{DRAFT}"
    )


def test_a_build_prints_the_path_of_the_first_page_and_nothing_else_when_piped(
    testshire: Path, elsewhere: Path
) -> None:
    found = run_apart(elsewhere, "build", testshire)
    page = testshire / "output" / "index.html"
    assert (found.returncode, found.stdout, found.stderr) == (0, f"{page}\n", "")
    assert "Options for Testshire" in page.read_text(encoding="utf-8")
    assert not list(elsewhere.iterdir())


def test_a_build_writes_where_it_is_told(testshire: Path, tmp_path: Path) -> None:
    output = tmp_path / "new" / "site"
    found = run("build", testshire, "--output", output)
    assert (found.exit_code, found.stdout) == (0, f"{output / 'index.html'}\n")
    results = json.loads((output / "data" / "results.json").read_text(encoding="utf-8"))
    assert [option["value"] for option in results["options"]] == [40]
    assert not (testshire / "output").exists()


def test_the_current_folder_is_used_if_it_is_a_workspace(
    testshire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(testshire)
    assert run("check").stdout.startswith("No problems found: 1 council,")
    assert run("check").stderr == ""
    assert run("build").exit_code == 0
    assert (testshire / "output" / "index.html").is_file()


def test_the_packaged_example_is_the_repositorys_own_workspace() -> None:
    assert example_folder() == ROOT
    assert is_workspace(example_folder())


@pytest.mark.parametrize("command", ["build", "check", "structures", "packages", "serve", "schema"])
def test_a_folder_that_is_no_workspace_is_wrong_usage_and_said_how_to_become_one(
    command: str, elsewhere: Path
) -> None:
    found = run(command)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr.endswith(
        "Error: This folder is not a workspace: it has no appraisal.yaml.\n"
        "To start one of your own: appraisal new my-area\n"
        "To look at the example: appraisal new example --example\n"
        f"If there is one elsewhere, name it: appraisal {command} FOLDER\n"
    )
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("command", [("keep", "a"), ("diff", "a", "."), ("explain", "a")])
def test_a_command_that_takes_a_name_says_where_it_looks_for_a_workspace(
    command: tuple[str, ...], elsewhere: Path
) -> None:
    found = run(*command)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "To look at the example: appraisal new example --example\n" in found.stderr
    assert found.stderr.endswith(f"appraisal {command[0]} --workspace FOLDER\n")
    assert not list(elsewhere.iterdir())


# --- What may be wrong -------------------------------------------------------------------------

DOUBTFUL = {
    "appraisal.yaml": "title: T\ndate: 2026-01-01\nmoney: {discount_rate: 0.035}\n",
}
WARNING = (
    "appraisal.yaml:3:9: warning: The discount rate is 0.035 per cent. Did you mean 3.5? "
    "[rate-as-fraction]\n"
    "  3 | money: {discount_rate: 0.035}\n"
    "    |         ^\n"
)
COUNTED = "No problems found: 1 council, 0 partnerships, 1 criterion, 1 option, 0 sources"


STRICT = "The check fails all the same: --strict takes the warning for a fault.\n"


@pytest.mark.parametrize(("flags", "code", "end"), [((), 0, ""), (("--strict",), 1, STRICT)])
def test_warnings_are_listed_on_stderr_and_fail_only_if_that_is_asked_for_which_is_then_said(
    flags: tuple[str, ...], code: int, end: str, tmp_path: Path
) -> None:
    folder = workspace(tmp_path / "doubtful", TESTSHIRE, DOUBTFUL)
    found = run("check", folder, *flags)
    assert (found.exit_code, found.stderr) == (code, WARNING + end)
    assert found.stdout == f"{COUNTED}, 1 warning.\n{DRAFT}"


def test_accepted_warnings_are_counted_and_pass_even_where_warnings_fail(tmp_path: Path) -> None:
    accepted = "accepted:\n  - {warning: rate-as-fraction, why: A test.}\n"
    text = f"{DOUBTFUL['appraisal.yaml']}{accepted}"
    folder = workspace(tmp_path / "meant", TESTSHIRE, {"appraisal.yaml": text})
    found = run("check", folder, "--strict")
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout == f"{COUNTED}, 1 warning accepted in appraisal.yaml.\n{DRAFT}"


def test_a_build_says_that_there_are_warnings_and_succeeds(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "doubtful", TESTSHIRE, DOUBTFUL)
    found = run("build", folder)
    assert found.exit_code == 0
    assert found.stderr == "1 warning: `appraisal check` lists them.\n"
    assert found.stdout == f"{folder / 'output' / 'index.html'}\n"


def test_warnings_are_listed_beside_problems_that_they_do_not_hang_on(tmp_path: Path) -> None:
    folder = tmp_path / "seven"
    said_of(
        folder,
        typed("options/as-today.yaml", "score: 70", "score: 170"),
        typed("appraisal.yaml", "rate: 3.5", "rate: 0.035"),
        typed("sources.yaml", ", date: 2025-11", ""),
    )
    found = run("check", folder)
    assert found.exit_code == 1
    assert [line.partition(" ")[0] for line in unpointed(found.stderr)] == [
        "appraisal.yaml:7:20:",
        "sources.yaml:3:1:",
        "options/as-today.yaml:5:18:",
        "1",
    ]


@pytest.mark.slow
def test_what_is_only_doubtful_is_built_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # On every page: maps and road maps meet what none but they draw.
    folder = tmp_path / "seven"
    warnings = said_of(
        folder,
        typed("councils/partnerships.yaml", "since: 2019\n", "since: 2019\n  until: 2018\n"),
        typed("councils/birch-vale.yaml", "tile: [1, 0]", "tile: [0, 0]"),
        typed(
            "criteria/criteria.yaml", "standing}", "standing}\n  must: {at_least: 2, at_most: 1}"
        ),
        typed("appraisal.yaml", "rate: 3.5", "rate: 3.5, optimism: {cost: 150}"),
        typed("options/two-councils.yaml", "  end: [leaders-board]\n", ""),
    )
    kinds = ["heavy-optimism", "same-tile", "partnership-dates", "impossible-must"]
    assert [said.rpartition("[")[2].rstrip("]") for said in warnings] == kinds
    found = run("build", folder)
    assert (found.exit_code, found.stderr) == (0, "4 warnings: `appraisal check` lists them.\n")


# --- Problems in the files ----------------------------------------------------------------------

FAULTY = {
    "councils/ash.yaml": "name: Ash\ntier: unitery\n",
    "options/stay.yaml": "name: Stay\nfamily: continue\nscores: {voise: {score: 40}}\n",
}


@pytest.mark.parametrize("command", ["build", "check"])
def test_every_problem_is_listed_with_its_place_on_stderr(command: str, tmp_path: Path) -> None:
    folder = workspace(tmp_path / "faulty", TESTSHIRE, FAULTY)
    found = run_apart(tmp_path, command, "faulty")
    assert (found.returncode, found.stdout) == (1, "")
    *problems, last = unpointed(found.stderr)
    assert [problem.split(": ")[0] for problem in problems] == [
        "councils/ash.yaml:2:7",
        "options/stay.yaml:3:10",
    ]
    assert "'voise'" in problems[1]
    assert last == "2 problems in faulty. Nothing was written."
    assert not (folder / "output").exists()


def test_a_failed_build_leaves_the_old_pages_as_they_were(testshire: Path) -> None:
    run("build", testshire)
    page = testshire / "output" / "index.html"
    old = page.read_bytes()
    workspace(testshire, TESTSHIRE, FAULTY)
    assert run("build", testshire).exit_code == 1
    assert page.read_bytes() == old


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_folder_that_is_not_there_is_a_problem_that_says_what_to_do(
    command: str, tmp_path: Path
) -> None:
    found = run(command, tmp_path / "nowhere")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "There is no such folder." in found.stderr
    assert "1 problem in" in found.stderr


def test_an_empty_folder_is_told_how_to_become_a_workspace(tmp_path: Path) -> None:
    found = run("check", tmp_path)
    assert found.exit_code == 1
    assert "appraisal.yaml" in found.stderr


def test_a_disk_that_refuses_is_a_problem_and_no_traceback(
    testshire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkdtemp", fail)
    found = run("build", testshire)
    assert (found.exit_code, found.stdout) == (1, "")
    # The workspace is not to blame, and is not said to be.
    assert found.stderr == (
        f"The pages can't be written to {testshire / 'output'}: the disk is full. "
        "Nothing that was published has changed.\n"
    )


def test_a_build_that_waits_for_another_says_so_and_gives_up_in_the_end(
    testshire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_MOMENT", 0)
    monkeypatch.setattr(lock, "LONGEST_WAIT", 0.2)
    output = testshire / "output"
    with lock.alone(output, print):
        found = run("build", testshire)
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr == (
        f"Waiting for another build of {output} (process {os.getpid()}).\n"
        f"Another build (process {os.getpid()}) is still writing to {output}. Build again when it "
        "has ended. Nothing that was published has changed.\n"
    )


# --- Wrong usage --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [["bild"], ["check", "--outputt", "x"], ["check", "one", "two"], ["build", "--output"]],
)
def test_wrong_usage_leaves_with_2(arguments: list[str]) -> None:
    found = run(*arguments)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "Error: " in found.stderr


def test_a_file_is_no_workspace(testshire: Path) -> None:
    found = run("check", testshire / "appraisal.yaml")
    assert found.exit_code == 2


def test_an_output_folder_with_other_files_is_refused(testshire: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("years of work")
    found = run("build", testshire, "--output", mine)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "did not write: thesis.txt." in plain(found.stderr)
    assert [path.name for path in mine.iterdir()] == ["thesis.txt"]
    assert run("build", testshire, "--output", mine, "--force").exit_code == 0
    assert (mine / "index.html").is_file()
    assert (mine / "thesis.txt").read_text() == "years of work"


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (".", "holds the workspace"),
        ("..", "holds the workspace"),
        ("options", "own folder options"),
    ],
)
def test_an_output_that_would_replace_the_workspace_is_refused_even_by_force(
    testshire: Path, output: str, said: str
) -> None:
    before = sorted(testshire.rglob("*"))
    found = run("build", testshire, "--output", testshire / output, "--force")
    assert (found.exit_code, found.stdout) == (2, "")
    assert said in plain(found.stderr)
    assert sorted(testshire.rglob("*")) == before


# --- On a terminal ------------------------------------------------------------------------------


def test_on_a_terminal_each_step_is_announced(testshire: Path) -> None:
    pty = pytest.importorskip("pty")
    parent, child = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "appraisal", "build", testshire],
        stdout=subprocess.DEVNULL,
        stderr=child,
        check=True,
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(child)
    said = b""
    try:
        while more := os.read(parent, 4096):
            said += more
    except OSError:  # the other end is closed
        pass
    assert b"Reading the files" in said
    assert b"Writing the pages" in said
