"""Costs, savings and published figures as rows."""

from appraisal.appraise.elsewhere import Elsewhere
from appraisal.site.option_money import claim_rows, flow_rows
from tests.datasets import dataset

NOWHERE = Elsewhere((), {}, {}, {}, {})

MONEY = """
options:
 o:
  money:
  - {name: Move, kind: cost, amount: 500, from: 2026, to: 2027}
  - {name: Buy less, kind: saving, amount: unknown, from: 2028, cashable: false}
  claims:
  - name: Saving
    unit: £ million
    amount: [{value: 167, source: a}, {value: 44, source: b}]
    baseline: today
    horizon: six years
"""


def test_flows_say_their_years_and_claims_their_baseline() -> None:
    given = dataset(MONEY).options["o"]
    assert [(row.years, row.cashable) for row in flow_rows(given)] == [
        ("2026 to 2027", True),
        ("from 2028 on", False),
    ]
    (claim,) = claim_rows(NOWHERE, given)
    assert [line.text for line in claim.amount] == ["£167 million", "£44 million"]
    assert (claim.baseline, claim.horizon, claim.basis) == (
        "today",
        "six years",
        "net or gross not said",
    )


def test_claims_are_chosen_by_the_start_of_their_unit() -> None:
    given = dataset(MONEY).options["o"]
    assert [claim.name for claim in claim_rows(NOWHERE, given, "£")] == ["Saving"]
    assert claim_rows(NOWHERE, given, "people") == ()
