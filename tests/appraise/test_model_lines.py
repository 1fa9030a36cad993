"""What differs between the lines of a model, and where they run."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.model_lines import (
    Ground,
    differing,
    lines_of_models,
    model_of_lines,
    several_lines,
    where_lines_run,
)
from tests.datasets import dataset
from tests.lines import LINES


@pytest.fixture(scope="module")
def lines() -> Appraisal:
    return appraise(dataset(LINES))


def test_models_stand_in_the_order_of_their_highest_lines(lines: Appraisal) -> None:
    assert lines_of_models(lines) == {"two": ("left", "right", "far"), "one": ("one",)}
    assert several_lines(lines) == {"two": ("left", "right", "far")}


def test_an_option_that_is_not_ranked_is_no_line_that_competes() -> None:
    must = LINES.replace("id: x, name: Ex,", "id: x, name: Ex, must: {at_least: 45},")
    assert several_lines(appraise(dataset(must))) == {"two": ("left", "right")}


def test_where_every_option_is_its_own_model_none_has_a_model(lines: Appraisal) -> None:
    alone = appraise(dataset(LINES.replace("model: two, ", "")))
    assert model_of_lines(alone) == {}
    assert model_of_lines(lines)["one"] == "one"
    assert model_of_lines(lines)["far"] == "two"


def test_only_criteria_on_which_lines_differ_are_told_the_most_telling_first(
    lines: Appraisal,
) -> None:
    """Over 50 to 40 on Ex with a half of the weight, and 60 to 58 on Zed with a quarter."""
    found = differing(lines, ("left", "right", "far"))
    assert [(row.criterion.id, row.apart) for row in found] == [
        ("x", pytest.approx(5)),
        ("z", pytest.approx(0.5)),
    ]


def test_lines_of_one_value_whose_ranges_differ_are_not_the_same() -> None:
    text = LINES.replace("y: {score: 70}", "y: {score: 70, low: 60, high: 80}", 1)
    found = differing(appraise(dataset(text)), ("left", "right", "far"))
    assert [(row.criterion.id, row.apart) for row in found][-1] == ("y", 0)


def test_what_is_known_of_one_line_alone_differs() -> None:
    text = LINES.replace("y: {score: 70}", "y: {score: 50, low: 0, high: 100}")
    text = text.replace("y: {score: 50, low: 0, high: 100}, z: {score: 60}", "z: {score: 60}", 1)
    found = {row.criterion.id for row in differing(appraise(dataset(text)), ("left", "right"))}
    assert "y" in found


def test_the_area_is_told_apart_by_where_each_line_puts_it(lines: Appraisal) -> None:
    assert where_lines_run(lines, ("left", "right")) == (
        Ground(("ash",), ("North", "North")),
        Ground(("cedar",), ("South", "South")),
        Ground(("birch-east", "birch-west"), ("North", "South")),
    )


def test_part_of_a_council_may_lie_elsewhere_along_one_line(lines: Appraisal) -> None:
    found = where_lines_run(lines, ("left", "right", "far"))
    assert [(ground.areas, ground.sides) for ground in found if ground.moves] == [
        (("birch-east",), ("North", "South", "North")),
        (("birch-west",), ("North", "South", "South")),
    ]


def test_lines_that_make_other_councils_are_not_told_apart_on_a_map(lines: Appraisal) -> None:
    assert where_lines_run(lines, ("left", "one")) == ()
    renamed = appraise(dataset(LINES.replace("name: South", "name: Down", 1)))
    assert where_lines_run(renamed, ("left", "right")) == ()
