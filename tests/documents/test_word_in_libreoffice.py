"""LibreOffice opens each paper that is Word, and it takes the sheets that it says."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from appraisal.documents.blocks import Document, Heading, Paragraph, Table
from appraisal.documents.paging import paged
from appraisal.documents.word import as_word
from tests.documents.papers import PAPER, pack_of

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
WRITER = SOFFICE and Path(os.path.realpath(SOFFICE)).with_name("libswlo.so").exists()

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not WRITER, reason="LibreOffice Writer is not installed here"),
]
LONG = "Councils could share what they buy, and say together what they need. " * 7


def papers() -> dict[str, Document]:
    """One of each kind, and one that is full to the end."""
    rows = tuple((f"Row {n}", LONG[: 40 + 37 * (n % 9)], "£1,234") for n in range(200))
    full = (Heading("Full", 1), Paragraph(LONG), Table("Long", ("A", "B", "C"), rows, (1, 3, 1)))
    names = ("run-sheet", "pre-read-elm", "evidence-committee-voice", "swings", "candidates")
    return {
        **{name: pack_of("what")[name] for name in names},
        "ambition": pack_of("why")["ambition"],
        "delivery": pack_of("how")["delivery"],
        "blocks": PAPER,
        "full": paged(Document("Full", full, "Full")),
    }


def test_a_word_file_takes_the_sheets_it_says(tmp_path: Path) -> None:
    for name, document in papers().items():
        (tmp_path / f"{name}.docx").write_bytes(as_word(document))
    profile = (tmp_path / "profile").as_uri()
    command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path)]
    files = [str(tmp_path / f"{name}.docx") for name in papers()]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=240)
    for name, document in papers().items():
        printed = (tmp_path / f"{name}.pdf").read_bytes()
        pages = len(re.findall(rb"/Type\s*/Page\b", printed))
        assert (name, pages) == (name, len(document.pages))
