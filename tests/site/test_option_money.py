"""Costs and savings as rows."""

from appraisal.site.option_money import flow_rows
from tests.datasets import dataset

MONEY = """
options:
 o:
  money:
  - {name: Move, kind: cost, amount: 500, from: 2026, to: 2027}
  - {name: Buy less, kind: saving, amount: unknown, from: 2028, cashable: false}
"""


def test_flows_say_their_years_and_whether_they_are_cash() -> None:
    given = dataset(MONEY).options["o"]
    assert [(row.years, row.cashable) for row in flow_rows(given)] == [
        ("2026 to 2027", True),
        ("from 2028 on", False),
    ]
