"""What importing boundaries would change: codes, tiles, borders, and the line of the licence."""

import json
from typing import Any

import pytest

from appraisal.edit.boundaries.plan import Plan, Wanted, plan
from appraisal.model import Dataset
from appraisal.problems import ProblemsFound
from tests.datasets import dataset
from tests.edit.boundaries.squares import collection, feature, ons, polygon, square

COUNCILS = """
    sources: {old: {title: Old}, new: {title: New}}
    councils:
      ash: {tier: unitary, gss: E07000001, neighbours: [dale], neighbours_source: old}
      birch: {tier: unitary, name: Birch, tile: [7, 7],
              parts: {birch-east: {name: E}, birch-west: {name: W}}}
      cedar: {tier: unitary, gss: E07000003}
      dale: {tier: unitary, gss: E07000004}
"""
NAMES = {1: "Ash", 2: "Birch", 3: "Cedar", 5: "Elm", 6: "Fir"}
LINE = (
    *(ons(number, name, polygon(square(number, 0))) for number, name in NAMES.items()),
    ons(4, "Dale", polygon(square(9, 9))),
)
"""Ash, Birch and Cedar from west to east; Dale far away; Elm and Fir elsewhere."""


def planned(
    *features: Any,
    here: Dataset | None = None,
    wanted: Wanted | None = None,
    old: bytes | None = None,
    **members: Any,
) -> Plan:
    raw = collection(*(features or LINE), **members)
    return plan(here or dataset(COUNCILS), "lad.geojson", raw, wanted or Wanted(), old)


def test_what_the_files_lack_is_filled_in_and_nothing_else() -> None:
    found = planned()
    assert found.borders.on_map == (("ash", "birch"), ("birch", "cedar"))
    assert found.borders.only_in_files == (("ash", "dale"),)
    assert found.codes == {"birch": "E07000002"}
    assert found.features == 6
    tiles = {i: keys["tile"] for i, keys in found.keys.items() if "tile" in keys}
    assert sorted(tiles) == ["ash", "cedar", "dale"]
    assert (tiles["ash"], tiles["cedar"]) == ([6, 7], [8, 7])
    assert {
        i: {k: v for k, v in keys.items() if k != "tile"} for i, keys in found.keys.items()
    } == {
        "ash": {"neighbours": ["birch", "dale"], "neighbours_source": ["old", "boundaries"]},
        "birch": {
            "gss": "E07000002",
            "neighbours": ["ash", "cedar"],
            "neighbours_source": "boundaries",
        },
        "cedar": {"neighbours": ["birch"], "neighbours_source": "boundaries"},
        "dale": {},
    }
    assert (found.tiles.right, found.tiles.wrong) == (2, 0)


def test_tiles_are_laid_anew_where_that_is_asked() -> None:
    tiles = planned(wanted=Wanted(tiles=True)).tiles.new
    assert sorted(tiles) == ["ash", "birch", "cedar", "dale"]
    assert min(tiles.values()) < (1, 1)


def test_a_source_stands_beside_the_one_that_earlier_neighbours_rest_on() -> None:
    keys = planned(wanted=Wanted(source="new")).keys
    assert keys["ash"]["neighbours_source"] == ["old", "new"]
    assert keys["birch"]["neighbours_source"] == "new"
    assert "neighbours_source" not in keys["dale"]
    assert "neighbours_source" not in planned(wanted=Wanted(source="old")).keys["ash"]


def test_a_source_that_is_not_there_is_added_for_the_statistics_offices_file() -> None:
    found = planned().new_source
    assert found is not None
    assert (found[0], found[1]["date"]) == ("boundaries", 2024)
    assert "attribution" not in found[1]  # a later import brings a later year
    named = planned(wanted=Wanted(source="map", date="2025-05")).new_source
    assert named is not None
    assert (named[0], named[1]["date"]) == ("map", "2025-05")
    assert planned(wanted=Wanted(source="new")).new_source is None


def test_without_a_new_border_no_source_is_added() -> None:
    bordered = COUNCILS.replace("neighbours: [dale]", "neighbours: [birch]").replace(
        "cedar: {tier: unitary,", "cedar: {tier: unitary, neighbours: [birch],"
    )
    assert planned(here=dataset(bordered)).new_source is None


def test_the_statistics_office_is_named_with_the_year_of_its_columns_or_the_one_given() -> None:
    line = (
        "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
        "Contains OS data © Crown copyright and database right "
    )
    assert planned().attribution == f"{line}2024."
    assert planned(wanted=Wanted(date="2025-05")).attribution == f"{line}2025."
    assert json.loads(planned().boundaries)["attribution"] == f"{line}2024."


def test_the_files_own_line_comes_first_and_then_that_of_the_source() -> None:
    sourced = COUNCILS.replace(
        "sources: {", "sources: {boundaries: {title: B, attribution: Ours.}, "
    )
    assert planned(here=dataset(sourced)).attribution == "Ours."
    assert planned(here=dataset(sourced), attribution="Theirs.").attribution == "Theirs."


def test_boundaries_of_nobody_in_particular_are_refused() -> None:
    ids = ("ash", "birch", "cedar", "dale")
    bare = [feature(polygon(square(n, 0)), id=council) for n, council in enumerate(ids)]
    with pytest.raises(ProblemsFound, match="doesn't say whose boundaries these are"):
        planned(*bare)
    assert planned(*bare, attribution="Mine.").attribution == "Mine."


def test_shapes_of_parts_stay_in_the_file() -> None:
    part = feature(polygon(square(2, 0, 0.5)), id="birch-east")
    whole = feature(polygon(square(2, 0)), id="birch")
    found = planned(old=collection(part, whole, attribution="Old."))
    held = json.loads(found.boundaries)["features"]
    assert [one["properties"]["id"] for one in held] == [
        "ash",
        "birch",
        "cedar",
        "dale",
        "birch-east",
    ]
    assert found.parts == 1
    assert planned(old=b"no JSON").parts == 0


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(ProblemsFound) as found:
        planned(feature(polygon(square(0, 0)), name="Birch"))
    assert [problem.file for problem in found.value.problems] == [
        "councils/ash.yaml",
        "councils/cedar.yaml",
        "councils/dale.yaml",
        "lad.geojson",
    ]


def test_a_council_that_another_covers_is_told() -> None:
    features = list(LINE)
    features[1] = ons(2, "Birch", polygon(square(1, 0)))
    with pytest.raises(ProblemsFound, match="Nothing is left of the shape of birch"):
        planned(*features)


def test_the_same_file_gives_the_same_bytes_again() -> None:
    once = planned(wanted=Wanted(tiles=True))
    assert planned(wanted=Wanted(tiles=True)) == once
    again = planned(*json.loads(once.boundaries)["features"], attribution=once.attribution)
    assert again.boundaries == once.boundaries.replace(b',"gss":"E07000002"', b"")
