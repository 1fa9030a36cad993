"""Sheets that are answered in words."""

from appraisal.findings.interviews import TOPICS
from appraisal.model import Workshop
from appraisal.sheets.workshop.forms import Open
from appraisal.sheets.workshop.words import (
    barriers_form,
    questions_form,
    topic_form,
    topic_sheet,
)
from tests.treeshire import WHAT, treeshire


def test_each_question_is_put_with_why_it_is_asked() -> None:
    form = questions_form(treeshire().workshops[WHAT])
    assert form is not None
    assert [row.code for row in form.rows] == [
        "committee-voice",
        "weight-of-say",
        "committee",
        "procurement",
        "change-our-minds",
    ]
    assert form.rows[1].cells[:2] == (
        "What is the step in local say worth to your council?",
        "Its weight turns the order of the models.",
    )


def test_a_workshop_without_questions_has_no_sheet_of_them() -> None:
    assert questions_form(Workshop(title="Why?")) is None


def test_there_is_room_for_twelve_barriers_and_twelve_enablers() -> None:
    rows = barriers_form().rows
    assert [row.code for row in rows] == [str(each) for each in range(1, 13)]
    assert [column.key for column in barriers_form().columns] == ["", "barrier", "enabler"]


def test_a_topic_has_its_prompts_and_what_each_level_means() -> None:
    form = topic_form("ambitions")
    note, level = form.rows
    assert str(note.cells[0]).splitlines()[-1] == (
        "• What would make it worth while for your residents?"
    )
    assert str(level.cells[0]).splitlines()[2:] == [
        "0: Each council for itself.",
        "1: Tell each other what we do.",
        "2: Plan together, and each council decides for itself.",
        "3: Share people, money or services.",
        "4: Do it as one, and decide it together.",
    ]
    assert level.cells[1] == Open("pick", 0, 4, ("0", "1", "2", "3", "4"))


def test_each_topic_has_a_sheet_of_a_name_that_excel_takes() -> None:
    names = [topic_sheet(topic) for topic in TOPICS]
    assert names == ["Place", "Alignment", "Ambitions", "Outcomes and themes", "Ways of working"]
