"""How ready councils are, in a report: what is known and what has still to be found out."""

from appraisal.documents.report.readiness import readiness
from tests.documents.report.reported import EMPTY, asks, rows, said
from tests.readiness import READY

TITLED = "settings: {title: T}\n" + READY


def test_a_council_sees_each_factor_and_what_nobody_knows_is_asked_for() -> None:
    found = list(readiness(asks(TITLED, "birch")))
    assert said(found) == [
        "How ready Birch is: known of 1 of 2 factors.",
        "[To be written: how ready Birch is on ‘Trust’. The evidence has nothing on record.]",
    ]
    assert rows(found) == [("Pace", "Not yet (2025): It left."), ("Trust", "not found")]


def test_all_councils_are_counted_by_factor() -> None:
    first, gap = said(found := list(readiness(asks(TITLED))))
    assert first == (
        "How ready councils are is known in 4 of 8 cases: 1 in place, 2 in part and 1 not yet."
    )
    assert "how ready the other councils are on ‘Pace’ and ‘Trust’." in gap
    assert rows(found) == [
        ("Pace", "In place: Ash\nNot yet: Birch", "City and Dale"),
        ("Trust", "In part: Ash and Dale", "Birch and City"),
    ]


def test_without_factors_or_councils_nothing_is_said() -> None:
    assert not list(readiness(asks(EMPTY)))
    assert not list(readiness(asks("success_factors: {pace: {name: Pace}}")))
