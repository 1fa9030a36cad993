"""What options make of one council and of its area, in numbers."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.futures import (
    Reshaped,
    carried_on,
    councillors,
    divided,
    future,
    per_councillor,
    reshaped,
)
from tests.datasets import dataset

AREA = """
    councils:
      shire: {tier: county, facts: {councillors: 10}}
      ash: {tier: district, within: shire, facts: {population: 100, councillors: 20}}
      birch: {tier: district, within: shire, facts: {population: 300, councillors: 30}}
      city: {tier: unitary, facts: {population: 400, councillors: 40}}
    options:
      now: {family: continue}
      ring: {councils: {r: {name: Ring, covers: [ash, birch]}, c: {name: City, covers: [city]}}}
      two: {councils: {n: {name: North, covers: [ash]}, s: {name: South, covers: [birch, city]}}}
"""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(AREA))


def test_a_county_whose_districts_all_go_to_one_council_is_all_of_it(area: Appraisal) -> None:
    found = future(area, "ring", "shire")
    assert found.outcome == "merges"
    assert [(part.whole, part.inside, part.share) for part in found.parts] == [
        (True, ("ash", "birch"), 1.0)
    ]


def test_a_county_is_split_where_its_districts_part(area: Appraisal) -> None:
    found = future(area, "two", "shire")
    assert found.outcome == "splits"
    assert [(p.council.name, p.inside, p.others, p.residents, p.share) for p in found.parts] == [
        ("North", ("ash",), (), 100, 1.0),
        ("South", ("birch",), ("city",), 700, pytest.approx(300 / 700)),
    ]


def test_a_council_goes_on_as_it_is_or_alone_in_a_new_one(area: Appraisal) -> None:
    assert future(area, "now", "city").outcome == "stays"
    assert future(area, "ring", "city").outcome == "alone"
    assert carried_on(area.dataset, area.stands["ring"]) == ("city",)


def test_a_district_by_itself_becomes_a_unitary_council(area: Appraisal) -> None:
    assert future(area, "two", "ash").outcome == "unitary"
    assert carried_on(area.dataset, area.stands["two"]) == ()


def test_a_council_whose_area_falls_to_several_is_divided(area: Appraisal) -> None:
    assert divided(area.dataset, area.stands["two"]) == ("shire",)
    assert divided(area.dataset, area.stands["ring"]) == ()


def test_councillors_of_new_councils_are_not_known_until_they_are_said(area: Appraisal) -> None:
    assert (councillors(area), councillors(area, "now")) == ((100, 100), (100, 100))
    assert councillors(area, "two") is None
    assert per_councillor(area, "two") is None


def test_what_becomes_of_all_councils_is_gathered(area: Appraisal) -> None:
    assert reshaped(area, "now") == Reshaped(4, True, ("ash", "birch", "city", "shire"), (), (), ())
    assert reshaped(area, "two") == Reshaped(
        2, False, (), ("ash", "birch", "city", "shire"), ("shire",), ()
    )


def test_councillors_whose_number_sources_dispute_have_two_ends_and_no_middle() -> None:
    disputed = """
        councils: {ash: {tier: unitary, facts: {population: 2000, councillors: 20}}}
        options:
          new:
            family: unitary
            councils:
              n:
                name: New
                covers: [ash]
                facts: {councillors: [{value: 10, source: s}, {value: 40, source: t}]}
    """
    made = appraise(dataset(disputed))
    assert (councillors(made), councillors(made, "new")) == ((20, 20), (10, 40))
    assert (per_councillor(made), per_councillor(made, "new")) == ((100, 100), (50, 200))
