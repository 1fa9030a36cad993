"""Each answer of a file stands by itself, with its place in the workshop's file."""

from appraisal.sheets.workshop.collected import Collected
from appraisal.sheets.workshop.entries import Entry, entries_of, lists_of

SCORE = {"score": 40}
ROOM = Collected(
    "room.yaml",
    "room",
    "w",
    "v",
    answers={
        "ash": {
            "swings": {"say": 100, "saving": 30},
            "scores": {"closer": {"voice": SCORE}},
            "capacity": 1.5,
            "barriers": ("Time",),
            "walk_away": (),
        }
    },
    record={
        "agreed": {"q": {"value": 40}},
        "open": ({"what": "Who pays"},),
        "barriers": {"services": ("Contracts", "Time")},
        "before": "history/before",
    },
    added=({"kind": "option", "id": "four", "name": "Four"},),
)


def test_answers_by_id_are_entries_and_lists_are_whole() -> None:
    found = {entry.path: entry.value for entry in entries_of(ROOM)}
    assert found == {
        ("answers", "ash", "swings", "say"): 100,
        ("answers", "ash", "swings", "saving"): 30,
        ("answers", "ash", "scores", "closer", "voice"): SCORE,
        ("answers", "ash", "capacity"): 1.5,
        ("answers", "ash", "barriers"): ("Time",),
        ("record", "agreed", "q"): {"value": 40},
        ("record", "before"): "history/before",
        ("added", "four"): {"kind": "option", "id": "four", "name": "Four"},
    }


def test_an_entry_knows_its_kind_its_council_and_its_place() -> None:
    first, *_, last = entries_of(ROOM)
    assert first.kind == ("answers", "ash", "swings")
    assert (first.council, last.council) == ("ash", None)
    assert last == Entry(("added", "four"), ROOM.added[0], ("added",), "room.yaml", ("added", 0))


def test_the_panels_scores_are_one_kind() -> None:
    panel = Collected("p.xlsx", "panel", "w", "v", scores={"closer": {"voice": SCORE}})
    (entry,) = entries_of(panel)
    assert (entry.path, entry.kind) == (("scores", "closer", "voice"), ("scores",))


def test_items_of_the_record_are_added_to_its_lists() -> None:
    assert list(lists_of(ROOM)) == [
        (("record", "open"), ("record", "open", 0), {"what": "Who pays"}),
        (("record", "barriers", "services"), ("record", "barriers", "services", 0), "Contracts"),
        (("record", "barriers", "services"), ("record", "barriers", "services", 1), "Time"),
    ]
