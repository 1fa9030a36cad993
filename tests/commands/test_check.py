"""`appraisal check`: what it prints, and where, in each form."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appraisal.commands.check import check_command, checked
from tests.commands.line import LINE
from tests.workspaces import workspace

ROOT = Path(__file__).parents[2]
FAULTY = {"councils/ash.yaml": "name: Ash\ntier: unitery\n"}
DOUBTFUL = {"appraisal.yaml": "title: T\ndate: 2026-01-01\nmoney: {discount_rate: 0.035}\n"}


def run(*arguments: object) -> Result:
    words = [str(a) for a in arguments]
    return CliRunner().invoke(check_command, words, catch_exceptions=False)


def test_what_is_wrong_can_be_had_from_python(tmp_path: Path) -> None:
    found = checked(workspace(tmp_path, DOUBTFUL))
    assert [notice.kind for notice in found.warnings] == ["rate-as-fraction"]
    assert found.dataset is not None
    assert checked(workspace(tmp_path, FAULTY)).dataset is None
    assert [problem.line for problem in checked(tmp_path).problems] == [2]
    assert [problem.what for problem in checked(tmp_path / "none").problems] == [
        "There is no such folder."
    ]


def test_problems_and_warnings_are_counted_together(tmp_path: Path) -> None:
    found = run(workspace(tmp_path / "a", DOUBTFUL, FAULTY))
    assert found.exit_code == 1
    assert found.stderr.splitlines()[-1] == (
        f"1 problem and 1 warning in {tmp_path / 'a'}. Nothing was written."
    )


def test_a_question_of_a_workshop_is_held_against_the_pages_of_the_site(tmp_path: Path) -> None:
    asked = "title: W\nquestions: [{id: q, ask: Why?, page: PAGE}]\n"
    for page, count in (("candidates.html#x", 0), ("candidate.html", 1)):
        folder = workspace(tmp_path / page, {"workshops/w.yaml": asked.replace("PAGE", page)})
        kinds = [one.kind for one in checked(folder).warnings]
        assert kinds.count("no-such-page") == count


def test_json_stands_alone_on_stdout(tmp_path: Path) -> None:
    found = run(workspace(tmp_path, DOUBTFUL, FAULTY), "--format", "json")
    assert (found.exit_code, found.stderr) == (1, "")
    said = json.loads(found.stdout)
    assert said["counts"] == {"problems": 1, "warnings": 1, "accepted": 0}
    assert said["published"] is None


@pytest.mark.parametrize(("flags", "code"), [((), 0), (("--strict",), 1)])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_exit_code_is_the_same_in_each_form(
    form: str, flags: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    assert run(workspace(tmp_path, DOUBTFUL), "--format", form, *flags).exit_code == code
    assert run(workspace(tmp_path), "--format", form, *flags).exit_code == 0


def test_github_is_told_on_stdout_line_by_line(tmp_path: Path) -> None:
    found = run(workspace(tmp_path, FAULTY), "--format", "github")
    assert found.exit_code == 1
    [said] = found.stdout.splitlines()
    assert said.startswith("::error file=")
    assert said.partition(",")[2].startswith("line=2,col=7::")


def on_a_terminal(folder: Path, **environment: str) -> bytes:
    """What the command writes to a terminal."""
    pty = pytest.importorskip("pty")
    parent, child = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "appraisal", "check", folder],
        stdout=child, stderr=child, check=False, cwd=ROOT,
        env={**os.environ, "TERM": "xterm", **environment},
    )  # fmt: skip
    os.close(child)
    said = b""
    try:
        while more := os.read(parent, 4096):
            said += more
    except OSError:  # the other end is closed
        pass
    return said


def test_a_terminal_has_colours_unless_they_are_not_wanted(tmp_path: Path) -> None:
    folder = workspace(tmp_path, LINE, FAULTY)
    assert b"\x1b[" in on_a_terminal(folder)
    plain = on_a_terminal(folder, NO_COLOR="1")
    assert b"\x1b[" not in plain
    assert b"  2 | tier: unitery\r\n    |       ^" in plain


def test_the_gate_lists_what_is_not_ready_and_fails(tmp_path: Path) -> None:
    found = run(workspace(tmp_path), "--publish")
    assert found.exit_code == 1
    *said, last = [line for line in found.stderr.splitlines() if not line.startswith(" ")]
    assert [one.rpartition(" ")[2] for one in said] == [
        "[no-accessibility-statement]",
        "[no-contact]",
        "[no-licence]",
        "[no-publisher]",
    ]
    assert all(one.startswith("appraisal.yaml:1:1: ") for one in said)
    assert last == "Not ready to be published: mend 4 things first."


def test_what_is_ready_passes_the_gate_and_is_told_what_to_write(tmp_path: Path) -> None:
    ready = (
        "title: T\ndate: 2026-01-01\npublisher: P\ncontact: C\nlicence: L\n"
        "accessibility: {contact: C, enforcement_body: E, tested: 2026-01-01, how_tested: H}\n"
    )
    found = run(workspace(tmp_path, {"appraisal.yaml": ready}), "--publish")
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.splitlines()[-1] == (
        "Ready to be published: write `status: published` in appraisal.yaml, and build."
    )
    published = {"appraisal.yaml": f"{ready}status: published\n"}
    found = run(workspace(tmp_path, published), "--publish")
    assert found.stdout.splitlines()[-1] == "Ready to be published."


@pytest.mark.parametrize(("form", "first"), [("json", "{"), ("github", "::error file=")])
def test_the_gate_has_every_form(form: str, first: str, tmp_path: Path) -> None:
    found = run(workspace(tmp_path), "--publish", "--format", form)
    assert found.exit_code == 1
    assert found.stdout.startswith(first)
    if form == "json":
        rules = [one["kind"] for one in json.loads(found.stdout)["hurdles"]]
        assert rules[:2] == ["no-accessibility-statement", "no-contact"]


def test_what_is_a_warning_and_a_hurdle_is_listed_once(tmp_path: Path) -> None:
    folder = workspace(tmp_path, {"sources.yaml": "census: {title: Census}\n"})
    found = run(folder, "--publish").stderr
    assert found.count("The source 'census' has no address.") == 1
    assert "[source-without-date]" in found
