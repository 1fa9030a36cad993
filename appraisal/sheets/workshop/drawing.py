"""A workbook to be filled in → its bytes: large type, open cells tinted, lists, limits, print."""

import textwrap
from copy import copy
from itertools import chain
from typing import Any
from weakref import WeakKeyDictionary

from appraisal.findings.sentences import say
from appraisal.sheets.excel import packed
from appraisal.sheets.grid import NoExcel

from .blank import digest_of
from .forms import ABOUT, CODE, HEADS, SEPARATOR, SHOWN, Book, Form, Open, Row, limits_words

_SIZE = 13
_LINE = 17.5
"""Points of type, and the height of a line of it."""
_SIZE_OF_WIDTHS = 11
_WIDER = 1.08
"""A sign of it is wider than one of the type that widths of columns are told in."""
_BOLD = 0.88
"""As many signs fit into a line where they are bold, as a share of those that fit else."""
_INK, _TINT, _BAND, _PART, _NONE = "0B0C0C", "FFF4CC", "DDE6EE", "B7CBDD", "F0F1F1"
_BANDS = {"part": _PART, "group": _BAND, "note": ""}
_FONT = "Arial"
_WIDTH_OF_LINES = 100
_TALLEST = 409
"""The most points that Excel lets a row be high."""
_LONGEST_HINT = 250
_LONGEST_FOOT = 100
"""Signs of a workbook's title at the foot of a page: Excel takes 255 in all."""


def drawn(book: Book) -> bytes:
    """The workbook's bytes, always the same. Raises NoExcel."""
    try:
        import openpyxl
    except ImportError:
        raise NoExcel from None
    made = openpyxl.Workbook()
    made.properties.title, made.properties.language = _allowed(book.title), "en-GB"
    _set_type(made)
    _instructions(made.active, book)
    for form in book.forms:
        _form(made.create_sheet(form.sheet), form)
    for sheet in made.worksheets:
        _foot(sheet, book)
    about = made.create_sheet(ABOUT)
    about.sheet_state = "hidden"
    told = {
        "form": 1,
        "kind": book.kind,
        "workshop": book.workshop,
        "version": book.version,
        "council": book.council or None,
        "sheets": SEPARATOR.join(form.sheet for form in book.forms),
        "blank": digest_of(made),
    }
    for row in told.items():
        about.append(row)
    _protect(about)
    return packed(made)


def _set_type(book: Any) -> None:
    """Take as the type that widths of columns are told in one that every program has."""
    from openpyxl.styles import Font
    from openpyxl.utils.indexed_list import IndexedList

    font = Font(name=_FONT, size=_SIZE_OF_WIDTHS)
    book._fonts = IndexedList([font])
    book._named_styles["Normal"].font = font


def _instructions(sheet: Any, book: Book) -> None:
    """What a workbook is, and how it is filled in."""
    sheet.title = say("sheets.instructions")
    sheet.column_dimensions["A"].width = _WIDTH_OF_LINES
    sheet.sheet_view.showGridLines = False
    for number, line in enumerate((book.title, *book.lines), 1):
        size = 20 if number == 1 else _SIZE + 1
        _write(sheet.cell(number, 1), line, size=size, bold=number == 1)
        sheet.row_dimensions[number].height = _height(line, _WIDTH_OF_LINES, size) + 8
    _protect(sheet)
    _print_on(sheet, None)


def _form(sheet: Any, form: Form) -> None:
    """A table below its title: keys in a first row and codes in a first column, both hidden."""
    from openpyxl.utils import get_column_letter

    last = len(form.columns) + 1
    sheet.sheet_view.showGridLines = False
    for at, key in enumerate((CODE, *(column.key or SHOWN for column in form.columns)), 1):
        sheet.cell(1, at, key)
    sheet.row_dimensions[1].hidden = True
    sheet.column_dimensions["A"].hidden = True
    for at, column in enumerate(form.columns, 2):
        sheet.column_dimensions[get_column_letter(at)].width = column.width
    width = sum(column.width for column in form.columns)
    for number, line in enumerate((form.title, *form.lead), 2):
        _wide(sheet, number, last, line, width, size=20 if number == 2 else _SIZE)
    heads = 3 + len(form.lead)
    _heads(sheet, heads, form)
    for number, row in enumerate(form.rows, heads + 1):
        _row(sheet, number, form, row, width)
    _limits(sheet, form, heads + 1)
    sheet.freeze_panes = f"C{heads + 1}"
    _protect(sheet)
    _print_on(sheet, heads)


