"""Where the area of each of today's councils ends up."""

from appraisal.area.councils import standing_councils, today
from appraisal.area.successors import successors
from tests.datasets import dataset

AREA = """
    councils:
      county: {tier: county}
      ash:
        tier: district
        within: county
        parts: {ash-east: {name: East Ash}, ash-west: {name: West Ash}}
      birch: {tier: district, within: county}
      city: {tier: unitary}
"""


def test_successors_are_where_each_councils_area_ends_up() -> None:
    area = dataset(
        AREA
        + """
    options:
      split:
        family: unitary
        councils:
          north: {name: North, covers: [ash-east, birch]}
          south: {name: South, covers: [ash-west, city]}
"""
    )
    assert successors(area, standing_councils(area, area.options["split"])) == {
        "ash": ("north", "south"),
        "birch": ("north",),
        "city": ("south",),
        "county": ("north", "south"),
    }
    assert successors(area, today(area)) == {i: (i,) for i in area.councils}
