"""How many doors a resident must know, by hand and the slow way."""

from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from appraisal.area.front_doors import doors_of_groupings
from appraisal.area.functions import COUNCIL_LEVELS, decided
from appraisal.area.partnerships import active
from appraisal.model import Dataset, Option, Reading
from tests.area.drawn_areas import outcome, read, worth, written
from tests.datasets import dataset

# --- By hand -------------------------------------------------------------------------------------

# County S over n and s, 100 residents each, and unitary c of 200.
AREA = """
    councils:
      shire: {tier: county}
      n: {tier: district, within: shire, facts: {population: 100}}
      s: {tier: district, within: shire, facts: {population: 100}}
      c: {tier: unitary, facts: {population: 200}}
    partnerships:
      fire: {name: Fire, kind: statutory, level: integrate, members: [shire, c], partners: [p]}
      pair: {name: Pair, kind: company, level: share, members: [n, c]}
    functions:
      bins: {name: Bins, level: district}
      parks: {name: Parks, level: neighbourhood}
      care: {name: Care, level: county}
      rescue: {name: Rescue, level: joint, by: fire}
    options:
      today: {family: continue}
      two:
        family: unitary
        councils: {north: {name: N, covers: [n]}, rest: {name: R, covers: [s, c]}}
      one: {family: unitary, councils: {all: {name: All, covers: [n, s, c]}}}
"""
TODAY = "today: {family: continue"
PAIR = "members: [n, c]"
MORE = "    options:\n"


def doors(option: str, area: str = AREA) -> float | None:
    found = worth(dataset(area), "front_doors", option)
    return None if found is None else found.value


def with_function(where: str) -> str:
    """The area with one function more."""
    return AREA.replace(MORE, f"      more: {{name: More, {where}}}\n{MORE}")


def test_a_door_is_a_council_that_decides_or_a_body_that_is_named() -> None:
    # District, county and fire for 200 residents; the city and fire for 200.
    assert doors("today") == pytest.approx(2.5)
    # One council and fire.
    assert doors("two") == 2
    assert doors("one") == 2


def test_a_new_council_named_as_one_of_today_is_no_member_of_its_bodies() -> None:
    """A joint body of c alone decides for its 200 of 400, whichever new council is called c."""
    area = with_function("level: joint, by: fire").replace("members: [shire, c]", "members: [c]")
    named = area.replace("north: {", "c: {").replace("rest: {", "n: {")
    # Their council for all; fire for those of c; for n and s, whom it leaves out, nobody else.
    assert doors("two", area) == doors("two", named) == 1.5


@pytest.mark.parametrize(
    ("where", "today", "two"),
    [
        ("level: neighbourhood", 2.5, 2),
        ("level: county", 2.5, 2),
        ("level: unitary", 2.5, 2),
        ("level: government", 3.5, 3),
        ("level: combined-authority", 3.5, 3),
        ("level: joint", 3.5, 3),
        ("level: government, by: fire", 2.5, 2),
        ("level: combined-authority, by: pair", 3.5, 3),
        # A door for n and c, 300 of the 400; nobody decides it for s.
        ("level: joint, by: pair", 3.25, 2.75),
    ],
)
def test_each_body_adds_one_and_neighbourhoods_none(where: str, today: float, two: float) -> None:
    area = with_function(where)
    assert (doors("today", area), doors("two", area)) == (
        pytest.approx(today),
        pytest.approx(two),
    )


def test_all_that_name_no_body_share_one_door() -> None:
    area = with_function("level: government}\n      tax: {name: Tax, level: combined-authority")
    assert doors("today", area) == pytest.approx(3.5)


def test_whom_a_partnership_leaves_out_goes_to_the_council_that_decided_before() -> None:
    moved = f"{TODAY}, functions: {{bins: {{level: joint, by: pair}}}}"
    # n: pair, county, fire; s: district, county, fire; c: pair, city, fire.
    assert doors("today", AREA.replace(TODAY, moved)) == pytest.approx(3)
    # Care too: s has its county still, n only the pair and fire, and so has c.
    moved = moved.replace("}}", "}, care: {level: joint, by: pair}}")
    assert doors("today", AREA.replace(TODAY, moved)) == pytest.approx((2 + 3 + 2 * 2) / 4)


