"""The value tree and who weighs it: what a criterion, its figure and a perspective may be."""

from typing import Any

import pytest
from pydantic import ValidationError

from appraisal.model import Criterion, in_words
from appraisal.model.criteria import Measured, Perspective
from appraisal.model.facts import Model


def test_a_name_that_is_missing_is_the_id_in_words() -> None:
    assert Criterion(id="one-tier", judged={0: "a", 100: "b"}).label == "One tier"
    assert in_words("net_present_value") == "Net present value"


def fault_in(model: type[Model], **given: Any) -> str | None:
    """The type of the first fault that a model finds in what is given; None where it is taken."""
    try:
        model.model_validate(given)
    except ValidationError as error:
        return error.errors()[0]["type"]
    return None


JUDGED = {0: "None.", 100: "All."}
CURVE = ((0, 0), (10, 100))
MEASURED = {"figure": "tiers", "curve": CURVE}
LEAF = {"id": "x", "judged": JUDGED}


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"judged": JUDGED}, None),
        ({"judged": {0: "a", 50: "b", 100: "c"}}, None),
        ({"measured": MEASURED}, None),
        ({"criteria": (LEAF,)}, None),
        ({}, "branch_or_leaf"),
        ({"judged": JUDGED, "measured": MEASURED}, "branch_or_leaf"),
        ({"judged": JUDGED, "criteria": (LEAF,)}, "branch_or_leaf"),
        ({"criteria": ()}, "empty_branch"),
        ({"judged": {0: "a", 90: "b"}}, "no_anchors"),
        ({"judged": {10: "a", 100: "b"}}, "no_anchors"),
        ({"judged": JUDGED, "must": {"at_least": 5}}, None),
        ({"criteria": (LEAF,), "must": {"at_least": 5}}, "must_on_branch"),
    ],
)
def test_a_criterion_is_judged_or_measured_or_has_others_below_it(
    given: dict[str, Any], fault: str | None
) -> None:
    assert fault_in(Criterion, id="c", **given) == fault


def test_how_many_ways_a_criterion_was_given_is_told() -> None:
    with pytest.raises(ValidationError) as refused:
        Criterion.model_validate({**LEAF, "measured": MEASURED, "criteria": (LEAF,)})
    assert [error["ctx"] for error in refused.value.errors()] == [{"count": 3}]


def test_a_branch_is_told_before_what_is_below_it_and_in_the_order_of_the_file() -> None:
    def leaf(identifier: str) -> dict[str, Any]:
        return {**LEAF, "id": identifier}

    branch = {"id": "b", "criteria": (leaf("c"), {"id": "d", "criteria": (leaf("e"),)}, leaf("a"))}
    assert [node.id for node in Criterion.model_validate(branch).nodes()] == [
        "b",
        "c",
        "d",
        "e",
        "a",
    ]


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"figure": "tiers"}, None),
        ({"measure": "debt", "take": "total"}, None),
        ({"measure": "debt", "take": "mean", "per": "population"}, None),
        ({}, "measure_or_figure"),
        ({"measure": "debt", "figure": "tiers", "take": "min"}, "measure_or_figure"),
        ({"measure": "debt"}, "no_take"),
        ({"measure": "debt", "take": "total", "per": "population"}, "per_not_used"),
        ({"measure": "debt", "take": "option", "per": "population"}, "per_not_used"),
        ({"figure": "tiers", "per": "population"}, "per_not_used"),
    ],
)
def test_a_measured_criterion_takes_one_figure_in_one_way(
    given: dict[str, Any], fault: str | None
) -> None:
    assert fault_in(Measured, curve=CURVE, **given) == fault


@pytest.mark.parametrize(
    ("curve", "fault"),
    [
        (((0, 100), (5, 0)), None),  # values may fall; raw figures may not
        (((0, 0), (5, 100), (9, 100)), None),
        (((0, 0),), "too_short"),
        (((0, 0), (0, 100)), "bad_curve"),
        (((5, 0), (0, 100)), "bad_curve"),
        (((0, 0), (9, 50), (8, 100)), "bad_curve"),
        (((0, 0), (5, 101)), "less_than_equal"),
        (((0, -1), (5, 100)), "greater_than_equal"),
    ],
)
def test_a_curves_raw_figures_rise_and_its_values_are_of_a_hundred(
    curve: Any, fault: str | None
) -> None:
    assert fault_in(Measured, figure="tiers", curve=curve) == fault


WAYS: dict[str, Any] = {
    "weights": {"x": 1},
    "swing": {"x": 1},
    "rank": ("x",),
    "combine": ("p",),
    "pairwise": (("x", "y", 2),),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_perspective_gives_its_weights_in_one_way_or_not_at_all(way: str) -> None:
    assert fault_in(Perspective) is None
    assert fault_in(Perspective, **{way: WAYS[way]}) is None
    for other in WAYS.keys() - {way}:
        both = {way: WAYS[way], other: WAYS[other]}
        assert fault_in(Perspective, **both) == "one_way_to_weigh"


def test_a_perspective_that_combines_none_is_refused() -> None:
    assert fault_in(Perspective, combine=()) == "combine_nothing"


@pytest.mark.parametrize(
    ("holder", "made_up"), [("nobody", True), ("Nobody Parish Council", False), (None, False)]
)
def test_a_perspective_is_made_up_where_its_file_says_that_nobody_holds_it(
    holder: str | None, made_up: bool
) -> None:
    assert Perspective(held_by=holder).made_up is made_up
