"""Faults are made in a copy, one at a time, and what no test sees is told, on a made-up project."""

import dataclasses
import re
import subprocess
from pathlib import Path

import pytest

from tests.mutants import run
from tests.mutants.faults import Fault
from tests.mutants.run import Verdict, copies, first_failure, judged, made, main

SUMS = "def add(a, b):\n    return a + b\n\n\ndef double(a):\n    return 2 * a\n"
# Whole packages, or the tool's own would be found before them.
PROJECT = {
    "appraisal/__init__.py": "",
    "appraisal/charts/__init__.py": "",
    "appraisal/charts/sums.py": SUMS,
    "tests/charts/test_sums.py": (
        "from appraisal.charts.sums import add\n\n"
        "def test_two_and_two(): assert add(2, 2) == 4\n\n"
        "def test_two_and_one(): assert add(2, 1) == 3\n"
    ),
    "tests/charts/test_uses.py": (
        "import importlib\n\n"
        "def test_twice(): assert importlib.import_module('appraisal.charts.sums').double(3) == 6\n"
    ),
    "tests/data/test_other.py": "def test_of_another_room(): raise ValueError\n",
}
TIMES = Fault("Times", "charts", "appraisal/charts/sums.py", "a + b", "a * b")
THRICE = Fault("Thrice", "charts", "appraisal/charts/sums.py", "2 * a", "3 * a")
UNSEEN = Fault("Unseen", "charts", "appraisal/charts/sums.py", "2 * a", "a + a")
BROKEN = Fault("Broken", "charts", "appraisal/charts/sums.py", "def add", "def subtract")

FEW_PLUGINS = {
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTEST_PLUGINS": "_hypothesis_pytestplugin",  # which takes the seed
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its tests run without what drives browsers, which takes longer to start than all of them."""
    for name, value in FEW_PLUGINS.items():
        monkeypatch.setenv(name, value)
    for name, text in PROJECT.items():
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "project"


# --- one fault ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "seen_by"),
    [
        (TIMES, "tests/charts/test_sums.py::test_two_and_one"),
        (THRICE, "tests/charts/test_uses.py::test_twice"),
        (BROKEN, "tests/charts/test_sums.py"),
        (UNSEEN, ""),
    ],
    ids=["nearest tests", "further tests", "nothing can be imported", "nobody"],
)
def test_the_first_to_see_a_fault_is_named_and_the_fault_is_mended(
    project: Path, fault: Fault, seen_by: str
) -> None:
    found = judged(project, fault)
    assert (found.seen_by, found.caught, found.endless) == (seen_by, bool(seen_by), False)
    assert (project / "appraisal/charts/sums.py").read_text() == SUMS


def test_a_fault_of_the_same_size_and_second_is_not_taken_for_what_was_compiled(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python would go on with the compiled file if size and time were all that it saw."""
    for name in FEW_PLUGINS:  # as it is run for the project itself
        monkeypatch.delenv(name)
    compiled = project / "appraisal/charts/__pycache__"
    assert first_failure(project, ["tests/charts/test_sums.py"]) == ""
    assert list(compiled.glob("sums.*"))
    with made(project, TIMES):
        assert list(compiled.glob("sums.*")) == []


def test_tests_without_end_are_stopped(project: Path) -> None:
    endless = "def test_a():\n    while True: pass\n"
    (project / "tests/charts/test_endless.py").write_text(endless)
    with pytest.raises(subprocess.TimeoutExpired):
        first_failure(project, ["tests/charts/test_endless.py"], limit=1)


def test_tests_that_cannot_be_run_see_nothing(project: Path) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)can't be run:.*no_such"):
        first_failure(project, ["tests/charts/no_such.py"])


