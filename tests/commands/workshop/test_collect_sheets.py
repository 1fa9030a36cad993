"""Sheets that councils send, as they send them: collected whole, or refused in their cells."""

import pathlib
from collections.abc import Callable
from typing import Any

import pytest

from appraisal.commands.changed_files import write_files
from appraisal.commands.workshop.collecting import Found, collect
from appraisal.load import load
from appraisal.model.workshops import Answer
from tests.browser.site import EVERY_PAGE
from tests.commands.workshop.filled import FILE, as_typed, typed, unanswered
from tests.sheets.workshop.filled import cell_of, changed, filled
from tests.treeshire import WHAT, treeshire
from tests.workspaces import cases


@pytest.fixture
def area(tmp_path: pathlib.Path) -> pathlib.Path:
    return unanswered(tmp_path / "area")


def written(area: pathlib.Path, found: Found) -> None:
    assert found.faults == ()
    write_files(area, {found.file: found.after}, {found.file: found.before})


def who_typed() -> dict[str, Answer]:
    """Whose sheets are filled in and sent: all councils' in CI, at home those of all kinds.

    A council is left out there that types into no column that none before it typed into.
    """
    answers, seen, kept = treeshire().workshops[WHAT].answers, set(), {}
    for council, answer in answers.items():
        cells = {
            (sheet, code.split()[0] if sheet == "Walk-away" else "", key)
            for sheet, code, key in typed(answer)
        }
        if EVERY_PAGE or cells - seen:
            kept[council] = answer
        seen |= cells
    return kept


def test_what_nine_councils_type_stands_in_the_workshops_file(area: pathlib.Path) -> None:
    answers = who_typed()
    silent = treeshire().workshops[WHAT].answers.keys() - answers
    before = (area / FILE).read_bytes()
    found = collect(
        area,
        WHAT,
        {f"{i}.xlsx": filled(f"{i}.xlsx", typed(answer)) for i, answer in answers.items()},
    )
    assert {*found.silent} == silent
    written(area, found)
    assert load(area).workshops[WHAT].answers == {i: as_typed(a) for i, a in answers.items()}
    assert (area / FILE).read_bytes().startswith(before)


def test_a_sheet_an_interview_the_panel_and_the_room_are_taken_in_one_go(
    area: pathlib.Path,
) -> None:
    panel = {("Scores", "closer one-voice", key): n for key, n in (("score", 41), ("low", 30))}
    interview = {("Place", "level", "answer"): 3, ("Place", "note", "answer"): "Proud"}
    sheet = filled("ash.xlsx", {("Swings", "saving", "points"): 100})
    version = collect(area, WHAT, {"ash.xlsx": sheet}).collected[0].version
    room = f"workshop: {WHAT}\nversion: {version}\nanswers: {{ash: {{swings: {{kept: 7.5}}}}}}\n"
    found = collect(
        area,
        WHAT,
        {
            "ash.xlsx": sheet,
            "interviews/ash.xlsx": filled("interviews/ash.xlsx", interview),
            "panel.xlsx": filled("panel.xlsx", panel),
            "room.yaml": room.encode(),
        },
    )
    written(area, found)
    workshop = load(area).workshops[WHAT]
    assert workshop.answers["ash"].swings == {"saving": 100, "kept": 7.5}
    assert workshop.answers["ash"].ambition["place"].level == 3
    assert workshop.scores["closer"]["one-voice"].score == 41


def test_a_half_filled_sheet_is_taken_and_says_what_is_missing(area: pathlib.Path) -> None:
    found = collect(
        area, WHAT, {"ash.xlsx": filled("ash.xlsx", {("Swings", "kept", "points"): 100})}
    )
    assert found.faults == ()
    assert [move.path for move in found.merged.moves] == [("answers", "ash", "swings", "kept")]
    assert found.collected[0].missing[0].startswith("Swings: 9 of 10 left blank: ")


def test_a_blank_sheet_changes_nothing(area: pathlib.Path) -> None:
    found = collect(area, WHAT, {"ash.xlsx": filled("ash.xlsx", {})})
    assert (found.faults, found.merged.moves, found.after) == ((), (), found.before)


def with_notes(book: Any) -> None:
    sheet = book["Swings"]
    sheet.insert_cols(3)
    sheet["C6"] = "My note: ask the treasurer"
    cell_of(sheet, "kept", "points").value = 100


def in_other_rows(book: Any) -> None:
    sheet = book["Swings"]
    cell_of(sheet, "kept", "points").value = 100
    for merged in list(sheet.merged_cells.ranges):  # which openpyxl leaves where they are
        sheet.unmerge_cells(str(merged))
    sheet.insert_rows(3, 2)


