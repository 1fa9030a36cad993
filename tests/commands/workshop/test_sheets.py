"""`appraisal workshop sheets`, run as a command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appraisal.cli import main
from appraisal.commands.workshop.sheets import Sorted, held_in, sort, workshop_id, write_sheets
from appraisal.commands.workshop.sheets_text import SEND
from tests.sheets.workshop.filled import filled, made
from tests.treeshire import AREA, WHAT

POINTS = {("Swings", "saving", "points"): 100}


@pytest.fixture
def area(tmp_path: Path) -> Path:
    """The area with a workshop of one council, so that few workbooks are drawn."""
    folder = tmp_path / "area"
    shutil.copytree(AREA, folder)
    (folder / "workshops" / f"{WHAT}.yaml").unlink()
    text = "title: Why?\npurpose: why\ncouncils: [ash]\n"
    (folder / "workshops" / "2026-02-why.yaml").write_text(text, encoding="utf-8")
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["workshop", "sheets", *map(str, arguments)])


def test_sheets_are_written_beside_the_file_and_those_filled_in_are_kept(area: Path) -> None:
    place = area / "workshops" / "2026-02-why"
    files = f"{place.as_posix()}/*.xlsx {place.as_posix()}/interviews/*.xlsx"
    back = f"When they are back: appraisal workshop collect 2026-02-why {files}"
    first = run("2026-02-why", "--workspace", area)
    assert (first.exit_code, first.stderr) == (0, "")
    assert first.stdout.splitlines() == [
        f"Written: {place / 'ash.xlsx'}",
        f"Written: {place / 'interviews/ash.xlsx'}",
        SEND,
        back,
    ]
    (place / "ash.xlsx").write_bytes(b"what somebody has written")
    again = run("workshops/2026-02-why.yaml", "--workspace", area)
    assert again.stdout.splitlines() == [
        f"Kept, as somebody has filled it in: {place / 'ash.xlsx'}",
        "1 sheet is there already, still blank.",
        "To write over it all the same, run this again with --replace.",
        SEND,
        back,
    ]
    assert (place / "ash.xlsx").read_bytes() == b"what somebody has written"


def test_git_passes_over_the_folder_whatever_the_workspace_ignores(area: Path) -> None:
    place = area / "workshops" / "2026-02-why"
    write_sheets(area, "2026-02-why")
    assert (place / ".gitignore").read_text(encoding="utf-8").splitlines()[-1] == "*"
    (place / ".gitignore").write_text("ours\n", encoding="utf-8")
    write_sheets(area, "2026-02-why", replace=True)
    assert (place / ".gitignore").read_text(encoding="utf-8") == "ours\n"


def test_replace_writes_over_what_was_filled_in(area: Path) -> None:
    place = area / "workshops" / "2026-02-why"
    place.mkdir()
    (place / "ash.xlsx").write_bytes(b"what somebody has written")
    found = write_sheets(area, "2026-02-why", replace=True)
    assert (place / "ash.xlsx").read_bytes() == found.write["ash.xlsx"]


def test_a_workshop_that_there_is_not_is_a_usage_error(area: Path) -> None:
    found = run("2026-09-how", "--workspace", area)
    assert found.exit_code == 2
    assert "There is no workshops/2026-09-how.yaml." in found.stderr


def test_faults_in_the_files_are_told_and_nothing_is_written(area: Path) -> None:
    (area / "workshops" / "2026-02-why.yaml").write_text("titel: Why?\n", encoding="utf-8")
    found = run("2026-02-why", "--workspace", area)
    assert found.exit_code == 1
    assert "workshops/2026-02-why.yaml:1:1" in found.stderr
    assert not (area / "workshops" / "2026-02-why").exists()


def test_without_its_library_it_says_how_to_install_it(
    area: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    found = run("2026-02-why", "--workspace", area)
    assert found.exit_code == 1
    assert "pipx inject appraisal openpyxl" in found.stderr


def test_only_blank_workbooks_are_written_anew() -> None:
    blank, full = made("ash.xlsx"), filled("ash.xlsx", POINTS)
    new = {"a.xlsx": b"1", "b.xlsx": b"2", "c.xlsx": b"3", "d.xlsx": b"4"}
    held = {"a.xlsx": b"1", "b.xlsx": full, "c.xlsx": blank}
    assert sort(new, held, replace=False) == Sorted(
        {"c.xlsx": b"3", "d.xlsx": b"4"}, {"c.xlsx": blank}, ("b.xlsx",), ("a.xlsx",)
    )
    assert sort(new, held, replace=True).kept == ()


def test_what_stands_there_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"1")
    assert held_in(tmp_path, {"a.xlsx": b"", "b.xlsx": b""}) == {"a.xlsx": b"1"}
    assert workshop_id("workshops/2026-02-why.yaml") == "2026-02-why"


def test_help_answers_without_what_writes_workbooks() -> None:
    code = (
        "import sys\nfrom appraisal.commands.workshop import sheets\n"
        "heavy = {'openpyxl', 'numpy', 'appraisal.appraise', 'appraisal.sheets'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout == "[]\n"
