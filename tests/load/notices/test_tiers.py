"""A county is not compared with the districts inside it unless that is meant."""

import pytest

from tests.load.notices.doubts import doubts

AREA = """
    measures: {debt: {name: Debt, add_up: sum, county: share}}
    functions: {care: {name: Care, level: county}}
    councils:
      shire: {name: Shire, tier: county, facts: {population: 3}}
      north: {name: North, tier: district, within: shire, facts: {population: 1}}
      south: {name: South, tier: district, within: shire, facts: {population: 2}}
    criteria:
      - id: size
        measured: {measure: population, take: spread, curve: [[0, 100], [3, 0]]}
    options:
      now: {family: continue}
      one: {family: unitary, councils: {all: {name: All, covers: [north, south]}}}
"""


def test_a_county_beside_its_districts_is_queried() -> None:
    assert doubts("mixed-tiers", AREA) == [
        (
            "criteria/criteria.yaml 0/measured: 'Size' compares a county (Shire) with the "
            "districts inside it, whose figures are its own. Say with `over:` whom it is about: "
            "upper, lower, or {function: …} for those that decide one; or standing, if it is all "
            "that stand."
        )
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("take: spread,", "take: spread, over: standing,"),
        ("take: spread,", "take: spread, over: {function: care},"),
        ("take: spread,", "take: total,"),
        ("measure: population,", "measure: debt,"),
        ("      now: {family: continue}\n", ""),
    ],
    ids=["said", "by function", "a total", "its own figure", "no option keeps both tiers"],
)
def test_what_says_whom_it_is_about_is_not_queried(before: str, after: str) -> None:
    assert before in AREA
    assert doubts("mixed-tiers", AREA.replace(before, after)) == []
