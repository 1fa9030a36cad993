"""Whether anybody has written into a workbook."""

from typing import Any

from appraisal.sheets.workshop.blank import is_blank
from tests.sheets.workshop.filled import changed, filled, made


def test_a_workbook_is_blank_until_something_is_written_anywhere_in_it() -> None:
    assert is_blank(made("ash.xlsx"))
    assert is_blank(changed("ash.xlsx", lambda book: book.calculation))  # opened and saved
    assert not is_blank(filled("ash.xlsx", {("Swings", "saving", "points"): 0}))

    def note(book: Any) -> None:
        book["Instructions"]["A30"] = "Sent on Monday"

    assert not is_blank(changed("ash.xlsx", note))
    assert not is_blank(changed("ash.xlsx", lambda book: book.create_sheet("Mine").append(["x"])))


def test_what_is_not_ours_is_never_blank() -> None:
    assert not is_blank(b"")
    assert not is_blank(b"a letter")
    assert not is_blank(changed("ash.xlsx", lambda book: book.remove(book["About"])))
