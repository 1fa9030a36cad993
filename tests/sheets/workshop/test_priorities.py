"""The sheets on the value tree: swings, and what a council could not live with."""

import dataclasses

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.sheets.workshop.forms import SCORE, Open, Row
from appraisal.sheets.workshop.priorities import level_cell, swings_form, walk_away_form
from tests.datasets import TREE, dataset
from tests.sheets.workshop.filled import area

ALONE = """
    councils: {n: {tier: unitary}}
    options: {stay: {family: continue}}
"""


def rows_of(form: object) -> list[Row]:
    return list(form.rows) if form is not None else []  # type: ignore[attr-defined]


def test_swings_stand_in_the_order_of_the_tree_below_their_headings() -> None:
    rows = rows_of(swings_form(area()))
    assert [row.code or row.cells[0] for row in rows] == [
        "The right size: Are the councils big enough, and alike?",
        "smallest",
        "alike",
        "Money: What does it cost, and what does it save?",
        "saving",
        "change-cost",
        "Working together: What is done together, and what is kept?",
        "joined",
        "kept",
        "one-voice",
        "Close to people: Do people have a say?",
        "local-say",
        "nearness",
        "Withstanding shocks: Would services last through a bad year?",
        "resilience",
    ]


def test_the_worst_and_the_best_are_described_with_the_option_that_stands_there() -> None:
    rows = {row.code: row.cells for row in rows_of(swings_form(area()))}
    assert rows["change-cost"][1:3] == (
        "£34m (£23.8m to £51m), as under ‘Three councils’.",
        "£0, as under ‘Carry on as today’.",
    )
    assert rows["one-voice"][1] == (
        "Score 20 of 100, between ‘Nobody can speak for the area’ (0) and ‘Some things are said "
        "together’ (50), as under ‘Carry on as today’."
    )
    assert rows["one-voice"][3:] == (Open("number", 1, 10), SCORE)


def test_a_criterion_on_which_options_are_alike_is_named_and_not_asked() -> None:
    form = swings_form(appraise(dataset(TREE)))
    assert form is not None
    assert [row.code for row in form.rows] == ["", "care", "speed"]
    assert form.lead[-1] == ("Today's options do not differ on Size, so there is no step to weigh.")


def test_without_anything_to_weigh_there_is_no_sheet_of_swings() -> None:
    assert swings_form(appraise(dataset(ALONE))) is None
    assert [row.code for row in walk_away_form(appraise(dataset(ALONE)), "n").rows] == [
        "",
        "option stay",
    ]


def test_walking_away_is_from_levels_models_options_and_partnerships_of_ones_own() -> None:
    rows = rows_of(walk_away_form(area(), "birch"))
    codes = [row.code for row in rows if row.code]
    assert codes[:2] == ["criterion smallest", "criterion alike"]
    assert codes[10:12] == ["model two-councils", "option continue"]
    assert codes[-3:] == [
        "partnership building-control",
        "partnership chief-executives",
        "partnership waste-north",
    ]
    levels = {row.code: row.cells for row in rows}
    assert levels["criterion saving"][1] == (
        "At worst £0 a year, at best £21m a year\n"
        "Write £ thousand a year: 1,000 is £1 million a year."
    )
    assert levels["criterion local-say"][1] == (
        "At worst 25, at best 81\n0: Nothing is decided nearby.\n50: Some things are.\n"
        "100: Most is decided nearby.\nWrite a score from 0 to 100."
    )
    assert levels["model two-councils"][1] == (
        "With Two councils, east line and Two councils, county and city"
    )


def test_a_level_is_a_score_a_share_or_a_figure() -> None:
    data = area().dataset
    cells = {leaf.id: level_cell(data, leaf) for leaf in data.leaves()}
    assert cells["one-voice"] == SCORE
    assert cells["joined"] == Open("share", 0, 1)
    assert cells["saving"] == Open("number")


def test_a_partnership_that_has_ended_is_not_asked_about() -> None:
    ended = {
        i: body.model_copy(update={"status": "ended", "until": "2020"})
        for i, body in area().dataset.partnerships.items()
    }
    gone = dataclasses.replace(area(), dataset=replace(area().dataset, partnerships=ended))
    codes = [row.code for row in walk_away_form(gone, "birch").rows]
    assert not [code for code in codes if code.startswith("partnership")]
