"""What each option makes of a council, as rows."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.council_futures import future_rows
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_a_split_council_learns_how_large_a_part_of_each_it_is(thin: Appraisal) -> None:
    split = {row.option: row for row in future_rows(thin, "ash")}["split"]
    assert split.outcome == "splits"
    assert [(w.name, w.others, w.residents, w.share) for w in split.within] == [
        ("North Ash: in New North", "birch", "175,000", "43%"),
        ("South Ash: in New South", "city", "225,000", "11%"),
    ]


def test_a_council_that_joins_another_learns_with_whom(thin: Appraisal) -> None:
    split = {row.option: row for row in future_rows(thin, "city")}["split"]
    assert split.outcome == "joins"
    assert [(w.name, w.others, w.share) for w in split.within] == [
        ("New South", "South Ash", "89%")
    ]


def test_the_shares_of_a_county_are_those_of_its_districts(thin: Appraisal) -> None:
    split = {row.option: row for row in future_rows(thin, "shire")}["split"]
    assert [w.share for w in split.within] == ["100%", "11%"]


def test_todays_councils_stay_where_an_option_names_none(thin: Appraisal) -> None:
    assert {row.option: row.outcome for row in future_rows(thin, "ash")} == {
        "now": "stays",
        "hubs": "stays",
        "split": "splits",
    }


ALL_IN_ONE = """
councils:
  city: {tier: unitary, facts: {population: 10}}
  shire: {tier: county}
  ash: {tier: district, within: shire, facts: {population: 20}}
  elm: {tier: district, within: shire, facts: {population: 10}}
options: {u: {family: unitary, councils: {n: {name: City and Shire, covers: [city, ash, elm]}}}}
"""


def test_a_county_whose_districts_all_join_a_city_is_told_as_its_districts() -> None:
    appraisal = appraised(ALL_IN_ONE)
    (county,) = future_rows(appraisal, "shire")[0].within
    assert (county.name, county.others, county.share) == (
        "Every district of this area: in City and Shire",
        "city",
        "75%",
    )
    (city,) = future_rows(appraisal, "city")[0].within
    assert (city.name, city.others, city.share) == ("City and Shire", "ash and elm", "25%")


ALONE = """
councils: {x: {tier: unitary, facts: {population: 10}}}
options: {u: {family: unitary, councils: {n: {name: New, covers: [x]}}}}
"""


def test_a_council_alone_in_a_new_one_is_alone() -> None:
    row = future_rows(appraised(ALONE), "x")[0]
    assert (row.outcome, row.within[0].share) == ("alone", "100%")
