"""Small maps of groupings and options: outlines written once, no more maps than fit."""

from collections.abc import Sequence

from msgspec.structs import replace

from appraisal.charts.map_groups import grouped
from appraisal.charts.small_maps import Map, SmallMaps, maps_of, option_maps
from appraisal.model import Boundaries, Dataset, Settlement
from tests.datasets import dataset

AREA = """
    councils:
      ash: {tier: unitary, short_name: Ash, tile: [0, 0], parts: {p: {name: P}, q: {name: Q}}}
      birch: {tier: unitary, short_name: Birch, tile: [1, 0]}
      cedar: {tier: unitary, short_name: Cedar, tile: [0, 1]}
      dale: {tier: unitary, short_name: Dale}
    options:
      stay: {family: continue}
      two:
        family: unitary
        councils: {n: {name: N, covers: [p, cedar]}, s: {name: S, covers: [q, birch, dale]}}
"""
"""Cedar stands on Ash and Birch, half a hexagon from the left; nobody says where Dale is."""
ONE_SPLITS = """
    sources: {s: {title: S, attribution: From S.}}
    councils:
      x: {tier: unitary, short_name: Ex, parts: {p: {name: P}, q: {name: Q}}}
      y: {tier: unitary}
    options:
      split:
        family: unitary
        councils: {n: {name: N, covers: [p, y]}, s: {name: S, covers: [q]}}
      one: {family: unitary, councils: {n: {name: N, covers: [x, y]}}}
"""
"""One option splits a council, the other splits none."""
TWO = (("ash", "birch"), ("cedar", "dale"))
SOUTH = ((0.0, 50.0), (1.0, 50.0), (1.0, 51.0), (0.0, 51.0))
NORTH = ((0.0, 51.0), (1.0, 51.0), (1.0, 52.0), (0.0, 52.0))


def small_maps(area: Dataset, groupings: Sequence[Sequence[tuple[str, ...]]]) -> SmallMaps:
    """A map of each of these groupings, whose councils have no names."""
    return maps_of(
        area, [grouped((str(n), "", held) for n, held in enumerate(one)) for one in groupings]
    )


def shaped() -> Dataset:
    """Cedar due north of Ash, in true shapes; the others have none."""
    shapes = {"ash": (SOUTH,), "cedar": (NORTH,)}
    return replace(dataset(AREA), boundaries=Boundaries("Made up", shapes))


def strips(*wide: float) -> Dataset:
    """Ash, Birch and Cedar from west to east, each so many degrees wide."""
    shapes, west = {}, 0.0
    for name, width in zip(("ash", "birch", "cedar"), wide, strict=True):
        east = west + width
        shapes[name] = (((west, 50.0), (east, 50.0), (east, 51.0), (west, 51.0)),)
        west = east
    return replace(dataset(AREA), boundaries=Boundaries("Made up", shapes))


def test_a_letter_stands_where_it_has_room_or_where_its_group_has_none_such() -> None:
    (together,) = small_maps(strips(1.0, 0.05, 1.0), [(("ash", "birch"), ("cedar",))]).maps
    assert [area.id for area in together.lettered] == ["ash", "cedar"]
    (alone,) = small_maps(strips(1.0, 0.05, 1.0), [(("ash", "cedar"), ("birch",))]).maps
    assert [area.id for area in alone.lettered] == ["ash", "birch", "cedar"]


def numbers(drawn: Map) -> dict[str, int]:
    return {area.id: area.group for area in drawn.areas}


def test_every_area_with_a_place_has_the_number_of_its_group() -> None:
    found = small_maps(dataset(AREA), [TWO, (("birch",), ("ash",))])
    assert [numbers(drawn) for drawn in found.maps] == [
        {"ash": 0, "birch": 0, "cedar": 1},
        {"ash": 1, "birch": 0, "cedar": -1},
    ]
    assert (found.kind, found.missing) == ("hexagons", ("Dale",))


def test_outlines_are_written_once_for_all_maps() -> None:
    found = small_maps(dataset(AREA), [TWO, TWO, (("ash",),)])
    assert [i for i, _ in found.outlines] == ["shape-1", "shape-2", "shape-3"]
    named = {i for i, _ in found.outlines}
    assert all({area.outline for area in drawn.areas} == named for drawn in found.maps)


def test_an_option_that_splits_a_council_is_drawn_by_its_parts() -> None:
    stay, two = option_maps(dataset(AREA), ["stay", "two"]).maps
    assert numbers(stay) == {"ash": -1, "birch": -1, "cedar": -1}
    assert numbers(two) == {"birch": 1, "cedar": 0, "p": 0, "q": 1}
    assert [group.label for group in two.groups] == ["N", "S"]


def test_the_shades_of_all_maps_are_known_so_that_no_other_pattern_is_drawn() -> None:
    assert option_maps(dataset(AREA), ["stay", "two"]).shades == (-1, 0, 1)
    assert small_maps(dataset(AREA), [(("ash",), ("birch",), ("cedar",))]).shades == (0, 1, 2)


def test_true_shapes_have_north_at_the_top_and_say_whose_data_they_are() -> None:
    found = small_maps(shaped(), [TWO])
    middles = {area.id: area.y for area in found.maps[0].areas}
    assert middles["cedar"] < middles["ash"]
    assert (found.kind, found.attribution) == ("true", ("Made up",))
    assert found.missing == ("Birch", "Dale")


def test_the_first_groupings_are_drawn_in_their_order() -> None:
    one, other = (("ash",), ("birch",)), (("birch",), ("ash",))
    found = small_maps(dataset(AREA), [one, *[other] * 25])
    assert len(found.maps) == 24
    assert [numbers(drawn)["ash"] for drawn in found.maps[:2]] == [0, 1]


def test_without_groupings_there_are_no_maps() -> None:
    assert small_maps(dataset(AREA), []).maps == ()


def test_an_area_of_which_nothing_is_known_has_no_maps() -> None:
    nowhere = dataset("councils: {x: {tier: unitary}}")
    assert small_maps(nowhere, [(("x",),)]).maps == ()


def test_a_grouping_that_cannot_be_drawn_keeps_its_place_without_areas() -> None:
    """Boundaries of whole councils say nothing of an option that splits one."""
    shapes = {"x": (SOUTH,), "y": (NORTH,)}
    found = option_maps(
        replace(dataset(ONE_SPLITS), boundaries=Boundaries("Made up", shapes)), ["split", "one"]
    )
    assert [numbers(drawn) for drawn in found.maps] == [{}, {"x": 0, "y": 0}]


def test_whoever_owns_any_of_the_data_is_named_once_for_all_maps() -> None:
    """The one that splits a council needs places too, wherever it stands among the maps."""
    places = tuple(
        Settlement(part, y, 0.5, part, drawn=True, sources=("s",))
        for part, y in (("p", 50.8), ("q", 50.2))
    )
    bounds = Boundaries("Made up", {"x": (SOUTH,), "y": (NORTH,)})
    found = option_maps(
        replace(dataset(ONE_SPLITS), boundaries=bounds, settlements=places), ["one", "split", "one"]
    )
    assert (found.attribution, found.by_places) == (("Made up", "From S."), ("Ex",))
    assert [numbers(drawn) for drawn in found.maps[:2]] == [
        {"x": 0, "y": 0},
        {"p": 0, "q": 1, "y": 0},
    ]
