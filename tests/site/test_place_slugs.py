"""Each place that may be looked up has an anchor of its own."""

import pytest
from msgspec.structs import replace

from appraisal.model.settlements import OUTSIDE, Settlement
from appraisal.site.place_slugs import place_slugs, slug
from tests.datasets import dataset

AREA = """
    councils:
      ash: {tier: unitary, parts: {ash-west: {name: West}, ash-east: {name: East}}}
      elm: {tier: unitary}
    criteria: [{id: voice, judged: {0: none, 100: all}}]
"""


def place(name: str, area: str, kind: str | None = "village") -> Settlement:
    return Settlement(name, 53.0, -1.5, area, kind=kind)


def test_a_name_that_stands_in_two_councils_is_told_apart_by_the_council() -> None:
    places = (place("Ridge Way", "ash-west"), place("Ridge Way", "elm"), place("Ford", "elm"))
    found = place_slugs(replace(dataset(AREA), settlements=places))
    assert [anchor for anchor, _ in found] == ["ridge-way-ash", "ridge-way-elm", "ford"]


def test_points_of_the_map_and_places_outside_are_not_looked_up() -> None:
    places = (place("Ford", OUTSIDE), place("Ford", "ash-east", None), place("Ford", "elm"))
    found = list(place_slugs(replace(dataset(AREA), settlements=places)))
    assert found == [("ford", places[2])]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Stanton in Peak", "stanton-in-peak"),
        ("Cross o' th' Hands", "cross-o-th-hands"),
        ("Miller's Dale", "millers-dale"),
        ("Mickley (S18)", "mickley-s18"),
        ("St. Luke’s", "st-lukes"),
        ("Llŷn & Sêt", "llyn-set"),
    ],
)
def test_an_anchor_is_the_name_in_small_letters_with_hyphens(name: str, made: str) -> None:
    assert slug(name) == made
