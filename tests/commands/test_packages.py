"""`appraisal packages`: what is asked of it, what it prints, and the code that it leaves with."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from appraisal.appraise import appraise
from appraisal.appraise.packages import drawn, efficient, reasons
from appraisal.commands.packages import _beforehand, packages_command
from appraisal.data.as_json import as_json
from appraisal.data.downloads import downloads
from appraisal.load import load
from tests.agreeing import AGREEING, CANDIDATES
from tests.commands.test_structures import Terminal
from tests.workspaces import Files, workspace


def run(*arguments: object) -> Result:
    return CliRunner().invoke(packages_command, [str(a) for a in arguments], catch_exceptions=False)


def found(*arguments: object) -> Any:
    done = run(*arguments, "--format", "json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def refused(*arguments: object) -> str:
    """What is said of wrong usage, on one line."""
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    return " ".join(done.stderr.replace("│", "").split())


@pytest.fixture(scope="module")
def agreeing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("agreeing"), AGREEING)


# --- What is asked for ---------------------------------------------------------------------------


def test_without_limits_of_its_own_those_of_the_files_hold(agreeing: Path) -> None:
    assert (
        found(agreeing)
        == json.loads(downloads(appraise(load(agreeing)))["data/results.json"])["packages"]
    )


@pytest.mark.parametrize(
    ("arguments", "feasible", "best"),
    [
        ((), 4, ["desk", "hub"]),
        (("--set-up", "50"), 3, ["hub"]),
        (("--set-up", "1"), 2, ["apart"]),
        (("--running", "0"), 2, ["apart"]),
        (("--capacity", "2"), 2, ["apart"]),
        (("--set-up", "1", "--set-up", "none"), 4, ["desk", "hub"]),
        (("--running", "none"), 4, ["desk", "hub"]),
        (("--with", "apart"), 1, ["apart"]),
        (("--with", "desk"), 1, ["desk", "hub"]),
        (("--without", "desk"), 3, ["hub"]),
        (("--without", "desk, hub"), 2, ["apart"]),
        (("--without", "desk", "--without", "hub"), 2, ["apart"]),
        (("--without", "hub"), 2, ["apart"]),
    ],
)
def test_what_the_command_line_asks_for_replaces_what_the_files_say(
    agreeing: Path, arguments: tuple[str, ...], feasible: int, best: list[str]
) -> None:
    done = found(agreeing, *arguments)
    assert (done["feasible"], done["best"]["candidates"]) == (feasible, best)


def test_a_limit_that_is_lifted_is_none_in_the_results(agreeing: Path) -> None:
    limits = found(agreeing)["limits"]
    assert limits == [{"limit": "running", "council": None, "most": 60.0}]
    assert found(agreeing, "--running", "none")["limits"] == []


def test_a_package_that_has_to_hold_what_breaks_a_limit_is_none(agreeing: Path) -> None:
    done = found(agreeing, "--with", "hub", "--set-up", "10")
    assert (done["feasible"], done["front"], done["best"]) == (0, [], None)


def test_where_there_is_nothing_to_agree_json_says_so_and_the_table_is_empty(
    tmp_path: Path,
) -> None:
    folder = workspace(tmp_path, AGREEING, {"councils/candidates.yaml": None})
    assert found(folder) is None
    assert run(folder, "--format", "csv").stdout == ""


# --- The table -----------------------------------------------------------------------------------


def test_the_table_is_that_of_the_site_without_its_mark(agreeing: Path) -> None:
    done = run(agreeing, "--format", "csv")
    site = downloads(appraise(load(agreeing)))["data/packages.csv"]
    assert done.stdout_bytes == site.removeprefix("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    assert [(row["cost"], row["candidates"]) for row in rows] == [
        ("0.0", ""), ("1.0", "apart"), ("80.0", "hub"), ("89.0", "desk hub"),
    ]  # fmt: skip


def test_json_is_written_as_results_are(agreeing: Path) -> None:
    done = run(agreeing, "--format", "json")
    assert done.stdout_bytes == as_json(json.loads(done.stdout))


# --- Wrong usage and wrong files -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--with", "hubb"), "There is no candidate 'hubb'. Did you mean 'hub'?"),
        (("--without", "x"), "'x'. The candidates are apart, blank, desk, hub."),
        (("--with", ","), "',' names no candidate. Write them as a,b."),
        (("--with", "hub", "--without", "hub"), "'hub' stands in --without too."),
        (("--with", "desk", "--without", "hub"), "'desk' needs 'hub', which --without leaves out."),
        (("--with", "hub,apart"), "'apart' and 'hub' can't be in one package, as one excludes"),
        (("--with", "desk,apart"), "'apart' and 'hub' can't be in one package, as one excludes"),
        (("--with", "blank"), "'blank' is in no package: what 'blank' costs is not known"),
        (("--set-up", "-1"), "'-1' is no limit. Write a number such as 100, or none."),
        (("--running", "nan"), "'nan' is no limit."),
        (("--capacity", "inf"), "'inf' is no limit."),
        (("--capacity", "two"), "'two' is no limit."),
    ],
)
def test_wrong_usage_is_said_plainly(agreeing: Path, arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(agreeing, *arguments)


def test_without_candidates_there_is_none_to_name(tmp_path: Path) -> None:
    folder = workspace(tmp_path, AGREEING, {"councils/candidates.yaml": None})
    assert "There is no candidate 'hub'. There are none." in refused(folder, "--with", "hub")


def test_mistakes_in_the_files_are_listed(tmp_path: Path) -> None:
    wrong: Files = {"councils/candidates.yaml": CANDIDATES.replace("level: inform", "level: much")}
    done = run(workspace(tmp_path, AGREEING, wrong))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "councils/candidates.yaml:" in done.stderr


# --- More than can be gone through ---------------------------------------------------------------


def test_of_too_many_packages_a_solver_proves_the_same_ones(
    agreeing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = found(agreeing)
    for module in (drawn, efficient, reasons):
        monkeypatch.setattr(module, "MOST_CANDIDATES", 1)
    solved = found(agreeing)
    assert (solved["feasible"], solved["in_best"]) == (None, {})
    assert [row["candidates"] for row in solved["front"]] == [
        row["candidates"] for row in whole["front"]
    ]
    said = run(agreeing).stdout
    assert (
        "Too many to look at each: a solver found the efficient ones, and each is proved." in said
    )
    assert "  Skills hub (hub): Of the efficient packages about 5 in 10 hold it." in said


# --- On a terminal -------------------------------------------------------------------------------


def test_a_terminal_is_told_beforehand_how_large_the_search_is(
    agreeing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    packages_command.main([str(agreeing), "--format", "json"], standalone_mode=False)
    assert "8 packages of 3 candidates to look at." in screen.getvalue()


def test_nothing_but_the_result_is_said_when_piped(agreeing: Path) -> None:
    assert run(agreeing, "--format", "json").stderr == ""
    assert run(agreeing).stderr == ""


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "2 packages of 1 candidate to look at."),
        (26, "67,108,864 packages of 26 candidates to look at."),
        (27, "27 candidates make 2^27 packages, too many to look at each. A solver finds the"),
    ],
)
def test_the_size_of_a_search_is_said(count: int, said: str) -> None:
    assert _beforehand(count).startswith(said)
