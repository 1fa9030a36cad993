"""Answers come into a workshop's file whole, and everything else in it stays."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.edit import rewritten
from appraisal.edit.splices import same
from appraisal.load.document import read_document
from appraisal.model.workshops import Workshop
from appraisal.sheets.workshop.collected import Collected
from appraisal.sheets.workshop.merging import Merged, Move, merge, standing_answers
from appraisal.sheets.workshop.objections import Asked
from appraisal.sheets.workshop.room_file import read_room
from tests.random_cases import some_of
from tests.sheets.workshop.sent import Ids, answers, download, records

COUNCILS = ("ash", "birch")
ASKED = Asked("w", "v", COUNCILS)


def a_file(kind: Any = "council", file: str = "ash.xlsx", **holds: Any) -> Collected:
    return Collected(file, kind, "w", "v", **holds)


def of_ash(**answers: Any) -> Collected:
    return a_file(answers={"ash": answers})


def merged(written: Any, *files: Collected, replaces: bool = False) -> Merged:
    found = merge(written, ASKED, files, replaces=replaces)
    assert found.objections == ()
    return found


def test_files_of_one_council_are_put_together_where_they_do_not_meet() -> None:
    sheet = of_ash(swings={"say": 100}, candidates={"hub": "join"})
    room = a_file("room", "room.yaml", answers={"ash": {"swings": {"saving": 40}}})
    assert merged({"title": "T"}, sheet, room).wanted == {
        "title": "T",
        "answers": {
            "ash": {"swings": {"say": 100, "saving": 40}, "candidates": {"hub": "join"}},
        },
    }


def test_a_sheet_replaces_all_of_a_kind_that_it_answers_and_nothing_else() -> None:
    written = {"answers": {"ash": {"swings": {"say": 100, "kept": 50}, "capacity": 2}}}
    found = merged(written, of_ash(swings={"say": 40, "saving": 100}), replaces=True)
    assert found.wanted == {
        "answers": {"ash": {"swings": {"say": 40, "saving": 100}, "capacity": 2}}
    }
    kind = ("answers", "ash", "swings")
    assert found.moves == (
        Move((*kind, "kept"), 50, None, "ash.xlsx"),
        Move((*kind, "say"), 100, 40, "ash.xlsx"),
        Move((*kind, "saving"), None, 100, "ash.xlsx"),
    )


def test_the_room_replaces_only_what_it_asked() -> None:
    written = {"answers": {"ash": {"swings": {"say": 100, "kept": 50}}}}
    room = a_file("room", "room.yaml", answers={"ash": {"swings": {"say": 40}}})
    assert merged(written, room, replaces=True).wanted == {
        "answers": {"ash": {"swings": {"say": 40, "kept": 50}}}
    }


def test_what_the_record_wrote_beside_an_agreement_stays_when_the_room_says_the_same() -> None:
    agreed = {"calm": {"value": 70, "low": 60, "high": 80}}
    written = {"record": {"agreed": {"calm": {**agreed["calm"], "rests_on": "89c7"}}}}
    room = a_file("room", "room.yaml", record={"agreed": agreed})
    found = merged(written, room)
    assert found.wanted == written
    assert all(move.stays for move in found.moves)


def test_what_an_agreement_rested_on_goes_when_another_takes_its_place() -> None:
    written = {"record": {"agreed": {"calm": {"value": 70, "rests_on": "89c7"}}}}
    room = a_file("room", "room.yaml", record={"agreed": {"calm": {"value": 60}}})
    assert merge(written, ASKED, [room]).objections
    wanted = {"record": {"agreed": {"calm": {"value": 60}}}}
    assert merged(written, room, replaces=True).wanted == wanted


def test_a_sheet_does_not_take_away_what_the_room_of_the_same_call_says() -> None:
    written = {"answers": {"ash": {"swings": {"say": 100}}}}
    room = a_file("room", "room.yaml", answers={"ash": {"swings": {"kept": 5}}})
    found = merged(written, room, of_ash(swings={"saving": 1}), replaces=True)
    assert found.wanted["answers"]["ash"] == {"swings": {"kept": 5, "saving": 1}}


def test_the_panels_scores_go_to_the_scores_of_the_workshop() -> None:
    panel = a_file("panel", scores={"closer": {"voice": {"score": 40, "low": 30}}})
    assert merged({"title": "T", "record": {}}, panel).wanted == {
        "title": "T",
        "scores": {"closer": {"voice": {"score": 40, "low": 30}}},
        "record": {},
    }


def test_what_the_room_leaves_open_is_added_to_the_record_once() -> None:
    written = {"record": {"open": ({"what": "Who pays"},)}}
    room = a_file(
        "room",
        "room.yaml",
        record={"open": ({"what": "Who pays"}, {"what": "When"}), "barriers": {"it": ("Time",)}},
    )
    found = merged(written, room)
    assert found.wanted == {
        "record": {"open": [{"what": "Who pays"}, {"what": "When"}], "barriers": {"it": ["Time"]}}
    }
    assert found.origins == {
        ("record", "open", 1): ("room.yaml", ("record", "open", 1)),
        ("record", "barriers", "it", 0): ("room.yaml", ("record", "barriers", "it", 0)),
    }


def test_lists_of_the_record_begin_anew_where_they_are_replaced() -> None:
    written = {"record": {"open": ({"what": "Who pays"},)}}
    one = a_file("room", "1.yaml", record={"open": ({"what": "When"},)})
    two = a_file("room", "2.yaml", record={"open": ({"what": "Where"},)})
    found = merged(written, one, two, replaces=True)
    assert found.wanted == {"record": {"open": [{"what": "When"}, {"what": "Where"}]}}
    assert found.moves[0] == Move(("record", "open"), {"what": "Who pays"}, None, "1.yaml")


def test_what_was_thought_of_is_known_by_its_id() -> None:
    three, four = ({"kind": "option", "id": i, "name": i} for i in ("three", "four"))
    again = {**three, "name": "Three councils"}
    room = a_file("room", "room.yaml", added=(again, four))
    found = merged({"added": (three,)}, room, replaces=True)
    assert found.wanted == {"added": [again, four]}
    assert found.origins["added", 1] == ("room.yaml", ("added", 1))


def test_a_file_that_is_not_of_this_workshop_is_left_out() -> None:
    found = merge({}, ASKED, [replace(of_ash(capacity=1), version="x")])
    assert found.wanted == {}
    assert len(found.objections) == 1


def test_keys_left_empty_are_no_answers() -> None:
    written = {"answers": {"ash": None, "birch": {"capacity": None}}, "record": None}
    assert dict(standing_answers(written).answers) == {"birch": {}}
    assert merged(written, of_ash(capacity=1)).wanted["answers"]["ash"] == {"capacity": 1}


IDS = ("say", "saving", "no", "2024", "a-b")
ANSWERS = answers(Ids(IDS, IDS, IDS, IDS, IDS))
RECORDS = records(IDS)


def downloaded(answers: Any, record: Any) -> bytes:
    return download("w", "v", answers, record)


WRITTEN = (
    "# made by hand\ntitle: What?  # a question\ncouncils: [birch, ash]\n\n"
    "# the panel's\nscores:\n  one:\n    say: {score: 50}   # before\nrecord: # what came of it\n"
    "  decided:\n  # first\n  - {what: To meet again.}\nnote: >-\n  An invented\n  workshop.\n"
)


def read(raw: bytes) -> Workshop:
    document = read_document("w.yaml", raw.replace(b"\r\n", b"\n"))
    assert document.problems == []
    return Workshop.model_validate(document.data)


@settings(max_examples=some_of(200), deadline=None)
@given(ANSWERS, ANSWERS, RECORDS, st.sampled_from(["\n", "\r\n"]))
def test_whatever_is_downloaded_stands_in_the_file_and_no_line_of_it_is_lost(
    ash: Any, birch: Any, record: Any, end: str
) -> None:
    content = downloaded({"ash": ash, "birch": birch}, record)
    raw = WRITTEN.replace("\n", end).encode()
    before = read_document("w.yaml", WRITTEN.encode()).data
    found = read_room("room.yaml", content)
    assert found.faults == ()
    new = rewritten("w.yaml", raw, merged(before, found).wanted)
    workshop, sent = read(new), Workshop.model_validate({"title": "T", **as_read(content)})
    empty = Workshop.model_validate({"title": "T", "answers": {"ash": {}}}).answers["ash"]
    for council in COUNCILS:
        assert workshop.answers.get(council, empty) == without_empty(sent.answers[council])
    assert workshop.record.agreed == sent.record.agreed
    assert workshop.record.changed_our_minds == sent.record.changed_our_minds
    assert (workshop.scores, workshop.note) == (read(raw).scores, "An invented workshop.")
    lines = iter(new.split(b"\n"))
    assert all(line in lines for line in raw.split(b"\n"))
    assert all(line.endswith(b"\r") for line in new.split(b"\n")[:-1]) == (end == "\r\n")


def as_read(content: bytes) -> dict[str, Any]:
    data = read_document("room.yaml", content).data
    return {key: data[key] for key in ("answers", "record")}


def without_empty(answer: Any) -> Any:
    """An answer without the options on which nothing is scored."""
    return answer.model_copy(update={"scores": {k: v for k, v in answer.scores.items() if v}})


@settings(max_examples=some_of(100), deadline=None)
@given(ANSWERS)
def test_to_collect_the_same_again_changes_nothing(ash: Any) -> None:
    found = read_room("room.yaml", downloaded({"ash": ash}, {}))
    once = merged({"title": "T"}, found).wanted
    again = merged(once, found, replaces=True)
    assert same(again.wanted, once)
    assert all(move.stays for move in again.moves)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_new_council_takes_its_place_among_comments(end: str) -> None:
    raw = (
        "title: T\nanswers:\n  # came by post\n  ash:\n    capacity: 1 # or so\n"
        "record:\n  decided: []\n"
    )
    written = read_document("w.yaml", raw.encode()).data
    found = merged(written, a_file(answers={"birch": {"capacity": 2.5, "barriers": ("Time",)}}))
    new = rewritten("w.yaml", raw.replace("\n", end).encode(), found.wanted)
    assert new.decode().replace("\r\n", "\n") == raw.replace(
        "record:", "  birch: {capacity: 2.5, barriers: [Time]}\nrecord:"
    )
