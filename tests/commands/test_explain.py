"""`appraisal explain`: what may be asked, what it answers, and the code that it leaves with."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from appraisal.commands.explain import explain_command
from tests.commands.explained import EVERY_KIND, run, said
from tests.workspaces import workspace


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("three"), EVERY_KIND)


def refused(three: Path, *arguments: str) -> str:
    done = run(*arguments, "--workspace", three)
    assert (done.exit_code, done.stdout) == (2, "")
    return done.stderr.splitlines()[-1]


def test_options_and_criteria_go_by_id_by_name_and_by_what_people_call_them(three: Path) -> None:
    answers = {
        said(option, criterion, "--workspace", three)
        for option in ("two", "Two councils", "TWO")
        for criterion in ("voice", "One  voice", "say")
    }
    assert len(answers) == 1


def test_what_there_is_not_is_wrong_usage_and_the_nearest_is_named(three: Path) -> None:
    assert refused(three, "tow").endswith("There is no option 'tow'. Did you mean 'two'?")
    assert refused(three, "two", "smalest").endswith("Did you mean 'smallest'?")
    assert refused(three, "zzz").endswith("There are desk-first, stay, two.")


def test_faults_in_the_files_are_listed_with_code_1(tmp_path: Path) -> None:
    spoiled = workspace(tmp_path / "w", {**EVERY_KIND, "facts.yaml": "rent: many\n"})
    done = run("two", "--workspace", spoiled)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "facts.yaml:1" in done.stderr


def test_bold_is_for_terminals_and_says_nothing_that_plain_text_does_not(three: Path) -> None:
    arguments = ["two", "smallest", "--workspace", str(three)]
    bold = CliRunner().invoke(explain_command, arguments, color=True).stdout
    plain = said(*arguments)
    assert "\x1b[1m" in bold
    assert "\x1b" not in plain
    assert bold.replace("\x1b[1m", "").replace("\x1b[0m", "") == plain


def test_other_programs_get_the_same_as_json(three: Path) -> None:
    found = json.loads(said("two", "smallest", "--format", "json", "--workspace", three))
    assert found["option"]["rank"] == 1
    assert found["leaf"]["cell"]["value"] == 75
    whole = json.loads(said("two", "--format", "json", "--workspace", three))
    assert (whole["option"], whole["leaf"]) == (found["option"], None)


def test_as_a_process_it_answers_in_the_workspace_that_it_is_in(three: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "appraisal", "explain", "two", "smallest"],
        cwd=three,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == said("two", "smallest", "--workspace", three)
