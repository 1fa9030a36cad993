"""What each option means where somebody lives, by hand."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.places import (
    areas_of_postcodes,
    at_places,
    councils_today,
    decided_after,
    decided_for,
    looked_up,
    people_of,
)
from appraisal.model import OUTSIDE, PostcodeDistrict, Settlement
from tests.datasets import dataset

AREA = """
    sources: {s: {title: One}, t: {title: Another}}
    councils:
      shire: {tier: county, facts: {councillors: 10}}
      ash:
        tier: district
        within: shire
        facts: {population: 100, councillors: 20}
        parts:
          ash-n: {name: North Ash, facts: {population: 75}}
          ash-s: {name: South Ash, facts: {population: 25}}
      birch: {tier: district, within: shire, facts: {population: 300}}
      city: {tier: unitary, facts: {population: 400, councillors: 40}}
    partnerships:
      fire: {name: Fire, kind: statutory, level: integrate, members: [shire, city]}
      park: {name: Park, kind: statutory, level: integrate, members: [birch]}
      desk: {name: Desk, kind: company, level: share, members: [ash, shire], one_door: true}
    functions:
      bins: {name: Bins, level: district}
      care: {name: Care, level: county}
      rescue: {name: Rescue, level: joint, by: fire}
      hills: {name: Hills, level: joint, by: park}
      play: {name: Play, level: neighbourhood}
    options:
      now: {family: continue}
      alone:
        family: unitary
        councils: {r: {name: Ring, covers: [ash, birch]}, c: {name: City, covers: [city]}}
      split:
        family: unitary
        councils:
          n:
            name: North
            covers: [ash-n, birch]
            facts: {councillors: [{value: 75, source: s}, {value: 100, source: t}]}
          s: {name: South, covers: [ash-s, city], facts: {councillors: 50}}
"""


def place(name: str, area: str, *postcodes: str) -> Settlement:
    return Settlement(name, 53.0, -1.5, area, postcodes, "town")


PLACES = (
    place("Ashby", "ash-n", "AS1"),
    place("Ashford", "ash", "AS1", "AS2"),
    place("Birchby", "birch", "AS2"),
    place("Far", OUTSIDE, "AS9"),
    Settlement("Point", 53.0, -1.5, "ash-s"),
)


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(replace(dataset(AREA), settlements=PLACES))


def test_areas_are_parts_where_places_say_so_and_else_whole_councils(area: Appraisal) -> None:
    assert looked_up(area.dataset) == ("ash-n", "ash", "birch", "city")
    assert looked_up(dataset(AREA)) == ("ash", "birch", "city")


def test_today_a_district_comes_before_its_county(area: Appraisal) -> None:
    found = councils_today(area, "ash-n")
    assert [(y.council.id, y.residents, y.share, y.per_councillor) for y in found] == [
        ("ash", 100, 0.75, (5, 5)),
        ("shire", 400, 75 / 400, (40, 40)),
    ]
    assert [yours.council.id for yours in councils_today(area, "city")] == ["city"]


def test_a_part_goes_to_the_council_that_covers_it(area: Appraisal) -> None:
    found = at_places(area)["split"]["ash-n"]
    (north,) = found.councils
    assert (north.council.id, north.residents, north.share) == ("n", 375, 0.2)
    assert (found.new, found.either) == (True, False)


def test_councillors_whose_middle_nobody_gave_are_told_from_least_to_most(area: Appraisal) -> None:
    north, south = (at_places(area)["split"][i].councils[0] for i in ("birch", "city"))
    assert north.per_councillor == (3.75, 5)
    assert south.per_councillor == (8.5, 8.5)
    assert at_places(area)["alone"]["birch"].councils[0].per_councillor is None


def test_a_place_whose_part_nobody_says_goes_to_either_council(area: Appraisal) -> None:
    found = at_places(area)["split"]["ash"]
    assert [(yours.council.id, yours.share) for yours in found.councils] == [
        ("n", 0.2),
        ("s", 25 / 425),
    ]
    assert found.either


def test_councils_of_today_are_not_new_nor_is_a_city_that_goes_on_alone(area: Appraisal) -> None:
    new = {o: [i for i, found in held.items() if found.new] for o, held in at_places(area).items()}
    assert new == {
        "now": [],
        "alone": ["ash-n", "ash", "birch"],
        "split": ["ash-n", "ash", "birch", "city"],
    }


def test_doors_are_those_of_the_area_itself_and_not_the_mean(area: Appraisal) -> None:
    now = {i: found.doors for i, found in at_places(area)["now"].items()}
    # In Ash one desk stands for district and county; the park decides for Birch alone.
    assert now == {"ash-n": (2, 2), "ash": (2, 2), "birch": (4, 4), "city": (2, 2)}


def test_without_functions_nobody_knows_how_many_doors_there_are() -> None:
    bare = appraise(dataset("councils: {x: {tier: unitary}}\noptions: {now: {}}"))
    assert at_places(bare)["now"]["x"].doors is None
    assert decided_for(bare, "x") == {}


def test_functions_go_by_who_decides_them_here(area: Appraisal) -> None:
    assert decided_for(area, "ash-n") == {
        ("ash",): ("bins",),
        ("shire",): ("care",),
        (): ("play", "rescue"),
    }
    assert decided_for(area, "birch")[()] == ("hills", "play", "rescue")
    assert decided_for(area, "city") == {("city",): ("bins", "care"), (): ("play", "rescue")}


def test_a_county_beside_some_of_its_districts_is_there_for_their_people_alone() -> None:
    both = AREA.replace("members: [birch]", "members: [shire, birch]")
    found = appraise(replace(dataset(both), settlements=PLACES))
    assert decided_for(found, "birch")[()] == ("hills", "play", "rescue")
    assert decided_for(found, "ash-n")[()] == ("play", "rescue")
    assert decided_for(found, "city")[()] == ("play", "rescue")


def test_people_of_a_part_are_its_share_of_the_council(area: Appraisal) -> None:
    assert [people_of(area.dataset, i) for i in ("ash-n", "ash", "city")] == [75, 100, 400]
    assert people_of(dataset("councils: {x: {tier: unitary}}"), "x") is None


def test_a_postcode_lies_where_its_places_do_and_where_its_row_says(area: Appraisal) -> None:
    rows = (
        PostcodeDistrict("AS2", ("city", "birch", OUTSIDE)),
        PostcodeDistrict("AS3", ("ash",)),
    )
    assert areas_of_postcodes(replace(area.dataset, postcodes=rows)) == {
        "AS1": ("ash-n", "ash"),
        "AS2": ("city", "birch", OUTSIDE, "ash"),
        "AS3": ("ash",),
    }


def test_a_council_that_is_looked_up_by_its_parts_alone_is_all_of_them(area: Appraisal) -> None:
    parts = (place("Ashby", "ash-n", "AS1"), place("Ashton", "ash-s"))
    rows = (PostcodeDistrict("AS4", ("ash",)),)
    found = areas_of_postcodes(replace(area.dataset, settlements=parts, postcodes=rows))
    assert found == {"AS1": ("ash-n",), "AS4": ("ash-n", "ash-s")}


def test_what_councils_and_others_decide_is_counted_under_an_option(area: Appraisal) -> None:
    # Bins and care are councils', hills too where these are unitary; play and rescue are others'.
    assert decided_after(area, "ash-n", "alone") == (3, 2)
    assert decided_after(area, "birch", "alone") == (3, 2)
    assert decided_after(area, "birch", "now") == (2, 3)
    assert decided_after(area, "city", "now") == (2, 2)
