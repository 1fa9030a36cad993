"""The record as a paper says what is public, part by part, with its evidence."""

from appraisal.documents.blocks import Heading, Items, Paragraph, texts
from appraisal.documents.record import record_paper
from appraisal.model.workshops import Added, NextStep, Record
from tests.appraised_treeshire import with_workshop
from tests.findings.cases_of_preparing import recorded_area
from tests.treeshire import WHAT


def test_each_part_stands_under_its_heading_with_its_sources() -> None:
    made = record_paper(recorded_area(), WHAT)
    headings = [block.text for block in made.blocks if isinstance(block, Heading)]
    assert headings[:3] == [
        "Record: What should the councils of Treeshire work on together?",
        "What came of it",
        "Decided",
    ]
    lists = [block.texts for block in made.blocks if isinstance(block, Items)]
    assert lists[1] == (
        "The committee is worked up. By Ash. Source: Notes of an invented panel.",
        "Nothing else.",
    )


def test_it_says_when_it_was_and_who_took_part() -> None:
    made = record_paper(recorded_area(), WHAT)
    said = [block.text for block in made.blocks if isinstance(block, Paragraph)]
    assert "Held on 12 March 2026. For all 9 councils." in said


def test_what_the_whole_record_rests_on_is_said_and_every_text_ends() -> None:
    step = NextStep(what="Write it up", owner="A clerk")
    record = Record(source=("panel-note",), next_steps=(step,))
    said = list(texts(record_paper(with_workshop(record=record), WHAT).blocks))
    assert said[2].endswith("For all 9 councils. Source: Notes of an invented panel.")
    assert said[-1] == "Write it up. Whose it is: A clerk."


def test_what_the_room_thought_of_stands_in_it() -> None:
    added = (Added(kind="option", id="more", name="Something more"),)
    said = list(texts(record_paper(with_workshop(added=added), WHAT).blocks))
    assert said[-2:] == ["Thought of in the room", "Something more"]


def test_without_a_record_it_says_so() -> None:
    made = record_paper(with_workshop(record=Record()), WHAT)
    assert "Nothing has been recorded of this workshop yet." in list(texts(made.blocks))


def test_no_answer_stands_in_it() -> None:
    assert "SECRET" not in " ".join(texts(record_paper(recorded_area(), WHAT).blocks))
