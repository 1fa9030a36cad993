"""What of the first option's lead is there by definition, in whole sentences."""

import pytest

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.findings.by_definition import by_definition
from tests.findings.made_up import ranking

LABELS = {"one": "One", "two": "Two", **{f"o{n}": f"Option {n}" for n in range(120)}}
AHEAD = "Before rounding, One is 6.5 points ahead of Two."
REST = "Without them,"


def found(
    without: Ranking | None, part: float = 5.7, leaves: tuple[str, ...] = ("even", "close")
) -> ByDefinition:
    """One is 6.5 points ahead of Two."""
    return ByDefinition("one", "two", leaves, 6.5, part, without)


def test_nothing_is_said_where_there_is_nothing_by_definition() -> None:
    assert by_definition(None, LABELS) == ""


def test_the_part_of_the_lead_is_said_with_what_is_left_of_it() -> None:
    assert by_definition(found(ranking(one=60.7, two=58.6)), LABELS) == (
        f"{AHEAD} Of that, 5.7 points come from 2 criteria that compare councils with each other, "
        "where a single council does as well as can be by definition. "
        f"{REST} One would lead by 2.1 points."
    )


@pytest.mark.parametrize("part", [6.5, 6.5 - 1e-12, 9.0])
def test_a_part_as_large_as_the_lead_is_all_of_it(part: float) -> None:
    said = by_definition(found(None, part), LABELS)
    assert said == (
        f"{AHEAD} All of that comes from 2 criteria that compare councils with each other, "
        "where a single council does as well as can be by definition."
    )


def test_a_part_of_the_lead_is_not_all_of_it() -> None:
    assert by_definition(found(None, 6.4), LABELS).startswith(f"{AHEAD} Of that, 6.4 points come ")


def test_criteria_are_counted() -> None:
    said = by_definition(found(ranking(one=60, two=50), leaves=("even",)), LABELS)
    assert " from 1 criterion that compares councils " in said
    assert "Without it, One would lead" in said


def test_one_point_is_singular() -> None:
    assert " Of that, 1 point comes from 2 criteria " in by_definition(found(None, 1.0), LABELS)


@pytest.mark.parametrize(
    ("one", "two", "end"),
    [
        (60.7, 58.6, "One would lead by 2.1 points."),
        (50, 60, "Two would come first, and One 2nd."),
        (50, 50, "One would share the first place with Two."),
        (50, 50 + 1e-12, "One would share the first place with Two."),
    ],
)
def test_without_them_it_leads_shares_or_loses_the_first_place(
    one: float, two: float, end: str
) -> None:
    assert by_definition(found(ranking(one=one, two=two)), LABELS).endswith(f"{REST} {end}")


def test_the_rival_without_them_may_be_another_than_today() -> None:
    third = ranking(one=50, two=40, o3=60)
    assert by_definition(found(third), LABELS).endswith(
        f"{REST} Option 3 would come first, and One 2nd."
    )


def test_a_place_among_models_is_said_to_be_one() -> None:
    told = ByDefinition("one", "two", ("even",), 6.5, 5.7, ranking(one=50, two=60), lines=True)
    assert by_definition(told, LABELS).endswith(
        "Two would come first, and One 2nd among the models."
    )


@pytest.mark.parametrize(
    ("place", "said"),
    [(2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
     (22, "22nd"), (111, "111th"), (113, "113th")],
)  # fmt: skip
def test_the_place_that_it_would_take_is_counted_as_people_do(place: int, said: str) -> None:
    ahead = {f"o{n}": 99.0 - n / 10 for n in range(1, place)}
    assert by_definition(found(ranking(one=10, **ahead)), LABELS).endswith(
        f"Option 1 would come first, and One {said}."
    )
