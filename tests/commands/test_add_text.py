"""What `appraisal add` says."""

from pathlib import Path

from appraisal.commands.add_text import added, refused


def test_what_was_added_where_and_what_comes_next() -> None:
    place = (Path("councils/elm.yaml"), 1)
    assert list(added("council", "elm", place, ["one"], 2)) == [
        f"Added the council 'elm': {place[0]}:1",
        "The option 'one' covers it: look whether that is meant.",
        "Fill in next: its figures, its neighbours and its code (gss).",
        "2 problems that were there before still stand: appraisal check",
    ]
    assert list(added("source", "book", place, [], 1))[2:] == [
        "1 problem that was there before still stands: appraisal check"
    ]
    assert len(list(added("source", "book", place, [], 0))) == 2


def test_a_refusal_counts_what_would_be_wrong() -> None:
    assert refused(1) == "This would bring a problem into the workspace. Nothing was written."
    assert refused(2) == "This would bring 2 problems into the workspace. Nothing was written."
