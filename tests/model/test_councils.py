"""Councils and what ties them: names, strengths, and what their files must say."""

from typing import Any

import pytest
from pydantic import ValidationError

from appraisal.model.councils import (
    BUILT_IN_MEASURES,
    LEVEL_OF,
    LEVELS,
    PRIORITIES,
    SET_BY_ORDER,
    Ambition,
    CostLine,
    Council,
    Function,
    Left,
    Measure,
    Partnership,
    Programme,
)
from appraisal.model.facts import Model
from tests.datasets import body


def test_levels_of_partnership_rise_from_inform_to_integrate() -> None:
    assert sorted(LEVELS, key=lambda level: LEVELS[level]) == [
        "inform",
        "coordinate",
        "share",
        "integrate",
    ]


def test_a_strength_is_a_level_again() -> None:
    assert [LEVEL_OF[strength] for strength in (1, 2, 3, 4)] == [
        "inform",
        "coordinate",
        "share",
        "integrate",
    ]


def test_priorities_fall_from_high_to_low() -> None:
    assert PRIORITIES == ("high", "medium", "low")


def test_a_council_goes_by_its_short_name_where_it_has_one() -> None:
    assert Council(name="Ash Borough Council", tier="district").label == "Ash Borough Council"
    short = Council(name="Ash Borough Council", short_name="Ash", tier="district")
    assert short.label == "Ash"


@pytest.mark.parametrize(("level", "of"), [(0, 5), (5, 5), (0.5, 1)])
def test_an_ambition_is_a_level_of_its_scale(level: float, of: float) -> None:
    assert Ambition(level=level, of=of).level == level


@pytest.mark.parametrize(
    ("level", "of", "fault"),
    [(5.1, 5, "level_above"), (-1, 5, "greater_than_equal"), (0, 0.5, "greater_than_equal")],
)
def test_an_ambition_past_its_scale_is_refused(level: float, of: float, fault: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Ambition(level=level, of=of)
    assert [error["type"] for error in refused.value.errors()] == [fault]


def test_every_council_has_people_an_area_and_councillors_without_an_entry() -> None:
    """A county has councillors of its own beside its districts'; its people are theirs."""
    assert {
        i: (measure.unit, measure.add_up, measure.county)
        for i, measure in BUILT_IN_MEASURES.items()
    } == {
        "population": ("people", "sum", "same"),
        "area": ("km²", "sum", "same"),
        "councillors": ("councillors", "sum", "share"),
    }
    assert {"councillors"} == SET_BY_ORDER


def test_who_left_was_a_member_unless_the_file_says_a_host() -> None:
    left = {"who": "ash", "date": "2021"}
    assert Left.model_validate(left).as_ == "member"
    assert Left.model_validate({**left, "as": "host"}).as_ == "host"


def test_a_partnership_is_at_work_and_closed_unless_its_file_says_otherwise() -> None:
    made = body()
    assert (made.status, made.others, made.members, made.host) == ("active", None, (), None)


def test_a_line_of_a_budget_is_paid_once_unless_its_file_says_otherwise() -> None:
    lines: dict[str, Any] = {"name": "Team", "amount": {"value": 5, "source": "s"}}
    assert CostLine.model_validate(lines).one_off is True
    assert CostLine.model_validate({**lines, "one_off": False}).one_off is False


@pytest.mark.parametrize(
    ("model", "given", "missing"),
    [
        (Council, {"name": "Ash"}, "tier"),
        (Measure, {"name": "Debt"}, "add_up"),
        (Partnership, {"name": "Waste", "kind": "company"}, "level"),
        (Partnership, {"name": "Waste", "level": "share"}, "kind"),
        (Function, {"name": "Waste"}, "level"),
        (Left, {"who": "ash"}, "date"),
        (Programme, {"name": "Change", "source": ("s",)}, "summary"),
        (Programme, {"name": "Change", "summary": "Less."}, "source"),
    ],
)
def test_what_an_entry_means_nothing_without_has_to_be_written(
    model: type[Model], given: dict[str, Any], missing: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        model.model_validate(given)
    assert [(error["type"], error["loc"]) for error in refused.value.errors()] == [
        ("missing", (missing,))
    ]
