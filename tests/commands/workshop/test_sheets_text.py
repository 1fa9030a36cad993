"""What `appraisal workshop sheets` prints."""

import pathlib

from appraisal.commands.workshop.sheets import Sorted
from appraisal.commands.workshop.sheets_text import SEND, lines

PLACE = pathlib.Path("w")
BACK = "When they are back: appraisal workshop collect 2026-what w/*.xlsx"


def told(found: Sorted) -> list[str]:
    return list(lines("2026-what", PLACE, found))


def test_what_was_written_and_what_is_next() -> None:
    assert told(Sorted({"a.xlsx": b""}, {}, (), ())) == [
        f"Written: {PLACE / 'a.xlsx'}",
        SEND,
        BACK,
    ]
    one = "1 sheet is there already, still blank."
    assert told(Sorted({}, {}, (), ("a.xlsx",))) == [one, SEND, BACK]


def test_what_was_kept_and_how_to_write_over_it() -> None:
    assert told(Sorted({}, {}, ("a.xlsx", "b.xlsx"), ())) == [
        f"Kept, as somebody has filled it in: {PLACE / 'a.xlsx'}",
        f"Kept, as somebody has filled it in: {PLACE / 'b.xlsx'}",
        "To write over them all the same, run this again with --replace.",
        BACK,
    ]


def test_interviews_are_collected_with_the_sheets() -> None:
    found = Sorted({"a.xlsx": b"", "interviews/a.xlsx": b""}, {}, (), ())
    assert told(found)[-1] == f"{BACK} w/interviews/*.xlsx"
