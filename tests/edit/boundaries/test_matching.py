"""A council's shape is found by its code, or else by its name; what is missing is told."""

from appraisal.edit.boundaries.matching import matched
from tests.datasets import dataset
from tests.edit.boundaries.squares import feature, features_of, ons, polygon, square

HERE = """
    councils:
      shire: {name: Shire County Council, tier: county, gss: E10000001}
      ash: {name: Ash Borough Council, short_name: Ash, tier: district, within: shire,
            gss: E07000001}
      kings: {name: "King's Birch", tier: district, within: shire}
"""
SHAPE = polygon(square(0, 0))
ELSEWHERE = [ons(n, f"Place {n}", SHAPE) for n in (11, 12, 13)]


def said(*features: object) -> list[str]:
    return [str(one) for one in matched(dataset(HERE), features_of(*features), "lad.geojson")[1]]


def test_codes_come_first_and_names_bring_the_code_that_is_missing() -> None:
    given = features_of(*ELSEWHERE, ons(1, "Ashby", SHAPE), ons(2, "KING’S  birch", SHAPE))
    found, problems = matched(dataset(HERE), given, "lad.geojson")
    assert problems == []
    assert {i: [f.number for f in own] for i, own in found.features.items()} == {
        "ash": [4],
        "kings": [5],
    }
    assert found.codes == {"kings": "E07000002"}
    assert found.year == 2024


def test_features_of_one_council_are_all_taken() -> None:
    wards = [feature(SHAPE, WD23CD=f"E0500000{n}", LAD23CD="E07000001") for n in (1, 2)]
    found, _ = matched(dataset(HERE), features_of(*wards, ons(2, "King's Birch", SHAPE)), "f")
    assert [f.number for f in found.features["ash"]] == [1, 2]


def test_a_file_of_our_own_is_known_by_its_ids() -> None:
    own = features_of(feature(SHAPE, id="ash"), feature(SHAPE, id="kings"))
    found, problems = matched(dataset(HERE), own, "f")
    assert (sorted(found.features), problems, found.year) == (["ash", "kings"], [], None)


def test_all_that_are_missing_are_told_at_once() -> None:
    assert said(*ELSEWHERE) == [
        (
            "councils/ash.yaml:1:1: lad.geojson has no area with the code E07000001 (Ash). "
            "Download the boundaries of local authority districts, which hold districts and "
            "unitary councils, or mend the council's `gss`."
        ),
        (
            "councils/kings.yaml:1:1: lad.geojson has no area called King's Birch. Write its "
            "code here as `gss:`, or download the boundaries of local authorities."
        ),
    ]


def test_another_code_beside_its_name_is_told() -> None:
    assert said(ons(9, "Ash", SHAPE), ons(2, "King's Birch", SHAPE)) == [
        (
            "councils/ash.yaml:1:1: lad.geojson has no area with the code E07000001 (Ash). It "
            "has Ash with the code E07000009: is that meant?"
        )
    ]


def test_a_name_that_two_areas_have_is_left_to_people() -> None:
    twice = (ons(1, "Ash", SHAPE), ons(2, "King's Birch", SHAPE), ons(3, "King's Birch", SHAPE))
    assert said(*twice) == [
        (
            "councils/kings.yaml:1:1: lad.geojson has 2 areas called King's Birch: E07000002, "
            "E07000003. Write its code here as `gss:`."
        )
    ]
