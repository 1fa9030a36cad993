"""What is lost when a council or a host leaves, drawn by hand and as it really happened."""

import datetime

import pytest

from appraisal.appraise.network.resilience import Departure, departure, resilience
from appraisal.area.partnerships import active
from tests.datasets import dataset

# A row: a and b alone, b and c with a bank, then c, d and e in a club that x hosts.
CHAIN = """
    councils:
      {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}, d: {tier: unitary},
       e: {tier: unitary}}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    partners: {bank: {name: The bank}, x: {name: X}}
    partnerships:
      ab: {name: AB, kind: company, level: share, members: [a, b], themes: [land], host: a}
      bc: {name: BC, kind: company, level: share, members: [b, c], partners: [bank], host: b}
      cde:
        {name: CDE, kind: officer-group, level: inform, members: [c, d, e], themes: [jobs], host: x}
      de: {name: DE, kind: officer-group, level: inform, members: [d, e], themes: [jobs]}
"""


def leaves(leaver: str, text: str = CHAIN) -> Departure:
    made = dataset(text)
    return resilience(made, active(made)).departures[leaver]


# --- One council -------------------------------------------------------------------------------


def test_a_partnership_ends_when_one_council_is_left_without_a_partner() -> None:
    found = leaves("b")
    assert (found.bodies, found.lost.ended) == (("ab", "bc"), ("ab",))


def test_a_partnership_with_a_partner_goes_on_with_one_council() -> None:
    assert leaves("b").lost.thin == ("bc",)


def test_a_partnership_of_three_that_loses_one_is_thin() -> None:
    assert leaves("d").lost.thin == ("cde",)


def test_a_partnership_ends_with_its_last_council_though_it_has_a_partner() -> None:
    text = """
        councils: {a: {tier: unitary}}
        partners: {bank: {name: The bank}}
        partnerships: {p: {name: P, kind: company, level: share, members: [a], partners: [bank]}}
    """
    assert leaves("a", text).lost.ended == ("p",)


def test_only_what_goes_on_needs_a_new_host() -> None:
    assert (leaves("a").hosted, leaves("b").hosted) == ((), ("bc",))


def test_the_councils_on_either_side_of_one_that_leaves_are_parted() -> None:
    assert leaves("c").lost.parted == (("a", "d"), ("a", "e"), ("b", "d"), ("b", "e"))
    assert leaves("b").lost.parted == (("a", "c"), ("a", "d"), ("a", "e"))
    assert leaves("e").lost.parted == ()


def test_close_ties_part_the_councils_that_only_they_connect() -> None:
    assert leaves("b").lost.parted_close == (("a", "c"),)


def test_a_theme_goes_with_its_last_partnership() -> None:
    lost = leaves("a").lost
    assert (lost.uncovered, lost.dropped) == (("land",), {"land": ("b",)})


# --- One host ----------------------------------------------------------------------------------


def test_a_host_that_is_no_council_can_leave() -> None:
    found = leaves("x")
    assert (found.bodies, found.hosted, found.lost.ended) == (("cde",), ("cde",), ())


def test_what_ends_without_a_new_host_unties_its_members() -> None:
    lost = leaves("x").unhosted
    assert lost.ended == ("cde",)
    assert lost.untied == (("c", "d"), ("c", "e"))
    assert lost.parted == tuple((one, other) for one in "abc" for other in "de")
    assert (lost.uncovered, lost.dropped) == ((), {"jobs": ("c",)})


def test_with_a_new_host_nothing_is_lost() -> None:
    lost = leaves("x").lost
    assert (lost.ended, lost.thin, lost.untied, lost.parted, lost.dropped) == ((), (), (), (), {})


def test_most_hangs_on_the_one_that_ends_or_hosts_most() -> None:
    made = dataset(CHAIN)
    assert resilience(made, active(made)).gravest() == ("b",)  # ab ends, bc needs a new host


# --- One partnership only ----------------------------------------------------------------------