def in_words(book: Any) -> None:
    cell_of(book["Swings"], "kept", "points").value = " 100 "


def in_per_cent(book: Any) -> None:
    cell = cell_of(book["Swings"], "kept", "points")
    cell.value, cell.number_format = 1, "0%"


@pytest.mark.parametrize("change", [with_notes, in_other_rows, in_words, in_per_cent])
def test_a_sheet_is_read_however_it_was_treated_and_called(
    area: pathlib.Path, change: Callable[[Any], None]
) -> None:
    found = collect(area, WHAT, {"Copy of ash (FINAL v2).xlsx": changed("ash.xlsx", change)})
    written(area, found)
    assert load(area).workshops[WHAT].answers == {"ash": Answer(swings={"kept": 100.0})}


@pytest.mark.parametrize(
    ("value", "said"),
    cases(
        {
            "a word": ("seven", 'ash.xlsx, Swings!F13: "seven" is not a number from 0 to 100'),
            "a comma": ("7,5", 'ash.xlsx, Swings!F13: "7,5" is not a number from 0 to 100'),
            "too many": (101, "ash.xlsx, Swings!F13: 101 is not a number from 0 to 100"),
            "a formula": (
                "=50+50",
                (
                    "ash.xlsx, Swings!F13: this is a formula. Write what it comes to, as a number "
                    "or as text."
                ),
            ),
        }
    ),
)
def test_a_fault_is_told_in_its_cell_and_nothing_is_taken(
    area: pathlib.Path, value: object, said: str
) -> None:
    sheets = {
        "ash.xlsx": filled("ash.xlsx", {("Swings", "kept", "points"): value}),
        "elm.xlsx": filled("elm.xlsx", {("Swings", "kept", "points"): 100}),
    }
    assert collect(area, WHAT, sheets).faults == (said,)


def test_last_months_sheet_is_refused(area: pathlib.Path) -> None:
    sheet = filled("ash.xlsx", {("Swings", "kept", "points"): 100})
    place = area / FILE
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace("ask: Would your council join", "ask: Who would join"), "utf-8")
    (fault,) = collect(area, WHAT, {"ash.xlsx": sheet}).faults
    assert fault.startswith("ash.xlsx: This file was made before the questions changed: ")
    assert fault.endswith(
        f"Or write new ones with `appraisal workshop sheets {WHAT}`, to be filled in."
    )
    (fault,) = collect(area, "2026-02-why", {"ash.xlsx": sheet}).faults
    assert fault.startswith(
        f"ash.xlsx: This file is of the workshop '{WHAT}', not of '2026-02-why'"
    )


def test_the_same_sheets_a_second_time_are_taken_and_change_nothing(area: pathlib.Path) -> None:
    """Whoever collects all that lies in the folder, as more come, need not sort them."""
    ash = filled(
        "ash.xlsx", {("Swings", "kept", "points"): 100, ("Candidates", "posts", "answer"): 2}
    )
    written(area, collect(area, WHAT, {"ash.xlsx": ash}))
    again = collect(area, WHAT, {"ash.xlsx": ash})
    assert (again.faults, again.after) == ((), again.before)
    elm = filled("elm.xlsx", {("Swings", "kept", "points"): 90})
    more = collect(area, WHAT, {"ash.xlsx": ash, "elm.xlsx": elm})
    assert more.faults == ()
    written(area, more)
    answers = load(area).workshops[WHAT].answers
    assert [answers[i].swings for i in ("ash", "elm")] == [{"kept": 100}, {"kept": 90}]


def test_a_corrected_sheet_takes_the_place_of_the_first(area: pathlib.Path) -> None:
    swings = {("Swings", "kept", "points"): 100, ("Swings", "saving", "points"): 40}
    capacity = {("Candidates", "posts", "answer"): 2.5}
    written(area, collect(area, WHAT, {"ash.xlsx": filled("ash.xlsx", {**swings, **capacity})}))
    again = {"ash.xlsx": filled("ash.xlsx", {("Swings", "alike", "points"): 90})}
    (fault,) = collect(area, WHAT, again).faults
    assert fault.startswith("ash.xlsx: 'ash' has answered already: swings (saving and kept).")
    written(area, collect(area, WHAT, again, replaces=True))
    answer = load(area).workshops[WHAT].answers["ash"]
    assert (answer.swings, answer.capacity) == ({"alike": 90}, 2.5)
