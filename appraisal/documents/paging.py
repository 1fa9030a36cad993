"""Where pages end: a paper prints on as many A4 sheets as it says, in HTML and in Word.

Heights are in points (1/72 inch), and are those of `sizes.py`, which both ways of drawing keep to.
A text is measured in the packaged font, which is a little wider than Arial: so a page that is full
here has a little room left on paper.
"""

import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import zip_longest

from msgspec.structs import replace

from appraisal.documents.blocks import (
    Block,
    Document,
    Figure,
    Heading,
    Items,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
)
from appraisal.documents.drawing import lettering
from appraisal.documents.sizes import (
    AFTER,
    CAPTION_AFTER,
    CELL,
    INDENT,
    MM,
    NOTE,
    PAGE_HIGH,
    PAGE_WIDE,
    SPARE,
    TABLE,
    Size,
    size_of,
)

FULL = PAGE_HIGH * (1 - SPARE)
"""How much of a page is filled: what is left makes up for differences between programs."""
SMALL = 0.4 * FULL
"""A table or list that is no higher than this stays on one page."""


def paged(document: Document) -> Document:
    """The paper with a page break wherever its next block has no more room.

    A heading stays with what follows it, and with the table or list that a paragraph below it
    leads to. A long table or list goes on with its head again.
    """
    made: list[Block] = []
    left = FULL
    for together in _kept_together(document.blocks):
        for piece in _pieces(together, left):
            tall = math.fsum(map(height, piece))
            if tall > left and made:
                made.append(PageBreak())
                left = FULL
            made += piece
            left = FULL if isinstance(piece[-1], PageBreak) else left - tall
    return replace(document, blocks=tuple(made))


def sheets(document: Document) -> int:
    """On how many A4 sheets a paper prints that has its page breaks."""
    return len(document.pages)


def _kept_together(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Each block with the headings before it, and with what they say of a table or a list."""
    held: list[Block] = []
    for block, after in zip_longest(blocks, blocks[1:]):
        leads = isinstance(block, Paragraph) and isinstance(after, Table | Items)
        if not isinstance(block, Heading) and not (leads and held):
            yield [*held, block]
            held = []
        else:
            held.append(block)
    if held:
        yield held


def _pieces(together: list[Block], left: float) -> Iterator[list[Block]]:
    """Blocks that stay together, in parts where the last of them is cut to pages; `left` is of now.

    The first part takes what room there is if that is worth beginning, else a new page.
    """
    *before, last = together
    tall = math.fsum(map(height, together))
    if not isinstance(last, Table | Items) or tall <= max(left, SMALL):
        yield together
        return
    above = math.fsum(map(height, before))
    least = above + height(_part(last, 0, min(3, _count(last))))
    room = left if least <= left else FULL
    start, headed = 0, before
    while start < _count(last):
        end = start + 1
        while end < _count(last) and _tall(headed, _part(last, start, end + 1)) <= room:
            end += 1
        yield [*headed, _part(last, start, end)]
        start, headed, room = end, [], FULL


def _tall(before: Sequence[Block], part: Block) -> float:
    return math.fsum(map(height, before)) + height(part)


def _count(block: Table | Items) -> int:
    return len(block.rows if isinstance(block, Table) else block.texts)


def _part(block: Table | Items, start: int, end: int) -> Table | Items:
    """Some rows of a table under the same head, or some items of a list."""
    if isinstance(block, Items):
        return replace(block, texts=block.texts[start:end])
    shades = block.shades[start:end]
    return replace(block, rows=block.rows[start:end], shades=shades)


@lru_cache(maxsize=4096)  # a paper that has to fit is laid out once for each block left out
def height(block: Block) -> float:
    """How high a block is with the space after it, in points; at least as high as it is drawn."""
    if isinstance(block, PageBreak):
        return 0.0
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Figure):
        words = _lines(block.title, TABLE, PAGE_WIDE, bold=True) + _lines(
            block.source, TABLE, PAGE_WIDE
        )
        drawn = PAGE_WIDE * block.drawing.height / block.drawing.width
        return drawn + words * TABLE.line + 2 * CAPTION_AFTER + AFTER
    size = size_of(block)
    if isinstance(block, Items):
        return math.fsum(_text(text, size, PAGE_WIDE - INDENT) + size.after for text in block.texts)
    wide = PAGE_WIDE - _indent(block)
    if not isinstance(block, Heading | Paragraph | Numbered):  # a note or a gap, within its lines
        return _text(block.text, size, PAGE_WIDE - 2 * NOTE) + 2 * NOTE + size.after
    said = f"{block.number} {block.text}" if isinstance(block, Heading) else block.text
    return size.before + _text(said, size, wide, size.bold) + size.after


def _indent(block: Block) -> float:
    if not isinstance(block, Numbered):
        return 0.0
    return 2 * INDENT if block.number else INDENT


def _table(table: Table) -> float:
    wide = [PAGE_WIDE * share / math.fsum(table.widths) for share in table.widths]
    caption = _text(table.caption, TABLE, PAGE_WIDE, bold=True) + CAPTION_AFTER
    rows = [_row(table.head, wide, 0, bold=True)] if any(table.head) else []
    rows += [_row(row, wide, table.high) for row in table.rows]
    return (caption if table.caption else 0.0) + math.fsum(rows) + AFTER


def _row(cells: Sequence[str], wide: Sequence[float], high: float, bold: bool = False) -> float:
    tallest = max(
        _text(cell, TABLE, width - 2 * CELL, bold) for cell, width in zip(cells, wide, strict=True)
    )
    return max(tallest + 2 * CELL, high * MM) + 1


def _text(text: str, size: Size, wide: float, bold: bool = False) -> float:
    return _lines(text, size, wide, bold) * size.line


def _lines(text: str, size: Size, wide: float, bold: bool = False) -> int:
    """How many lines a text takes that breaks between words, and in a word that is too long."""
    lines = 0
    for paragraph in text.split("\n") if text else ():
        lines += 1
        used = 0.0
        for word in paragraph.split():
            long = width(word, bold) * size.letters
            space = width(" ", bold) * size.letters if used else 0.0
            if used and used + space + long > wide:
                lines, used, space = lines + 1, 0.0, 0.0
            lines += int((used + space + long - 0.01) // wide) if long > wide else 0
            used = (used + space + long) % wide if long > wide else used + space + long
    return lines


@cache
def width(text: str, bold: bool = False) -> float:
    """How wide a text is in letters of size 1."""
    face = lettering(100, bold)
    return float(face.getlength(text)) / 100
