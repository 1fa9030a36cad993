"""Whatever a GeoJSON file holds, it is read or refused with the feature, ring and point named."""

import json
import pathlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.load import load
from appraisal.load.boundaries import read_boundaries
from appraisal.model import Dataset, Source
from tests.datasets import dataset
from tests.nested import nested
from tests.workspaces import AREA, cases, problems_of, workspace

SQUARE = [[-1.5, 53], [-1.4, 53], [-1.4, 53.1], [-1.5, 53.1], [-1.5, 53]]
READ = ((-1.5, 53.0), (-1.4, 53.0), (-1.4, 53.1), (-1.5, 53.1), (-1.5, 53.0))
FURTHER = [[-1.3, 53], [-1.2, 53], [-1.2, 53.1], [-1.3, 53]]
NAMED = 'Put the council\'s id or its `gss` code into its "properties" as "id".'
SHAPE = "Export it as Polygon or MultiPolygon, in WGS 84."
TWO = "Give each point two numbers."
AGAIN = "Export it again as GeoJSON."


def area() -> Dataset:
    return dataset("""
        councils:
          shire: {tier: county, gss: E10000001}
          north: {tier: district, within: shire, gss: E07000001, parts: {north-east: {name: NE}}}
          city: {tier: unitary, gss: E06000001}
    """)


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def feature(geometry: Any, name: Any = "city", **more: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"id": name}, "geometry": geometry, **more}


def read(*features: Any) -> tuple[dict[str, Any], list[str]]:
    """The shapes of a file of these features, and what is said of them."""
    content = {"type": "FeatureCollection", "attribution": "Made up", "features": features}
    boundaries, problems = read_boundaries(json.dumps(content).encode(), area())
    assert boundaries is not None
    return dict(boundaries.shapes), [f"{problem.what} {problem.mend}" for problem in problems]


@pytest.mark.parametrize(
    ("properties", "more", "found"),
    cases(
        {
            "by its id": ({"id": "city"}, {}, "city"),
            "by the id of a part": ({"id": "north-east"}, {}, "north-east"),
            "by the id beside its properties": ({}, {"id": "city"}, "city"),
            "by its code as an id": ({"id": "E06000001"}, {}, "city"),
            "by its code in small letters": ({"id": " e06000001 "}, {}, "city"),
            "by the column of districts": ({"LAD24CD": "E07000001"}, {}, "north"),
            "by the column of upper tiers": ({"CTYUA23CD": "E06000001"}, {}, "city"),
            "by a column of any name": ({"code": "E06000001"}, {}, "city"),
            "by its code beside a number as an id": ({"id": 7, "LAD24CD": "E06000001"}, {}, "city"),
            "by its id rather than by its neighbour's code": (
                {"id": "city", "beside": "E07000001"},
                {},
                "city",
            ),
            "without properties": (None, {"id": "city"}, "city"),
        }
    ),
)
def test_a_feature_is_matched_to_its_area(
    properties: Any, more: dict[str, Any], found: str
) -> None:
    one = {"type": "Feature", "properties": properties, "geometry": polygon(SQUARE), **more}
    assert read(one) == ({found: (READ,)}, [])


@pytest.mark.parametrize(
    ("geometry", "rings"),
    cases(
        {
            "a polygon": (polygon(SQUARE), 1),
            "one with a hole": (polygon(SQUARE, FURTHER), 2),
            "several": ({"type": "MultiPolygon", "coordinates": [[SQUARE], [FURTHER]]}, 2),
            "a collection in a collection": (
                {
                    "type": "GeometryCollection",
                    "geometries": [
                        polygon(SQUARE),
                        {"type": "GeometryCollection", "geometries": [polygon(FURTHER)]},
                    ],
                },
                2,
            ),
            "points with a height": (polygon([[*point, 120.5] for point in SQUARE]), 1),
            "a ring left open": (polygon(SQUARE[:-1]), 1),
            "an empty ring after simplifying": (polygon(SQUARE, []), 1),
            "a ring of one point": (polygon(SQUARE, [[-1.5, 53]] * 5), 1),
            "a ring of two points": (polygon(SQUARE, [SQUARE[0], SQUARE[1], SQUARE[0]]), 1),
            "a ring on one line": (polygon(SQUARE, [[0, 0], [1, 1], [2, 2], [0, 0]]), 1),
            "an empty polygon among others": (
                {"type": "MultiPolygon", "coordinates": [[], [[], FURTHER], [SQUARE]]},
                1,
            ),
        }
    ),
)
def test_what_encloses_something_is_read(geometry: Any, rings: int) -> None:
    shapes, said = read(feature(geometry))
    assert (len(shapes["city"]), said) == (rings, [])


