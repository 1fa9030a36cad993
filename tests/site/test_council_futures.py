"""What each option makes of a council, as rows."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.council_futures import Futures, future_rows, futures_shown
from appraisal.site.option_maps import small_options, structural
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_a_split_council_learns_how_large_a_part_of_each_it_is(thin: Appraisal) -> None:
    split = {row.option: row for row in future_rows(thin, "ash")}["split"]
    assert split.outcome == "splits"
    assert [(w.name, w.takes, w.people, w.share) for w in split.within] == [
        ("New North", "takes North Ash", "175,000 people", "43%"),
        ("New South", "takes South Ash", "225,000 people", "11%"),
    ]


def test_a_council_that_joins_another_whole_learns_how_large_a_part_it_is(thin: Appraisal) -> None:
    split = {row.option: row for row in future_rows(thin, "city")}["split"]
    assert split.outcome == "joins"
    assert [(w.name, w.takes, w.share) for w in split.within] == [("New South", "", "89%")]


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
    assert (county.name, county.takes, county.share) == (
        "City and Shire",
        "takes every district of this area",
        "75%",
    )
    (city,) = future_rows(appraisal, "city")[0].within
    assert (city.name, city.takes, city.share) == ("City and Shire", "", "25%")


ALONE = """
councils: {x: {tier: unitary, facts: {population: 10}}}
options: {u: {family: unitary, councils: {n: {name: New, covers: [x]}}}}
"""


def test_a_council_alone_in_a_new_one_is_alone() -> None:
    row = future_rows(appraised(ALONE), "x")[0]
    assert (row.outcome, row.within[0].takes, row.within[0].share) == (
        "alone",
        "with the same area",
        "100%",
    )


# --- Cards -----------------------------------------------------------------------------------


def shown(appraisal: Appraisal, council: str) -> Futures:
    maps = small_options(appraisal, structural(appraisal))
    return futures_shown(appraisal, council, future_rows(appraisal, council), maps)


def test_options_that_leave_a_council_as_it_is_stand_together(thin: Appraisal) -> None:
    found = shown(thin, "ash")
    assert (found.count, found.as_today) == (3, ("now", "hubs"))
    assert [(card.option, card.map is not None) for card in found.cards] == [("split", True)]


def test_today_has_its_people_and_how_many_a_councillor_has(thin: Appraisal) -> None:
    today = shown(thin, "ash").today
    assert (today.people, today.councillor, today.known) == (
        "100,000 people",
        "a councillor for 2,500",
        True,
    )


def test_a_new_council_whose_councillors_nobody_counted_is_a_gap(thin: Appraisal) -> None:
    (card,) = shown(thin, "city").cards
    assert [(w.councillor, w.known) for w in card.within] == [("councillors not known", False)]


def test_a_council_without_a_map_has_its_cards_all_the_same() -> None:
    (card,) = shown(appraised(ALONE), "x").cards
    assert (card.option, card.map) == ("u", None)
