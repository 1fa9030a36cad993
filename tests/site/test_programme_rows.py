"""A council's programme with its costs, as a page shows it."""

from appraisal.model import Programme
from appraisal.site.facts import Line
from appraisal.site.programme_rows import Cost, ProgrammeRow, programme_row
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
    assert programme_row(recorded) == ProgrammeRow(
        recorded=recorded,
        dates="April 2023 to 2026",
        costs=(
            Cost("Staff", (Line("£1,200.50", "", ("s",), assumed=False, note=""),), one_off=True),
            Cost(
                "Licences",
                (Line("£800 (£700 to £900)", "", ("s",), assumed=False, note=""),),
                one_off=False,
            ),
        ),
        sum="£2,000.50",
        total=(Line("£2,000.50", "", ("s",), assumed=False, note=""),),
        check="The lines add up to £2,000.50, the published total.",
    )


def test_a_cost_that_is_not_known_has_no_line_and_lets_nothing_be_added_up() -> None:
    row = programme_row(programme(TEXT.replace("amount: 1200.5", "amount: unknown")))
    assert (row.costs[0].lines, row.sum) == ((), "")
    assert row.check == "Not every line is known, so they can't be added up."


def test_without_costs_there_is_nothing_to_check() -> None:
    bare = "programmes: {p: {name: P, council: x, summary: Does things., source: s}}"
    row = programme_row(programme(bare))
    assert (row.costs, row.sum, row.total, row.check) == ((), "", (), "")
    assert row.dates == "dates not known"
