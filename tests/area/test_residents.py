"""Residents of areas, a split council's by the shares of its parts, and means over them."""

import pytest

from appraisal.area.councils import standing_councils
from appraisal.area.residents import mean_over_residents, residents, serving
from appraisal.model import Reading
from tests.datasets import dataset

# The parts of ash add up to 80 of its 100.
AREA = """
    councils:
      shire: {tier: county}
      ash:
        tier: district
        within: shire
        facts: {population: 100}
        parts:
          ash-e: {name: E, facts: {population: 20}}
          ash-w: {name: W, facts: {population: 60}}
      city: {tier: unitary, facts: {population: {low: 150, value: 200, high: 250, source: t}}}
    options:
      today: {family: continue}
      two:
        family: unitary
        councils: {x: {name: X, covers: [ash-w]}, y: {name: Y, covers: [city, ash-e]}}
"""
UNKNOWN = AREA.replace("population: 60", "population: unknown")


def test_a_district_has_its_county_over_it_and_a_part_its_new_council() -> None:
    area = dataset(AREA)
    over = {
        option: {
            i: [council.id for council in councils]
            for i, councils in serving(standing_councils(area, area.options[option])).items()
        }
        for option in area.options
    }
    assert over == {
        "today": {"ash": ["ash", "shire"], "city": ["city"]},
        "two": {"ash-e": ["y"], "ash-w": ["x"], "city": ["y"]},
    }


def test_parts_that_go_apart_share_their_councils_residents() -> None:
    found, rests_on = residents(dataset(AREA), {"ash-e": "y", "ash-w": "x", "city": "y"})
    assert found == {"ash-e": 25, "ash-w": 75, "city": 200}
    assert sorted(reading.value for reading in rests_on) == [20, 60, 100, 200]


def test_parts_that_stay_together_need_no_figures_of_their_own() -> None:
    together = {"ash-e": "x", "ash-w": "x", "city": "y"}
    assert residents(dataset(UNKNOWN), together)[0] == {"ash-e": 50, "ash-w": 50, "city": 200}
    apart = together | {"ash-e": "y"}
    assert residents(dataset(UNKNOWN), apart)[0] == {"ash-e": None, "ash-w": None, "city": 200}


def test_a_mean_counts_each_resident_alike_and_rests_on_the_populations() -> None:
    found = mean_over_residents(dataset(AREA), {"ash-e": 2, "ash-w": 4, "city": 1})
    # 25 × 2, 75 × 4 and 200 × 1, over 300.
    assert found == Reading(550 / 300, 550 / 300, 550 / 300, "measured", frozenset({"s", "t"}))


@pytest.mark.parametrize("unknown", ["100", "60"])
def test_only_a_figure_that_is_the_same_for_all_needs_no_residents(unknown: str) -> None:
    area = dataset(AREA.replace(f"population: {unknown}", "population: unknown"))
    assert mean_over_residents(area, {"ash-e": 2, "ash-w": 2, "city": 2}) == Reading(
        2, 2, 2, "measured"
    )
    assert mean_over_residents(area, {"ash-e": 2, "ash-w": 3, "city": 2}) is None


def test_without_areas_or_residents_there_is_no_mean() -> None:
    assert mean_over_residents(dataset(AREA), {}) is None
    nobody = AREA.replace("population: 100", "population: 0").replace("value: 200", "value: 0")
    nobody = nobody.replace("low: 150", "low: 0")
    assert mean_over_residents(dataset(nobody), {"ash": 1, "city": 2}) is None
