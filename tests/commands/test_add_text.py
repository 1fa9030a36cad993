"""What `appraisal add` says."""

from pathlib import Path

from appraisal.commands.add_text import FILL_IN, added, left_of_source, refused


def test_what_was_added_where_and_what_comes_next() -> None:
    place = (Path("councils/elm.yaml"), 1)
    assert list(added("council", "elm", place, ["one"], 2, FILL_IN["council"])) == [
        f"Added the council 'elm': {place[0]}:1",
        "The option 'one' covers it: look whether that is meant.",
        "Fill in next: its figures, its neighbours and its code (gss).",
        "2 problems that were there before still stand: appraisal check",
    ]
    assert list(added("source", "book", place, [], 1, "when"))[2:] == [
        "1 problem that was there before still stands: appraisal check"
    ]
    assert len(list(added("source", "book", place, [], 0, "when"))) == 2


def test_a_refusal_counts_what_would_be_wrong() -> None:
    assert refused(1) == "This would bring a problem into the workspace. Nothing was written."
    assert refused(2) == "This would bring 2 problems into the workspace. Nothing was written."


def test_of_a_source_only_what_was_not_given_is_left_to_fill_in() -> None:
    assert left_of_source(None, None, None) == "who published it, when, and its address"
    assert left_of_source("The office", None, None) == "when and its address"
    assert left_of_source("The office", "2025", None) == "its address"
    place = (Path("sources.yaml"), 1)
    nothing = left_of_source("The office", "unknown", "https://example.org")
    assert list(added("source", "book", place, [], 0, nothing)) == [
        f"Added the source 'book': {place[0]}:1"
    ]
