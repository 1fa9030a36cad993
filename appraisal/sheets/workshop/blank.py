"""Whether a workbook is still as it was made: nobody has written anything into it."""

import hashlib
import io
import json
import warnings
from typing import Any

LENGTH = 16


def digest_of(book: Any, about: str) -> str:
    """A short hash of all that stands in the cells of a workbook, but for its sheet `about`."""
    held = [
        (sheet.title, cell.coordinate, str(cell.value))
        for sheet in book.worksheets
        if sheet.title != about
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()[:LENGTH]


def is_blank(content: bytes, about: str) -> bool:
    """Whether a file is a workbook of a workshop in which nothing has been written or changed."""
    import openpyxl

    try:
        with warnings.catch_warnings(action="ignore"):
            book = openpyxl.load_workbook(io.BytesIO(content))
        told = {row[0]: row[1] for row in book[about].iter_rows(values_only=True, max_col=2)}
        return told.get("blank") == digest_of(book, about)
    except Exception:  # whatever else lies there is somebody's, and not ours to write over
        return False
