"""Who would do what for the people of a council, as rows."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.council_functions import service_groups, told_once
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


DELIVERED = """
    settings: {reference_option: stay}
    councils:
      shire: {tier: county}
      ash: {tier: district, within: shire}
      birch: {tier: district, within: shire}
      city: {tier: unitary}
    partnerships:
      pair: {name: The Pair, kind: company, level: share, members: [ash, city]}
      roads: {name: The Road Team, kind: company, level: share, members: [shire, city]}
    functions:
      benefits: {name: Benefits, level: district, delivered_by: pair}
      highways: {name: Highways, level: county, delivered_by: roads}
    options:
      stay: {family: continue}
      hub:
        partnerships:
          start: {hub: {name: The Hub, kind: company, level: share, members: [ash, birch]}}
        functions: {benefits: {level: district, delivered_by: hub}}
      ended: {partnerships: {end: [pair, roads]}}
      two:
        family: unitary
        councils:
          north: {name: North, covers: [ash, birch]}
          south: {name: South, covers: [city]}
        partnerships:
          start: {desk: {name: The Desk, kind: company, level: share, members: [north]}}
        functions: {benefits: {level: unitary, delivered_by: desk}}
"""


@pytest.mark.parametrize(
    ("council", "benefits", "highways"),
    [
        (
            "ash",
            {
                "today": "ash; delivered by The Pair",
                "ash; delivered by The Hub": ("hub",),
                "ash": ("ended",),
                "North; delivered by The Desk": ("two",),
            },
            {
                "today": "shire; delivered by The Road Team",
                "shire": ("ended",),
                "North; delivered by The Road Team": ("two",),
            },
        ),
        (
            "birch",
            {
                "today": "birch",
                "birch; delivered by The Hub": ("hub",),
                "North; delivered by The Desk": ("two",),
            },
            {
                "today": "shire; delivered by The Road Team",
                "shire": ("ended",),
                "North; delivered by The Road Team": ("two",),
            },
        ),
        (
            "city",
            {
                "today": "city; delivered by The Pair",
                "city": ("ended", "hub"),
                "South": ("two",),
            },
            {
                "today": "city; delivered by The Road Team",
                "city": ("ended",),
                "South; delivered by The Road Team": ("two",),
            },
        ),
    ],
)
def test_who_does_the_work_is_said_where_it_is_done_for_people_here(
    council: str, benefits: dict[str, object], highways: dict[str, object]
) -> None:
    found = service_groups(appraised(DELIVERED), council)
    told = {g.functions: {"today": g.now, **dict(g.deciders)} for g in found}
    assert told == {("Benefits",): benefits, ("Highways",): highways}


def test_what_a_partnership_delivers_stands_with_what_is_shared() -> None:
    found = service_groups(appraised(DELIVERED), "birch")
    assert {g.functions: g.partnered for g in found} == {
        ("Benefits",): False,
        ("Highways",): True,
    }


def test_who_would_decide_functions_of_several_groups_is_told_once(thin: Appraisal) -> None:
    several, groups = told_once(thin.dataset, service_groups(thin, "ash"))
    assert several == (("New North and New South", ("split",)),)
    assert [(g.functions, g.deciders, g.again) for g in groups] == [
        (("Bins",), (), "split"),
        (("Care",), (), "split"),
        (("Play areas",), (), ""),
    ]


def test_who_would_decide_functions_of_one_group_alone_is_told_there() -> None:
    found = appraised(DELIVERED)
    several, groups = told_once(found.dataset, service_groups(found, "birch"))
    assert several == ()
    assert groups == service_groups(found, "birch")


def test_functions_of_which_the_same_is_said_are_named_together() -> None:
    text = THIN.replace("bins: {", "bins: {note: To be checked., ").replace(
        "play: {", "play: {note: To be checked., "
    )
    assert text.count("To be checked.") == 2
    notes = [group.notes for group in service_groups(appraised(text), "ash")]
    assert notes == [(("Bins", "To be checked."),), (), (("Play areas", "To be checked."),)]
