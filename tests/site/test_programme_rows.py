"""Programmes as rows: what they set out, where each stands, and what it costs."""

from appraisal.site.facts import Line
from appraisal.site.programme_rows import (
    Budget,
    Cost,
    ProgrammeLink,
    budget,
    programme_link,
    programme_row,
)
from tests.datasets import dataset

TEXT = """
    sources: {s: {title: A budget}}
    councils: {x: {tier: unitary, short_name: Ex}}
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
        funding: [{name: The reserve}]
        paid_back: [{name: Savings, note: Later.}]
        source: s
"""

LINK = ProgrammeLink(
    id="p",
    name="Change",
    whose="Ex",
    path="operating-model.html#programme-p",
    dates="April 2023 to 2026",
    sources=("s",),
    budget=True,
)


def made(text: str = TEXT) -> Budget:
    return budget(dataset(text), "p")


def test_a_budget_has_its_lines_whether_they_add_up_and_how_they_were_to_be_paid() -> None:
    payments = dataset(TEXT).programmes["p"]
    assert made() == Budget(
        programme=LINK,
        costs=(
            Cost("Staff", (Line("£1,200.50", "", (), assumed=False, note=""),), True, 100.0),
            Cost(
                "Licences",
                (Line("£800 (£700 to £900)", "", (), assumed=False, note=""),),
                one_off=False,
                width=100 * 800 / 1200.5,
            ),
        ),
        alike=Line("£1,200.50", "", ("s",), assumed=False, note=""),
        sum="£2,000.50",
        total=(Line("£2,000.50", "", ("s",), assumed=False, note=""),),
        check="The lines add up to £2,000.50, the published total.",
        payments=(("Paid from", payments.funding), ("Paid back by", payments.paid_back)),
    )


def test_a_cost_that_is_not_known_has_no_line_and_lets_nothing_be_added_up() -> None:
    row = made(TEXT.replace("amount: 1200.5", "amount: unknown"))
    assert (row.costs[0].lines, row.costs[0].width, row.sum) == ((), 0, "")
    assert row.costs[1].width == 100
    assert row.check == "Not every line is known, so they can't be added up."


def test_costs_of_nothing_have_no_width() -> None:
    free = TEXT.replace("1200.5", "0").replace("value: 800, low: 700, high: 900", "value: 0")
    assert [cost.width for cost in made(free).costs] == [0, 0]


def test_without_costs_there_is_nothing_to_check() -> None:
    bare = "programmes: {p: {name: P, council: x, summary: Does things., source: s}}"
    row = made(bare)
    assert (row.costs, row.sum, row.total, row.check, row.payments) == ((), "", (), "", ())
    assert (row.programme.dates, row.programme.budget) == ("dates not known", False)


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
    row = made(ALIKE)
    assert row.alike is not None
    assert (row.alike.date, row.alike.sources) == ("June 2021", ("s",))
    assert [(c.lines[0].text, c.lines[0].date, c.lines[0].sources) for c in row.costs] == [
        ("£5", "", ()),
        ("£7", "", ()),
    ]
    assert row.costs[1].lines[0].note == "At most."


def test_costs_of_several_dates_keep_their_own() -> None:
    row = made(ALIKE.replace("2021-06", "2022", 1))
    assert row.alike is None
    assert [cost.lines[0].date for cost in row.costs] == ["2022", "June 2021"]


def test_an_assumed_cost_keeps_its_mark() -> None:
    row = made(ALIKE.replace("source: s}", "source: assumption}", 1))
    assert row.alike is None
    assert row.costs[0].lines[0].assumed


# --- what they set out, and links ---------------------------------------------------------------

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
    layers: [{name: Back, layer: back-office}]
    projects: [{name: Desks}, {name: Payroll, layer: back-office}]
  far: {name: Change, outside: Far Council, summary: Acts., source: s, layers: [{name: Any}]}
"""


def test_a_row_has_its_lists_but_for_those_that_stand_with_the_layers() -> None:
    area = dataset(AREA)
    row, programme = programme_row(area, "study"), area.programmes["study"]
    assert row.lists == (
        ("What it is to achieve or find out", programme.aims),
        ("Projects", programme.projects),
    )
    assert not row.noted


def test_a_programme_outside_the_area_has_its_notes_too() -> None:
    area = dataset(AREA)
    row = programme_row(area, "far")
    assert row.noted
    assert row.lists == (("Layers of the operating model", area.programmes["far"].layers),)


def test_a_link_leads_to_the_page_of_the_operating_model() -> None:
    assert programme_link(dataset(AREA), "far") == ProgrammeLink(
        id="far",
        name="Change",
        whose="Far Council",
        path="operating-model.html#programme-far",
        dates="dates not known",
        sources=("s",),
        budget=False,
    )
