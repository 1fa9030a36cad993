"""A file that was sent is read by what it holds; what can't be read is said in one line."""

import io
import zipfile

import pytest

from appraisal.sheets.workshop import arrived
from appraisal.sheets.workshop.arrived import read_arrived
from appraisal.sheets.workshop.collected import Collected
from tests.treeshire import treeshire
from tests.workspaces import cases

ROOM = b"workshop: w\nversion: v\n"


def packed(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as parts:
        for name in names:
            parts.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("file", "content", "said"),
    cases(
        {
            "empty": ("ash.xlsx", b"", "ash.xlsx: This file is empty."),
            "blank": ("room.yaml", b" \n\n", "room.yaml: This file is empty."),
            "cut short": (
                "ash.xlsx",
                packed("xl/workbook.xml")[:-30],
                "ash.xlsx: This is no Excel workbook, or a damaged one.",
            ),
            "text called a workbook": (
                "ash.xlsx",
                ROOM,
                "ash.xlsx: This is no Excel workbook, or a damaged one.",
            ),
            "another program's": (
                "scan.pdf",
                b"%PDF-1.7\n\0\0",
                "scan.pdf: This is no Excel workbook, or a damaged one.",
            ),
            "with a password": (
                "ash.xlsx",
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
                (
                    "ash.xlsx: This workbook has a password, or it is of an old kind (.xls). Take "
                    "the password away"
                ),
            ),
            "a table": ("ash.csv", b"a,b\n1,2\n", "ash.csv: This is one table as text"),
            "Word": ("ash.docx", packed("word/document.xml"), "ash.docx: This is a Word document."),
            "LibreOffice's own": (
                "ash.ods",
                packed("mimetype", "content.xml"),
                "ash.ods: This is an OpenDocument file (.ods). In Excel or LibreOffice, save",
            ),
            "binary": ("ash.xlsb", packed("xl/workbook.bin"), "ash.xlsb: This is an Excel binary"),
            "a packed folder": ("all.zip", packed("ash.xlsx"), "all.zip: This is a packed folder"),
            "Excel's mark of an open file": (
                "~$ash.xlsx",
                b"\x05Jo   ",
                "~$ash.xlsx: Excel keeps this file while the workbook is open. Save and close",
            ),
        }
    ),
)
def test_what_is_no_file_of_answers_says_what_it_is(file: str, content: bytes, said: str) -> None:
    found = read_arrived(file, content, treeshire())
    assert len(found.faults) == 1
    assert found.faults[0].startswith(said)
    assert found.faults[0].endswith(".")


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrived, "LARGEST", 10)
    found = read_arrived("room.yaml", ROOM, treeshire())
    assert found.faults == ("room.yaml: This file is too large for a sheet. Leave it out.",)


def test_a_small_workbook_that_unpacks_to_too_much_is_not_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", "x")
        parts.writestr("xl/worksheets/sheet1.xml", b" " * (arrived.LARGEST * 2))
    assert len(stream.getvalue()) < 100_000
    said = "ash.xlsx: This file is too large for a sheet once it is unpacked. Leave it out."
    assert read_arrived("ash.xlsx", stream.getvalue(), treeshire()).faults == (said,)


def test_a_workbook_is_one_whatever_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Collected("ash", "council", "w", "v")
    monkeypatch.setattr(arrived, "read_workbook", lambda *_: read)
    assert read_arrived("ash (final).yaml", packed("xl/workbook.xml"), treeshire()) is read


def test_all_other_text_is_a_download() -> None:
    assert read_arrived("room", ROOM, treeshire()) == Collected("room", "room", "w", "v")
