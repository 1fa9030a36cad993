"""LibreOffice opens papers that are Word, with the sheets, words and numbers that they say."""

import io
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pypdf
import pytest

from appraisal.documents.blocks import (
    Document,
    Heading,
    Numbered,
    Paragraph,
    Table,
    counted,
    texts,
)
from appraisal.documents.paging import paged
from appraisal.documents.word import as_word
from tests.browser.site import EVERY_PAGE
from tests.documents.council_file import council_file
from tests.documents.papers import PAPER, REPORT, pack_of

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
WRITER = SOFFICE and Path(os.path.realpath(SOFFICE)).with_name("libswlo.so").exists()

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not WRITER, reason="LibreOffice Writer is not installed here"),
]
LONG = "Councils could share what they buy, and say together what they need. " * 7


@cache
def papers() -> dict[str, Document]:
    """One of each kind, and one that is full to the end.

    The packs of two more workshops are made in CI alone: one with every kind of block is there.
    """
    rows = tuple((f"Row {n}", LONG[: 40 + 37 * (n % 9)], "£1,234") for n in range(200))
    full = (Heading("Full", 1), Paragraph(LONG), Table("Long", ("A", "B", "C"), rows, (1, 3, 1)))
    names = ("run-sheet", "pre-read-elm", "evidence-committee-voice", "swings", "candidates")
    others = (("why", "ambition"), ("how", "delivery")) if EVERY_PAGE else ()
    return {
        **{name: pack_of("what")[name] for name in names},
        **{name: pack_of(workshop)[name] for workshop, name in others},
        "blocks": PAPER,
        "full": paged(Document("Full", full, "Full")),
    }


def converted(folder: Path, made: dict[str, bytes]) -> dict[str, bytes]:
    """Word files as the PDFs that LibreOffice makes of them."""
    for name, content in made.items():
        (folder / f"{name}.docx").write_bytes(content)
    profile = (folder / "profile").as_uri()
    command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder)]
    files = [str(folder / f"{name}.docx") for name in made]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=240)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in made}


def test_a_word_file_takes_the_sheets_it_says(pdfs: dict[str, bytes]) -> None:
    for name, document in papers().items():
        pages = len(re.findall(rb"/Type\s*/Page\b", pdfs[name]))
        assert (name, pages) == (name, len(document.pages))


def test_a_report_says_the_same_in_the_same_order_with_the_same_numbers(
    pdfs: dict[str, bytes],
) -> None:
    for name in ("our-report", "council-report"):
        pages = pypdf.PdfReader(io.BytesIO(pdfs[name])).pages
        said = "".join("".join(page.extract_text() for page in pages).split())
        at = 0
        for text in texts(counted(REPORT.blocks)):
            found = said.find("".join(text.split()), at)
            assert found >= 0, (name, text)
            at = found + 1
        assert sum(len(page.images) for page in pages) >= 2


NUMBERS = (
    *("1", "1.1", "1.2", "2", "2.1", "2.1.1", "4.2", "4.3", "a)", "b)", "(i)", "(ii)", "5."),
    *(
        "A1",
        "A2",
        "A2.1",
        "R.1",
        "R.2",
        "ix)",
        "x)",
        "7",
        "7.1",
        "1.",
        "2.",
        "c.",
        "D",
        "0.1",
        "★★",
        "1.0",
    ),
)


def numbered() -> Document:
    blocks = tuple(Numbered("text", number) for number in NUMBERS)
    return Document("T", blocks, "R", flowing=True)


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """All files as PDFs, asked for at once: to start takes LibreOffice as long as the papers."""
    made = {name: as_word(each) for name, each in papers().items()}
    reports = {"our-report": as_word(REPORT), "council-report": as_word(REPORT, council_file())}
    files = {**made, **reports, "numbers": as_word(numbered())}
    return converted(tmp_path_factory.mktemp("converted"), files)


def test_any_number_is_the_same_in_libreoffice(pdfs: dict[str, bytes]) -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(pdfs["numbers"])).pages
    lines = [line for line in page.extract_text().splitlines() if "text" in line]
    assert [line.removesuffix("text").strip() for line in lines] == list(NUMBERS)
