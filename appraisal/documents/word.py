"""A paper as a Word file, with real headings, lists and tables; always the same bytes.

Word shows no SVG that python-docx could write, so that figures are PNG there: the same shapes,
painted with the packaged font (docs/decisions/0039-papers-of-blocks.md).
"""

import datetime
import io
import math
import zipfile
from typing import Any

from appraisal.documents import svg
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
from appraisal.documents.drawing import Drawing, as_png
from appraisal.documents.html import HEAT
from appraisal.documents.sizes import (
    CAPTION_AFTER,
    CELL,
    HEADINGS,
    INDENT,
    LARGE,
    MARGIN_FOOT,
    MARGIN_SIDE,
    MARGIN_TOP,
    MM,
    NOTE,
    PAGE_WIDE,
    RUNNING,
    TABLE,
    TEXT,
    Size,
)

_WHEN = (2000, 1, 1, 0, 0, 0)
"""When each part of a file says that it was made, so that it has the same bytes each time."""


class NoWord(Exception):
    """python-docx, the extra `word`, is not installed."""


def as_word(document: Document) -> bytes:
    """The paper as .docx. Raises NoWord."""
    try:
        import docx
    except ImportError:
        raise NoWord from None
    paper = docx.Document()
    _set_up(paper, document)
    for place, blocks in enumerate(document.pages):
        for at, block in enumerate(blocks):
            first = len(paper.paragraphs)
            _add(paper, block)
            if place and not at:
                paper.paragraphs[first].paragraph_format.page_break_before = True
    return _dated(paper)


# --- The paper ----------------------------------------------------------------------------------


def _set_up(paper: Any, document: Document) -> None:
    from docx.shared import Mm

    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(MARGIN_SIDE)
    section.top_margin, section.bottom_margin = Mm(MARGIN_TOP + RUNNING), Mm(MARGIN_FOOT)
    section.header_distance, section.footer_distance = Mm(MARGIN_TOP), Mm(MARGIN_FOOT / 2)
    for name, size in (
        ("Normal", TEXT),
        ("List Bullet", TEXT),
        ("List Number", TEXT),
        *((f"Heading {level}", size) for level, size in HEADINGS.items()),
    ):
        _style(paper.styles[name], size)
    _language(paper)
    _running(section, document)
    core = paper.core_properties
    core.title, core.author, core.language, core.comments = document.title, "", "en-GB", ""
    made = datetime.date.fromisoformat(document.date)
    core.created = core.modified = datetime.datetime(made.year, made.month, made.day)  # noqa: DTZ001


def _style(style: Any, size: Size) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(key), "Arial")
    style.font.size, style.font.bold = Pt(size.letters), size.bold
    style.font.color.rgb = RGBColor(0x0B, 0x0C, 0x0C)
    _spaced(style.paragraph_format, size)
    style.paragraph_format.widow_control = False  # where pages end has been counted


def _spaced(form: Any, size: Size) -> None:
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt

    form.space_before, form.space_after = Pt(size.before), Pt(size.after)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(size.line)


def _language(paper: Any) -> None:
    from docx.oxml.ns import qn

    for each in paper.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), "en-GB")


def _running(section: Any, document: Document) -> None:
    """The line at the head of each page, with its number and how many there are."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Pt

    from appraisal.findings.sentences import say

    line = section.header.paragraphs[0]
    line.style.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(Pt(PAGE_WIDE), WD_TAB_ALIGNMENT.RIGHT)
    line.paragraph_format.space_after = Pt(0)
    line.add_run(document.running + (" " if document.mark else ""))
    line.add_run(document.mark).bold = True
    page, pages = "\ue000", "\ue001"
    said = say("papers.page", page=page, pages=pages)
    before, _, rest = said.partition(page)
    between, _, after = rest.partition(pages)
    line.add_run(f"\t{before}")
    _field(line, "PAGE", "1")
    line.add_run(between)
    _field(line, "NUMPAGES", str(len(document.pages)))
    line.add_run(after)
    for run in line.runs:
        run.font.size = Pt(8)


def _field(line: Any, name: str, now: str) -> None:
    """A field that Word fills in; `now` stands there until it does."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = line.add_run(now)
    run.font.size = _points(8)
    line._p.remove(run._r)
    field.append(run._r)
    line._p.append(field)


def _points(size: float) -> Any:
    from docx.shared import Pt

    return Pt(size)


# --- Its blocks ---------------------------------------------------------------------------------


def _add(paper: Any, block: Block) -> None:
    if isinstance(block, Heading):
        paper.add_heading(" ".join(filter(None, (block.number, block.text))), block.level)
    elif isinstance(block, Items):
        for text in block.texts:
            _listed(paper.add_paragraph(text, style="List Bullet"))
    elif isinstance(block, Numbered):
        if block.number:
            _listed(paper.add_paragraph(f"{block.number}\t{block.text}"), 2 * INDENT)
        else:
            _listed(paper.add_paragraph(block.text, style="List Number"))
    elif isinstance(block, Table):
        _add_table(paper, block)
    elif isinstance(block, Figure):
        _add_figure(paper, block)
    elif not isinstance(block, PageBreak):
        _add_text(paper, block)


