"""A paper that flows, as Word draws it: all is said by styles, so that a council's own fit it."""

import math
from typing import Any

from msgspec import Struct

from appraisal.documents import word_styles as styles
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
    counted,
)
from appraisal.documents.numbering import Place, schemes
from appraisal.documents.sizes import PAGE_WIDE, PICTURE_HIGH
from appraisal.documents.svg import standalone
from appraisal.documents.word_figures import put_picture
from appraisal.documents.word_links import written
from appraisal.documents.word_numbers import define, define_bullets, has_numbers, numbered
from appraisal.documents.word_parts import (
    LANGUAGE,
    bordered,
    british,
    element,
    filled,
    points,
    running,
    standing,
    told_about,
)
from appraisal.documents.word_reference import parts_of, says_something
from appraisal.load import word_files as names


class _Sheet(Struct, frozen=True):
    """What blocks are written on: the file, its text's width in points, and its numberings."""

    paper: Any
    wide: float
    of_council: bool
    numbers: list[int]
    bullets: int


def draw_flowing(paper: Any, document: Document, *, of_council: bool) -> None:
    """Write a paper into a new Word file, or into a council's that has been emptied.

    Raises NoPicture.
    """
    told_about(paper, document)
    _speaking(paper)
    if of_council:
        section = paper.sections[0]
        space = section.page_width - section.left_margin - section.right_margin
        wide = max(space.pt if hasattr(space, "pt") else space / 12700, 72.0)
        styles.complete(paper)
        _marked(section, document, wide)
    else:
        wide = PAGE_WIDE
        styles.restyle(paper)
        british(paper)
        running(standing(paper).header.paragraphs[0], document, wide)
    blocks = counted(document.blocks)
    found, places = schemes(blocks)
    own = has_numbers(paper.styles[names.BULLETS])
    bullets = 0 if own else define_bullets(paper)
    sheet = _Sheet(paper, wide, of_council, define(paper, found), bullets)
    breaks = False
    for block, place in zip(blocks, places, strict=True):
        first = len(paper.paragraphs)
        _add(sheet, block, place)
        if breaks and not isinstance(block, PageBreak):
            paper.paragraphs[first].paragraph_format.page_break_before = True
        breaks = isinstance(block, PageBreak)


def _speaking(paper: Any) -> None:
    """Say that the text is in British English, wherever its styles don't say otherwise."""
    from docx.oxml.ns import qn

    root = paper.styles.element
    defaults = root.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = element("w:docDefaults", {})
        root.insert(0, defaults)
    form = defaults
    for tag in ("w:rPrDefault", "w:rPr"):
        inner = form.find(qn(tag))
        if inner is None:
            inner = element(tag, {})
            form.insert(0, inner)
        form = inner
    spoken = form.find(qn("w:lang"))
    if spoken is None:
        spoken = element("w:lang", {})
        form.append(spoken)
    spoken.set(qn("w:val"), LANGUAGE)


def _marked(section: Any, document: Document, wide: float) -> None:
    """Keep a council's head and foot, with the paper's mark under it; ours where it has none."""
    if not any(map(says_something, parts_of(section))):
        section.different_first_page_header_footer = False
        head = section.header
        head.is_linked_to_previous = False
        running(head.paragraphs[0], document, wide)
    elif document.mark:
        for head in parts_of(section, "header"):
            head.add_paragraph().add_run(document.mark).bold = True


# --- Its blocks ---------------------------------------------------------------------------------


def _add(sheet: _Sheet, block: Block, place: Place | None) -> None:
    if isinstance(block, Heading):
        line = sheet.paper.add_paragraph(block.text, f"Heading {block.level}")
        line.paragraph_format.keep_with_next = True
        _count(sheet, line, place)
        if place is None and has_numbers(line.style):
            numbered(line, 0, 0)
    elif isinstance(block, Items):
        for text in block.texts:
            line = sheet.paper.add_paragraph(style=names.BULLETS)
            written(line, text, block.links)
            if sheet.bullets:
                numbered(line, sheet.bullets, 0)
    elif isinstance(block, Numbered):
        line = sheet.paper.add_paragraph(style=names.NUMBERED)
        _count(sheet, written(line, block.text, block.links), place)
    elif isinstance(block, Table):
        _add_table(sheet, block)
    elif isinstance(block, Figure):
        _add_figure(sheet, block)
    elif not isinstance(block, PageBreak):
        links = block.links if isinstance(block, Paragraph) else ()
        written(sheet.paper.add_paragraph(style=_style_of(block)), block.text, links)


def _style_of(block: Paragraph | Note | Gap) -> str | None:
    if isinstance(block, Paragraph):
        return names.LEAD if block.large else None
    return names.GAP if isinstance(block, Gap) else names.NOTE


def _count(sheet: _Sheet, line: Any, place: Place | None) -> None:
    if place:
        numbered(line, sheet.numbers[place.scheme], place.level)


def _add_figure(sheet: _Sheet, figure: Figure) -> None:
    from msgspec.structs import replace

    sheet.paper.add_paragraph(figure.title, names.CAPTION).paragraph_format.keep_with_next = True
    line = sheet.paper.add_paragraph()
    line.paragraph_format.keep_with_next = bool(figure.source)
    line.paragraph_format.line_spacing = 1.0
    drawn = standalone(figure.drawing)
    wide = min(sheet.wide, PICTURE_HIGH * drawn.width / drawn.height)
    put_picture(line.add_run(), replace(figure, drawing=drawn), wide)
    if figure.source:
        sheet.paper.add_paragraph(figure.source, names.SOURCE)


# --- Its tables ---------------------------------------------------------------------------------


def _add_table(sheet: _Sheet, table: Table) -> None:
    if table.caption:
        caption = sheet.paper.add_paragraph(table.caption, names.CAPTION)
        caption.paragraph_format.keep_with_next = True
    made = _made(sheet, table)
    widths = [points(sheet.wide * each / math.fsum(table.widths)) for each in table.widths]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width

    def write(cell: Any, text: str, at: int, head: bool) -> None:
        cell.width = widths[at]
        _fill(cell.paragraphs[0], text, head=head, right=at in table.numbers)

    filled(made, table, write)
    _with_neighbours(made, len(table.rows))
    # Word takes two tables with nothing between them for one.
    thin = sheet.paper.add_paragraph(style=names.CELLS).paragraph_format
    thin.space_before = thin.space_after = points(0)


def _made(sheet: _Sheet, table: Table) -> Any:
    made = sheet.paper.add_table(len(table.rows) + any(table.head), len(table.widths))
    if sheet.of_council and names.TABLE in sheet.paper.styles:
        made.style = names.TABLE
    else:
        bordered(made)
    made.autofit = False
    if table.caption:
        made._tbl.tblPr.append(element("w:tblCaption", {"val": table.caption}))
    return made


def _with_neighbours(made: Any, count: int) -> None:
    """Keep the first row of a table with the second, and the last with the one before it."""
    rows = made.rows
    for place in {len(rows) - count, len(rows) - 2} if count > 1 else ():
        for cell in rows[place].cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _fill(line: Any, text: str, *, head: bool, right: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    line.style = names.CELLS
    line.add_run(text).bold = head or None
    line.paragraph_format.keep_with_next = head or None
    if right:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
