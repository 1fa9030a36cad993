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
        (("Bins",), "ash", (("A new council", ("split",)),)),
        (("Care",), "The Shire", (("A new council", ("split",)),)),
        (("Play areas",), "Parish or neighbourhood", ()),
    ]


def test_of_a_few_functions_all_are_named_and_of_many_those_that_everybody_uses() -> None:
    more = "".join(f"  f{n}: {{name: F{n}, level: district}}\n" for n in range(3))
    text = THIN.replace("  bins: {", f"{more}  bins: {{everyday: the bins, ")
    assert service_groups(appraised(text), "ash")[0].brief == "Bins, F0, F1 and F2"
    text = text.replace("  f0:", "  f9: {name: F9, level: district}\n  f0:")
    assert service_groups(appraised(text), "ash")[0].brief == "the bins"


def test_a_council_does_what_it_decides_through_its_company() -> None:
    (group,) = service_groups(appraised(COMPANY), "ash")
    assert group.now == "ash, through ‘The Company’"
    assert dict(group.deciders) == {
        "New; ‘The Company’ would have to be agreed anew": ("parted",),
        "A new council": ("joined",),
    }


def test_a_council_outside_the_company_does_it_alone() -> None:
    (group,) = service_groups(appraised(COMPANY), "cedar")
    assert (group.now, dict(group.deciders)) == ("cedar", {"A new council": ("joined", "parted")})


def test_a_new_council_of_an_old_name_is_told_as_new() -> None:
    text = THIN.replace("name: New North, covers: [ash-n, birch]", "name: city, covers: [birch]")
    found = service_groups(appraised(text.replace("[ash-s, city]", "[ash, city]")), "birch")
    assert found[0].deciders == (("A new council", ("split",)),)


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
    ("council", "benefits", "highways", "after"),
    [
        ("ash", "ash; delivered by The Pair", "shire; delivered by The Road Team", "A new council"),
        ("birch", "birch", "shire; delivered by The Road Team", "A new council"),
        # A unitary council goes on with the same area under another name.
        ("city", "city; delivered by The Pair", "city; delivered by The Road Team", "South"),
    ],
)
def test_who_does_the_work_today_is_said_where_it_is_done_for_people_here(
    council: str, benefits: str, highways: str, after: str
) -> None:
    found = service_groups(appraised(DELIVERED), council)
    assert {g.functions: (g.now, g.deciders) for g in found} == {
        ("Benefits",): (benefits, ((after, ("two",)),)),
        ("Highways",): (highways, ((after, ("two",)),)),
    }


def test_functions_that_another_does_the_work_of_stand_apart() -> None:
    more = DELIVERED.replace(
        "functions:\n", "functions:\n      bins: {name: Bins, level: district}\n", 1
    )
    found = service_groups(appraised(more), "ash")
    assert [g.functions for g in found] == [("Benefits",), ("Bins",), ("Highways",)]
