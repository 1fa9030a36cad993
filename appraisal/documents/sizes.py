"""How large all is on an A4 sheet, in points, for HTML, for Word and for what counts the sheets."""

from msgspec import Struct

from appraisal.documents.blocks import Block, Heading, Paragraph

MM = 72 / 25.4
"""Points in a millimetre."""
MARGIN_SIDE, MARGIN_TOP, MARGIN_FOOT = 18, 14, 14
"""Millimetres of white around a page."""
RUNNING = 11
"""Millimetres that the line at the head of each page takes, with the white below it."""

PAGE_WIDE = (210 - 2 * MARGIN_SIDE) * MM
PAGE_HIGH = (297 - MARGIN_TOP - MARGIN_FOOT - RUNNING) * MM
PICTURE_HIGH = 140 * MM
"""No picture of a paper that flows is higher, so that two have room on a page."""
SPARE = 0.04
"""The share of a page that stays white."""

AFTER, CAPTION_AFTER, CELL, NOTE, INDENT = 10.0, 4.0, 3.0, 6.0, 18.0
"""The space after a block and a caption, within a cell and a note, and before a list's items."""


class Size(Struct, frozen=True):
    """The size of letters and lines, and the space before and after a block."""

    letters: float
    line: float
    before: float = 0.0
    after: float = 6.0
    bold: bool = False


HEADINGS = {
    1: Size(21, 25, 0, 8, bold=True),
    2: Size(14, 18, 10, 5, bold=True),
    3: Size(11, 14.5, 6, 3, bold=True),
}
LARGE = Size(12.5, 17, after=8)
TEXT = Size(10.5, 14.5)
TABLE = Size(9.5, 12.5)


def size_of(block: Block) -> Size:
    """The size of a block's text."""
    if isinstance(block, Heading):
        return HEADINGS[block.level]
    return LARGE if isinstance(block, Paragraph) and block.large else TEXT
