"""Programmes as rows, and where each stands."""

from appraisal.site.programme_rows import ProgrammeLink, programme_link, programme_row
from tests.datasets import dataset

AREA = """
councils: {ash: {tier: unitary, short_name: Ash}}
sources: {s: {title: A source}}
programmes:
  study:
    name: Study
    council: ash
    since: 2019-06
    summary: Asks.
    source: s
    aims: [{name: Appetite, note: How much.}]
    costs: [{name: Staff, amount: 5}, {name: Licences, amount: 7, one_off: false}]
  far: {name: Change, outside: Far Council, summary: Acts., source: s}
"""


def test_a_row_has_the_id_the_lists_and_the_costs() -> None:
    programme = dataset(AREA).programmes["study"]
    row = programme_row("study", programme)
    assert (row.id, row.dates, row.sum) == ("study", "from June 2019", "£12")
    assert row.lists == (("What it is to achieve or find out", programme.aims),)
    assert [(cost.name, cost.lines[0].text, cost.one_off) for cost in row.costs] == [
        ("Staff", "£5", True),
        ("Licences", "£7", False),
    ]


def test_a_link_leads_to_the_councils_page_or_to_the_index() -> None:
    made = dataset(AREA)
    assert programme_link(made, "study") == ProgrammeLink(
        name="Study", whose="Ash", summary="Asks.", path="councils/ash.html#programme-study"
    )
    assert programme_link(made, "far") == ProgrammeLink(
        name="Change",
        whose="Far Council",
        summary="Acts.",
        path="councils/index.html#programme-far",
    )
