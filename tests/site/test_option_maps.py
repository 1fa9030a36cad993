"""Maps of options have the people of what would stand, and today's councils beside new ones."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.option_maps import maps_of_option, small_options, structural, told
from tests.site.drawn_pages import THIN, appraised


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised(THIN)


def test_new_councils_stand_beside_those_of_today_with_their_people(thin: Appraisal) -> None:
    found = maps_of_option(thin, "split")
    assert found.before is not None
    assert found.after is not None
    assert found.before.told == {
        "ash": "100,000",
        "birch": "100,000",
        "city": "200,000",
        "shire": "200,000",
    }
    assert found.after.told == {"n": "175,000", "s": "225,000"}
    assert found.subtitle.startswith("By the council that would take each area over")


def test_where_no_border_moves_there_is_one_map(thin: Appraisal) -> None:
    found = maps_of_option(thin, "now")
    assert found.before is None
    assert found.after is not None
    assert found.subtitle.startswith("By the county or city council of today")


def test_what_starts_something_shades_its_members(thin: Appraisal) -> None:
    found = maps_of_option(thin, "hubs")
    assert found.subtitle == (
        "Today’s council areas. Those shaded would work together in what it starts."
    )


def test_small_maps_say_in_words_what_they_show(thin: Appraisal) -> None:
    found = small_options(thin, ["split", "hubs"])
    assert [(row.option, row.family) for row in found.rows] == [
        ("split", "unitary"),
        ("hubs", "non-structural"),
    ]
    assert [row.described for row in found.rows] == [
        "The area as New North (175,000 people) and New South (225,000 people).",
        "Shaded are the councils in what it would start.",
    ]


def test_options_that_make_new_councils_are_structural(thin: Appraisal) -> None:
    assert structural(thin) == ["split"]


def test_nobody_is_counted_where_nothing_stands(thin: Appraisal) -> None:
    assert told(thin, None) == {}
