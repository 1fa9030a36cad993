"""A criterion is over councils whose figures can be compared, and over somebody's."""

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


PARISHES = """
    functions:
      greens: {name: Village greens, level: neighbourhood}
      waste: {name: Waste, level: joint}
      care: {name: Care, level: unitary}
    criteria:
      - id: size
        measured:
          {measure: population, take: min, over: {function: greens}, curve: [[0, 0], [9, 100]]}
    options:
      now: {family: continue}
      more: {family: non-structural}
"""


@pytest.mark.parametrize(("function", "name"), [("greens", "Village greens"), ("waste", "Waste")])
def test_a_function_that_nobody_with_figures_decides_is_queried(function: str, name: str) -> None:
    assert doubts(
        "nobody-decides", PARISHES.replace("function: greens", f"function: {function}")
    ) == [
        (
            f"criteria/criteria.yaml 0/measured/over/function: 'Size' is over {name}, and no "
            "option records a body with figures that decides it, so all are a gap. Take another "
            "function, or `over: upper` or `lower`."
        )
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{function: greens}", "{function: care}"),
        ("{function: greens}", "upper"),
        (
            "{family: non-structural}",
            "{family: non-structural, functions: {greens: {level: unitary}}}",
        ),
        ("level: neighbourhood", "level: joint, by: panel"),
    ],
    ids=["a council's", "by tier", "a council's under one option", "a named body's"],
)
def test_a_function_that_somebody_decides_is_not_queried(before: str, after: str) -> None:
    assert before in PARISHES
    assert doubts("nobody-decides", PARISHES.replace(before, after)) == []