def test_what_an_absorbed_partnership_decided_has_its_councils_door() -> None:
    area = with_function("level: joint, by: pair")
    assert doors("one", area) == 2


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        # Only in the county's districts do members that are both a resident's make one.
        ("[shire, n]", (2 + 3 + 2 * 2) / 4),
        ("[shire, n, s, c]", 2),
        # Nobody is served by both.
        ("[n, s, c]", 2.5),
        ("[shire, c]", 2.5),
    ],
)
def test_one_door_joins_the_members_that_serve_a_resident(members: str, expected: float) -> None:
    area = AREA.replace(PAIR, f"members: {members}, one_door: true")
    assert doors("today", area) == pytest.approx(expected)


def test_one_door_is_itself_the_door_of_what_it_decides() -> None:
    area = with_function("level: joint, by: pair").replace(PAIR, f"{PAIR}, one_door: true")
    # For n the pair is one with the district, for c with the city; s has none of it.
    assert doors("today", area) == pytest.approx(2.5)
    assert doors("two", area) == pytest.approx(2)


def test_two_that_share_a_member_make_one_door_of_all() -> None:
    start = "new: {name: N, kind: company, level: share, members: [shire, n], one_door: true}"
    area = with_function("level: joint, by: pair").replace(PAIR, f"{PAIR}, one_door: true")
    area = area.replace(TODAY, f"{TODAY}, partnerships: {{start: {{{start}}}}}")
    # n: one and fire; s: two councils and fire; c: one and fire.
    assert doors("today", area) == pytest.approx((2 + 3 + 2 * 2) / 4)


def test_what_ends_joins_no_doors() -> None:
    area = AREA.replace(PAIR, "members: [shire, n, s, c], one_door: true")
    assert doors("today", area) == 2
    ended = area.replace(TODAY, f"{TODAY}, partnerships: {{end: [pair]}}")
    assert doors("today", ended) == pytest.approx(2.5)


def test_who_delivers_is_no_door() -> None:
    delivered = AREA.replace("Bins, level: district", "Bins, level: district, delivered_by: pair")
    assert doors("today", delivered) == pytest.approx(2.5)


def test_residents_are_needed_only_where_they_differ() -> None:
    area = AREA.replace("200", "unknown")
    assert doors("today", area) is None
    assert doors("two", area) == 2


def test_the_figure_rests_on_the_residents_that_it_takes() -> None:
    assumed = "population: {low: 100, value: 200, high: 300, source: assumption}"
    area = dataset(AREA.replace("population: 200", assumed))
    today = worth(area, "front_doors", "today")
    assert today == Reading(2.5, 2.5, 2.5, "assumption", frozenset({"s", "assumption"}))
    assert worth(area, "front_doors", "two") == Reading(2, 2, 2, "measured")


def test_without_functions_there_are_no_doors_to_count() -> None:
    area = "councils: {a: {tier: unitary, facts: {population: 5}}}\noptions: {today: {}}"
    assert doors("today", area) is None


# --- The slow way --------------------------------------------------------------------------------


RESIDENTS = (("ash", "ash-e"), ("ash", "ash-w"), ("birch", ""), ("city", ""), ("town", ""))
"""Where a resident lives: today's lowest-tier council, and the part of it."""


def councils(area: Dataset, option: Option, home: str, part: str) -> dict[str, str]:
    """The councils that serve a resident under an option, with their tiers."""
    if option.councils is not None:
        covering = (i for i, new in option.councils.items() if {home, part} & {*new.covers})
        return dict.fromkeys(covering, "unitary")
    within = area.councils[home].within
    return {home: area.councils[home].tier} | ({within: "county"} if within else {})


