"""What would be written is shown before it is: each question with its reason and its page."""

from appraisal.commands.workshop.prepare_text import LACKING, lines, written
from appraisal.commands.workshop.preparing import Prepared


def made(**changed: object) -> Prepared:
    given = {
        "name": "next",
        "is_new": True,
        "set": {"title": "Why?", "councils": ["ash", "elm"]},
        "entries": (
            {"id": "a", "ask": "Which?", "why": "It is 26%.", "page": "robustness.html"},
            {"id": "b", "ask": "What?"},
        ),
        "agenda": ({"title": "Opening", "minutes": 10}, {"title": "Talk", "minutes": 110}),
        "rest": (),
        "files": {"workshops/next.yaml": b""},
    }
    return Prepared(**{**given, **changed})  # type: ignore[arg-type]


def test_a_new_file_is_shown_whole() -> None:
    assert "\n".join(lines(made())).splitlines() == [
        "workshops/next.yaml, which is new",
        "  title: Why?",
        "  councils: ash, elm",
        "",
        "  a",
        "    Which?",
        "    It is 26%. (robustness.html)",
        "",
        "  b",
        "    What?",
        "",
        "  agenda:",
        "     10 minutes  Opening",
        "    110 minutes  Talk",
        "",
        "2 questions to add, and a run sheet of 2 hours.",
    ]


def test_where_the_run_sheet_stands_already_the_questions_are_to_be_put_on_it() -> None:
    found = list(lines(made(is_new=False, agenda=(), set={})))
    assert found[0] == "workshops/next.yaml"
    assert found[-1] == "2 questions to add. Put them on the agenda, where you want them."


def test_what_decides_less_is_told() -> None:
    said = "\n".join(lines(made(rest=("Who?", "When?"))))
    assert said.endswith(
        "These 2 decide less, and would be added with a higher --most:\n  - Who?\n  - When?"
    )
    assert "This decides less" in "\n".join(lines(made(rest=("Who?",))))


def test_where_nothing_decides_it_says_what_to_fill_in() -> None:
    bare = {"entries": ({"id": "b", "ask": "What?"},), "set": {"purpose": "how"}}
    assert "\n".join(lines(made(**bare))).splitlines()[-3:] == [
        "Nothing in the results has to be settled yet.",
        LACKING["how"],
        "Fill it in and run this again, or write questions of your own into the file.",
    ]
    assert not any("It takes" in line for line in lines(made(**bare, is_new=False)))


def test_where_all_of_it_is_there_that_is_said() -> None:
    found = list(lines(made(files={}, entries=())))
    assert found == ["workshops/next.yaml asks all of it already. Nothing is to be added."]


def test_it_says_what_comes_next() -> None:
    assert written("next") == (
        "Written to workshops/next.yaml. Read it and change what you like. "
        "Then: appraisal workshop sheets next"
    )


def test_hours_and_minutes_are_told() -> None:
    said = list(lines(made(agenda=({"title": "Talk", "minutes": 61},))))
    assert said[-1] == "2 questions to add, and a run sheet of 1 hour and 1 minute."