@pytest.mark.parametrize(
    ("hangs", "said"),
    [
        (False, "charts: Thrice: SURVIVED: the tests never ended (2 s)"),
        (True, "charts: Thrice: caught, as it never ends (2 s)"),
    ],
)
def test_a_fault_without_end_is_caught_only_if_the_list_says_so(
    project: Path, monkeypatch: pytest.MonkeyPatch, hangs: bool, said: str
) -> None:
    def endless(*_: object) -> str:
        raise subprocess.TimeoutExpired("tests", 1)

    monkeypatch.setattr(run, "first_failure", endless)
    found = judged(project, dataclasses.replace(THRICE, hangs=hangs))
    assert (found.caught, found.seen_by) == (hangs, "")
    assert str(dataclasses.replace(found, seconds=2)) == said


def test_the_projects_own_files_are_never_touched(project: Path) -> None:
    (project / ".venv").mkdir()
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*.py")}
    with copies(project, 2) as trees:
        one, other = trees.get(), trees.get()
        assert not (one / ".venv").exists()
        with made(one, TIMES):
            assert "a * b" in (one / "appraisal/charts/sums.py").read_text()
            assert (other / "appraisal/charts/sums.py").read_text() == SUMS
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*.py")} == before
    assert not one.exists()


# --- all of a list ------------------------------------------------------------------------------


@pytest.fixture
def judges(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No test is run: what is called unseen survives, and the tests pass without any fault."""

    def seen_or_not(tree: Path, fault: Fault) -> Verdict:
        assert (tree / fault.file).read_text() == SUMS
        seen_by = "" if fault.name.startswith("Unseen") else f"test_{fault.name}"
        return Verdict(fault, seen_by, seconds=3.2)

    monkeypatch.setattr(run, "judged", seen_or_not)
    monkeypatch.setattr(run, "first_failure", lambda *_: "")
    return monkeypatch


def listed(folder: Path, *faults: Fault) -> Path:
    path = folder / "faults.toml"
    fields = ("name", "room", "file", "stands", "instead")
    path.write_text(
        "".join(
            "\n[[fault]]\n" + "".join(f'{key} = "{getattr(fault, key)}"\n' for key in fields)
            for fault in faults
        )
    )
    return path


def unseen(count: int) -> list[Fault]:
    return [dataclasses.replace(UNSEEN, name=f"Unseen {n}") for n in range(count)]


@pytest.mark.usefixtures("judges")
def test_each_is_told_in_a_line_and_two_may_survive(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], project, listed(tmp_path, TIMES, *unseen(2))) == 0
    out, err = capsys.readouterr()
    *lines, total = out.splitlines()
    assert sorted(lines) == [
        "charts: Times: caught by test_Times (3 s)",
        "charts: Unseen 0: SURVIVED (3 s)",
        "charts: Unseen 1: SURVIVED (3 s)",
    ]
    assert re.fullmatch(r"3 made, 1 caught, 2 survived, in \d+ s\.", total)
    assert err == ""


@pytest.mark.usefixtures("judges")
def test_three_that_survive_are_too_many(project: Path, tmp_path: Path) -> None:
    assert main([], project, listed(tmp_path, TIMES, *unseen(3))) == 1


def test_a_test_that_fails_without_any_fault_catches_nothing(
    project: Path,
    tmp_path: Path,
    judges: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    judges.setattr(run, "first_failure", lambda _, tests: next(iter(tests)))
    assert main([], project, listed(tmp_path, TIMES)) == 1
    assert capsys.readouterr().out.splitlines()[-1] == (
        "This fails without any fault, so that it catches none: test_Times"
    )


@pytest.mark.usefixtures("judges")
def test_faults_are_chosen_by_the_words_of_their_names(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = listed(tmp_path, TIMES, THRICE)
    assert main(["thri"], project, path) == 0
    assert capsys.readouterr().out.startswith("charts: Thrice: caught")
    assert main(["no", "such"], project, path) == 2
    assert capsys.readouterr().err == "No fault on the list has ‘no such’ in its name.\n"


@pytest.mark.usefixtures("judges")
def test_on_a_terminal_it_says_how_far_it_has_come(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    main([], project, listed(tmp_path, TIMES, UNSEEN))
    shown = capsys.readouterr().err.split("\r\x1b[K")
    assert list(filter(None, shown)) == ["0 of 2 faults…", "1 of 2 faults…", "2 of 2 faults…"]
