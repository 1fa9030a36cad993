"""What stands in a cell of a table, and what a file says: one turned into the other."""

import datetime
import math
import re
from decimal import Decimal
from typing import Any

from appraisal.data.spreadsheet import not_a_formula
from appraisal.edit.pieces import number_text

Cell = str | int | float | None
"""Text, a number, or nothing."""

UNKNOWN = "unknown"
_NOT_KNOWN = frozenset(
    {
        *(
            "unknown",
            ":",
            "-",
            "–",
            "—",
            "x",
            "[x]",
            "z",
            "[z]",
            "..",
            "…",
            "?",
            "n/a",
            "na",
            "n.a.",
        ),
        *("not known", "not available", "not published", "no data", "tbc", "[c]", "c"),
    }
)
"""What tables say where a figure isn't known, the signs of official statistics among it."""
_NUMBER = re.compile(
    r"(?P<minus>[-−])?(?P<pound>£)?(?P<digits>[0-9]{1,3}(?:[ ,\u00a0\u2009\u202f][0-9]{3})+"
    r"(?:\.[0-9]+)?|[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)(?P<per_cent>%)?"
)
_PART_OF_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_OF_EXCEL = re.compile(rf"({'|'.join(_MONTHS)})-([0-9]{{2}})")
_THIS_CENTURY = 30
"""Years of two digits below it are of this century, as Excel has them."""
_BRITISH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


class BadCell(ValueError):
    """A cell that can't be read: what is wrong with it, and how to mend it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what)
        self.saying = what, mend


def shown(cell: Cell) -> str:
    """A cell as text, the same in a CSV file and in a message."""
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else number_text(cell)


def cell_of(value: Any) -> Cell:
    """What a file says, as a cell: `2024-06`, `a; b`, a number."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return int(value) if isinstance(value, int) else float(value)
    if isinstance(value, list | tuple):
        return "; ".join(shown(cell_of(each)) for each in value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def text_of(cell: Cell) -> str | None:
    """The text of a cell without blanks round it and line ends of Windows; None where blank."""
    text = shown(cell).replace("\r\n", "\n").replace("_x000D_\n", "\n")
    return text.strip() or None


def freed(text: str) -> str:
    """A text without the apostrophe that kept a spreadsheet from running it."""
    inside = text[1:]
    return inside if text.startswith("'") and not_a_formula(inside) == text else text


def number_of(cell: Cell) -> Cell:
    """A number, `unknown`, or None where the cell is blank. Raises BadCell.

    Commas and blanks between thousands, and a pound or per cent sign, are read over.
    """
    if cell is None or isinstance(cell, int | float):
        return cell
    text = cell.strip()
    if not text:
        return None
    if text.casefold() in _NOT_KNOWN:
        return UNKNOWN
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise BadCell(f"'{_short(text)}' is not a number.", "Write digits only, or `unknown`.")
    number = float(re.sub(r"[^0-9.eE+-]", "", found["digits"]))
    if not math.isfinite(number):
        raise BadCell(f"'{_short(text)}' is too large.", "Write the figure in its measure's unit.")
    number = -number if found["minus"] else number
    return int(number) if number.is_integer() else number


def signs_of(cell: Cell) -> str:
    """The sign of a unit that a cell has beside its number: `£`, `%`, or nothing."""
    found = _NUMBER.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return "" if found is None else (found["pound"] or "") + (found["per_cent"] or "")


def date_of(cell: Cell) -> str | None:
    """A year, a month or a day as text; None where the cell is blank. Raises BadCell.

    `30/06/2024` is read as in Britain, the day first. `Jun-24` is what Excel makes of 2024-06 in a
    CSV file that it opens and saves.
    """
    text = shown(cell).strip()
    if not text or text.casefold() == UNKNOWN:
        return text.casefold() or None
    if found := _BRITISH.fullmatch(text):
        text = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := _MONTH_OF_EXCEL.fullmatch(text):
        century = 2000 if int(found[2]) < _THIS_CENTURY else 1900
        text = f"{century + int(found[2])}-{_MONTHS.index(found[1]) + 1:02}"
    text = text.removesuffix("T00:00:00").removesuffix(" 00:00:00")
    try:
        if not _PART_OF_DATE.fullmatch(text):
            raise ValueError(text)
        datetime.date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        what = f"'{_short(text)}' is not a date."
        raise BadCell(what, "Write 2024, 2024-06, 2024-06-30 or 30/06/2024.") from None
    return text


def date_value(text: str | None) -> Any:
    """A date as it is written in a file: a number of a year, a day, or text."""
    if text is None or text == UNKNOWN:
        return text
    if len(text) == 4:
        return int(text)
    return datetime.date.fromisoformat(text) if len(text) == 10 else text


def ids_of(cell: Cell, between: str = "[;,\n]") -> str | None:
    """Ids with `; ` between them, however they are separated; None where the cell is blank."""
    found = [part.strip() for part in re.split(between, shown(cell)) if part.strip()]
    return "; ".join(found) or None


def yes_of(cell: Cell) -> str | None:
    """`yes`, `no`, or None where the cell is blank. Raises BadCell."""
    text = shown(cell).strip().casefold()
    known = {
        "": None,
        "yes": "yes",
        "true": "yes",
        "1": "yes",
        "no": "no",
        "false": "no",
        "0": "no",
    }
    if text not in known:
        raise BadCell(f"'{_short(text)}' is neither yes nor no.", "Write yes or no.")
    return known[text]


def same_cell(one: Cell, other: Cell) -> bool:
    """Whether two cells say the same: numbers to fifteen digits, which is all that Excel keeps."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or one.strip() == other.strip()
    if isinstance(one, int | float) and isinstance(other, int | float):
        # Half a unit of the fifteenth digit: however the two were rounded, Excel shows the same.
        unit = 10.0 ** (Decimal(max(abs(one), abs(other))).adjusted() - 14)
        return one == other or abs(one - other) <= unit / 2
    return (one in (None, "")) and (other in (None, ""))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:40]}…" if len(line) > 40 else line
