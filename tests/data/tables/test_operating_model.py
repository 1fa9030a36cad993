"""Every layer of every plan as a row of CSV."""

from appraisal.data.tables.operating_model import operating_model_rows
from appraisal.model.delivery import LAYERS
from tests.findings.cases_of_delivery import AREA
from tests.site.drawn_pages import appraised


def test_each_layer_of_each_plan_is_a_row() -> None:
    rows = operating_model_rows(appraised(AREA))
    assert [(r["plan"], r["layer"]) for r in rows] == [
        (plan, layer) for plan in ("As today", "Hubs", "Change", "One") for layer in LAYERS
    ]
    found = {(r["plan"], r["layer"]): r for r in rows}
    assert {r["by_definition"] for r in rows if r["plan"] == "As today"} == {True}
    assert found["Hubs", "back-office"] == {
        "option": "hubs",
        "programme": "",
        "plan": "Hubs",
        "layer": "back-office",
        "state": "changes",
        "what": "",
        "text": "One payroll.",
        "through": "",
        "by_definition": False,
    }
    assert found["Change", "back-office"]["what"] == "Back"
    assert found["One", "front-line"]["state"] == "not-said"


def test_without_plans_there_is_no_row() -> None:
    assert operating_model_rows(appraised("")) == []