def _heads(sheet: Any, number: int, form: Form) -> None:
    tallest = _LINE
    sheet.cell(number, 1, HEADS)
    for at, column in enumerate(form.columns, 2):
        head = f"{column.head}\n{say('sheets.fill-in')}" if column.key else column.head
        _write(sheet.cell(number, at), head, bold=True, fill=_BAND, frame=True)
        tallest = max(tallest, _height(head, column.width, _SIZE))
    sheet.row_dimensions[number].height = tallest


def _row(sheet: Any, number: int, form: Form, row: Row, width: int) -> None:
    if row.heading is not None:
        band = _BANDS[row.heading]
        _wide(sheet, number, len(form.columns) + 1, str(row.cells[0]), width, fill=band)
        return
    code = sheet.cell(number, 1, row.code)
    code.data_type, code.number_format = "s", "@"
    tallest = _LINE
    for at, (column, shown) in enumerate(zip(form.columns, row.cells, strict=True), 2):
        cell = sheet.cell(number, at)
        if isinstance(shown, Open):
            _open(cell, shown)
            tallest = max(tallest, shown.lines * _LINE)
        else:
            is_barred = column.key and not shown
            text = _bold_first(shown) if at == 2 else shown
            _write(cell, text, frame=True, fill=_NONE if is_barred else "")
            room = column.width * (_BOLD if at == 2 else 1)
            tallest = max(tallest, _height(shown, room, _SIZE))
    sheet.row_dimensions[number].height = min(tallest + 6, _TALLEST)


def _open(cell: Any, open_cell: Open) -> None:
    """A cell that can be filled in: unlocked, tinted, framed, and of the right kind."""
    from openpyxl.styles import Alignment, Protection

    _write(cell, "", fill=_TINT, frame=True, size=_SIZE + 1)
    cell.protection = Protection(locked=False)
    if open_cell.kind != "text":
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    if open_cell.kind == "share":
        cell.number_format = "0.##%"
    elif open_cell.kind == "text" or (open_cell.kind == "pick" and open_cell.most is None):
        cell.number_format = "@"


def _bold_first(text: str) -> Any:
    """A text whose first line is bold."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    first, end, rest = _allowed(text).partition("\n")
    plain = {"rFont": _FONT, "sz": _SIZE, "color": _INK}
    bold = TextBlock(InlineFont(b=True, **plain), first + end)
    return CellRichText([bold, TextBlock(InlineFont(**plain), rest)] if rest else [bold])


def _allowed(text: str) -> str:
    """A text without signs such as a bell, which no workbook may hold."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return str(ILLEGAL_CHARACTERS_RE.sub("", text))


def _write(
    cell: Any, text: Any, size: int = _SIZE, bold: bool = False, fill: str = "", frame: bool = False
) -> None:
    """Text as text, whatever it looks like, wrapped from the top of its cell."""
    if text and isinstance(text, str):
        cell.value = _allowed(text)
        cell.data_type = "s"  # or `=1+1` would be run
    elif text:
        cell.value = text
    looks = _LOOKS.setdefault(cell.parent.parent, {})
    look = (size, bold, fill, frame)
    if look in looks:
        cell._style = copy(looks[look])
    else:
        _dress(cell, *look)
        looks[look] = copy(cell._style)


_LOOKS: WeakKeyDictionary[Any, dict[tuple[int, bool, str, bool], Any]] = WeakKeyDictionary()
"""How cells of a workbook look that were written alike: to find that out takes the longest."""


