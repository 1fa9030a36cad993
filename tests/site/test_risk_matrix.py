"""Risks by likelihood and impact: each stands once, with all that have it."""

from appraisal.model import Dataset
from appraisal.site.bearers import Bearer
from appraisal.site.risk_matrix import (
    Answer,
    all_risks,
    gravest,
    option_matrices,
    risk_cells,
)
from tests.datasets import dataset

LINES = """
settings: {models: {two: {name: Two councils}}}
options:
  a:
    name: Line A
    family: unitary
    model: two
    risks: [{name: It fails, likelihood: 4, impact: 5}]
  b:
    name: Line B
    family: unitary
    model: two
    risks:
      - {name: It fails, likelihood: 4, impact: 5}
      - {name: It stops, likelihood: 5, impact: 4, response: Go on.}
  c:
    name: Hub
    family: non-structural
    risks:
      - {name: It stops, likelihood: 5, impact: 4, response: Begin again.}
      - {name: It lags, likelihood: 2.5, impact: 2.4, response: Wait.}
"""
A, B = (
    Bearer("Line A", "unitary", "options/a.html"),
    Bearer("Line B", "unitary", "options/b.html"),
)
C = Bearer("Hub", "non-structural", "options/c.html")
TWO = Bearer("Two councils", "unitary", "options/index.html")


def made() -> Dataset:
    return dataset(LINES)


def test_cells_stand_by_gravity_and_of_those_as_grave_the_likelier_first() -> None:
    cells = risk_cells(made())
    assert [(cell.likelihood, cell.impact, cell.heat) for cell in cells] == [
        (5, 4, 3),
        (4, 5, 3),
        (3, 2, 0),
    ]
    assert cells[0].title == "Likelihood 5, impact 4"


def test_a_risk_of_several_options_stands_once_and_a_model_for_all_its_lines() -> None:
    stops, fails, lags = (cell.risks[0] for cell in risk_cells(made()))
    assert (fails.name, fails.bearers, fails.answers) == ("It fails", (TWO,), ())
    assert set(stops.bearers) == {B, C}
    assert (lags.rated, lags.bearers) == ("likelihood 2.5, impact 2.4", (C,))


def test_risks_are_numbered_from_the_gravest_and_a_model_names_all_its_lines() -> None:
    rows = [row for cell in risk_cells(made()) for row in cell.risks]
    assert [(row.number, row.name, row.options) for row in rows] == [
        (1, "It stops", ("c", "b")),
        (2, "It fails", ("a", "b")),
        (3, "It lags", ("c",)),
    ]


def test_each_option_with_risks_has_a_matrix_of_their_numbers() -> None:
    text = f"{LINES}  d: {{name: Rest, family: continue}}\n"
    found = list(option_matrices(dataset(text), risk_cells(dataset(text))))
    assert [(row.option, row.described) for row in found] == [
        ("c", "Likelihood 5, impact 4: risk 1; Likelihood 3, impact 2: risk 3"),
        ("a", "Likelihood 4, impact 5: risk 2"),
        ("b", "Likelihood 5, impact 4: risk 1; Likelihood 4, impact 5: risk 2"),
    ]
    numbers = [[text for mark in row.marks for _, text in mark.lines] for row in found]
    assert numbers == [["1", "3"], ["2"], ["1", "2"]]


def test_a_response_that_not_all_give_says_whose_it_is() -> None:
    stops, _, lags = (cell.risks[0] for cell in risk_cells(made()))
    assert set(stops.answers) == {Answer("Go on.", (B,)), Answer("Begin again.", (C,))}
    assert lags.answers == (Answer("Wait.", ()),)


def test_the_gravest_are_all_that_are_as_grave_as_the_first() -> None:
    worst = gravest(all_risks(made()))
    assert sorted((i, risk.name) for i, risk in worst) == [
        ("a", "It fails"),
        ("b", "It fails"),
        ("b", "It stops"),
        ("c", "It stops"),
    ]
    assert gravest(()) == ()


def test_shades_leave_the_marks_of_families_room_to_stand_out() -> None:
    text = "options: {a: {risks: [{name: R, likelihood: 5, impact: 5}]}}"
    (cell,) = risk_cells(dataset(text))
    assert cell.heat == 3
