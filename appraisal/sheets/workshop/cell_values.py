"""What stands in one cell → a number, one of a list, or text; or what is wrong with it."""

import datetime
import math
from collections.abc import Mapping
from typing import Any

from appraisal.model.bounds import LARGEST, SMALLEST
from appraisal.sheets.cells import BadCell, number_of, shown, signs_of

from .forms import Open, limits_words
from .opened import Entry, Fault

Number = int | float
_LONGEST = 10_000
_FORMULA = "this is a formula. Write what it comes to, as a number or as text."
_MOST_SHOWN = 40


def number(entry: Entry | None, wanted: Open, faults: list[Fault]) -> Number | None:
    """A number within its limits; None where the cell is blank or holds no such number."""
    if entry is None or _refused(entry, faults):
        return None
    found = _as_number(entry, wanted.kind == "share")
    least = -LARGEST if wanted.least is None else wanted.least
    most = LARGEST if wanted.most is None else wanted.most
    if found is None or not least <= found <= most or 0 < abs(found) < SMALLEST:
        faults.append((entry.place, f"{_quoted(entry)} is not {limits_words(wanted)}"))
        return None
    return int(found) if float(found).is_integer() else found


def _as_number(entry: Entry, share: bool) -> float | None:
    """What a cell comes to, a share as one from 0 to 1; None where it is no number."""
    value = entry.value
    if isinstance(value, bool | datetime.date | datetime.time | datetime.timedelta):
        return None
    if isinstance(value, int | float):
        # 40% typed where points are wanted is kept as 0.4: it is read as it shows.
        whole = entry.per_cent and not share
        return float(f"{value * 100:.13g}") if whole else float(value)
    try:
        found = number_of(str(value))
    except BadCell:
        return None
    if not isinstance(found, int | float) or not math.isfinite(found):
        return None
    return float(f"{found / 100:.15g}") if share and "%" in signs_of(str(value)) else float(found)


def picked(entry: Entry | None, meanings: Mapping[str, str], faults: list[Fault]) -> str | None:
    """What one of the words that could be picked means, or the meaning itself as it was typed."""
    if entry is None or _refused(entry, faults):
        return None
    typed = shown(entry.value).strip().casefold() if not isinstance(entry.value, bool) else ""
    for word, meaning in meanings.items():
        if typed in (word.casefold(), meaning.casefold()):
            return meaning
    faults.append((entry.place, f"{_quoted(entry)} is not one of: {', '.join(meanings)}"))
    return None


def text(entry: Entry | None, faults: list[Fault]) -> str | None:
    """Text as it was typed, without blanks round it; a number or a date as it is written."""
    if entry is None or _refused(entry, faults):
        return None
    found = _as_text(entry.value)
    if len(found) > _LONGEST:
        faults.append((entry.place, f"this has {len(found):,} signs. Write {_LONGEST:,} at most."))
        return None
    return found


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime) and not (value.hour or value.minute or value.second):
        value = value.date()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, int | float):
        return shown(value)
    return str(value).replace("\r\n", "\n").replace("_x000D_\n", "\n").strip()


def _refused(entry: Entry, faults: list[Fault]) -> bool:
    """Whether a cell holds what may change once it is sent, or the sign of a fault."""
    if entry.formula:
        faults.append((entry.place, _FORMULA))
    elif isinstance(entry.value, str) and entry.value in _ERRORS:
        faults.append((entry.place, f"{entry.value} is a fault of Excel's. Write what is meant."))
    else:
        return False
    return True


_ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})


def _quoted(entry: Entry) -> str:
    """What stands in a cell, in quotes unless it is a number."""
    value = entry.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{float(f'{value * 100:.13g}'):g}%" if entry.per_cent else shown(value)
    line = " ".join(_as_text(value).split())
    return f'"{line[:_MOST_SHOWN]}…"' if len(line) > _MOST_SHOWN else f'"{line}"'