def test_features_of_one_area_are_joined() -> None:
    shapes, said = read(feature(polygon(SQUARE)), feature(polygon(FURTHER), "E06000001"))
    assert (len(shapes["city"]), said) == (2, [])


@pytest.mark.parametrize(
    ("given", "said"),
    cases(
        {
            "an empty ring alone": (
                feature(polygon([])),
                f"Feature 1 ('city') encloses nothing. {SHAPE}",
            ),
            "a huge whole number": (
                feature(polygon([[-1, 10**400], *SQUARE])),
                (
                    "Point 1 of ring 1 in feature 1 ('city') has the latitude "
                    f"'1{'0' * 39}…'. A latitude lies between -90 and 90; export it in WGS 84."
                ),
            ),
            "a longitude past the date line": (
                feature(polygon([*SQUARE, [-181, 53]])),
                (
                    "Point 6 of ring 1 in feature 1 ('city') has the longitude '-181'. "
                    "A longitude lies between -180 and 180; export it in WGS 84."
                ),
            ),
            "a short point": (
                feature(polygon(SQUARE, [[1]])),
                (
                    "Point 1 of ring 2 in feature 1 ('city') is no longitude and latitude: "
                    f"'[1]'. {TWO}"
                ),
            ),
            "a number for a point": (
                feature(polygon([7])),
                f"Point 1 of ring 1 in feature 1 ('city') is no longitude and latitude: '7'. {TWO}",
            ),
            "text for a number": (
                feature(polygon([["-1.5", "53"]])),
                (
                    "Point 1 of ring 1 in feature 1 ('city') is no longitude and latitude: "
                    f'\'["-1.5", "53"]\'. {TWO}'
                ),
            ),
            "true for a number": (
                feature(polygon([[True, 53]])),
                (
                    "Point 1 of ring 1 in feature 1 ('city') is no longitude and latitude: "
                    f"'[true, 53]'. {TWO}"
                ),
            ),
            "a number for a ring": (
                feature(polygon(7)),
                "Feature 1 ('city') has no list of coordinates where GeoJSON wants one. " + SHAPE,
            ),
            "coordinates of nothing": (
                feature({"type": "Polygon"}),
                "Feature 1 ('city') has no list of coordinates where GeoJSON wants one. " + SHAPE,
            ),
            "a point": (
                feature({"type": "Point", "coordinates": [-1.5, 53]}),
                f"Feature 1 ('city') is no polygon. {SHAPE}",
            ),
            "a list for a geometry": (
                feature([polygon(SQUARE)]),
                f"Feature 1 ('city') is no polygon. {SHAPE}",
            ),
            "no geometry": (
                feature(None),
                "Feature 1 ('city') has no geometry. Export its shape, or take it out.",
            ),
            "a number for a feature": (7, f"Feature 1 is no GeoJSON feature. {AGAIN}"),
            "no id": (
                feature(polygon(SQUARE), None),
                f"Feature 1 does not say which council it is of. {NAMED}",
            ),
            "a list as an id": (
                feature(polygon(SQUARE), ["city"]),
                f"Feature 1 is of '[\"city\"]', which is no council or part here. {NAMED}",
            ),
            "a number as an id": (
                feature(polygon(SQUARE), 1),
                f"Feature 1 is of '1', which is no council or part here. {NAMED}",
            ),
            "half a character as an id": (
                feature(polygon(SQUARE), "\ud800"),
                f"Feature 1 is of '\ufffd', which is no council or part here. {NAMED}",
            ),
            "a county": (
                feature(polygon(SQUARE), "shire"),
                (
                    "Feature 1 is of the county 'shire', which is drawn by its districts. "
                    "Take it out, and put in its districts."
                ),
            ),
            "two areas at once": (
                feature(polygon(SQUARE), 1)
                | {"properties": {"LAD24CD": "E07000001", "CTYUA24CD": "E06000001"}},
                "Feature 1 is of 2 areas at once: city, north. Give each feature the id of one.",
            ),
            "metres of the national grid": (
                feature(polygon([[435000.5, 336000], [435001, 336001]])),
                (
                    "Point 1 of ring 1 in feature 1 ('city') is '[435000.5, 336000]': these "
                    "look like metres of the British National Grid. "
                    "Export the file again in WGS 84 (EPSG:4326), as longitude and latitude."
                ),
            ),
        }
    ),
)
def test_a_feature_that_cannot_be_drawn_is_refused(given: Any, said: str) -> None:
    assert read(given) == ({}, [said])