def test_a_council_that_leaves_one_partnership_stays_in_the_others() -> None:
    made = dataset(CHAIN)
    found = departure(made, active(made), "c", only=["cde"])
    assert (found.bodies, found.lost.thin) == (("cde",), ("cde",))
    assert found.lost.untied == (("c", "d"), ("c", "e"))
    assert found.lost.dropped == {"jobs": ("c",)}


def test_a_council_that_gives_up_hosting_stays_a_member() -> None:
    made = dataset(CHAIN)
    found = departure(made, active(made), "b", stays_member=True)
    assert (found.lost.ended, found.hosted, found.unhosted.ended) == ((), ("bc",), ("bc",))


# --- Little or nothing -------------------------------------------------------------------------


def test_without_councils_nobody_can_leave() -> None:
    assert resilience(dataset("{}"), {}).departures == {}


def test_without_partnerships_nothing_is_lost() -> None:
    found = resilience(dataset("councils: {a: {tier: unitary}, b: {tier: unitary}}"), {})
    assert found.gravest() == ()
    assert found.departures["a"].lost.parted == ()


def test_a_partnership_of_nobody_is_touched_by_nobody() -> None:
    text = """
        councils: {a: {tier: unitary}}
        partnerships: {p: {name: P, kind: company, level: share}}
    """
    assert leaves("a", text).bodies == ()


# --- As it was on another day ------------------------------------------------------------------

# A programme of four that east left in 2021, and the board that came after it.
RECORD = """
    councils:
      {shire: {tier: county}, east: {tier: district, within: shire},
       west: {tier: district, within: shire}, city: {tier: unitary}}
    themes: {skills: {name: Skills}}
    partnerships:
      programme:
        {name: Programme, kind: programme, level: coordinate, status: ended, since: 2019,
         until: 2022-04, host: shire, members: [shire, east, west, city], themes: [skills]}
      board:
        {name: Board, kind: joint-committee, level: coordinate, since: 2024-05, host: city,
         members: [shire, east, west, city], themes: [skills]}
      region:
        {name: Region, kind: statutory, level: integrate, since: 2018, members: [shire, city],
         themes: [skills]}
      chiefs:
        {name: Chiefs, kind: officer-group, level: inform, since: 2010,
         members: [shire, east, west, city]}
"""


@pytest.fixture(scope="module")
def board_of_2025() -> Departure:
    """The shire gives up hosting the board; the files name the host that came after it."""
    made = dataset(RECORD)
    bodies = active(made, datetime.date(2025, 4, 30))
    assert list(bodies) == ["board", "chiefs", "region"]
    bodies["board"] = bodies["board"].model_copy(update={"host": "shire"})
    return departure(made, bodies, "shire", only=["board"], stays_member=True)


def test_with_a_new_host_a_board_goes_on_and_nothing_is_lost(board_of_2025: Departure) -> None:
    assert board_of_2025.hosted == ("board",)
    lost = board_of_2025.lost
    assert (lost.ended, lost.thin, lost.dropped) == ((), (), {})


def test_without_one_the_districts_lose_the_theme_that_others_keep(
    board_of_2025: Departure,
) -> None:
    # The region has the shire and the city alone; the chiefs still tie all four.
    lost = board_of_2025.unhosted
    assert lost.ended == ("board",)
    assert lost.dropped == {"skills": ("east", "west")}
    assert (lost.uncovered, lost.untied) == ((), ())


def test_a_departure_is_reckoned_with_what_was_at_work_on_its_day() -> None:
    made = dataset(RECORD)
    bodies = active(made, datetime.date(2021, 1, 1))
    assert list(bodies) == ["chiefs", "programme", "region"]
    found = departure(made, bodies, "east", only=["programme"])
    assert (found.bodies, found.hosted, found.lost.ended) == (("programme",), (), ())
    assert (found.lost.thin, found.lost.untied) == ((), ())
    assert found.lost.dropped == {"skills": ("east",)}