def _dress(cell: Any, size: int, bold: bool, fill: str, frame: bool) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell.font = Font(name=_FONT, size=size, bold=bold, color=_INK)
    indent = 1 if frame or fill else 0
    cell.alignment = Alignment("left", "top", wrap_text=True, indent=indent)
    if fill:
        cell.fill = PatternFill("solid", fgColor=fill)
    if frame:
        line = Side(style="medium" if fill == _TINT else "thin", color="6F777B")
        cell.border = Border(line, line, line, line)


def _wide(
    sheet: Any, number: int, last: int, text: str, width: int, size: int = _SIZE, fill: str = ""
) -> None:
    """A line of text over all columns of a table."""
    _write(sheet.cell(number, 2), text, size, bold=bool(fill) or size > _SIZE, fill=fill)
    sheet.merge_cells(start_row=number, start_column=2, end_row=number, end_column=last)
    sheet.row_dimensions[number].height = min(_height(text, width, size) + 6, _TALLEST)


def _height(text: str, width: float, size: int) -> float:
    """The points that a text takes in a column, wrapped: Excel does not find them by itself."""
    signs = max(int((width - 1) / (_WIDER * size / _SIZE)), 1)
    lines = [textwrap.wrap(line, signs) or [""] for line in text.split("\n")]
    return len(list(chain.from_iterable(lines))) * _LINE * size / _SIZE


def _limits(sheet: Any, form: Form, first: int) -> None:
    """What may stand in each open cell: all that take the same share a rule."""
    places: dict[Open, list[str]] = {}
    for number, row in enumerate(form.rows, first):
        for at, shown in enumerate(row.cells, 2):
            if isinstance(shown, Open) and shown.kind != "text":
                places.setdefault(shown, []).append(sheet.cell(number, at).coordinate)
    for open_cell, cells in places.items():
        rule = _rule(open_cell)
        for cell in cells:
            rule.add(cell)
        sheet.add_data_validation(rule)


def _rule(cell: Open) -> Any:
    from openpyxl.worksheet.datavalidation import DataValidation

    if cell.kind == "pick":
        rule = DataValidation("list", formula1=f'"{",".join(cell.picks)}"', allow_blank=True)
    else:
        ends = [end for end in (cell.least, cell.most) if end is not None]
        operator = ("notBetween", "greaterThanOrEqual", "between")[len(ends)]
        # Of a figure without limits only that it is a number is asked: it is not outside of all.
        first, second = (*ends, None) if len(ends) == 1 else ends or (0, -1)
        rule = DataValidation("decimal", operator=operator, formula1=f"{first:g}", allow_blank=True)
        rule.formula2 = None if second is None else f"{second:g}"
    rule.showErrorMessage = rule.showInputMessage = True
    rule.prompt = rule.error = _hint(cell)[:_LONGEST_HINT]
    return rule


def _hint(cell: Open) -> str:
    """What may stand in an open cell, as an instruction."""
    if cell.kind == "pick":
        return f"Pick one of: {', '.join(cell.picks)}."
    return f"Write {limits_words(cell)}."


def _protect(sheet: Any) -> None:
    """Lock all cells but the open ones, without a password; sizes may be changed."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False


def _print_on(sheet: Any, heads: int | None) -> None:
    """Landscape on A4, as wide as the paper, the heads on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    sheet.page_margins.footer = 0.2
    if heads is not None:
        sheet.print_title_rows = f"{heads}:{heads}"


def _foot(sheet: Any, book: Book) -> None:
    """At the foot of each printed page whose it is, which sheet, and its mark: pages come loose."""
    title = textwrap.shorten(_allowed(book.title), _LONGEST_FOOT, placeholder="…")
    sheet.oddFooter.left.text = f"{title} · {book.mark}".replace("&", "&&")
    sheet.oddFooter.right.text = "&A · &P / &N"
