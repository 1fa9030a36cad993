"""What programmes set out, as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.programmes import programme_rows
from tests.datasets import dataset

AREA = """
sources: {s: {title: A report}}
sources: {s: {title: A report}}
councils: {ash: {tier: unitary, short_name: Ash}}
programmes:
  study:
    name: Study
    council: ash
    summary: Asks.
    source: s
    source: s
    aims: [{name: Appetite, note: How much.}, {name: Options}]
    next_steps: [{name: Report}]
  far: {name: Change, outside: Far Council, summary: Acts., source: s, workstreams: [{name: Data}]}
  bare: {name: Bare, council: ash, summary: Nothing., source: s}
"""


def test_each_item_stands_with_what_is_said_of_it() -> None:
    rows = programme_rows(appraise(dataset(AREA)))
    assert [(r["programme"], r["whose"], r["list"], r["item"], r["note"]) for r in rows] == [
        ("far", "Far Council", "Workstreams", "Data", ""),
        ("study", "Ash", "What it is to achieve or find out", "Appetite", "How much."),
        ("study", "Ash", "What it is to achieve or find out", "Options", ""),
        ("study", "Ash", "Next steps", "Report", ""),
    ]
    assert {(r["programme_name"], r["council"]) for r in rows} == {("Study", "ash"), ("Change", "")}


def test_without_programmes_there_is_no_row() -> None:
    assert programme_rows(appraise(dataset(""))) == []
