"""What is said of text where a date is wanted: the date that was meant, if it can be told."""

import datetime
import re

from appraisal.model.bounds import MONEY_YEARS, YEARS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SLASHES = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]((?:[0-9]{2})?[0-9]{2})")
_TURNED = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{1,2}))?")
_TWO_DIGITS = re.compile(r"[0-9]{2}-[0-9]{1,2}-[0-9]{2}")
_UNPARTED = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{4})")
_WORDS = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th)?[ ]+)?([A-Za-z]{3,9})\.?,?[ ]+([0-9]{4})")
_AMERICAN = re.compile(r"([A-Za-z]{3,9})\.?[ ]+([0-9]{1,2})(?:st|nd|rd|th)?,?[ ]+([0-9]{4})")
_FINANCIAL = re.compile(r"(?:FY ?)?([0-9]{4})[ ]?[/–-][ ]?(?:[0-9]{2})?([0-9]{2})", re.IGNORECASE)
_ROUGHLY = re.compile(
    r"(?:(?:about|around|circa|c\.|~|early|mid|late|spring|summer|autumn|winter|q[1-4])[ -]?)?"
    r"([0-9]{4})[.?]?",
    re.IGNORECASE,
)

FORMS = "Write a date as 2026-02-28; where a month or a year will do, 2026-02 or 2026."
WHOLE = "Write a date as 2026-02-28."


def how_to_date(text: str, whole: bool) -> str:
    """How to mend a text that is no date; `whole` where a month or a year will not do."""
    written = " ".join(text.split())
    if (year := _financial(written)) is not None:
        return (
            f"A financial year is written by its last day, {year + 1}-03-31, "
            f"or its first, {year}-04-01."
        )
    meant = _meant(written)
    if (turned := _year_first(written)) is not None and meant is not None:
        return f"Write {meant}, or {turned} if the year stands first."
    if meant is not None and (len(meant) == len("2026-02-28") or not whole):
        return f"Write {meant}."
    return WHOLE if whole else FORMS


def how_to_year(text: str) -> str | None:
    """How to mend a text where a year alone is wanted; None where no year can be told."""
    written = " ".join(text.split())
    if (year := _financial(written)) is not None and _is_near(year):
        return f"Write {year}, the year in which it begins."
    meant = _meant(written)
    if meant is None or _year_first(written) is not None or not _is_near(int(meant[: len("2026")])):
        return None
    return f"Write {meant[: len('2026')]}."


def _is_near(year: int) -> bool:
    return MONEY_YEARS[0] <= year <= MONEY_YEARS[1]


def _financial(text: str) -> int | None:
    """The calendar year in which a financial year begins; None where a text is no such year."""
    found = _FINANCIAL.fullmatch(text)
    if found is None or int(found[2]) != (int(found[1]) + 1) % 100:
        return None
    year = int(found[1])
    return year if YEARS[0] <= year < YEARS[1] else None


def _meant(text: str) -> str | None:
    """A date, or a month or a year, as the files write it; days come before months, as in Britain.

    None where it is none, or is too far off to be taken.
    """
    found = _parts(text)
    if found is None:
        return None
    year, month, day = found
    try:
        date = datetime.date(int(year), 1 if month is None else month, int(day or 1))
    except ValueError:
        return None
    if not YEARS[0] <= date.year <= YEARS[1]:
        return None
    return date.isoformat()[: len("2026-02-28" if day else "2026" if month is None else "2026-02")]


def _year_first(text: str) -> str | None:
    """The date of a text that may begin with a year of two digits, and may also end with one."""
    found = _TWO_DIGITS.fullmatch(text)
    return None if found is None else _meant(f"20{text}")


def _parts(text: str) -> tuple[str, int | None, str | None] | None:
    """Year, month and day of a text; a month or a day that it has not is None."""
    if found := _SLASHES.fullmatch(text):
        return f"20{found[3]}"[-4:], int(found[2]), found[1]
    if found := _TURNED.fullmatch(text) or _UNPARTED.fullmatch(text):
        return found[1], int(found[2]), found[3]
    if found := _MONTH_FIRST.fullmatch(text):
        return found[2], int(found[1]), None
    if (found := _WORDS.fullmatch(text)) and _month(found[2]):
        return found[3], _month(found[2]), found[1]
    if (found := _AMERICAN.fullmatch(text)) and _month(found[1]):
        return found[3], _month(found[1]), found[2]
    if found := _ROUGHLY.fullmatch(text):
        return found[1], None, None
    return None


def _month(word: str) -> int:
    """The number of a month by its name or the start of it; nought where it is none."""
    start = word[:3].casefold()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0
