"""A paper whose pages are counted, as Word draws it: every size is that of `sizes.py`, exactly."""

import math
from typing import Any

from appraisal.documents.blocks import (
    Block,
    Document,
    Figure,
    Gap,
    Heading,
    Items,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
)
from appraisal.documents.numbering import schemes
from appraisal.documents.sizes import (
    CAPTION_AFTER,
    CELL,
    HEADINGS,
    INDENT,
    LARGE,
    PAGE_WIDE,
    TABLE,
    TEXT,
    Size,
)
from appraisal.documents.word_figures import put_picture
from appraisal.documents.word_links import runs_of, written
from appraisal.documents.word_numbers import define, numbered
from appraisal.documents.word_parts import (
    bordered,
    british,
    filled,
    in_arial,
    lined,
    points,
    running,
    spaced,
    standing,
    told_about,
)


def draw_paged(paper: Any, document: Document) -> None:
    """Write a paper with its page breaks into a new Word file."""
    _set_up(paper, document)
    found, places = schemes(block for blocks in document.pages for block in blocks)
    numbers, standing_at = define(paper, found), iter(places)
    for page, blocks in enumerate(document.pages):
        for at, (block, place) in enumerate(zip(blocks, standing_at, strict=False)):
            first = len(paper.paragraphs)
            _add(paper, block)
            if place:
                numbered(paper.paragraphs[first], numbers[place.scheme], place.level)
            if page and not at:
                paper.paragraphs[first].paragraph_format.page_break_before = True


def _set_up(paper: Any, document: Document) -> None:
    section = standing(paper)
    for name, size in (
        ("Normal", TEXT),
        ("List Bullet", TEXT),
        ("List Number", TEXT),
        *((f"Heading {level}", size) for level, size in HEADINGS.items()),
    ):
        in_arial(paper.styles[name], size)
    british(paper)
    running(section.header.paragraphs[0], document, PAGE_WIDE)
    told_about(paper, document)


# --- Its blocks ---------------------------------------------------------------------------------


def _add(paper: Any, block: Block) -> None:
    if isinstance(block, Heading):
        paper.add_heading(block.text, block.level)
    elif isinstance(block, Items):
        for text in block.texts:
            _listed(written(paper.add_paragraph(style="List Bullet"), text, block.links))
    elif isinstance(block, Numbered):
        line = paper.add_paragraph(style=None if block.number else "List Number")
        written(line, block.text, block.links)
        if not block.number:
            _listed(line)
    elif isinstance(block, Table):
        _add_table(paper, block)
    elif isinstance(block, Figure):
        _add_figure(paper, block)
    elif not isinstance(block, PageBreak):
        _add_text(paper, block)


def _listed(line: Any) -> None:
    line.paragraph_format.left_indent = points(INDENT)
    line.paragraph_format.first_line_indent = points(-INDENT)


def _thin(line: Any, high: float = 1.0) -> Any:
    spaced(line.paragraph_format, Size(1, high, 0, 0))
    return line


def _add_text(paper: Any, block: Paragraph | Note | Gap) -> None:
    line = paper.add_paragraph()
    written(line, block.text, block.links if isinstance(block, Paragraph) else ())
    if isinstance(block, Paragraph):
        if block.large:
            spaced(line.paragraph_format, LARGE)
            for run in runs_of(line):
                run.font.size = points(LARGE.letters)
        return
    gap = isinstance(block, Gap)
    holder = line._p.get_or_add_pPr()
    lined(holder, line.paragraph_format, "dashed" if gap else "single", gap)


def _add_figure(paper: Any, figure: Figure) -> None:
    title = paper.add_paragraph()
    title.add_run(figure.title).bold = True
    _small(title, CAPTION_AFTER)
    title.paragraph_format.keep_with_next = True
    place = paper.add_paragraph()
    place.paragraph_format.line_spacing = 1.0
    place.paragraph_format.space_after = points(CAPTION_AFTER)
    put_picture(place.add_run(), figure, PAGE_WIDE)
    if figure.source:
        _small(paper.add_paragraph(figure.source), TEXT.after)


def _small(line: Any, after: float) -> None:
    spaced(line.paragraph_format, Size(TABLE.letters, TABLE.line, 0, after))
    for run in line.runs:
        run.font.size = points(TABLE.letters)


# --- Tables -------------------------------------------------------------------------------------


def _add_table(paper: Any, table: Table) -> None:
    caption = paper.add_paragraph()
    caption.paragraph_format.keep_with_next = True
    if table.caption:
        caption.add_run(table.caption).bold = True
        _small(caption, CAPTION_AFTER)
    else:
        _thin(caption)
    made = paper.add_table(len(table.rows) + any(table.head), len(table.widths))
    made.autofit = False
    for column, share in zip(made.columns, table.widths, strict=True):
        column.width = points(PAGE_WIDE * share / math.fsum(table.widths))
    bordered(made)
    filled(made, table, lambda cell, text, at, head: _cell(cell, text, table, at, head))
    _thin(paper.add_paragraph(), 8.0)


def _cell(cell: Any, text: str, table: Table, at: int, head: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    cell.width = points(PAGE_WIDE * table.widths[at] / math.fsum(table.widths))
    line = cell.paragraphs[0]
    line.add_run(text).bold = head or None
    spaced(line.paragraph_format, Size(TABLE.letters, TABLE.line, CELL, CELL))
    for run in line.runs:
        run.font.size = points(TABLE.letters)
    if at in table.numbers:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
