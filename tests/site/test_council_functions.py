"""Who would do what for the people of a council, as rows."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.council_functions import service_groups
from tests.site.drawn_pages import THIN, appraised
from tests.site.tied_areas import COMPANY


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_functions_are_folded_by_who_decides_here(thin: Appraisal) -> None:
    found = service_groups(thin, "ash")
    assert [(g.functions, g.now, g.deciders) for g in found] == [
        (("Bins",), "ash", (("New North and New South", ("split",)),)),
        (("Care",), "The Shire", (("New North and New South", ("split",)),)),
        (("Play areas",), "Parish or neighbourhood", ()),
    ]


def test_a_council_does_what_it_decides_through_its_company() -> None:
    (group,) = service_groups(appraised(COMPANY), "ash")
    assert group.now == "ash, through ‘The Company’"
    assert dict(group.deciders) == {
        "New; ‘The Company’ would have to be agreed anew": ("parted",),
        "All": ("joined",),
    }
    assert group.notes == (("Checks", "Two share a company."),)


def test_no_option_is_said_to_stay_as_today_where_none_does() -> None:
    text = COMPANY.replace("  now: {family: continue}\n", "")
    (group,) = service_groups(appraised(text), "ash")
    assert not group.as_today


def test_a_council_outside_the_company_does_it_alone() -> None:
    (group,) = service_groups(appraised(COMPANY), "cedar")
    assert (group.now, dict(group.deciders)) == ("cedar", {"Old": ("parted",), "All": ("joined",)})


def test_a_new_council_of_an_old_name_is_told_apart() -> None:
    text = THIN.replace("name: New North, covers: [ash-n, birch]", "name: city, covers: [birch]")
    found = service_groups(appraised(text.replace("[ash-s, city]", "[ash, city]")), "birch")
    assert found[0].deciders == (("city (new council)", ("split",)),)


def test_a_unitary_council_that_carries_on_with_the_same_area_is_not_told_as_new() -> None:
    text = THIN.replace("name: New North, covers: [ash-n, birch]", "name: city, covers: [city]")
    text = text.replace("[ash-s, city]", "[ash, birch]")
    assert [group.deciders for group in service_groups(appraised(text), "city")] == [(), ()]
