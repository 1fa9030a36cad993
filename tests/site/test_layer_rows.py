"""The operating model as rows."""

import pytest

from appraisal.appraise.operating_model import operating_model
from appraisal.model import Dataset
from appraisal.site.layer_rows import Mark, layer_rows, plan_row
from tests.datasets import dataset
from tests.findings.cases_of_delivery import AREA


@pytest.fixture(scope="module")
def data() -> Dataset:
    return dataset(AREA)


def test_a_plan_has_a_mark_a_layer(data: Dataset) -> None:
    row = plan_row(data, operating_model(data)[1])
    assert row.anchors == ("hubs",)
    assert [one.path for one in row.bearers] == ["options/hubs.html#operating-model"]
    assert row.marks == (
        *(Mark("not-said", "not said"),) * 2,
        Mark("as-today", "as today"),
        Mark("changes", "changes"),
        Mark("not-said", "not said"),
    )


def test_a_layer_says_what_each_plan_changes_and_who_leaves_it_as_it_is(data: Dataset) -> None:
    front, back = layer_rows(data, operating_model(data))[2:4]
    assert (back.id, back.name) == ("back-office", "Back office")
    assert back.said == "Back office: 1 option and 1 programme change it"
    assert [(change.text, [i.name for i in change.items]) for change in back.changes] == [
        ("One payroll.", []),
        ("", ["Back"]),
    ]
    assert not back.shared
    assert [one.label for one in back.as_today] == ["As today"]
    assert (front.changes, [one.label for one in front.as_today]) == ((), ["As today", "Hubs"])


def test_what_a_layer_is_shared_through_is_named_and_the_column_is_there_for_it() -> None:
    text = """
    councils: {ash: {tier: unitary}}
    partnerships: {board: {name: The board, kind: company, level: share}}
    options:
      o:
        family: non-structural
        operating_model: {front-line: {text: T, through: [board]}, back-office: T}
    """
    data = dataset(text)
    front, back = layer_rows(data, operating_model(data))[2:4]
    assert (front.shared, front.changes[0].through) == (True, ("The board",))
    assert (back.shared, back.changes[0].through) == (False, ())
