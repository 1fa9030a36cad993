"""Every benefit as a row of CSV."""

from appraisal.data.tables.benefits import benefit_rows
from tests.findings.cases_of_delivery import AREA
from tests.site.drawn_pages import appraised


def test_a_benefit_stands_with_its_figures_what_it_rests_on_and_what_it_lacks() -> None:
    rows = benefit_rows(appraised(AREA))
    assert rows[0] == {
        "option": "hubs",
        "programme": "",
        "promised_by": "Hubs",
        "benefit": "Cheaper",
        "kind": "cashable",
        "measure": "Cost",
        "baseline": 9,
        "baseline_source": "s",
        "target": 5,
        "target_source": "s",
        "owner": "ash",
        "by": "2030",
        "needs": "Vote",
        "depends_on": "Luck.",
        "note": "",
        "checkable": True,
        "lacks": "",
    }
    assert [(r["promised_by"], r["benefit"], r["lacks"]) for r in rows[1:]] == [
        ("Hubs", "Time", "Measure; Baseline; Target; Owner; Date"),
        ("Change", "Better", "Measure; Baseline; Target; Owner; Date"),
        ("Change", "Other", "Measure; Baseline; Target; Owner; Date"),
    ]


def test_ids_of_sources_are_joined_by_a_blank_as_in_all_tables() -> None:
    named = AREA.replace("baseline: {value: 9, source: s}", "baseline: {value: 9, source: [t, s]}")
    assert benefit_rows(appraised(named))[0]["baseline_source"] == "s t"


def test_each_option_that_promises_the_same_has_a_row() -> None:
    same = "benefits: [{name: Cheaper}]"
    text = f"options: {{a: {{family: unitary, {same}}}, b: {{family: unitary, {same}}}}}"
    assert [r["option"] for r in benefit_rows(appraised(text))] == ["a", "b"]


def test_without_benefits_there_is_no_row() -> None:
    assert benefit_rows(appraised("")) == []
