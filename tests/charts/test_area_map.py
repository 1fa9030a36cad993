"""A map tells its groups apart and names them, or today's councils where groups have no names."""

from msgspec.structs import replace

from appraisal.charts.area_map import AreaMap, area_map, option_map
from appraisal.charts.map_groups import grouped
from tests.datasets import dataset

AREA = """
councils:
  ash: {tier: unitary, short_name: Ash, tile: [0, 0], parts: {p: {name: Pea}, q: {name: Cue}}}
  birch: {tier: unitary, short_name: Birch, tile: [1, 0]}
  cedar: {tier: unitary, short_name: Cedar, tile: [2, 0]}
options:
  two:
    family: unitary
    councils: {w: {name: West, covers: [p]}, e: {name: East, covers: [q, birch, cedar]}}
  club:
    partnerships:
      start: {b: {name: B, kind: programme, level: share, members: [ash, birch]}}
"""


def drawn(option: str, **told: str) -> AreaMap:
    data = dataset(AREA)
    found = option_map(data, data.options[option], told)
    assert found is not None
    return found


def said(found: AreaMap) -> list[str]:
    return [" ".join(line.text for line in label.lines) for label in found.labels]


def test_new_councils_are_told_apart_and_named_with_their_people() -> None:
    found = drawn("two", e="1,200", w="300")
    assert {piece.name: (piece.group, piece.shade) for piece in found.pieces} == {
        "Pea": ("w", 1),
        "Cue": ("e", 0),
        "Birch": ("e", 0),
        "Cedar": ("e", 0),
    }
    assert said(found) == ["East 1,200", "West 300"]
    assert [label.shade for label in found.labels] == [0, 1]


def test_members_are_shaded_and_every_council_has_its_own_name() -> None:
    found = drawn("club")
    assert {piece.name: piece.shade for piece in found.pieces} == {
        "Ash": 0,
        "Birch": 0,
        "Cedar": -1,
    }
    assert said(found) == ["Ash", "Birch", "Cedar"]


def test_borders_lie_between_groups_and_not_between_councils_of_one() -> None:
    found, whole = drawn("two"), area_map(dataset(AREA), (), {})
    assert whole is not None
    between = {*found.borders} - {*whole.borders}
    assert between
    assert all(one in found.outlines for one in between)
    # The outer lines of three hexagons in a row; that of the middle one is in two pieces.
    assert len(whole.borders) == 4


def test_a_name_without_room_is_a_number_that_the_key_has() -> None:
    narrow = dataset(AREA.replace("short_name: Birch", "short_name: Northwest Birchwoodshire"))
    found = area_map(narrow, (), {}, width=200)
    assert found is not None
    marked = [(one.mark, one.name) for one in found.labels if one.name]
    assert marked == [("1", "Northwest Birchwoodshire")]
    assert said(found)[1:] == ["1", "Cedar"]


def test_a_council_alone_in_its_map_needs_no_letter() -> None:
    found = area_map(dataset(AREA), grouped([("g", "Gee", ["ash", "birch", "cedar"])]), {})
    assert found is not None
    assert [label.mark for label in found.labels] == [""]


def test_a_map_may_go_without_labels() -> None:
    found = area_map(dataset(AREA), grouped([("g", "G", ["ash"])]), {}, labelled=False)
    assert found is not None
    assert found.labels == ()


def test_without_places_there_is_no_map() -> None:
    assert area_map(replace(dataset(AREA), councils={}), (), {}) is None
