"""LibreOffice opens a workbook, changes a cell and saves it: exactly that cell is changed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from appraisal.commands.tables_in import propose, read_workspace
from appraisal.commands.tables_out import table_bytes
from appraisal.sheets.grid import read_grids
from appraisal.sheets.proposals import Asked, Faults
from tests.sheets.shire import SHIRE
from tests.workspaces import workspace

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = pytest.mark.skipif(
    SOFFICE is None and not os.environ.get("EVERY_PAGE"),
    reason="LibreOffice (soffice) is not installed here; CI installs it",
)


def converted(file: Path, ending: str) -> Path:
    """A file as LibreOffice saves it in another format, in a folder of its own."""
    assert SOFFICE is not None, "install libreoffice-calc-nogui"
    out = file.parent / f"as-{ending}"
    profile = (file.parent / "profile").resolve().as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", ending, "--outdir", str(out), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out / f"{file.stem}.{ending}"


def test_a_cell_changed_in_libreoffice_is_all_that_changes(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "shire", SHIRE)
    book = tmp_path / "figures.xlsx"
    book.write_bytes(table_bytes(folder, "figures", ".xlsx")[0])
    opened = converted(book, "fods")
    text = opened.read_text(encoding="utf-8")
    assert text.count('office:value="4.5"') == 1
    opened.write_text(text.replace('office:value="4.5"', 'office:value="4.75"'), encoding="utf-8")
    saved = converted(opened, "xlsx")
    dataset, written = read_workspace(folder)
    asked = Asked(dataset, written, Faults("figures.xlsx"), {})
    proposal = propose(asked, "figures", read_grids(saved))
    (step,) = proposal.steps
    assert (step.file, step.path) == ("councils/north.yaml", ("facts", "debt"))
    assert [(m.column, m.old, m.new) for m in step.moves] == [("value", 4.5, 4.75)]
    assert proposal.stay == 6
