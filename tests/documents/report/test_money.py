"""What costs and savings of options come to, in a table of a report."""

from appraisal.documents.report.money import money
from tests.cash import CASH
from tests.documents.report.reported import AREA, EMPTY, asks, rows, said


def with_money(*flows: str) -> str:
    """The area, of which one option has these flows."""
    held = f"money: [{', '.join(flows)}]\n        summary:"
    return AREA.replace("summary:", held, 1)


def test_an_option_of_which_nothing_is_recorded_is_not_said_to_cost_nothing() -> None:
    assert said(money(asks())) == ["No costs or savings are recorded, so no sum is worked out."]
    flow = "{name: M, kind: cost, amount: 5, from: 2027, to: 2027}"
    first, second = rows(money(asks(with_money(flow))))
    assert first == ("Stay as we are", *["none recorded"] * 5)
    assert second[:2] == ("Join up", "£5,000")
    assert rows(money(asks(EMPTY))) == []


def test_what_is_not_known_is_said_of_each_option() -> None:
    flow = "{name: M, kind: cost, amount: unknown, from: 2027, to: 2027}"
    assert rows(money(asks(with_money(flow), None, "join"))) == [
        ("Join up", "not known", "£0", "not known", "not known", "not known")
    ]


def test_where_sums_are_not_known_those_of_elsewhere_stand_in() -> None:
    assert rows(money(asks(CASH, None, "classed"))) == [
        (
            "Classed",
            "£1.5m",
            "not known; elsewhere £600,000\n(−£200,000 to £900,000)",
            "not known; with sums from elsewhere £300,000\n(−£2.1m to £1.2m)",
            "not known",
            "not known",
        )
    ]
