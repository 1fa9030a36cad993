"""Who delivers what others decide, told by partnership, and what is one front door."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.findings.delivery import (
    delivered_by,
    deliverer,
    deliveries,
    one_door,
    with_one_door,
)
from tests.datasets import body, dataset

AREA = """
    settings: {reference_option: stay}
    councils:
      ash: {tier: unitary, facts: {population: 10}}
      birch: {tier: unitary, facts: {population: 20}}
      city: {tier: unitary, facts: {population: 30}}
    partnerships:
      pair: {name: The Pair, kind: company, level: share, members: [ash, birch]}
      board: {name: The Board, kind: programme, level: share, members: [ash, birch, city]}
    functions:
      pests: {name: Pest control, level: unitary, delivered_by: pair}
      bins: {name: Bins, level: unitary, delivered_by: pair}
      roads: {name: Roads, level: joint, by: board, delivered_by: board}
      parks: {name: Parks, level: unitary}
    options:
      stay: {family: continue}
      hub:
        partnerships:
          start: {hub: {name: The Hub, kind: company, level: share, members: [ash, city]}}
        functions:
          bins: {level: unitary, delivered_by: hub}
          pests: {level: unitary}
      ended: {partnerships: {end: [pair]}}
      merged:
        family: unitary
        councils: {left: {name: L, covers: [ash, birch]}, right: {name: R, covers: [city]}}
"""
GONE = (
    "The Pair delivers Bins and Pest control today and would no longer; "
    "whoever decides them would do the work."
)


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(AREA))


def test_what_is_newly_delivered_stands_by_partnership_unless_it_decides_as_well(
    area: Appraisal,
) -> None:
    assert deliveries(area, "stay") == ()
    assert deliveries(area, "hub") == ("Bins is delivered through The Hub.", GONE)


@pytest.mark.parametrize("option", ["ended", "merged"])
def test_where_a_partnership_is_gone_nobody_but_the_decider_delivers(
    area: Appraisal, option: str
) -> None:
    assert deliveries(area, option) == (GONE,)


def test_a_partnership_that_an_option_starts_has_its_name(area: Appraisal) -> None:
    today, hub = area.functions_today, area.functions["hub"]
    assert deliverer(area.dataset, "", today["bins"]) == "The Pair"
    assert delivered_by(area.dataset, "hub", hub["bins"]) == "delivered by The Hub"
    assert delivered_by(area.dataset, "", today["roads"]) == ""
    assert delivered_by(area.dataset, "", today["parks"]) == ""


def test_one_front_door_is_said_of_what_is_one() -> None:
    door = body(one_door=True)
    assert one_door(door) == (
        "One front door: one site, number and desk for the residents of its members."
    )
    assert with_one_door(door, "Ash and Birch") == "Ash and Birch; one front door"
    assert with_one_door(door, "") == "one front door"
    assert (one_door(body()), with_one_door(body(), "Ash")) == ("", "Ash")
