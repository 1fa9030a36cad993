"""A country's file is walked, not loaded: its features are found, and shapes only when asked."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.edit.boundaries.features import listed, refused_feature, shape_of
from appraisal.problems import ProblemsFound
from tests.edit.boundaries.squares import collection, feature, ons, polygon, square
from tests.random_cases import some_of
from tests.workspaces import cases

TRICKY = 'A "brace" {and } a \\ in a name'


def refusal(raw: bytes) -> str:
    with pytest.raises(ProblemsFound) as found:
        listed("lad.geojson", raw)
    return str(found.value)


def test_features_come_with_their_properties_in_their_order() -> None:
    raw = collection(ons(1, "Ash", polygon(square(0, 0))), ons(2, TRICKY, polygon(square(1, 0))))
    found = listed("lad.geojson", raw).features
    assert [(one.number, one.properties["LAD24NM"]) for one in found] == [(1, "Ash"), (2, TRICKY)]
    assert shape_of("lad.geojson", raw, found[1]) == polygon(square(1, 0))


def test_an_attribution_is_found_before_the_features_and_behind_them() -> None:
    shape = feature(polygon(square(0, 0)), id="a")
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    before = collection(shape, crs=crs, attribution="Mine,\n 2024.")
    behind = json.dumps({"features": [shape], "crs": crs, "attribution": "Mine."}).encode()
    assert listed("f", before).attribution == "Mine, 2024."
    assert listed("f", behind).attribution == "Mine."
    assert [len(listed("f", raw).features) for raw in (before, behind)] == [1, 1]
    assert listed("f", collection(feature(None, attribution="Not this."))).attribution is None


def test_a_byte_order_mark_and_lines_of_windows_do_no_harm() -> None:
    text = json.dumps(json.loads(collection(ons(1, "Ash", polygon(square(0, 0))))), indent=1)
    raw = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    found = listed("f", raw).features
    assert found[0].properties["LAD24NM"] == "Ash"
    assert shape_of("f", raw, found[0]) == polygon(square(0, 0))


def test_a_feature_without_shape_or_properties_is_one_all_the_same() -> None:
    bare = {"type": "Feature", "geometry": None, "properties": None}
    raw = collection(bare, ons(1, "Ash", polygon(square(0, 0))))
    found = listed("f", raw).features[0]
    assert (dict(found.properties), shape_of("f", raw, found)) == ({}, None)


def test_it_is_told_how_far_the_reading_is() -> None:
    told: list[float] = []
    listed("f", collection(*(ons(n, "A", polygon(square(n, 0))) for n in range(3))), told.append)
    assert told == sorted(told)
    assert len(told) == 3
    assert 0 < told[0] < told[-1] <= 1


WHOLE = collection(ons(1, "Ash", polygon(square(0, 0))))


@pytest.mark.parametrize(
    ("raw", "said"),
    cases(
        {
            "cut": (WHOLE[:-40], "This file ends in the middle. Download the file again"),
            "in a word": (WHOLE[:80], "This file ends in the middle."),
            "zip": (b"PK\x03\x04", "This is a zip file. Unpack it"),
            "csv": (b"LAD24CD,LAD24NM\r\n", "This is no GeoJSON."),
            "list": (b"[1, 2]", "This is no GeoJSON."),
            "utf-16": ("{}".encode("utf-16"), "This is not UTF-8 text."),
            "no features": (b'{"type": "Topology"}', "it has no features."),
            "of another program": (
                b'{"features": [{"attributes": {"LAD24CD": "E07000001"}, "geometry": {}}]}',
                "no feature has properties. Under Download choose the format GeoJSON.",
            ),
            "no json": (b'{"features": [{"properties": {a: 1}}]}', "This is not valid JSON."),
        }
    ),
)
def test_what_is_no_such_file_is_refused(raw: bytes, said: str) -> None:
    assert refusal(raw).startswith("lad.geojson:1:1: ")
    assert said in refusal(raw)


def test_a_fault_of_a_feature_is_told_at_its_line() -> None:
    raw = b'{"features": [\n{"properties": {}},\n{"properties": {"id": "a"}}]}'
    second = listed("f", raw).features[1]
    assert str(refused_feature("f", raw, second, "What.", "Mend.")) == "f:3:1: What. Mend."


VALUES = st.recursive(
    st.none() | st.integers(-9, 9) | st.text('{}[]":,\\ é\n', max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text('ab"{', max_size=3), inner),
    max_leaves=6,
)


@settings(max_examples=some_of(40), deadline=None)
@given(
    st.lists(st.dictionaries(st.text('ab"\\}', max_size=3), VALUES, min_size=1), min_size=1),
    st.sampled_from([None, 1]),
    st.booleans(),
)
def test_whatever_properties_hold_the_walk_finds_what_reading_it_all_would(
    held: list[dict[str, Any]], indent: int | None, first: bool
) -> None:
    features = [feature(polygon(square(n, 0)), **own) for n, own in enumerate(held)]
    members = {"features": features, "attribution": "Mine."}
    order = members if first else dict(reversed(members.items()))
    raw = json.dumps(order, indent=indent).encode()
    found = listed("f", raw)
    assert [dict(one.properties) for one in found.features] == held
    assert [shape_of("f", raw, one) for one in found.features] == [
        one["geometry"] for one in features
    ]
    assert found.attribution == "Mine."
