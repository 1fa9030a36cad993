"""A run sheet has an item for each kind of question, and its minutes add up."""

from appraisal.appraise.workshop.proposals import Purpose, proposals
from appraisal.appraise.workshop.proposed import Proposed
from appraisal.findings.run_sheets import agenda_items
from appraisal.model.workshops import AgendaItem, Question
from tests.appraised_treeshire import appraised


def first(purpose: Purpose | None) -> tuple[Proposed, ...]:
    return proposals(appraised(), purpose, None, 12).new


def test_the_minutes_of_a_run_sheet_add_up_with_a_break_before_the_last_kind() -> None:
    items = agenda_items(first("what"))
    assert [(item["title"], item["minutes"]) for item in items] == [
        ("Why are we here", 10),
        ("Who would join what", 40),
        ("How the options score", 30),
        ("What weighs most", 40),
        ("Break", 10),
        ("What else has to be settled", 10),
        ("What next", 15),
    ]
    assert [AgendaItem.model_validate({**i, "questions": ()}).title for i in items]
    assert items[-1]["questions"] == ["change-our-minds"]


def test_a_short_run_sheet_has_no_break_and_an_empty_one_opens_and_closes() -> None:
    assert [item["minutes"] for item in agenda_items(first("why"))] == [10, 30, 15]
    assert [item["minutes"] for item in agenda_items(())] == [10, 15]


def test_questions_that_the_file_has_stand_on_the_run_sheet_too() -> None:
    held = (
        Question(id="mine", ask="Which?", criterion="local-say"),
        Question(id="ours", ask="Who?"),
        Question(id="change-our-minds", ask="What would?"),
    )
    items = agenda_items((), held)
    assert [item.get("questions") for item in items] == [
        None,
        ["mine"],
        ["ours"],
        ["change-our-minds"],
    ]
