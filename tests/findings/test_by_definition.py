"""What of the first option's lead is there by definition, in whole sentences."""

import pytest

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.findings.by_definition import by_definition
from tests.findings.made_up import ranking

LABELS = {"one": "One", "two": "Two", **{f"o{n}": f"Option {n}" for n in range(120)}}
REST = "Leave them out, let the questions beside them count for more, and"


def found(
    without: Ranking | None, part: float = 5.7, leaves: tuple[str, ...] = ("even", "close")
) -> ByDefinition:
    """One is 6.5 points ahead of Two."""
    return ByDefinition("one", "two", leaves, 6.5, part, without)


def test_nothing_is_said_where_there_is_nothing_by_definition() -> None:
    assert by_definition(None, LABELS) == ""


def test_the_part_of_the_lead_is_said_with_what_is_left_of_it() -> None:
    assert by_definition(found(ranking(one=60.7, two=58.6)), LABELS) == (
        "5.7 of the 6.5 points by which One is ahead of Two come from 2 criteria that compare "
        "councils with each other, on which a single council scores as well as can be by "
        f"definition. {REST} it would lead by 2.1 points."
    )


@pytest.mark.parametrize("part", [6.5, 6.5 - 1e-12, 9.0])
def test_a_part_as_large_as_the_lead_is_all_of_it(part: float) -> None:
    said = by_definition(found(None, part), LABELS)
    assert said == (
        "All of the 6.5 points by which One is ahead of Two come from 2 criteria that compare "
        "councils with each other, on which a single council scores as well as can be by "
        "definition."
    )


def test_a_part_of_the_lead_is_not_all_of_it() -> None:
    assert by_definition(found(None, 6.4), LABELS).startswith("6.4 of the 6.5 points")


def test_criteria_are_counted() -> None:
    assert " from 1 criterion " in by_definition(found(None, leaves=("even",)), LABELS)


@pytest.mark.parametrize(
    ("one", "two", "end"),
    [
        (60.7, 58.6, "it would lead by 2.1 points."),
        (50, 60, "Two would come first, and it would come 2nd."),
        (50, 50, "it would share the first place with Two."),
        (50, 50 + 1e-12, "it would share the first place with Two."),
    ],
)
def test_without_them_it_leads_shares_or_loses_the_first_place(
    one: float, two: float, end: str
) -> None:
    assert by_definition(found(ranking(one=one, two=two)), LABELS).endswith(f"{REST} {end}")


def test_the_rival_without_them_may_be_another_than_today() -> None:
    third = ranking(one=50, two=40, o3=60)
    assert by_definition(found(third), LABELS).endswith(
        f"{REST} Option 3 would come first, and it would come 2nd."
    )


@pytest.mark.parametrize(
    ("place", "said"),
    [(2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
     (22, "22nd"), (111, "111th"), (113, "113th")],
)  # fmt: skip
def test_the_place_that_it_would_take_is_counted_as_people_do(place: int, said: str) -> None:
    ahead = {f"o{n}": 99.0 - n / 10 for n in range(1, place)}
    assert by_definition(found(ranking(one=10, **ahead)), LABELS).endswith(
        f"Option 1 would come first, and it would come {said}."
    )
