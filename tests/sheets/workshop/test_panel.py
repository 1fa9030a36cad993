"""The panel's sheet."""

from appraisal.appraise import appraise
from appraisal.model import Workshop
from appraisal.model.workshops import Question
from appraisal.sheets.workshop.forms import SCORE, TEXT
from appraisal.sheets.workshop.panel import asked_cells, panel_form
from tests.datasets import dataset
from tests.sheets.workshop.filled import area
from tests.treeshire import WHAT, treeshire


def test_the_scores_that_are_asked_stand_first_and_all_others_below() -> None:
    form = panel_form(area(), WHAT)
    assert form is not None
    told = [row.code or row.cells[0] for row in form.rows]
    assert told[:8] == [
        "Asked in this workshop",
        "One voice",
        (
            "0: Nobody can speak for the area.\n50: Some things are said together.\n"
            "100: One body speaks for all."
        ),
        "closer one-voice",
        "All other judged scores: leave blank what you would leave as it is",
        "One voice",
        told[2],
        "continue one-voice",
    ]
    codes = [row.code for row in form.rows if row.code]
    assert len(codes) == len(set(codes)) == 7 * 3  # each option on each judged criterion, once


def test_a_row_has_the_score_now_its_reason_and_whose_it_is() -> None:
    form = panel_form(area(), WHAT)
    assert form is not None
    row = next(row for row in form.rows if row.code == "closer one-voice")
    assert row.cells == (
        "Closer working\nHow far would closer working let the area speak with one voice?",
        "yes",
        "38 (25 to 50)",
        (
            "A committee speaks on some things. From: Notes of an invented panel. By An officers' "
            "panel, 1 December 2025."
        ),
        *(SCORE, SCORE, SCORE, TEXT),
    )


def test_where_nothing_is_judged_there_is_no_sheet() -> None:
    data = dataset("""
    councils: {n: {tier: unitary}}
    options: {stay: {family: continue}}
    workshops: {w: {title: What?, panel: Officers}}
""")
    assert panel_form(appraise(data), "w") is None


def test_only_questions_for_scores_are_asked_of_the_panel() -> None:
    assert [*asked_cells(treeshire().workshops[WHAT].questions)] == [("closer", "one-voice")]
    words = Question(id="why", ask="Why?")
    assert asked_cells(Workshop(title="W", questions=(words,)).questions) == {}
