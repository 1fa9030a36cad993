"""Workbooks in which somebody changes a cell in LibreOffice, all opened and saved there at once.

To start LibreOffice takes nearly all of the time, so it is started twice for all of them, and
tests/conftest.py gives the modules that read one to the same process.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from appraisal.commands.tables_out import table_bytes
from tests.sheets.shire import SHIRE
from tests.sheets.workshop.filled import filled
from tests.workspaces import workspace

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

needs_libreoffice = pytest.mark.skipif(
    SOFFICE is None and not os.environ.get("EVERY_PAGE"),
    reason="LibreOffice (soffice) is not installed here; CI installs it",
)

FILLED = {
    ("Swings", "local-say", "rank"): 1,
    ("Swings", "local-say", "points"): 100,
    ("Swings", "saving", "points"): 62.5,
    ("Candidates", "legal-team", "answer"): "would host",
    ("Candidates", "posts", "answer"): 1.75,
    ("Walk-away", "criterion joined", "at_least"): 0.4,
    ("Walk-away", "option one", "refuse"): "can't accept",
    ("Walk-away", "option one", "why"): "Ärger & <Mühe>:\nzwei Zeilen",
    ("Questions", "change-our-minds", "reason"): "0123",
    ("Barriers and enablers", "1", "barrier"): "Time",
}
"""What stands in a council's sheet that is read."""
SENT = {
    ("Swings", "saving", "points"): 100,
    ("Swings", "local-say", "points"): 12.5,
    ("Candidates", "joint-committee", "answer"): "no",
    ("Candidates", "posts", "answer"): 1.75,
    ("Walk-away", "criterion joined", "at_least"): 0.4,
    ("Questions", "committee", "reason"): "It’s ‘too soon’ – £5m, é\nand a second line",
}
"""What stands in one that is collected."""
CHANGES = {"figures": ("4.5", "4.75"), "read": ("62.5", "37.5"), "collected": ("12.5", "7.5")}
"""Workbook → the number that stands in one cell of it, and what is typed there."""


def converted(files: Iterable[Path], ending: str, out: Path) -> None:
    """Save files in another format with LibreOffice, in a folder."""
    assert SOFFICE is not None, "install libreoffice-calc-nogui"
    profile = (out.parent / "profile").resolve().as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", ending, "--outdir", str(out), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


@cache
def saved() -> dict[str, bytes]:
    """Each workbook as LibreOffice saves it, once a cell of it is changed there."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shire = workspace(folder / "shire", SHIRE)
        books = {
            "figures": table_bytes(shire, "figures", ".xlsx")[0],
            "read": filled("ash.xlsx", FILLED),
            "collected": filled("ash.xlsx", SENT),
        }
        for name, content in books.items():
            (folder / f"{name}.xlsx").write_bytes(content)
        opened, out = folder / "opened", folder / "saved"
        converted([folder / f"{name}.xlsx" for name in books], "fods", opened)
        for name, (old, new) in CHANGES.items():
            file = opened / f"{name}.fods"
            text, value = file.read_text(encoding="utf-8"), 'office:value="{}"'
            assert text.count(value.format(old)) == 1, name
            file.write_text(text.replace(value.format(old), value.format(new)), encoding="utf-8")
        converted([opened / f"{name}.fods" for name in books], "xlsx", out)
        return {name: (out / f"{name}.xlsx").read_bytes() for name in books}
