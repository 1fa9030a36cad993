"""Who decides what is told in sentences that are right in every edge case."""

import pytest

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
        ({}, 0.2, "Residents deal with one council for 20% of functions today"),
        (
            {"a": 0.2, "b": 0.1},
            0.2,
            "Residents deal with one council for 20% of functions today, and no option raises that",
        ),
        (
            {"a": 0.2, "b": 0.75, "c": 0.75},
            0.2,
            (
                "Residents deal with one council for 20% of functions today; "
                "B and C would raise that to 75%"
            ),
        ),
        (
            dict.fromkeys("abcd", 0.75),
            0.2,
            (
                "Residents deal with one council for 20% of functions today; "
                "four options would raise that to 75%"
            ),
        ),
    ],
)
def test_how_much_one_council_does(shares: dict[str, float], today: float, said: str) -> None:
    assert say.single_tier(shares, today, LABELS) == said


def test_an_unknown_share_is_said_to_be_unknown() -> None:
    assert say.single_tier({}, None, LABELS) == (
        "For how many functions residents deal with one council today is not known"
    )


@pytest.mark.parametrize(
    ("by", "options", "said"),
    [
        ("", ["A"], "Unitary council: A"),
        ("The Board", ["A", "B"], "Unitary council (The Board): A and B"),
        ("", ["A, north", "B", "C"], "Unitary council: A, north; B; and C"),
        ("", ["A", "B", "C", "D"], "Unitary council: four options"),
    ],
)
def test_a_few_options_are_named_and_many_are_counted(
    by: str, options: list[str], said: str
) -> None:
    assert say.after_words("Unitary council", by, options) == said
