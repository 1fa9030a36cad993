"""What becomes of each layer: changes, as today, or not said; and who would change it."""

from appraisal.appraise.operating_model import LayerCount, changed_layers, operating_model
from appraisal.model import Dataset
from appraisal.model.delivery import LAYERS
from tests.datasets import dataset

AREA = """
sources: {s: {title: A report}}
councils: {ash: {tier: unitary}}
options:
  now: {family: continue}
  shared:
    family: non-structural
    operating_model:
      self-service: As today.
      back-office: {text: One payroll., through: [hub]}
    partnerships: {start: {hub: {name: Hub, kind: company, level: share, members: [ash]}}}
  one: {family: unitary, councils: {n: {name: New, covers: [ash]}}}
  two: {family: unitary, councils: {n: {name: New, covers: [ash]}}}
programmes:
  change:
    name: Change
    council: ash
    summary: S
    source: s
    layers: [{name: Behind the desk, layer: back-office}, {name: Any}]
    projects: [{name: Payroll, layer: back-office}, {name: Site, layer: self-service}]
    comments: [{name: Not this, layer: strategic-core}]
  study: {name: Study, summary: S, source: s, aims: [{name: Nor this, layer: front-line}]}
"""


def area() -> Dataset:
    return dataset(AREA)


def states(options: tuple[str, ...], programme: str = "") -> list[str]:
    rows = operating_model(area())
    row = next(row for row in rows if (row.options, row.programme) == (options, programme))
    return [cell.state for cell in row.cells]


def test_a_layer_changes_stays_as_it_is_or_is_not_spoken_of() -> None:
    assert states(("shared",)) == ["as-today", "not-said", "not-said", "changes", "not-said"]


def test_an_option_that_continues_is_as_today_by_definition() -> None:
    row = operating_model(area())[0]
    assert row.options == ("now",)
    assert {(cell.state, cell.by_definition) for cell in row.cells} == {("as-today", True)}


def test_an_option_that_changes_councils_inside_is_not_as_today_by_definition() -> None:
    (row,) = operating_model(dataset("options: {inside: {family: non-structural}}"))
    assert {(cell.state, cell.by_definition) for cell in row.cells} == {("not-said", False)}


def test_what_a_programme_does_to_a_layer_is_named_its_layers_first() -> None:
    row = next(row for row in operating_model(area()) if row.programme == "change")
    names = {cell.layer: [item.name for item in cell.items] for cell in row.cells}
    assert names == {
        "self-service": ["Site"],
        "customer-management": [],
        "front-line": [],
        "back-office": ["Behind the desk", "Payroll"],
        "strategic-core": [],
    }
    assert states((), "change") == ["changes", "not-said", "not-said", "changes", "not-said"]


def test_options_that_say_the_same_stand_together_and_the_silent_ones_last() -> None:
    assert [(row.options, row.programme, row.silent) for row in operating_model(area())] == [
        (("now",), "", False),
        (("shared",), "", False),
        ((), "change", False),
        (("one", "two"), "", True),
    ]


def test_those_who_would_change_a_layer_are_counted_each_option_for_itself() -> None:
    assert changed_layers(operating_model(area())) == (
        LayerCount("self-service", 0, 1),
        LayerCount("customer-management", 0, 0),
        LayerCount("front-line", 0, 0),
        LayerCount("back-office", 1, 1),
        LayerCount("strategic-core", 0, 0),
    )
    both = dataset(
        "options: {a: {family: unitary, operating_model: {front-line: Anew.}},"
        " b: {family: unitary, operating_model: {front-line: Anew.}}}"
    )
    assert changed_layers(operating_model(both))[2] == LayerCount("front-line", 2, 0)


def test_of_nothing_every_layer_is_counted_at_nought() -> None:
    assert operating_model(dataset("")) == ()
    assert [count.layer for count in changed_layers(())] == list(LAYERS)
