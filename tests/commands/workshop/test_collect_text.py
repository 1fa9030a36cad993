"""What collecting prints: what each council answered, what is missing, and what to do next."""

import pathlib
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from appraisal.commands.workshop import collect_text as text
from appraisal.commands.workshop.collecting import Found
from appraisal.sheets.workshop.collected import Collected
from appraisal.sheets.workshop.merging import Merged, Move
from tests.treeshire import WHAT, treeshire
from tests.workspaces import cases

SWINGS = ("answers", "ash", "swings")
SHEET = Collected("ash.xlsx", "council", WHAT, "v", missing=("Swings: kept is left blank.",))


def found(
    *moves: Move,
    files: Sequence[Collected] = (SHEET,),
    faults: tuple[str, ...] = (),
    silent: tuple[str, ...] = (),
    answers: Mapping[str, Any] = {},
) -> Found:
    """What is found where nobody is silent but those who are."""
    merged = Merged({"answers": answers}, tuple(moves))
    return Found(treeshire(), WHAT, tuple(files), merged, b"", b"x", faults, silent)


def lines(*moves: Move, **more: Any) -> list[str]:
    return list(text.found_lines(found(*moves, **more)))


def test_answers_are_shown_by_council_and_kind() -> None:
    said = lines(
        Move((*SWINGS, "local-say"), None, 100, "ash.xlsx"),
        Move((*SWINGS, "kept"), 40, 7.5, "ash.xlsx"),
        Move(("answers", "elm", "capacity"), None, 1.25, "elm.xlsx"),
        Move((*SWINGS, "alike"), 5, None, "ash.xlsx"),
        Move(("answers", "ash", "candidates", "legal-team"), "no", "no", "ash.xlsx"),
        silent=("birch", "cedar"),
    )
    assert said == [
        f"workshops/{WHAT}.yaml",
        "  Ash District Council (ash.xlsx)",
        "    swings: local-say 100; kept 40 → 7.5; alike goes, which was 5",
        "    candidates: legal-team no (as it was)",
        "  Elm District Council (elm.xlsx)",
        "    capacity: 1.25",
        "ash.xlsx: Swings: kept is left blank.",
        "2 answers are new, 1 changes, 1 goes, 1 stays as it was.",
        "Not answered yet: Birch District Council and Cedar District Council.",
    ]


def test_of_a_file_that_changes_nothing_it_is_said_that_all_stands_there() -> None:
    same = (
        Move((*SWINGS, "kept"), 40, 40, "ash.xlsx"),
        Move(("answers", "ash", "capacity"), 1.25, 1.25, "ash.xlsx"),
    )
    assert lines(*same) == [
        "ash.xlsx: all that it says stands there already.",
        "Nothing would change.",
        "Every council has answered.",
    ]
    (_, _, new, again, *_) = lines(*same, Move(("answers", "elm", "capacity"), None, 2, "elm.xlsx"))
    assert (new, again) == (
        "    capacity: 2",
        "ash.xlsx: all that it says stands there already.",
    )


def test_what_the_panel_and_the_room_left_stands_by_itself() -> None:
    option = {"kind": "option", "id": "four", "name": "Four councils"}
    said = lines(
        Move(("scores", "closer", "one-voice"), None, {"score": 41, "low": 31}, "panel.xlsx"),
        Move(("record", "agreed", "committee"), None, {"choice": "join"}, "room.yaml"),
        Move(("record", "agreed", "why"), {"words": "No"}, {"words": "Yes"}, "room.yaml"),
        Move(("record", "changed_our_minds"), None, "A price", "room.yaml"),
        Move(("added", "four"), None, option, "room.yaml"),
        files=(),
    )
    assert said[1:-2] == [
        "  The panel's scores (panel.xlsx)",
        "    scores: closer on one-voice score 41, low 31",
        "  The record (room.yaml)",
        "    agreed: committee choice join",
        "    agreed: why words No → words Yes",
        "    changed our minds: A price",
        "  Added in the room (room.yaml)",
        "    option: four name Four councils",
    ]


def test_a_long_reason_is_cut() -> None:
    said = lines(Move(("answers", "ash", "reasons", "q"), None, "word " * 40, "ash.xlsx"))
    assert said[2] == f"    reasons: q {('word ' * 12)}…"


def test_a_blank_sheet_says_so_and_nothing_would_change() -> None:
    assert lines() == [
        "ash.xlsx: nothing new is filled in.",
        "Nothing would change.",
        "Every council has answered.",
    ]


@pytest.mark.parametrize(
    ("moves", "said"),
    cases(
        {
            "none": ((), "Nothing would change."),
            "one new": (((None, 1),), "1 answer is new."),
            "some new": (((None, 1), (None, 2)), "2 answers are new."),
            "all as they were": (((1, 1), (2, 2)), "Nothing would change."),
            "changed": (((1, 2), (1, 2)), "2 answers change."),
            "gone": (((1, None), (2, 2)), "1 answer goes, 1 stays as it was."),
        }
    ),
)
def test_answers_are_counted(moves: tuple[tuple[Any, Any], ...], said: str) -> None:
    assert text.counts([Move((*SWINGS, "a"), old, new, "f") for old, new in moves]) == said


def test_faults_are_counted() -> None:
    assert text.faults_line(found(faults=("a", "b"))) == (
        "2 problems in 1 file. Nothing was written."
    )


def test_what_to_do_next_depends_on_who_has_answered() -> None:
    first = f"Written to workshops/{WHAT}.yaml. The answers are private: no public build has them."
    last = "To see where the councils agree: `appraisal build --private`."
    assert text.written(found()) == f"{first} {last}"
    assert text.written(found(silent=("elm",))) == (
        f"{first} Collect those of the others in the same way, as they come. {last}"
    )


def test_interviews_are_read_in_the_pack_and_what_was_agreed_goes_into_the_options() -> None:
    said = Move(("answers", "ash", "ambition", "place"), None, {"level": 3}, "ash.xlsx")
    assert text.written(found(said)).endswith(
        f"To read them topic by topic: `appraisal workshop pack {WHAT}`."
    )
    agreed = Move(("record", "agreed", "committee"), None, {"choice": "join"}, "room.yaml")
    assert text.written(found(said, agreed)).endswith(
        "To see where the councils agree: `appraisal build --private`. To take up what was "
        f"agreed, and what the panel scored: `appraisal workshop record {WHAT}`."
    )


def test_what_would_be_published_with_earlier_answers_is_said() -> None:
    move = Move((*SWINGS, "kept"), 40, 50, "ash.xlsx")
    answers = {"ash": {"swings": {"kept": 50}, "published": "2026-03-01"}}
    assert lines(move, answers=answers)[-1] == (
        "Ash District Council let their answers be published (`published:`), and what is new here "
        "with them. If that is not meant, take `published:` out."
    )
    assert "private:" not in text.written(found(move, answers=answers))
    assert found(answers=answers).in_public == ()


def test_a_file_that_is_not_there_is_named(tmp_path: pathlib.Path) -> None:
    assert text.no_file(pathlib.Path("ash.xlsx")) == "There is no file ash.xlsx."
    assert text.no_file(tmp_path) == (
        f"{tmp_path} is a folder. Name the files in it, such as {tmp_path / '*.xlsx'}."
    )


def test_what_somebody_typed_does_nothing_to_the_terminal() -> None:
    said = lines(Move(("answers", "ash", "reasons", "q"), None, "a\x1b[31mb\u202ec", "ash.xlsx"))
    assert said[2] == "    reasons: q a [31mb c"
