"""The sketch map of Derbyshire has the borders of the councils' files, and names inside shapes."""

from itertools import combinations

import pytest
import shapely

from appraisal.appraise import Appraisal
from appraisal.area.geography import adjacency
from appraisal.charts.area_map import AreaMap
from appraisal.charts.area_shapes import area_shapes
from appraisal.charts.map_groups import option_groups
from appraisal.charts.sketch_map import sketched
from appraisal.site.option_maps import maps_of_option
from tests.drawn_paths import rings_of

HEAVIEST = 60_000


def borders(shapes: dict[str, shapely.Geometry]) -> set[tuple[str, str]]:
    return {
        (one, other)
        for one, other in combinations(sorted(shapes), 2)
        if shapes[one].intersection(shapes[other]).length > 0
    }


def test_whole_councils_and_parts_touch_where_the_files_say_and_nowhere_else(
    derbyshire: Appraisal,
) -> None:
    shapes = dict(sketched(derbyshire.dataset))
    beside = adjacency(derbyshire.dataset, shapes)
    assert borders(shapes) == {
        (one, other) for one in beside for other in beside[one] if one < other
    }
    assert len(shapes) == 11


@pytest.mark.parametrize("width", [340.0, 170.0])
def test_simplified_borders_are_the_same_ones(derbyshire: Appraisal, width: float) -> None:
    drawn = area_shapes(derbyshire.dataset, (), width, 0.7)
    assert drawn is not None
    assert drawn.kind == "sketch"
    beside = adjacency(derbyshire.dataset, drawn.shapes)
    assert len(borders(dict(drawn.shapes))) == 15
    assert borders(dict(drawn.shapes)) == {
        (one, other) for one in beside for other in beside[one] if one < other
    }


def maps(appraisal: Appraisal) -> list[tuple[str, AreaMap]]:
    found = ((i, maps_of_option(appraisal, i)) for i in appraisal.dataset.options)
    return [(i, one) for i, pair in found for one in (pair.before, pair.after) if one is not None]


def test_labels_stand_inside_their_shapes_and_not_over_one_another(derbyshire: Appraisal) -> None:
    for option, drawn in maps(derbyshire):
        shapes = [outline(drawn, label.shade) for label in drawn.labels]
        boxes = [shapely.box(*label.box) for label in drawn.labels]
        assert all(s.contains(box) for s, box in zip(shapes, boxes, strict=True)), option
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2)), option


def outline(drawn: AreaMap, shade: int) -> shapely.Geometry:
    """All land of one shade: each group has its own."""
    rings = [p for piece in drawn.pieces if piece.shade == shade for p in rings_of(piece.path)]
    return shapely.union_all([shapely.Polygon(ring).buffer(0.05) for ring in rings])


def test_every_new_council_of_two_or_more_is_named_on_the_map_with_its_people(
    derbyshire: Appraisal,
) -> None:
    for i, option in derbyshire.dataset.options.items():
        drawn = maps_of_option(derbyshire, i).after
        assert drawn is not None
        on_it = {" ".join(line.text for line in label.lines) for label in drawn.labels}
        for group in drawn.groups if option.councils else ():
            assert {group.label, f"{group.label} {drawn.told[group.id]}"} & on_it, (i, group.label)


def test_a_map_is_light_and_says_whose_data_it_is(derbyshire: Appraisal) -> None:
    for option, drawn in maps(derbyshire):
        weight = sum(len(piece.path) for piece in drawn.pieces) + sum(map(len, drawn.borders))
        assert weight < HEAVIEST, option
        assert drawn.missing == (), option
        assert drawn.attribution == (
            "Contains public sector information licensed under the Open Government Licence v3.0.",
            "Contains data of GeoNames (CC BY 4.0).",
        ), option


def test_a_split_council_is_drawn_by_its_places(derbyshire: Appraisal) -> None:
    option = derbyshire.dataset.options["north-south-b1"]
    drawn = area_shapes(derbyshire.dataset, option_groups(derbyshire.dataset, option), 340.0)
    assert drawn is not None
    assert {area for area in drawn.shapes if area.startswith("amber-valley")} == {
        "amber-valley-belper",
        "amber-valley-core-north",
        "amber-valley-south",
    }
