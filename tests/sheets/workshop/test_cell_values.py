"""What stands in one cell, read as what was asked."""

import datetime
from typing import Any

import pytest

from appraisal.sheets.workshop.cell_values import number, picked, text
from appraisal.sheets.workshop.forms import SCORE, Open
from appraisal.sheets.workshop.opened import Entry, Fault

SHARE = Open("share", 0, 1)
MARCH = datetime.datetime(2026, 3, 1)  # noqa: DTZ001 (Excel's times have no zone)


def read(value: Any, wanted: Open = SCORE, **how: bool) -> tuple[Any, list[Fault]]:
    faults: list[Fault] = []
    return number(Entry("S!B2", value, **how), wanted, faults), faults


@pytest.mark.parametrize(
    ("value", "expected"),
    [(70, 70), (70.0, 70), ("70", 70), (" 7.5 ", 7.5), ("70%", 70), (0, 0), (100, 100)],
)
def test_a_number_is_read_however_it_was_typed(value: Any, expected: float) -> None:
    assert read(value) == (expected, [])


def test_what_is_shown_in_per_cent_is_read_as_it_shows() -> None:
    assert read(0.4, per_cent=True) == (40, [])
    assert read(0.39, SHARE, per_cent=True) == (0.39, [])
    assert read("39%", SHARE) == (0.39, [])
    assert read(0.39, SHARE) == (0.39, [])


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("seven", '"seven" is not a number from 0 to 100'),
        ("unknown", '"unknown" is not a number from 0 to 100'),
        ("-", '"-" is not a number from 0 to 100'),
        (-1, "-1 is not a number from 0 to 100"),
        (100.5, "100.5 is not a number from 0 to 100"),
        (True, '"yes" is not a number from 0 to 100'),
        (1e-12, "0.000000000001 is not a number from 0 to 100"),
        (MARCH, '"2026-03-01" is not a number from 0 to 100'),
        ("x " * 40, f'"{("x " * 40)[:40]}…" is not a number from 0 to 100'),
    ],
)
def test_what_is_no_such_number_is_refused_in_its_cell(value: Any, said: str) -> None:
    assert read(value) == (None, [("S!B2", said)])


def test_a_share_above_the_whole_is_refused() -> None:
    assert read(39, SHARE) == (None, [("S!B2", "39 is not a percentage from 0% to 100%")])


def test_formulas_and_faults_of_excel_are_refused_whatever_was_asked() -> None:
    formula = ("S!B2", "this is a formula. Write what it comes to, as a number or as text.")
    assert read("=7", formula=True) == (None, [formula])
    faults: list[Fault] = []
    assert text(Entry("S!B2", "=A1", formula=True), faults) is None
    assert picked(Entry("S!B3", "#REF!"), {"yes": "y"}, faults) is None
    said = "#REF! is a fault of Excel's. Write what is meant."
    assert faults == [formula, ("S!B3", said)]


def test_one_of_the_words_is_picked_by_itself_or_by_its_meaning() -> None:
    meanings = {"would join": "join", "no": "no"}
    faults: list[Fault] = []
    read_as = [
        picked(Entry("S!B2", value), meanings, faults) for value in ("Would join ", "JOIN", "no")
    ]
    assert (read_as, faults) == (["join", "join", "no"], [])
    assert picked(Entry("S!B2", "maybe"), meanings, faults) is None
    assert picked(None, meanings, faults) is None
    assert faults == [("S!B2", '"maybe" is not one of: would join, no')]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (" As typed:  'so'. \n", "As typed:  'so'."),
        ("one\r\ntwo", "one\ntwo"),
        (7.5, "7.5"),
        (True, "yes"),
        (MARCH, "2026-03-01"),
        (datetime.time(9, 30), "09:30:00"),
    ],
)
def test_text_is_kept_as_it_was_typed(value: Any, expected: str) -> None:
    faults: list[Fault] = []
    assert (text(Entry("S!B2", value), faults), faults) == (expected, [])


def test_a_text_that_no_file_takes_is_refused() -> None:
    faults: list[Fault] = []
    assert text(Entry("S!B2", "x" * 10_001), faults) is None
    assert faults == [("S!B2", "this has 10,001 signs. Write 10,000 at most.")]
    assert text(None, faults) is None
