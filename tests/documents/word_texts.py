"""What a Word file says, read back in its order."""

import io
from collections.abc import Iterator

import docx
from docx.document import Document as Word
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(content: bytes) -> Word:
    """The file as Word opens it."""
    return docx.Document(io.BytesIO(content))


def said(content: bytes) -> Iterator[str]:
    """Every text but those at the head of pages."""
    for block in opened(content).iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)
