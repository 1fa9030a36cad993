"""What is said of text where a date is wanted: the date that was meant, if it can be told."""

import datetime
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SLASHES = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_TURNED = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})")
_WORDS = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th)?[ ]+)?([A-Za-z]{3,9})\.?,?[ ]+([0-9]{4})")
_AMERICAN = re.compile(r"([A-Za-z]{3,9})\.?[ ]+([0-9]{1,2})(?:st|nd|rd|th)?,?[ ]+([0-9]{4})")
_FINANCIAL = re.compile(r"(?:FY ?)?([0-9]{4})[ ]?[/–-][ ]?(?:[0-9]{2})?([0-9]{2})", re.IGNORECASE)

FORMS = "Write a date as 2026-02-28; where a month or a year will do, 2026-02 or 2026."
WHOLE = "Write a date as 2026-02-28."


def how_to_date(text: str, whole: bool) -> str:
    """How to mend a text that is no date; `whole` where a month or a year will not do."""
    written = " ".join(text.split())
    if (found := _FINANCIAL.fullmatch(written)) and int(found[2]) == (int(found[1]) + 1) % 100:
        year = int(found[1])
        return (
            f"A financial year is written by its last day, {year + 1}-03-31, "
            f"or its first, {year}-04-01."
        )
    meant = _meant(written)
    if meant is not None and (len(meant) == len("2026-02-28") or not whole):
        return f"Write {meant}."
    return WHOLE if whole else FORMS


def _meant(text: str) -> str | None:
    """A date, or a month, as the files write it; days come before months, as in Britain."""
    if found := _SLASHES.fullmatch(text):
        return _day(found[3], int(found[2]), found[1])
    if found := _TURNED.fullmatch(text):
        return _day(found[1], int(found[2]), found[3])
    if found := _WORDS.fullmatch(text):
        return _day(found[3], _month(found[2]), found[1])
    if found := _AMERICAN.fullmatch(text):
        return _day(found[3], _month(found[1]), found[2])
    return None


def _month(word: str) -> int:
    """The number of a month by its name or the start of it; nought where it is none."""
    start = word[:3].casefold()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def _day(year: str, month: int, day: str | None) -> str | None:
    try:
        found = datetime.date(int(year), month, int(day or 1))
    except ValueError:
        return None
    return found.isoformat() if day else found.isoformat()[: len("2026-02")]