def test_a_file_in_metres_is_one_mistake() -> None:
    metres = [feature(polygon([[435000, 336000], [435001, 336001]]), name) for name in "ab"]
    places = ("north", "city")
    _, said = read(*(one | {"id": i} for one, i in zip(metres, places, strict=True)))
    assert len(said) == 1


def test_a_file_of_the_whole_country_is_read_for_the_areas_that_are_here() -> None:
    strangers = [feature(polygon(SQUARE), f"E0700010{n}") for n in range(6)]
    shapes, said = read(feature(polygon(SQUARE)), *strangers)
    assert (list(shapes), said) == (["city"], [])


@pytest.mark.parametrize("beside", [{}, {"RGN24CD": "E12000004"}, {"OBJECTID": 7}])
def test_numbers_that_a_program_gave_the_features_of_the_country_do_no_harm(
    beside: dict[str, Any],
) -> None:
    codes = ["E06000001", *(f"E0700010{n}" for n in range(6))]
    features = [
        feature(polygon(SQUARE), id=n) | {"properties": {"LAD24CD": code, **beside}}
        for n, code in enumerate(codes, 1)
    ]
    shapes, said = read(*features)
    assert (list(shapes), said) == (["city"], [])


def test_a_feature_of_a_code_elsewhere_is_called_by_it_and_not_by_its_number() -> None:
    one = feature(polygon(SQUARE), id=7) | {"properties": {"code": "E07000109"}}
    what = "Feature 1 is of 'E07000109', which is no council or part here."
    assert read(one) == ({}, [f"{what} {NAMED}"])


def test_a_file_as_it_comes_takes_its_attribution_from_the_source_called_boundaries() -> None:
    held = Source(title="Boundaries", attribution="Source: the office.")
    raw = json.dumps({"features": [feature(polygon(SQUARE))]}).encode()
    found, said = read_boundaries(raw, replace(area(), sources={"boundaries": held}))
    assert said == []
    assert found is not None
    assert found.attribution == "Source: the office."


@pytest.mark.parametrize("own", [[], ["city"]])
def test_a_file_of_many_areas_elsewhere_is_one_mistake(own: list[str]) -> None:
    names = [f"E0700010{n}" for n in range(6)] if not own else [f"town-{n}" for n in range(6)]
    _, said = read(*(feature(polygon(SQUARE), name) for name in (*own, *names)))
    first, last = len(own) + 1, len(own) + 3
    assert said == [
        (
            f"6 features are of no council or part here: {first}, {first + 1}, {last} and so on. "
            f"Export only the areas of this workspace. {NAMED}"
        )
    ]


FEATURES = '"features": []'


