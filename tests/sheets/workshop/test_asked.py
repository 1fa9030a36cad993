"""What a workbook was asked, and what turns out to be wrong or missing in it."""

from appraisal.sheets.workshop.asked import TWICE, Asked, filled_in, left_blank, table_of
from appraisal.sheets.workshop.opened import Entry, Line, Opened, Table
from tests.treeshire import WHAT, treeshire


def asked() -> Asked:
    return Asked(treeshire(), WHAT, "ash")


def line(code: str, at: int, is_filled: bool = True) -> Line:
    entries = {"points": Entry(f"S!F{at}", 5)} if is_filled else {}
    return Line(code, f"S!{at}", entries)


def test_lines_come_once_and_only_those_that_are_known_and_filled_in() -> None:
    found = asked()
    lines = [line("a", 1), line("b", 2, is_filled=False), line("c", 3), line("a", 4)]
    known = [each.place for each in filled_in(found, lines, {"a", "b"}.__contains__, "thing")]
    assert known == ["S!1"]
    assert found.faults == [("S!3", "‘c’ is no thing. Clear this row."), ("S!4", TWICE)]


def test_a_row_that_is_there_twice_and_filled_in_once_is_no_fault() -> None:
    found = asked()
    lines = [line("a", 1, is_filled=False), line("a", 2)]
    assert [each.place for each in filled_in(found, lines, {"a"}.__contains__, "x")] == ["S!2"]
    assert found.faults == []


def test_of_many_blanks_the_first_are_named() -> None:
    found = asked()
    left_blank(found, "Swings", [], 3)
    left_blank(found, "Swings", ["A", "B"], 3)
    left_blank(found, "Swings", list("ABCDEF"), 6)
    assert found.missing == [
        "Swings: 2 of 3 left blank: A; B",
        "Swings: 6 of 6 left blank: A; B; C; D; E; …",
    ]


def test_a_sheet_is_taken_by_its_name_with_all_its_columns() -> None:
    table = Table(frozenset({"code", "points"}), ())
    found = Opened({"sheets": "S; T"}, {"S": table})
    assert table_of(asked(), found, "S", ("points",)) is table
    lost = asked()
    assert table_of(lost, found, "S", ("points", "rank")) is None
    assert table_of(lost, found, "T", ("points",)) is None
    assert lost.faults == [
        ("S", "columns are not there any more: rank. Write the sheet anew."),
        ("", "the sheet ‘T’ is not there. Put it back, or fill in a workbook that has it."),
    ]
    assert lost.workshop.purpose == "what"


def test_a_sheet_that_could_not_be_read_is_not_said_to_be_gone() -> None:
    too_many = asked()
    too_many.faults.append(("T", "there are too many cells here."))
    assert table_of(too_many, Opened({"sheets": "T"}, {}), "T", ("points",)) is None
    assert too_many.faults == [("T", "there are too many cells here.")]