def members(area: Dataset, option: Option, body: str) -> set[str]:
    started = option.partnerships.start.get(body)
    if started is not None:
        return {*started.members}
    left = area.partnerships[body].left if body in active(area) else ()
    gone = {one.who for one in left if one.as_ == "member" and one.date != "2027"}
    return {*area.partnerships[body].members} - gone


def served(area: Dataset, option: Option, body: str) -> list[tuple[str, str]]:
    """The residents of the areas of a partnership's members."""
    held = members(area, option, body)
    return [
        (home, part)
        for home, part in RESIDENTS
        if held & {home, area.councils[home].within, *councils(area, option, home, part)}
    ]


def slowly(area: Dataset, home: str, part: str) -> int:
    """The doors of a resident, straight from what docs/format.md says."""
    option, here = area.options["o"], (home, part)
    mine = councils(area, option, home, part)
    known = {*area.partnerships, *option.partnerships.start}
    doors: set[str] = set()
    for i, row in outcome(area).functions.items():
        level = row.level
        joint = served(area, option, row.by) if row.by in known else []
        if level == "joint" and joint and here not in joint:
            level = area.functions[i].level
            level = "neighbourhood" if level not in COUNCIL_LEVELS else level
        if level in COUNCIL_LEVELS:
            unitary = option.councils is not None
            doors |= {c for c, tier in mine.items() if tier in ("unitary", level) or unitary}
        elif level != "neighbourhood":
            doors.add(f"body {row.by}")
    graph = nx.Graph()
    graph.add_nodes_from(doors)
    at_work = (active(area).keys() - {*option.partnerships.end}) | option.partnerships.start.keys()
    for body in at_work:
        what = option.partnerships.start.get(body) or area.partnerships[body]
        if what.one_door and here in served(area, option, body):
            joins = (
                mine.keys()
                if option.councils is not None
                else mine.keys() & members(area, option, body)
            )
            graph.add_edges_from((f"body {body}", council) for council in joins)
    return sum(not doors.isdisjoint(circle) for circle in nx.connected_components(graph))


@given(written())
def test_the_figure_is_what_asking_resident_by_resident_says(given_area: dict[str, Any]) -> None:
    for home, part in RESIDENTS:
        # All others are nobody, so that the mean is theirs who live here.
        for name, council in given_area["councils"].items():
            council.setdefault("facts", {})["population"] = int(name == home)
        for name, entry in given_area["councils"]["ash"]["parts"].items():
            entry["facts"]["population"] = int(name == part)
        area = read(given_area)
        expected = float(slowly(area, home, part)) if area.functions else None
        found = worth(area, "front_doors")
        assert (found and found.value) == expected


def test_a_neighbourhood_adds_no_door_when_the_body_named_there_is_absorbed() -> None:
    area = dataset("""
        councils:
          ash: {tier: unitary, facts: {population: 1}}
          elm: {tier: unitary, facts: {population: 1}}
        partnerships: {hub: {name: Hub, kind: company, level: share, members: [ash, elm]}}
        functions: {bins: {name: Bins, level: neighbourhood, by: hub}}
        options: {o: {family: unitary, councils: {new: {name: New, covers: [ash, elm]}}}}
    """)
    found = outcome(area)
    table = decided(area, found.option, found.stand)
    assert doors_of_groupings(area, table, lambda _: 1.0) == 0
    of_the_option = worth(area, "front_doors")
    assert of_the_option is not None
    assert of_the_option.value == 0


@given(written(new_councils=True))
def test_a_grouping_has_the_doors_of_the_option_that_makes_it(given_area: dict[str, Any]) -> None:
    area = read(given_area)
    found, expected = outcome(area), worth(area, "front_doors")
    absorbed = found.changes.having("absorbed")
    table = decided(area, found.option, found.stand)
    doors = doors_of_groupings(area, table, lambda body: float(body in absorbed))
    np.testing.assert_allclose(doors, np.nan if expected is None else expected.value, rtol=1e-12)
