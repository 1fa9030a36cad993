"""What councils have published, who is silent, and which surveys there are."""

from appraisal.documents.report.consultation import consultation
from tests.documents.report.reported import AREA, NOTHING, asks, rows, said


def test_positions_are_told_with_who_and_when_and_who_is_silent() -> None:
    found = list(consultation(asks()))
    assert rows(found) == [("Ash, December 2025", "Join up", "Voted for it.")]
    assert said(found) == [
        "Councils have published 1 position on these options.",
        "No published position on these options was found of Elm.",
        "What people were asked is known from these: A survey of residents.",
        (
            "[To be written: who was consulted on this report, and what they said. The evidence "
            "has 1 published position.]"
        ),
    ]


def test_the_same_position_on_several_options_is_told_once() -> None:
    both = AREA.replace(
        "family: continue, standing: withdrawn",
        "family: continue, positions: [{who: ash, position: Voted for it., date: 2025-12, "
        "source: s}]",
    )
    assert rows(consultation(asks(both))) == [
        ("Ash, December 2025", "Stay as we are and Join up", "Voted for it.")
    ]


def test_where_nobody_has_said_anything_that_is_asked_for() -> None:
    assert said(consultation(asks(NOTHING))) == [
        (
            "[To be written: who was consulted on this report, and what they said. The evidence "
            "has nothing on this.]"
        )
    ]
