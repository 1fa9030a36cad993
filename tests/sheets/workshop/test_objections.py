"""What is in the way of a file of answers is told, with what to do about it."""

from msgspec.structs import replace

from appraisal.sheets.workshop.collected import Collected
from appraisal.sheets.workshop.entries import entries_of
from appraisal.sheets.workshop.objections import (
    Asked,
    Objection,
    added_again,
    is_ours,
    objections,
    told,
)

ASKED = Asked("2026-what", "1a2b3c4d", ("ash", "birch"))
SHEET = Collected(
    "ash.xlsx",
    "council",
    "2026-what",
    "1a2b3c4d",
    answers={"ash": {"swings": {"say": 100, "saving": 30}, "capacity": 1.5}},
)
ROOM = replace(
    SHEET, file="room.yaml", kind="room", answers={"ash": {"reasons": {"why": "Because"}}}
)


def found(*files: Collected, there: Collected | None = None, asked: Asked = ASKED) -> list[str]:
    """What is objected to, where `there` stands in the workshop's file already."""
    standing = () if there is None else tuple(entries_of(there))
    return [f"{each.file}: {each.what} {each.mend}" for each in objections(asked, files, standing)]


def test_a_sheet_and_the_room_of_one_council_are_welcome_together() -> None:
    assert found(SHEET, ROOM) == []
    assert is_ours(ASKED, SHEET)


def test_a_file_of_another_workshop_is_refused() -> None:
    other = replace(SHEET, workshop="2026-why", version="x")
    assert found(other) == [
        (
            "ash.xlsx: This file is of the workshop '2026-why', not of '2026-what'. "
            "Collect it there, or leave it out."
        )
    ]
    assert not is_ours(ASKED, other)


def test_a_file_of_earlier_questions_is_refused() -> None:
    before = (
        "made before the questions changed: it is of version x, and today's is 1a2b3c4d. "
        "Put the questions back as they were, collect it, and change them after that."
    )
    assert found(replace(SHEET, version="x"), replace(ROOM, version="x")) == [
        (
            f"ash.xlsx: This file was {before} Or write new ones with "
            "`appraisal workshop sheets 2026-what`, to be filled in."
        ),
        f"room.yaml: This file was {before}",
    ]


def test_a_council_that_takes_no_part_is_refused_where_it_is_said_who_does() -> None:
    elm = replace(ROOM, answers={"elm": {"capacity": 1}})
    assert list(objections(ASKED, [elm], ())) == [
        Objection(
            "room.yaml",
            ("answers", "elm"),
            "'elm' is not among the councils of this workshop.",
            "Add it to `councils:` in workshops/2026-what.yaml, or leave its answers out.",
        )
    ]
    assert found(elm, asked=replace(ASKED, closed=False)) == []


def test_two_sheets_of_a_council_or_of_the_panel_are_refused_whatever_they_hold() -> None:
    second = replace(SHEET, file="ash (2).xlsx", answers={"ash": {"barriers": ("Time",)}})
    assert found(SHEET, second) == [
        "ash (2).xlsx: This is a second sheet of 'ash', beside ash.xlsx. Leave one of the two out."
    ]
    panel = Collected("p.xlsx", "panel", "2026-what", "1a2b3c4d", scores={"a": {"b": {"score": 1}}})
    assert found(panel, replace(panel, file="q.xlsx")) == [
        "q.xlsx: This is a second sheet of the panel, beside p.xlsx. Leave one of the two out."
    ]


def test_a_blank_sheet_beside_the_one_that_came_back_is_passed_over() -> None:
    assert found(replace(SHEET, file="blank.xlsx", answers={"ash": {}}), SHEET) == []


def test_what_was_thought_of_stands_once_in_a_file() -> None:
    four = {"kind": "option", "id": "four", "name": "Four"}
    assert found(replace(ROOM, added=(four, four))) == [
        "room.yaml: This stands there twice: added (four). Take one of the two out."
    ]


def test_an_interview_is_no_second_sheet() -> None:
    interview = replace(
        SHEET, file="i.xlsx", kind="interview", answers={"ash": {"ambition": {"place": {}}}}
    )
    assert found(SHEET, interview) == []


def test_two_files_that_answer_the_same_are_refused() -> None:
    room = replace(ROOM, answers={"ash": {"swings": {"say": 90}, "capacity": 2}})
    assert found(SHEET, room) == [
        (
            "room.yaml: ash.xlsx answers the same: swings (say), capacity. "
            "Collect the one that came first, then the other with --replace."
        )
    ]


def test_a_council_that_has_answered_is_refused_and_what_it_answered_is_named() -> None:
    there = replace(SHEET, answers={"ash": {"swings": {"say": 50, "saving": 30}, "capacity": 1.5}})
    leave = (
        "Leave the file out, or give --replace to put it in place of what "
        "workshops/2026-what.yaml says."
    )
    assert found(SHEET, there=there) == [
        "ash.xlsx: 'ash' has answered already: swings (say and saving), capacity. " + leave
    ]
    assert found(SHEET, there=ROOM) == []


def test_a_file_that_says_what_stands_there_is_not_in_the_way() -> None:
    assert found(SHEET, there=SHEET) == []


def test_a_second_sheet_is_refused_where_it_answers_of_the_same_kind() -> None:
    """Points are on one scale, which begins with 100: those of two sheets are not mixed."""
    there = replace(SHEET, answers={"ash": {"swings": {"kept": 100}}})
    assert found(SHEET, there=there)[0].startswith(
        "ash.xlsx: 'ash' has answered already: swings (kept). Leave the file out"
    )
    room = replace(ROOM, answers=SHEET.answers)
    assert found(room, there=there) == []


def test_what_the_room_agreed_before_is_not_lost_unasked() -> None:
    room = replace(ROOM, answers={}, record={"agreed": {"why": {"words": "Yes."}}})
    there = replace(ROOM, answers={}, record={"agreed": {"why": {"words": "No."}}})
    assert found(room, there=there)[0].startswith(
        "room.yaml: This stands there already: agreed (why). Leave the file out"
    )
    assert found(room, there=room) == []


def test_a_file_with_faults_of_its_own_is_not_objected_to() -> None:
    assert found(Collected("x.xlsx", "council", "", "", faults=("x.xlsx: No.",)), SHEET) == []


def test_many_answers_are_counted() -> None:
    many = replace(SHEET, answers={"ash": {"swings": dict.fromkeys("abcdef", 1)}})
    assert told(list(entries_of(many))) == "swings (a, b, c and 3 more)"
    scored = replace(SHEET, answers={}, scores={"closer": {"voice": {"score": 1}}})
    assert told(list(entries_of(scored))) == "the panel's scores (closer on voice)"


def test_what_the_room_thought_of_takes_no_id_that_is_there() -> None:
    asked = replace(ASKED, there={("option", "one"): "options/one.yaml:1"})
    one = {"kind": "option", "id": "one", "name": "One council"}
    other = {"kind": "candidate", "id": "one", "name": "One"}
    file = replace(ROOM, added=(other, one))
    assert list(added_again(asked, [file], ())) == [
        Objection(
            "room.yaml",
            ("added", 1, "id"),
            "The option 'one' is there already, in options/one.yaml:1.",
            "Give what the room thought of another id here, or take it out.",
        )
    ]
    assert list(added_again(asked, [file], {"one"})) == []  # recorded since, from this workshop
    assert list(added_again(asked, [replace(file, version="x")], ())) == []
