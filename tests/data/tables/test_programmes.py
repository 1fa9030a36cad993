"""What programmes set out, as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.programmes import cost_rows, programme_rows
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
    funding: [{name: The reserve}]
    paid_back: [{name: Savings, note: Later.}]
    costs:
      - {name: Staff, amount: {value: 7.5, source: s}}
      - {name: Rent, amount: unknown, one_off: false}
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
        ("study", "Ash", "Paid from", "The reserve", ""),
        ("study", "Ash", "Paid back by", "Savings", "Later."),
    ]
    assert {(r["programme_name"], r["council"]) for r in rows} == {("Study", "ash"), ("Change", "")}


def test_ids_of_sources_are_joined_by_a_blank_as_in_all_tables() -> None:
    both = AREA.replace("{value: 7.5, source: s}", "{value: 7.5, source: [t, s]}")
    assert cost_rows(appraise(dataset(both)))[0]["source"] == "s t"


def test_without_programmes_there_is_no_row() -> None:
    assert programme_rows(appraise(dataset(""))) == []


def test_each_line_of_a_budget_is_a_row_and_one_that_is_not_known_is_blank() -> None:
    assert cost_rows(appraise(dataset(AREA))) == [
        {
            "programme": "study",
            "programme_name": "Study",
            "line": "Staff",
            "pounds": 7.5,
            "one_off": True,
            "source": "s",
        },
        {
            "programme": "study",
            "programme_name": "Study",
            "line": "Rent",
            "pounds": "",
            "one_off": False,
            "source": "",
        },
    ]
