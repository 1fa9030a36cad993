"""Programmes as rows: their dates, lists and costs, and where each stands."""

from appraisal.model import Programme
from appraisal.site.facts import Line
from appraisal.site.programme_rows import (
    Cost,
    ProgrammeLink,
    ProgrammeRow,
    programme_link,
    programme_row,
)
from tests.datasets import dataset

TEXT = """
    sources: {s: {title: A budget}}
    programmes:
      p:
        name: Change
        council: x
        summary: Does things.
        since: 2023-04
        until: 2026
        costs:
          - {name: Staff, amount: 1200.5}
          - {name: Licences, amount: {value: 800, low: 700, high: 900, source: s}, one_off: false}
        total: {value: 2000.5, source: s}
        source: s
"""


def programme(text: str = TEXT) -> Programme:
    return dataset(text).programmes["p"]


def test_a_programme_has_its_dates_its_budget_and_whether_that_adds_up() -> None:
    recorded = programme()
    assert programme_row("p", recorded) == ProgrammeRow(
        id="p",
        recorded=recorded,
        dates="April 2023 to 2026",
        lists=(),
        costs=(
            Cost("Staff", (Line("£1,200.50", "", (), assumed=False, note=""),), one_off=True),
            Cost(
                "Licences",
                (Line("£800 (£700 to £900)", "", (), assumed=False, note=""),),
                one_off=False,
            ),
        ),
        alike=Line("£1,200.50", "", ("s",), assumed=False, note=""),
        sum="£2,000.50",
        total=(Line("£2,000.50", "", ("s",), assumed=False, note=""),),
        check="The lines add up to £2,000.50, the published total.",
    )


def test_a_cost_that_is_not_known_has_no_line_and_lets_nothing_be_added_up() -> None:
    row = programme_row("p", programme(TEXT.replace("amount: 1200.5", "amount: unknown")))
    assert (row.costs[0].lines, row.sum) == ((), "")
    assert row.check == "Not every line is known, so they can't be added up."


def test_without_costs_there_is_nothing_to_check() -> None:
    bare = "programmes: {p: {name: P, council: x, summary: Does things., source: s}}"
    row = programme_row("p", programme(bare))
    assert (row.costs, row.sum, row.total, row.check) == ((), "", (), "")
    assert row.dates == "dates not known"


# --- lists and links ----------------------------------------------------------------------------

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
        name="Study", whose="Ash", path="councils/ash.html#programme-study"
    )
    assert programme_link(made, "far") == ProgrammeLink(
        name="Change",
        whose="Far Council",
        path="councils/index.html#programme-far",
    )


ALIKE = """
    sources: {s: {title: A budget}}
    programmes:
      p:
        name: Change
        outside: Far Council
        summary: Does things.
        source: s
        costs:
          - {name: Staff, amount: {value: 5, date: 2021-06, source: s}}
          - {name: Licences, amount: {value: 7, date: 2021-06, source: s, note: At most.}}
"""


def test_a_date_and_source_that_all_costs_share_stand_once() -> None:
    row = programme_row("p", programme(ALIKE))
    assert row.alike is not None
    assert (row.alike.date, row.alike.sources) == ("June 2021", ("s",))
    assert [(c.lines[0].text, c.lines[0].date, c.lines[0].sources) for c in row.costs] == [
        ("£5", "", ()),
        ("£7", "", ()),
    ]
    assert row.costs[1].lines[0].note == "At most."


def test_costs_of_several_dates_keep_their_own() -> None:
    row = programme_row("p", programme(ALIKE.replace("2021-06", "2022", 1)))
    assert row.alike is None
    assert [cost.lines[0].date for cost in row.costs] == ["2022", "June 2021"]


def test_an_assumed_cost_keeps_its_mark() -> None:
    row = programme_row("p", programme(ALIKE.replace("source: s}", "source: assumption}", 1)))
    assert row.alike is None
    assert row.costs[0].lines[0].assumed
