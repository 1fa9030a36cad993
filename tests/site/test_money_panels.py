"""Published money as rows of dots."""

from appraisal.appraise import appraise
from appraisal.site.money_panels import Panels, Row, money_panels
from tests.datasets import dataset
from tests.elsewhere import CASES
from tests.site.claims import CLAIMED, CLAIMS, OWED


def panels(text: str) -> Panels:
    found = appraise(dataset(text))
    return money_panels(found, found.matrix.options)


def said(row: Row) -> tuple[str, str]:
    return row.name, "; ".join(amount.said for amount in row.amounts)


def test_figures_of_one_kind_share_a_panel_and_the_rest_stand_alone() -> None:
    found = panels(CLAIMS)
    (six,) = found.beside
    assert six.title == "Savings: six"
    assert [said(row) for row in six.rows] == [
        ("More", "£167 million"),
        ("Saving", "£100 million"),
        ("Saving", "£44 million"),
    ]
    assert [row.footing for row in six.rows] == [
        "Against: Today. Net of costs.",
        "Against: Two councils.",
        "Against: Today. Net of costs.",
    ]
    assert [tick.figure for tick in six.ticks] == [0, 100_000, 200_000]
    (cost,) = found.alone
    assert (said(cost), cost.footing) == (("Cost", ""), "Savings: once. Against: Today.")
    assert cost.note == "None was asked."


def test_a_panel_of_what_councils_add_up_to_stands_beside_claims_of_the_same() -> None:
    claimed, added = panels(OWED + CLAIMED).beside
    assert claimed.title == "An amount owed: as at March"
    assert [said(row) for row in claimed.rows] == [
        ("Owed", "£70 million"),
        ("Owed", "£50 million"),
        ("Owed by East", "£9 million"),
        ("Debt, on this basis", ""),
    ]
    assert claimed.rows[-1].options == ("one", "two", "two-again")
    assert added.title == "Debt, added up from councils’ own figures"
    assert ("West", "£35 million") in [said(row) for row in added.rows]
    assert ("East", "") in [said(row) for row in added.rows]
    assert added.sources == ("s",)
    assert not added.footed


def test_what_such_promises_came_to_is_a_band_behind() -> None:
    rows = [row for panel in panels(CASES).beside for row in panel.rows]
    rows += panels(CASES).alone
    assert all((row.dots.band is None) == (not row.came) for row in rows)
    assert any(row.came for row in rows)


def test_without_any_claim_it_says_so() -> None:
    found = panels("options: {a: {}}")
    assert (found.beside, found.alone) == ((), ())
    assert found.finding == "No figure of money is published of any option"
