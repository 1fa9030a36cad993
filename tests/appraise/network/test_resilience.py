"""What is lost when a council or a host leaves, drawn by hand and as it really happened."""

import datetime
from functools import cache
from pathlib import Path

import pytest

from appraisal.appraise.network.resilience import Departure, departure, resilience
from appraisal.area.partnerships import active
from appraisal.load import load
from appraisal.model import Dataset
from tests.datasets import dataset

ROOT = Path(__file__).parents[3]

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


# --- As it really happened ---------------------------------------------------------------------


@cache
def derbyshire() -> Dataset:
    return load(ROOT)


DISTRICTS = (
    "amber-valley",
    "bolsover",
    "chesterfield",
    "derbyshire-dales",
    "erewash",
    "high-peak",
    "north-east-derbyshire",
    "south-derbyshire",
)


@pytest.fixture(scope="module")
def board_2025() -> Departure:
    """The county gives up hosting the board in 2025; the files name the host that came after it."""
    made, board = derbyshire(), "strategic-leadership-board"
    bodies = active(made, datetime.date(2025, 4, 30))
    bodies[board] = bodies[board].model_copy(update={"host": "derbyshire"})
    return departure(made, bodies, "derbyshire", only=[board], stays_member=True)


def test_the_leadership_board_went_on_with_a_new_host(board_2025: Departure) -> None:
    # As it did: all ten stayed, and South Derbyshire offered to host it for £34,500 a year.
    assert board_2025.hosted == ("strategic-leadership-board",)
    assert (board_2025.lost.ended, board_2025.lost.thin, board_2025.lost.dropped) == ((), (), {})


def test_without_a_new_host_every_district_would_have_lost_skills(board_2025: Departure) -> None:
    # Of what is left on skills, the combined authority has the county and the city alone.
    assert board_2025.unhosted.ended == ("strategic-leadership-board",)
    assert board_2025.unhosted.dropped == {"skills-and-employment": DISTRICTS}
    assert (board_2025.unhosted.uncovered, board_2025.unhosted.untied) == ((), ())


@pytest.fixture(scope="module")
def vision_2021() -> Departure:
    """South Derbyshire leaves Vision Derbyshire, in its third phase."""
    made = derbyshire()
    bodies = active(made, datetime.date(2021, 1, 1))
    return departure(made, bodies, "south-derbyshire", only=["vd-prog"])


def test_vision_derbyshire_outlived_south_derbyshires_withdrawal(vision_2021: Departure) -> None:
    # As it did: the county hosted on, and a joint committee first met in April 2022.
    assert vision_2021.bodies == ("vd-prog",)
    assert (vision_2021.hosted, vision_2021.lost.ended, vision_2021.lost.thin) == ((), (), ())


def test_south_derbyshire_lost_no_tie_and_no_theme_with_vision_derbyshire(
    vision_2021: Departure,
) -> None:
    # Bodies of all ten kept it at the table, and the enterprise partnership in skills.
    assert (vision_2021.lost.untied, vision_2021.lost.dropped) == ((), {})
