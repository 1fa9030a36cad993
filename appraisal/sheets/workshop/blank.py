"""Whether a workbook is still as it was made: nobody has written anything into it."""

import hashlib
import io
import json
import warnings
from typing import Any

from .forms import ABOUT

LENGTH = 16


def digest_of(book: Any) -> str:
    """A short hash of all that stands in the cells of a workbook, but for its sheet About."""
    held = [
        (sheet.title, cell.coordinate, str(cell.value))
        for sheet in book.worksheets
        if sheet.title != ABOUT
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()[:LENGTH]


def is_blank(content: bytes) -> bool:
    """Whether a file is a workbook of a workshop in which nothing has been written or changed."""
    import openpyxl

    try:
        with warnings.catch_warnings(action="ignore"):
            book = openpyxl.load_workbook(io.BytesIO(content))
        told = {row[0]: row[1] for row in book[ABOUT].iter_rows(values_only=True, max_col=2)}
        return told.get("blank") == digest_of(book)
    except Exception:  # whatever else lies there is somebody's, and not ours to write over
        return False
