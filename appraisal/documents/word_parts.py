"""What every Word file of ours is made with: its page, its language, tables, and the same bytes."""

import datetime
import io
import zipfile
from collections.abc import Callable
from typing import Any

from appraisal.documents.blocks import Document, Table
from appraisal.documents.html_styles import HEAT
from appraisal.documents.sizes import (
    CELL,
    MARGIN_FOOT,
    MARGIN_SIDE,
    MARGIN_TOP,
    MM,
    NOTE,
    RUNNING,
    Size,
)
from appraisal.documents.word_links import runs_of, written
from appraisal.findings.sentences import say

LANGUAGE = "en-GB"

_WHEN = (2000, 1, 1, 0, 0, 0)
"""When each part of a file says that it was made, so that it has the same bytes each time."""


def points(size: float) -> Any:
    """A length in points as python-docx has it."""
    from docx.shared import Pt

    return Pt(size)


def element(tag: str, values: dict[str, str]) -> Any:
    """An element of Word's own, such as `w:tab`, with attributes of the same kind."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


# --- The whole file -----------------------------------------------------------------------------


def standing(paper: Any) -> Any:
    """The first section of a paper, as an upright A4 sheet with our margins."""
    from docx.shared import Mm

    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(MARGIN_SIDE)
    section.top_margin, section.bottom_margin = Mm(MARGIN_TOP + RUNNING), Mm(MARGIN_FOOT)
    section.header_distance, section.footer_distance = Mm(MARGIN_TOP), Mm(MARGIN_FOOT / 2)
    return section


def british(paper: Any) -> None:
    """Say that all that is written is in British English."""
    from docx.oxml.ns import qn

    for each in paper.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), LANGUAGE)


def told_about(paper: Any, document: Document) -> None:
    """What a file says of itself: its title, its language and its date, and nobody's name."""
    core = paper.core_properties
    core.title, core.author, core.language, core.comments = document.title, "", LANGUAGE, ""
    made = datetime.date.fromisoformat(document.date)
    core.created = core.modified = datetime.datetime(made.year, made.month, made.day)  # noqa: DTZ001


def running(line: Any, document: Document, wide: float) -> None:
    """The line at the head of each page, with its number and how many there are.

    Below it stands where the paper's pages are published, if they are.
    """
    from docx.enum.text import WD_TAB_ALIGNMENT

    if line.style is not None:  # a council's file may have no style of its own for it
        line.style.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(points(wide), WD_TAB_ALIGNMENT.RIGHT)
    line.paragraph_format.space_after = points(0)
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
    if document.site:
        line.add_run().add_break()
        written(line, say("papers.site", address=document.site), (document.site,))
    for run in runs_of(line):
        run.font.size = points(8)


def _field(line: Any, name: str, now: str) -> None:
    """A field that Word fills in; `now` stands there until it does."""
    field = element("w:fldSimple", {"instr": name})
    run = line.add_run(now)
    run.font.size = points(8)
    line._p.remove(run._r)
    field.append(run._r)
    line._p.append(field)


def dated(paper: Any) -> bytes:
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


# --- Its styles ---------------------------------------------------------------------------------


def in_arial(style: Any, size: Size) -> None:
    """Give a style letters of Arial in our ink, in a size."""
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(key), "Arial")
    style.font.size, style.font.bold = points(size.letters), size.bold
    style.font.color.rgb = RGBColor(0x0B, 0x0C, 0x0C)
    spaced(style.paragraph_format, size)
    style.paragraph_format.widow_control = False  # where pages end has been counted


def spaced(form: Any, size: Size) -> None:
    """Give paragraphs lines of a height, and space before and after them."""
    from docx.enum.text import WD_LINE_SPACING

    form.space_before, form.space_after = points(size.before), points(size.after)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, points(size.line)


def lined(holder: Any, form: Any, kind: str, around: bool) -> None:
    """A line left of a paragraph, or all around it; `holder` is its properties, as XML."""
    borders = element("w:pBdr", {})
    for side in ("top", "left", "bottom", "right") if around else ("left",):
        size = "8" if around else "24"
        borders.append(element(f"w:{side}", {"val": kind, "sz": size, "space": "4"}))
    holder.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    form.left_indent = form.right_indent = points(NOTE)
    form.space_before = points(NOTE)


# --- Its tables ---------------------------------------------------------------------------------


def bordered(made: Any) -> None:
    """The white within each cell, left and right, and a thin line below each row."""
    borders = element("w:tblBorders", {})
    for side in ("bottom", "insideH"):
        values = {"val": "single", "sz": "6", "space": "0", "color": "B1B4B6"}
        borders.append(element(f"w:{side}", values))
    margins = element("w:tblCellMar", {})
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", {"w": str(round(CELL * 20)), "type": "dxa"}))
    look = made._tbl.tblPr.find(_name("w:tblLook"))
    look.addprevious(borders)
    look.addprevious(margins)


def filled(made: Any, table: Table, write: Callable[[Any, str, int, bool], None]) -> None:
    """Fill a table of Word's; `write` puts a text into a cell of a column, of the head or not."""
    headed = any(table.head)
    rows = ((table.head,) if headed else ()) + table.rows
    for place, (row, texts) in enumerate(zip(made.rows, rows, strict=True)):
        head = headed and place == 0
        _repeated(row, head, table.high)
        shades = table.shades[place - headed] if table.shades and not head else ()
        for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            write(cell, text, at, head)
            if shades and at:
                _shaded(cell, HEAT[shades[at - 1]])


def _repeated(row: Any, head: bool, high: float) -> None:
    """A row that no page parts; the head of a table, which each page repeats."""
    form = row._tr.get_or_add_trPr()
    form.append(element("w:cantSplit", {}))
    if high and not head:
        row.height = points(high * MM)
    if head:
        form.append(element("w:tblHeader", {}))


def _shaded(cell: Any, colour: str) -> None:
    """Fill a cell with a colour such as #f0f1f2."""
    values = {"val": "clear", "color": "auto", "fill": colour.lstrip("#")}
    cell._tc.get_or_add_tcPr().append(element("w:shd", values))


def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(tag))
