"""Risks with how grave they are, and which options have none on record."""

from appraisal.documents.report.risk import risk
from tests.documents.report.reported import AREA, NOTHING, asks, rows, said


def test_the_gravest_stands_first() -> None:
    assert rows(risk(asks())) == [
        ("It stalls", "Join up", "likelihood 4, impact 4", "No response recorded."),
        ("A partner leaves", "Join up", "likelihood 2, impact 5", "Agree notice."),
    ]
    assert said(risk(asks())) == [
        "[To be written: the risks of ‘Stay as we are’. The evidence has none on record.]"
    ]


def test_the_same_risk_of_several_options_is_told_once() -> None:
    both = AREA.replace(
        "standing: withdrawn", "risks: [{name: It stalls, likelihood: 4, impact: 4}]"
    )
    assert rows(risk(asks(both)))[0][:2] == ("It stalls", "Stay as we are and Join up")


def test_where_there_is_none_it_is_asked_for() -> None:
    assert said(risk(asks(NOTHING))) == [
        "[To be written: the risks of ‘The only one’. The evidence has none on record.]"
    ]
