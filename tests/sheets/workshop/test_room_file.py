"""What the workshop's pages download is read, and each fault of it told in its place."""

import pytest

from appraisal.sheets.workshop.collected import Collected
from appraisal.sheets.workshop.room_file import read_room
from tests.workspaces import cases

HEAD = "workshop: w\nversion: 1a2b3c4d\n"


def faults(text: str) -> tuple[str, ...]:
    return read_room("room.yaml", text.encode()).faults


def test_all_that_the_room_leaves_is_read() -> None:
    text = (
        f"{HEAD}answers: {{ash: {{swings: {{say: 100}}, candidates: {{hub: no}}}}}}\n"
        "record: {agreed: {q: {value: 40}}, open: [{what: Who pays}]}\n"
        "added: [{kind: option, id: four, name: Four}]\n"
    )
    assert read_room("room.yaml", text.encode()) == Collected(
        file="room.yaml",
        kind="room",
        workshop="w",
        version="1a2b3c4d",
        answers={"ash": {"swings": {"say": 100}, "candidates": {"hub": "no"}}},
        record={"agreed": {"q": {"value": 40}}, "open": ({"what": "Who pays"},)},
        added=({"kind": "option", "id": "four", "name": "Four"},),
    )


def test_numbers_stay_as_they_were_written_where_they_are_words() -> None:
    text = "workshop: w\nversion: 00123456\nanswers: {ash: {reasons: {q: 1.10, r: 2024}}}\n"
    found = read_room("room.yaml", text.encode())
    assert found.version == "00123456"
    assert found.answers == {"ash": {"reasons": {"q": "1.10", "r": "2024"}}}


def test_what_was_left_empty_is_no_answer() -> None:
    found = read_room("room.yaml", f"{HEAD}answers: {{ash: {{capacity: , swings: }}}}\n".encode())
    assert found.answers == {"ash": {}}
    assert found.faults == ()


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "a word for a number": (
                f"{HEAD}answers:\n  ash: {{capacity: seven}}\n",
                "room.yaml:4:19: 'seven' is not a number. Write digits only, such as 1234.5.",
            ),
            "a comma in a number": (
                f'{HEAD}answers:\n  ash: {{capacity: "7,5"}}\n',
                "room.yaml:4:19: '7,5' is not a number. Write digits only, such as 1234.5.",
            ),
            "a key that nobody knows": (
                f"{HEAD}answers:\n  ash: {{candidats: {{}}}}\n",
                "room.yaml:4:9: Unknown key 'candidats'. Did you mean 'candidates'?",
            ),
            "answers that are let be published": (
                f"{HEAD}answers:\n  ash:\n    published: 2026-01-01\n",
                (
                    "room.yaml:5:5: A file that is collected can't let answers be published. Take "
                    "the line out; once the council agrees, write it into the workshop's file."
                ),
            ),
            "no version": (
                "workshop: w\n",
                "room.yaml:1:1: 'version' is missing. Add `version:`.",
            ),
            "another file": (
                "title: What?\n",
                (
                    "room.yaml:1:1: This is no file of answers: it says neither `workshop` nor "
                    "`version`. Collect the file that a workshop's page downloaded, as it is."
                ),
            ),
            "writing that can't be read": (
                f"{HEAD}answers: {{ash: 1\n",
                (
                    "room.yaml:3:10: The brace { is opened here and never closed. "
                    "Write } where it ends."
                ),
            ),
        }
    ),
)
def test_a_fault_is_told_at_its_line(text: str, said: str) -> None:
    assert faults(text) == (said,)


def test_all_faults_are_told_at_once_and_nothing_else_is_taken() -> None:
    found = read_room(
        "room.yaml", f"{HEAD}answers: {{ash: {{capacity: x, swings: {{a: y}}}}}}\n".encode()
    )
    assert [each.partition(": ")[0] for each in found.faults] == [
        "room.yaml:3:27",
        "room.yaml:3:42",
    ]
    assert found.answers == {}
