"""`appraisal workshop pack`: what it writes, what it says, and what it refuses."""

import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appraisal.commands.workshop.pack import pack_command
from tests.treeshire import AREA, WHAT


@pytest.fixture(scope="module")
def area(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(AREA, tmp_path_factory.mktemp("area") / "treeshire")


def run(folder: Path, *arguments: str) -> Result:
    asked = [WHAT, "--workspace", str(folder), *arguments]
    return CliRunner().invoke(pack_command, asked, catch_exceptions=False)


def test_it_writes_the_papers_and_says_on_how_many_sheets_each_prints(area: Path) -> None:
    done = run(area, "--format", "html", "--start", "9:30")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    place = area / "workshops" / WHAT / "pack"
    assert lines[0] == f"17 papers written to {place}, as .html:"
    assert lines[1].split("  ")[-1] == "4 A4 sheets"
    assert "evidence-committee         1 A4 sheet" in lines[13]
    written = sorted(file.name for file in place.iterdir() if not file.name.startswith("."))
    assert len(written) == 17
    assert "9:30" in (place / "run-sheet.html").read_text(encoding="utf-8")


def test_without_a_start_the_run_sheet_counts_from_nought(area: Path) -> None:
    assert run(area, "--format", "html").exit_code == 0
    text = (area / "workshops" / WHAT / "pack" / "run-sheet.html").read_text(encoding="utf-8")
    assert "5 items in 130 minutes, from 0:00 to 2:10." in text


def test_what_somebody_changed_is_left_alone_and_said(area: Path) -> None:
    assert run(area, "--format", "html").exit_code == 0
    sheet = area / "workshops" / WHAT / "pack" / "swings.html"
    before = sheet.read_bytes()
    sheet.write_bytes(b"mine")
    done = run(area, "--format", "html")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "somebody has written or changed swings.html" in done.stderr
    assert sheet.read_bytes() == b"mine"
    sheet.write_bytes(before)


def test_without_python_docx_it_says_how_to_install_it(
    area: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    done = run(area, "--format", "word")
    assert done.exit_code == 1
    assert "pipx inject appraisal python-docx resvg-py" in done.stderr


@pytest.mark.parametrize("time", ["25:00", "9:75", "nine", "-1:00"])
def test_what_is_no_time_of_day_is_wrong_usage(area: Path, time: str) -> None:
    done = run(area, f"--start={time}")
    assert done.exit_code == 2
    assert f"'{time}' is no time of day. Write one such as 9:30." in done.stderr


def test_a_workshop_that_there_is_not_is_wrong_usage(area: Path) -> None:
    asked = ["2030-who", "--workspace", str(area)]
    done = CliRunner().invoke(pack_command, asked)
    assert done.exit_code == 2
    assert "There is no workshops/2030-who.yaml." in done.stderr
