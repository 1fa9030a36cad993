"""Who does what, today and under every option, as CSV."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.data.tables.functions import function_rows
from tests.site.drawn_pages import appraised

AREA = """
    councils:
      shire: {tier: county, name: Shire}
      ash: {tier: district, within: shire, name: Ash, facts: {population: 100}}
      birch: {tier: district, within: shire, name: Birch, facts: {population: 300}}
      city: {tier: unitary, name: City, facts: {population: 200}}
    functions:
      bins: {name: Bins, level: district}
      care: {name: Care, level: county}
      play: {name: Play areas, level: neighbourhood}
    options:
      one: {family: unitary, councils: {all: {name: All, covers: [ash, birch, city]}}}
      asks:
        functions: {play: {level: district, why: They asked.}}
"""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraised(AREA)


def test_a_row_has_the_mean_over_bodies_beside_the_body_of_the_average_resident(
    area: Appraisal,
) -> None:
    """Three bodies of 100, 300 and 200; 100, 300 and 200 residents of 600 have each."""
    assert function_rows(area)[0] == {
        "function": "bins",
        "function_name": "Bins",
        "option": "today",
        "level": "district",
        "decided_by": "Ash; Birch; City",
        "delivered_by": "",
        "residents": 200,
        "residents_for_average_resident": pytest.approx(140_000 / 600),
        "move": "",
        "why": None,
    }


def test_each_function_has_a_row_for_today_and_one_for_each_option(area: Appraisal) -> None:
    assert [(row["function"], row["option"], row["move"]) for row in function_rows(area)] == [
        ("bins", "today", ""),
        ("bins", "asks", "same"),
        ("bins", "one", "further"),
        ("care", "today", ""),
        ("care", "asks", "same"),
        ("care", "one", "further"),
        ("play", "today", ""),
        ("play", "asks", "not known"),
        ("play", "one", "same"),
    ]


def test_what_an_option_moves_says_why_and_who_decides_then(area: Appraisal) -> None:
    (row,) = (r for r in function_rows(area) if (r["function"], r["option"]) == ("play", "asks"))
    assert (row["level"], row["decided_by"], row["why"]) == (
        "district",
        "Ash; Birch; City",
        "They asked.",
    )


def test_bodies_whose_residents_nobody_knows_have_none(area: Appraisal) -> None:
    play = next(row for row in function_rows(area) if row["function"] == "play")
    assert (play["residents"], play["residents_for_average_resident"]) == (None, None)


def test_without_functions_there_are_no_rows() -> None:
    assert function_rows(appraised("councils: {ash: {tier: unitary}}")) == []
