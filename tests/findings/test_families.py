"""Which family comes highest, and on what, is said in every edge case."""

from collections.abc import Mapping

import pytest

from appraisal.findings.families import headline, highest, where_highest

EACH = {
    "Size": {"continue": 40.0, "unitary": 60.0},
    "Voice": {"continue": 70.0, "unitary": 20.0},
    "Cost": {"continue": 50.2, "unitary": 49.9},
    "Care": {},
}


@pytest.mark.parametrize(
    ("overall", "each", "title"),
    [
        (
            {"continue": 50.0, "unitary": 60.0},
            EACH,
            "A unitary option comes highest overall, and on 1 of 3 criteria",
        ),
        (
            {"continue": 50.0, "unitary": 40.0},
            {"Size": EACH["Size"]},
            "Continuing as today comes highest overall, and on 0 of 1 criterion",
        ),
        ({"continue": 50.2, "unitary": 49.9}, EACH, "No kind of option comes highest overall"),
    ],
)
def test_the_headline_counts_the_criteria_with_evidence(
    overall: Mapping[str, float], each: Mapping[str, Mapping[str, float]], title: str
) -> None:
    assert headline(overall, each) == title


def test_where_each_is_highest_and_where_they_are_level() -> None:
    assert where_highest(EACH) == (
        "A unitary option comes highest on ‘Size’. "
        "Continuing as today comes highest on ‘Voice’. "
        "Continuing as today and a unitary option reach as high as each other on ‘Cost’. "
        "No option has evidence on ‘Care’."
    )


def test_values_that_are_shown_alike_are_as_high_as_each_other() -> None:
    assert highest({"continue": 50.2, "unitary": 49.9}) == ("continue", "unitary")
    assert highest({}) == ()
