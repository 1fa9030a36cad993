"""What `appraisal workshop sheets` prints."""

import pathlib

from appraisal.commands.workshop.sheets import Sorted
from appraisal.commands.workshop.sheets_text import NEXT, lines

PLACE = pathlib.Path("w")


def told(found: Sorted) -> list[str]:
    return list(lines(PLACE, found))


def test_what_was_written_and_what_is_next() -> None:
    assert told(Sorted({"a.xlsx": b""}, {}, (), ())) == [f"Written: {PLACE / 'a.xlsx'}", NEXT]
    one = "1 sheet is there already, still blank."
    assert told(Sorted({}, {}, (), ("a.xlsx",))) == [one, NEXT]


def test_what_was_kept_and_how_to_write_over_it() -> None:
    assert told(Sorted({}, {}, ("a.xlsx", "b.xlsx"), ())) == [
        f"Kept, as somebody has filled it in: {PLACE / 'a.xlsx'}",
        f"Kept, as somebody has filled it in: {PLACE / 'b.xlsx'}",
        "To write over them all the same, run this again with --replace.",
        "Nothing was written.",
    ]
