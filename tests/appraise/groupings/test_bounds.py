"""What is asked of groupings: areas, borders and bounds, with councils whole or as their parts."""

import math

import pytest
from msgspec.structs import replace

from appraisal.appraise.groupings.bounds import (
    area_graph,
    areas_of,
    bounds_of,
    named_groups,
    pieces_of,
    split_by,
    split_by_any,
    with_whole_councils,
)
from appraisal.area.councils import standing_councils
from appraisal.maths.groupings.search import Bounds
from appraisal.model import Dataset
from appraisal.model.workspace import StructureSettings
from tests.appraise.groupings.areas import LINE, SPLIT
from tests.datasets import dataset

WHOLE = ("ash", "birch", "cedar")
PARTS = ("ash", "birch-east", "birch-west", "cedar")


def asking(area: Dataset, **asked: object) -> Dataset:
    structures = StructureSettings.model_validate(asked)
    return replace(area, settings=area.settings.model_copy(update={"structures": structures}))


# --- Areas and borders -------------------------------------------------------------------------


def test_a_border_joins_both_areas_though_one_file_names_it() -> None:
    graph = area_graph(dataset(LINE), ("ash", "birch", "cedar", "dale"))
    assert graph.adjacency == (0b0010, 0b0101, 0b1010, 0b0100)
    assert graph.populations == (100, 200, 300, 400)


def test_areas_are_numbered_in_the_order_given() -> None:
    graph = area_graph(dataset(LINE), ("dale", "ash", "cedar"))
    assert graph.adjacency == (0b100, 0b000, 0b001)
    assert graph.populations == (400, 100, 300)


def test_a_population_that_nobody_knows_is_no_number() -> None:
    unknown = dataset(LINE.replace("population: 200", "population: unknown"))
    known, missing = area_graph(unknown, ("ash", "birch")).populations
    assert (known, math.isnan(missing)) == (100, True)


def test_a_council_as_its_parts_has_their_borders_and_their_people() -> None:
    graph = area_graph(dataset(SPLIT), PARTS)
    assert graph.adjacency == (0b0010, 0b0101, 0b1010, 0b0100)
    assert graph.populations == (100, 150, 50, 150)


def test_areas_that_no_border_joins_are_in_pieces() -> None:
    cut = dataset(LINE.replace("neighbours: [cedar]", "neighbours: []"))
    areas = ("ash", "birch", "cedar", "dale")
    assert pieces_of(cut, areas) == [["ash", "birch"], ["cedar", "dale"]]
    assert pieces_of(dataset(LINE), areas) == [list(areas)]


# --- Bounds ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "councils"),
    [((1, 3), (1, 3)), ((2, 9), (2, 4)), ((4, 4), (4, 4)), ((6, 9), (6, 6))],
)
def test_more_councils_than_areas_are_not_asked_for(
    asked: tuple[int, int], councils: tuple[int, int]
) -> None:
    area = asking(dataset(LINE), councils=asked)
    assert bounds_of(area, area.lowest_tier()).councils == councils


def test_each_bound_is_its_own_setting_and_what_misses_by_five_per_cent_is_kept() -> None:
    area = asking(dataset(LINE), councils=(1, 2), smallest=300, largest=700, ratio=2)
    assert bounds_of(area, area.lowest_tier()) == Bounds((1, 2), 300, 700, 2, slack=0.05)


def test_a_bound_of_nought_is_none() -> None:
    area = asking(dataset(LINE), councils=(1, 2), smallest=0)
    found = bounds_of(area, area.lowest_tier())
    assert (found.smallest, found.largest, found.ratio) == (None, None, None)


def test_councils_kept_apart_are_kept_apart_two_by_two() -> None:
    area = asking(dataset(LINE), apart=("dale", "ash", "birch"))
    assert set(bounds_of(area, area.lowest_tier()).apart) == {
        frozenset({0, 1}),
        frozenset({0, 3}),
        frozenset({1, 3}),
    }


def test_a_council_in_parts_is_kept_together_and_apart_with_all_of_them() -> None:
    area = asking(dataset(SPLIT), together=("ash", "birch"), apart=("birch", "cedar"))
    found = bounds_of(area, PARTS)
    assert found.together == (frozenset({0, 1, 2}),)
    assert set(found.apart) == {frozenset({1, 3}), frozenset({2, 3})}


@pytest.mark.parametrize(
    ("named", "groups"),
    [
        ((), []),
        (("a",), []),
        (("a", "b"), [("a", "b")]),
        ((("a", "b"), ("c", "d", "e")), [("a", "b"), ("c", "d", "e")]),
        ((("a", "b"), ("c",)), [("a", "b")]),
    ],
)
def test_names_are_one_group_or_several_and_one_alone_says_nothing(
    named: tuple[str, ...] | tuple[tuple[str, ...], ...], groups: list[tuple[str, ...]]
) -> None:
    assert named_groups(named) == groups


# --- Councils that are split -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("covers", "found"),
    [
        (("birch-west", "ash", "birch-east"), ("ash", "birch")),
        (("cedar", "birch-east"), ("birch-east", "cedar")),
        (("birch", "ash"), ("ash", "birch")),
        (("birch-west",), ("birch-west",)),
    ],
)
def test_all_parts_of_a_council_are_the_council(
    covers: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert with_whole_councils(dataset(SPLIT), covers) == found


def test_a_council_is_split_where_its_parts_go_different_ways() -> None:
    area = dataset(SPLIT)
    stands = {i: standing_councils(area, option) for i, option in area.options.items()}
    assert {i: split_by(area, stand) for i, stand in stands.items()} == {
        "split": ("birch",),
        "whole": (),
    }
    assert split_by_any(area, stands) == ("birch",)
    assert split_by_any(area, {"whole": stands["whole"]}) == ()


def test_the_areas_are_councils_and_the_parts_of_those_that_are_split() -> None:
    area = dataset(SPLIT)
    assert areas_of(area, ()) == WHOLE
    assert areas_of(area, ["birch"]) == PARTS
