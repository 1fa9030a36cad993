"""The sketch map of Derbyshire has the borders of the councils' files, and names inside shapes."""

from collections.abc import Iterable
from functools import reduce
from itertools import combinations

import pytest
import shapely

from appraisal.appraise import Appraisal
from appraisal.area.geography import adjacency
from appraisal.charts.area_map import AreaMap
from appraisal.charts.area_shapes import area_shapes
from appraisal.charts.hexagons import hexagons
from appraisal.charts.map_groups import option_groups
from appraisal.charts.map_labels import Label
from appraisal.charts.sketch_map import sketched
from appraisal.charts.small_maps import option_maps
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
    assert borders(shapes) == wanted(derbyshire, shapes)
    assert len(shapes) == 11


def land(path: str) -> shapely.Geometry:
    """The land that a path encloses; a ring within another is a hole in it."""
    drawn = (shapely.make_valid(shapely.Polygon(ring)) for ring in rings_of(path))
    return reduce(lambda one, other: one.symmetric_difference(other), drawn, shapely.Polygon())


def wanted(appraisal: Appraisal, shapes: Iterable[str]) -> set[tuple[str, str]]:
    """The borders that the councils' files have between these areas."""
    beside = adjacency(appraisal.dataset, shapes)
    return {(one, other) for one in beside for other in beside[one] if one < other}


@pytest.mark.parametrize("width", [340.0, 170.0])
def test_simplified_borders_are_the_same_ones(derbyshire: Appraisal, width: float) -> None:
    drawn = area_shapes(derbyshire.dataset, (), width, 0.7)
    assert drawn is not None
    assert drawn.kind == "sketch"
    assert len(borders(dict(drawn.shapes))) == 15
    assert borders(dict(drawn.shapes)) == wanted(derbyshire, drawn.shapes)


def test_maps_as_they_are_drawn_have_those_borders_and_neither_gaps_nor_overlaps(
    derbyshire: Appraisal,
) -> None:
    for option, drawn in maps(derbyshire):
        whole_and_apart({p.id: land(p.outline.path) for p in drawn.pieces}, derbyshire, option)


def test_small_maps_as_they_are_drawn_have_those_borders_too(derbyshire: Appraisal) -> None:
    found = option_maps(derbyshire.dataset, [*derbyshire.dataset.options])
    paths = dict(found.outlines)
    for option, drawn in zip(derbyshire.dataset.options, found.maps, strict=True):
        shapes = {area.id: land(paths[area.outline]) for area in drawn.areas}
        whole_and_apart(shapes, derbyshire, option)


def whole_and_apart(shapes: dict[str, shapely.Geometry], appraisal: Appraisal, option: str) -> None:
    assert borders(shapes) == wanted(appraisal, shapes), option
    whole = shapely.union_all(list(shapes.values()))
    assert isinstance(whole, shapely.Polygon), option
    assert not whole.interiors, option
    assert sum(shape.area for shape in shapes.values()) == pytest.approx(whole.area), option


def test_hexagons_touch_where_the_files_say_but_for_one_pair_that_no_hexagons_could(
    derbyshire: Appraisal,
) -> None:
    """Amber Valley, Derby, Erewash and South Derbyshire all touch, and no four hexagons do."""
    shapes = dict(hexagons(derbyshire.dataset, ()))
    assert len(shapes) == 9
    assert borders(shapes) ^ wanted(derbyshire, shapes) == {("amber-valley", "erewash")}


def maps(appraisal: Appraisal) -> list[tuple[str, AreaMap]]:
    found = ((i, maps_of_option(appraisal, i)) for i in appraisal.dataset.options)
    return [(i, one) for i, pair in found for one in (pair.before, pair.after) if one is not None]


def test_labels_stand_inside_their_shapes_and_not_over_one_another(derbyshire: Appraisal) -> None:
    for option, drawn in maps(derbyshire):
        boxes = [shapely.box(*label.box) for label in drawn.labels]
        for label, box in zip(drawn.labels, boxes, strict=True):
            assert named_land(drawn, label).contains(box), (option, label)
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2)), option


def named_land(drawn: AreaMap, label: Label) -> shapely.Geometry:
    """The land that a label names: of a group, or of one of today's councils or parts."""
    said = label.name or " ".join(line.text for line in label.lines)
    own = [p for p in drawn.pieces if p.name == said]
    for g in drawn.groups:
        if said in {g.letter, g.label, f"{g.label} {drawn.told.get(g.id)}"}:
            own = own or [p for p in drawn.pieces if p.group == g.id]
    return shapely.union_all([land(p.outline.path) for p in own], grid_size=0.1)


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
        weight = sum(len(one.path) for one in drawn.outlines)
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
