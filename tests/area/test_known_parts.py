"""What is known of a total stays the same, however the councils merge: an area by hand."""

import pytest

from appraisal.area.councils import standing_councils
from appraisal.area.known_parts import known_total
from tests.datasets import dataset

AREA = """
    measures: {old: {name: Old, add_up: sum, county: COUNTY}}
    councils:
      shire: {tier: county, facts: {old: 900}}
      n: {tier: district, within: shire, facts: {old: 400}}
      s: {tier: district, within: shire, facts: {old: unknown}}
      c:
        tier: unitary
        facts: {old: WHOLE}
        parts: {ca: {name: A, facts: {old: 70}}, cb: {name: B, facts: {old: unknown}}}
    options:
      today: {}
      two: {councils: {x: {name: X, covers: [n, s]}, y: {name: Y, covers: [c]}}}
      split: {councils: {x: {name: X, covers: [n, ca]}, y: {name: Y, covers: [s, cb]}}}
      some: {councils: {x: {name: X, covers: [s, ca]}, y: {name: Y, covers: [n]}}}
      own: {councils: {x: {name: X, covers: [n, s, c], facts: {old: unknown}}}}
"""


@pytest.mark.parametrize(
    ("option", "county", "whole", "known"),
    [
        ("today", "same", "100", 500),  # n and c
        ("two", "same", "100", 500),
        ("split", "same", "100", 500),  # both parts of c are all of it
        ("split", "same", "unknown", 470),  # n and ca
        ("some", "same", "100", 470),
        ("today", "share", "100", 1400),
        ("two", "share", "100", 1400),  # what the county hands on, though no population is known
        ("split", "share", "100", 1400),
        ("own", "share", "100", None),  # what a new council states takes the place of the sum
    ],
)
def test_what_is_known_of_a_total_is_told_by_area(
    option: str, county: str, whole: str, known: float | None
) -> None:
    area = dataset(AREA.replace("COUNTY", county).replace("WHOLE", whole))
    found = known_total(area, standing_councils(area, area.options[option]), "old")
    assert (found and found.value) == known
