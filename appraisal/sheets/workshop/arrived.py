"""A file that somebody sent → what it holds, told by its contents and not by its name."""

import io
import zipfile

from appraisal.model import Dataset
from appraisal.problems import Problem

from .collected import Collected
from .reading import read_workbook
from .room_file import read_room

LARGEST = 16 << 20
"""Bytes. A sheet has some tens of thousands; nobody fills in a larger one."""
_LARGEST_UNPACKED = 2 * LARGEST
"""Bytes of all parts together. A workbook is small and its parts may be huge (a zip bomb)."""
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a workbook with a password begins, and one of Excel before 2007."""
_SAVE = "In Excel or LibreOffice, save the sheet as an Excel workbook (.xlsx)."


def read_arrived(file: str, content: bytes, dataset: Dataset) -> Collected:
    """The answers of a workbook, or of a download of the workshop's pages, with its faults.

    What is neither has one fault, which says what it is instead. Raises NoExcel.
    """
    said = _fault(file, content)
    if said is not None:
        return Collected(file, "room", "", "", faults=(whole_file(file, *said),))
    if content.startswith(b"PK"):
        return read_workbook(file, content, dataset)
    return read_room(file, content)


def whole_file(file: str, what: str, mend: str) -> str:
    """A message on all of a file, on one line: "ash.xlsx: This file is empty. ..."."""
    return str(Problem(file, 1, 1, what, mend)).replace(":1:1:", ":", 1)


def _fault(file: str, content: bytes) -> tuple[str, str] | None:
    """What is wrong with a file as a whole, and what to do; None of one that can be read."""
    low = file.casefold()
    if low.rpartition("/")[2].startswith("~$"):
        what = "Excel keeps this file while the workbook is open."
        return what, "Save and close the workbook there, and leave this file out."
    if not content.strip():
        return "This file is empty.", "Ask for it again, or leave it out."
    if len(content) > LARGEST:
        return "This file is too large for a sheet.", "Leave it out."
    if content.startswith(b"PK"):
        return _fault_of_parts(content)
    if content.startswith(_OLD):
        what = "This workbook has a password, or it is of an old kind (.xls)."
        return what, f"Take the password away (File, Info, Protect Workbook). {_SAVE}"
    if low.endswith((".csv", ".tsv", ".txt")):
        return "This is one table as text, and a workbook has several.", _SAVE
    if low.endswith((".xlsx", ".xlsm", ".xls", ".ods")) or b"\0" in content[:4096]:
        return "This is no Excel workbook, or a damaged one.", f"Ask for it again. {_SAVE}"
    return None


def _fault_of_parts(content: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            names = parts.namelist()
            unpacked = sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "This is no Excel workbook, or a damaged one.", f"Ask for it again. {_SAVE}"
    if unpacked > _LARGEST_UNPACKED:
        return "This file is too large for a sheet once it is unpacked.", "Leave it out."
    if "xl/workbook.xml" in names:
        return None
    if "xl/workbook.bin" in names:
        return "This is an Excel binary workbook (.xlsb).", _SAVE
    if "word/document.xml" in names:
        return "This is a Word document.", "Collect the sheet, or copy its answers into one."
    if "content.xml" in names:
        return "This is an OpenDocument file (.ods).", _SAVE
    return "This is a packed folder, or another program's file.", "Unpack it, and name its files."