def _listed(line: Any, indent: float = INDENT) -> None:
    line.paragraph_format.left_indent = _points(indent)
    line.paragraph_format.first_line_indent = _points(-indent)


def _thin(line: Any, high: float = 1.0) -> Any:
    _spaced(line.paragraph_format, Size(1, high, 0, 0))
    return line


def _add_text(paper: Any, block: Paragraph | Note | Gap) -> None:
    line = paper.add_paragraph(block.text)
    if isinstance(block, Paragraph):
        if block.large:
            _spaced(line.paragraph_format, LARGE)
            for run in line.runs:
                run.font.size = _points(LARGE.letters)
        return
    _lined(line, "dashed" if isinstance(block, Gap) else "single", isinstance(block, Gap))


def _lined(line: Any, kind: str, around: bool) -> None:
    """A line left of a paragraph, or all around it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    form = line._p.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right") if around else ("left",):
        border = OxmlElement(f"w:{side}")
        for key, value in (("val", kind), ("sz", "8" if around else "24"), ("space", "4")):
            border.set(qn(f"w:{key}"), value)
        borders.append(border)
    form.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = _points(NOTE)
    line.paragraph_format.space_before = _points(NOTE)


def _add_figure(paper: Any, figure: Figure) -> None:
    title = paper.add_paragraph()
    title.add_run(figure.title).bold = True
    _small(title, CAPTION_AFTER)
    title.paragraph_format.keep_with_next = True
    place = paper.add_paragraph()
    place.paragraph_format.line_spacing = 1.0
    place.paragraph_format.space_after = _points(CAPTION_AFTER)
    drawn = figure.drawing
    pixels = as_png(drawn) if isinstance(drawn, Drawing) else svg.as_png(drawn)
    picture = place.add_run().add_picture(io.BytesIO(pixels), _points(PAGE_WIDE))
    picture._inline.docPr.set("descr", figure.alt)
    picture._inline.docPr.set("title", figure.title)
    if figure.source:
        _small(paper.add_paragraph(figure.source), TEXT.after)


def _small(line: Any, after: float) -> None:
    _spaced(line.paragraph_format, Size(TABLE.letters, TABLE.line, 0, after))
    for run in line.runs:
        run.font.size = _points(TABLE.letters)


# --- Tables -------------------------------------------------------------------------------------


def _add_table(paper: Any, table: Table) -> None:
    caption = paper.add_paragraph()
    caption.paragraph_format.keep_with_next = True
    if table.caption:
        caption.add_run(table.caption).bold = True
        _small(caption, CAPTION_AFTER)
    else:
        _thin(caption)
    headed = any(table.head)
    made = paper.add_table(len(table.rows) + headed, len(table.widths))
    made.autofit = False
    for column, share in zip(made.columns, table.widths, strict=True):
        column.width = _points(PAGE_WIDE * share / math.fsum(table.widths))
    _margins(made)
    rows = ((table.head,) if headed else ()) + table.rows
    for place, texts in enumerate(rows):
        head = headed and place == 0
        row = made.rows[place]
        _row(row, head, table.high)
        shades = table.shades[place - headed] if table.shades and not head else ()
        for at, text in enumerate(texts):
            _cell(row.cells[at], text, table, at, head)
            if shades and at:
                _shade(row.cells[at], HEAT[shades[at - 1]])
    _thin(paper.add_paragraph(), 8.0)


def _margins(made: Any) -> None:
    """The white within each cell, left and right, and a thin line below each row."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    form = made._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("bottom", "insideH"):
        border = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "B1B4B6")):
            border.set(qn(f"w:{key}"), value)
        borders.append(border)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(CELL * 20)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = form.find(qn("w:tblLook"))
    look.addprevious(borders)
    look.addprevious(margins)


def _row(row: Any, head: bool, high: float) -> None:
    from docx.oxml import OxmlElement

    form = row._tr.get_or_add_trPr()
    form.append(OxmlElement("w:cantSplit"))
    if high and not head:
        row.height = _points(high * MM)
    if head:
        form.append(OxmlElement("w:tblHeader"))


def _cell(cell: Any, text: str, table: Table, at: int, head: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    cell.width = _points(PAGE_WIDE * table.widths[at] / math.fsum(table.widths))
    line = cell.paragraphs[0]
    line.add_run(text).bold = head or None
    _spaced(line.paragraph_format, Size(TABLE.letters, TABLE.line, CELL, CELL))
    for run in line.runs:
        run.font.size = _points(TABLE.letters)
    if at in table.numbers:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _shade(cell: Any, colour: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour.lstrip("#"))):
        shade.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


# --- Its bytes ----------------------------------------------------------------------------------


def _dated(paper: Any) -> bytes:
    """The file's bytes with no clock in them."""
    first, second = io.BytesIO(), io.BytesIO()
    paper.save(first)
    with zipfile.ZipFile(first) as parts, zipfile.ZipFile(second, "w") as packed:
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, _WHEN)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o644 << 16
            packed.writestr(part, parts.read(name))
    return second.getvalue()
