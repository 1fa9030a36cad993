"""Who decides what is told in sentences that are right in every edge case."""

from collections.abc import Mapping

import pytest

from appraisal.appraise.function_moves import Nearness
from appraisal.findings import functions as say


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((0, {}), "No functions are recorded, so nothing can be said about who does what."),
        (
            (1, {"unitary": 1}),
            "Today county, district and unitary councils decide the only function recorded.",
        ),
        (
            (2, {"district": 1, "unitary": 1}),
            "Today county, district and unitary councils decide all two functions recorded.",
        ),
        (
            (3, {"joint": 3}),
            (
                "Of three functions recorded, county, district and unitary councils decide none "
                "today, partnerships 3."
            ),
        ),
    ],
)
def test_who_decides_today(given: tuple[int, dict[str, int]], said: str) -> None:
    assert say.lead(*given) == said


LABELS = {i: i.upper() for i in "abcd"}


@pytest.mark.parametrize(
    ("shares", "today", "said"),
    [
        ({}, 0.2, "There are no options to compare yet."),
        (
            {"a": 0.2, "b": 0.1},
            0.2,
            (
                "On average residents deal with one council for 20% of functions, and no option "
                "raises that."
            ),
        ),
        (
            {"a": 0.2, "b": 0.75, "c": 0.75},
            0.2,
            (
                "Today residents deal with one council for 20% of functions, on average. B and C "
                "would raise that to 75%."
            ),
        ),
        (
            dict.fromkeys("abcd", 0.75),
            0.2,
            (
                "Today residents deal with one council for 20% of functions, on average. Four "
                "options would raise that to 75%."
            ),
        ),
    ],
)
def test_how_much_one_council_does(shares: dict[str, float], today: float, said: str) -> None:
    assert say.single_tier(shares, today, LABELS) == said


def test_an_unknown_share_is_said_to_be_unknown() -> None:
    assert say.single_tier({}, None, LABELS) == (
        "For how many functions residents deal with one council today is not known, "
        "because not all populations are."
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "No functions are recorded."),
        ({"same": 5}, "Nothing moves nearer to residents or further away."),
        (
            {"same": 5, "not known": 1},
            "Nothing moves nearer to residents or further away. For one function it is not known.",
        ),
        (
            {"nearer": 1, "further": 2, "same": 1, "not known": 2},
            (
                "One function moves nearer to residents, two functions move further away, one "
                "function stays as near and for two functions it is not known."
            ),
        ),
        ({"nearer": 3}, "Three functions move nearer to residents."),
    ],
)
def test_what_moves_is_said(given: Mapping[Nearness, int], said: str) -> None:
    assert say.moves(given) == said
