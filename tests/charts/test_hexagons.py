"""Hexagons lie where HexJSON's odd-r puts them, and are told apart by what they belong to."""

import re

import pytest

from appraisal.charts.hexagons import (
    between,
    clip,
    clusters,
    contains,
    corners,
    grouped,
    hex_map,
    hexagon_width,
    letter,
    option_groups,
    own_tiles,
    wrapped,
)
from appraisal.model import Dataset
from tests.datasets import dataset
from tests.site.drawn_pages import THIN


@pytest.fixture
def thin() -> Dataset:
    return dataset(THIN)


def groups_of(data: Dataset, identifier: str) -> list[tuple[str, str, set[str]]]:
    found = option_groups(data, data.options[identifier])
    return [(g.letter, g.label, set(g.areas)) for g in found]


def with_districts(data: Dataset, identifier: str) -> list[str]:
    found = option_groups(data, data.options[identifier])
    return [group.label for group in found if group.districts]


def test_a_unitary_option_tells_its_new_councils_apart(thin: Dataset) -> None:
    assert groups_of(thin, "split") == [
        ("A", "New North", {"ash-n", "birch"}),
        ("B", "New South", {"ash-s", "city"}),
    ]
    assert with_districts(thin, "split") == []


def test_today_tells_the_county_from_the_city(thin: Dataset) -> None:
    assert groups_of(thin, "now") == [
        ("A", "city", {"city"}),
        ("B", "The Shire", {"ash", "birch"}),
    ]
    assert with_districts(thin, "now") == ["The Shire"]


def test_one_shared_service_is_no_set_of_clusters(thin: Dataset) -> None:
    assert groups_of(thin, "hubs") == groups_of(thin, "now")


CLUSTERS = """
options:
 o:
  partnerships:
   start:
    one: {name: North, kind: shared-service, level: share, members: [ash]}
    two: {name: South, kind: shared-service, level: share, members: [birch, city]}
    all: {name: Board, kind: joint-committee, level: share, members: [ash, birch, city]}
"""


def test_clusters_that_an_option_starts_are_told_apart(thin: Dataset) -> None:
    found = clusters(thin, dataset(CLUSTERS).options["o"])
    assert [(g.label, set(g.areas)) for g in found] == [
        ("North", {"ash"}),
        ("South", {"birch", "city"}),
    ]


def test_partnerships_that_share_a_council_are_no_clusters(thin: Dataset) -> None:
    shared = CLUSTERS.replace("[ash]", "[ash, birch]")
    assert clusters(thin, dataset(shared).options["o"]) == ()


def test_an_area_without_counties_has_nothing_to_tell_apart() -> None:
    data = dataset("councils: {x: {tier: unitary, tile: [0, 0]}}\noptions: {o: {}}")
    assert option_groups(data, data.options["o"]) == ()


def test_no_tile_no_map() -> None:
    assert hex_map(dataset("councils: {x: {tier: unitary}}"), ()) is None


def test_a_council_without_a_tile_is_named() -> None:
    text = "councils: {x: {tier: unitary, tile: [0, 0]}, y: {tier: unitary, name: Yew}}"
    found = hex_map(dataset(text), ())
    assert found is not None
    assert found.missing == ("Yew",)


def test_odd_rows_are_pushed_right_and_rows_grow_upwards(thin: Dataset) -> None:
    found = hex_map(thin, ())
    assert found is not None
    at = {h.id: (h.x, h.lines[0][1]) for h in found.hexagons}
    assert at["birch"][0] - at["ash"][0] == 80
    assert at["city"][0] - at["ash"][0] == 40
    assert at["city"][1] > at["ash"][1]


def test_a_split_council_is_drawn_in_bands_north_first(thin: Dataset) -> None:
    found = hex_map(thin, option_groups(thin, thin.options["split"]))
    assert found is not None
    pieces = {h.id: [p.letter for p in h.pieces] for h in found.hexagons}
    assert pieces == {"ash": ["A", "B"], "birch": ["A"], "city": ["B"]}


def test_the_letter_of_a_band_between_two_others_stands_beside_the_label() -> None:
    parts = "parts: {x-a: {name: A}, x-b: {name: B}, x-c: {name: C}}"
    text = f"councils: {{x: {{tier: unitary, tile: [0, 0], {parts}}}}}"
    groups = grouped((i, i, [i]) for i in ("x-a", "x-b", "x-c"))
    found = hex_map(dataset(text), groups)
    assert found is not None
    (hexagon,) = found.hexagons
    top, between, bottom = hexagon.pieces
    assert top.x == bottom.x == hexagon.x
    assert between.x < hexagon.x - 20
    assert top.y < between.y < bottom.y


def test_a_border_runs_between_groups_and_round_the_outside() -> None:
    text = "councils: {x: {tier: unitary, tile: [0, 0]}, y: {tier: unitary, tile: [1, 0]}}"
    data = dataset(text)
    one = hex_map(data, grouped([("g", "G", ["x", "y"])]))
    two = hex_map(data, grouped([("g", "G", ["x"]), ("h", "H", ["y"])]))
    assert one is not None
    assert two is not None
    sides = [len(re.findall("M", m.borders)) / 6 for m in (one, two)]
    assert sides == [10, 12]


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 25, 26, 53)] == ["A", "Z", "A1", "B2"]


def test_a_hexagon_is_wide_enough_for_the_longest_word() -> None:
    assert hexagon_width(["North East Derbyshire"]) == 80
    assert hexagon_width(["Northamptonshire"]) == pytest.approx(105.2)


def test_labels_break_between_words_only() -> None:
    assert wrapped("North East Derbyshire", 11) == ["North East", "Derbyshire"]
    assert wrapped("Northamptonshire", 11) == ["Northamptonshire"]


def test_the_two_halves_of_a_clipped_hexagon_make_the_whole() -> None:
    shape = corners((0.0, 0.0), 80.0)
    upper, lower = clip(shape, 0.0, below=False), clip(shape, 0.0, below=True)
    assert max(y for _, y in upper) == 0
    assert min(y for _, y in lower) == 0
    assert {(round(x), round(y)) for x, y in upper} & {(round(x), round(y)) for x, y in lower} == {
        (40, 0),
        (-40, 0),
    }


def test_a_point_lies_inside_or_outside() -> None:
    shape = corners((0.0, 0.0), 80.0)
    assert contains(shape, (0.0, 0.0))
    assert not contains(shape, (41.0, 0.0))
    assert between((0.0, 0.0), (10.0, 20.0), 0.25) == (2.5, 5.0)


def test_of_two_councils_on_one_tile_the_second_is_named_as_not_placed() -> None:
    data = dataset("""
    councils:
      east: {name: East, tier: unitary, tile: [2, 1]}
      west: {name: West, tier: unitary, tile: [2, 1]}
    """)
    assert own_tiles(data) == {"east": (2, 1)}
    drawn = hex_map(data, ())
    assert drawn is not None
    assert [hexagon.id for hexagon in drawn.hexagons] == ["east"]
    assert drawn.missing == ("West",)