@pytest.mark.parametrize(
    ("content", "said"),
    cases(
        {
            "no JSON": ('{"features": [\n1,]}', f"2:3: This is not valid JSON. {AGAIN}"),
            "nothing": ("", f"1:1: This is not valid JSON. {AGAIN}"),
            "infinity": ('{"a": -Infinity}', f"1:1: -Infinity stands here for a number. {AGAIN}"),
            "no number": ('{"a": NaN}', f"1:1: NaN stands here for a number. {AGAIN}"),
            "no UTF-8": (
                b'{"a": "\xff"}',
                "1:1: This is not UTF-8 text. Save it with the encoding UTF-8.",
            ),
            "lists without end": ("[" * 100_000, f"1:1: This file is nested too deep. {AGAIN}"),
            "a list": (
                "[]",
                (
                    "1:1: This is not a GeoJSON FeatureCollection. "
                    "Export the areas as a FeatureCollection."
                ),
            ),
            "features that are no list": (
                '{"attribution": "x", "features": {}}',
                (
                    "1:1: This is not a GeoJSON FeatureCollection. "
                    "Export the areas as a FeatureCollection."
                ),
            ),
            "no attribution": (
                f'{{"attribution": " ", {FEATURES}}}',
                (
                    "1:1: These boundaries have no attribution line. "
                    'Add `"attribution": "…"` beside "features", or to sources.yaml a source '
                    "`boundaries` with an `attribution:`, in the words that their licence asks for."
                ),
            ),
            "an attribution that cannot be printed": (
                f'{{"attribution": "\\ud800", {FEATURES}}}',
                (
                    "1:1: The attribution line has a character that no page can show. "
                    "Write it again in plain text."
                ),
            ),
        }
    ),
)
def test_a_file_that_is_no_boundaries_is_refused(
    tmp_path: pathlib.Path, content: str | bytes, said: str
) -> None:
    folder = workspace(tmp_path, AREA, {"boundaries.geojson": content})
    assert problems_of(folder) == [f"boundaries.geojson:{said}"]


def test_a_byte_order_mark_and_a_line_break_in_the_attribution_do_no_harm(
    tmp_path: pathlib.Path,
) -> None:
    content = f'\ufeff{{"attribution": "Made\\n up", {FEATURES}}}'
    held = load(workspace(tmp_path, AREA, {"boundaries.geojson": content})).boundaries
    assert held is not None
    assert (held.attribution, dict(held.shapes)) == ("Made up", {})


PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-200, 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["city", "Polygon", "MultiPolygon", "GeometryCollection", "E06000001"])
)
KEYS = st.sampled_from(["type", "id", "properties", "geometry", "coordinates", "geometries"])


@given(*[nested(PLAIN, KEYS, 3)] * 3)
def test_no_shape_of_json_goes_unanswered(geometry: Any, properties: Any, name: Any) -> None:
    one = {"type": "Feature", "id": name, "properties": properties, "geometry": geometry}
    shapes, said = read(one)
    assert bool(shapes) != bool(said)


def test_what_is_wrong_with_a_feature_stands_at_its_line() -> None:
    features = [feature(polygon(SQUARE)), feature(None), feature(polygon(SQUARE), "nowhere")]
    content = {"attribution": "Made up", "features": features, "type": "FeatureCollection"}
    raw = json.dumps(content, indent=1).encode()
    _, problems = read_boundaries(raw, area())
    lines = raw.decode().splitlines()
    starts = [number for number, line in enumerate(lines, 1) if line == "  {"]
    assert [(one.line, one.what.split(" (")[0]) for one in problems] == [
        (starts[1], "Feature 2"),
        (starts[2], "Feature 3 is of 'nowhere', which is no council or part here."),
    ]


def test_a_key_that_stands_twice_is_refused() -> None:
    raw = b'{"attribution": "Made up", "features": [], "features": [1]}'
    boundaries, problems = read_boundaries(raw, area())
    assert boundaries is None
    assert [f"{one.what} {one.mend}" for one in problems] == [
        f"The key 'features' stands twice in one object. {AGAIN}"
    ]


def test_a_feature_of_none_that_is_known_may_be_of_one_that_could_not_be_read() -> None:
    strange = feature(polygon(SQUARE), "south")
    content = {"type": "FeatureCollection", "attribution": "Made up", "features": [strange]}
    found, said = read_boundaries(json.dumps(content).encode(), area(), whole=False)
    assert (found is not None, said) == (True, [])
