"""What candidates cost and ask for, by hand."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.packages.prices import (
    exclude_each_other,
    needed,
    posts_of_members,
    prices,
)
from appraisal.area.candidates import all_formed
from tests.appraise.packages.made_up import CANDIDATES, COST, POSTS, area
from tests.datasets import dataset

PRICES = prices(area())


def test_costs_are_undiscounted_and_without_optimism_up_to_the_last_year_counted() -> None:
    assert {i: price.net for i, price in PRICES.items()} == COST


def test_what_is_unknown_is_what_such_bodies_cost_elsewhere_and_marked_so() -> None:
    blank, drive = PRICES["d-blank"], PRICES["f-drive"]
    assert (blank.set_up, blank.running, blank.saving) == (90, 12, 0)
    assert sorted(blank.stood_in) == ["running", "set_up"]
    assert (blank.stood_in["set_up"].low, blank.stood_in["set_up"].high) == (40, 300)
    assert (drive.saving, sorted(drive.stood_in)) == (9, ["saving"])


def test_without_a_cost_or_a_class_there_is_no_price() -> None:
    assert tuple(PRICES) == CANDIDATES


def test_members_are_asked_for_each_and_the_first_host_for_both() -> None:
    asked = {i: PRICES[i].posts for i in ("a-hub", "b-permits", "c-desk", "h-team")}
    for council, posts in POSTS.items():
        assert {i: row[council] for i, row in asked.items() if council in row} == posts
    assert PRICES["i-door"].posts == {}
    assert not PRICES["i-door"].posts_known


KIN = """
    settings: {reference_option: stay, money: {years: 2}}
    councils: {n: {tier: unitary}, s: {tier: unitary}}
    options: {stay: {family: continue}}
    candidates:
      a: {name: A, kind: company, level: share, members: [n, s], needs: [b]}
      b:
        name: B
        kind: company
        level: share
        members: [n, s]
        needs: [c]
        costs: &known {set_up: {value: 3, source: s}, running: {value: 2, source: s}}
      c: {name: C, kind: company, level: share, members: [n, s]}
      d: {name: D, kind: company, level: share, members: [n, s], costs: *known, saving: unknown}
      e: {name: E, kind: company, level: share, members: [n, s], costs: *known, from: 2040}
      f:
        name: F
        kind: company
        level: share
        members: [n, s]
        costs: *known
        host: [x]
        partners: [x]
        capacity: {host: 4}
"""
"""Candidates in a chain of needs of which the last has no price; D saves nobody knows what."""


def test_what_needs_something_without_a_price_has_none_either() -> None:
    assert tuple(prices(all_formed(dataset(KIN)))) == ("d", "e", "f")
    assert needed(dataset(KIN), "a") == {"b", "c"}


def test_of_a_saving_that_nobody_knows_nothing_is_counted_without_a_class() -> None:
    price = prices(all_formed(dataset(KIN)))["d"]
    assert (price.net, price.unclassed, price.stood_in) == (3 + 2 * 2, True, {})


def test_what_starts_after_the_last_year_counted_still_costs_its_set_up() -> None:
    assert prices(all_formed(dataset(KIN)))["e"].net == 3


def test_a_host_that_is_no_council_is_asked_for_no_post() -> None:
    assert prices(all_formed(dataset(KIN)))["f"].posts == {"n": 0.0, "s": 0.0}


def test_a_price_at_another_figure_is_the_same_otherwise() -> None:
    price = PRICES["a-hub"]
    assert price.at("saving", 10).net == 50 + 4 * (10 - 10)
    assert price.at("saving", 10).set_up == 50


@pytest.mark.parametrize(("year", "net"), [(2026, 0), (2027, 30), (2028, 10), (2029, -10)])
def test_by_a_year_it_has_cost_and_saved_what_falls_in_the_years_up_to_it(
    year: int, net: float
) -> None:
    """The hub starts in 2027 with 50, and then saves 20 a year net."""
    assert PRICES["a-hub"].net_by(year) == net


def test_rounding_is_neither_loss_nor_gain() -> None:
    tenths = replace(PRICES["g-useless"], set_up=0.3, running=0.0, saving=0.1)
    assert tenths.net_by(tenths.first + 2) == 0
    assert replace(tenths, set_up=0.8, running=0.1, saving=0.3).net_by(tenths.first + 3) == 0


APART = """
    councils: {n: {tier: unitary}, s: {tier: unitary}}
    options: {stay: {family: continue}}
    candidates:
      a: {name: A, kind: company, level: share, members: [n, s], excludes: [b]}
      b: {name: B, kind: company, level: share, members: [n, s]}
      c: {name: C, kind: company, level: share, members: [n, s], capacity: {each: 1, host: 2}}
"""


def test_candidates_exclude_each_other_whichever_says_so() -> None:
    apart = dataset(APART)
    assert exclude_each_other(apart, "a", ("c", "b"))
    assert exclude_each_other(apart, "b", ("a",))
    assert not exclude_each_other(apart, "c", ("a", "b"))


def test_each_member_is_asked_for_its_posts_and_a_host_among_them_for_its_own_too() -> None:
    apart = dataset(APART)
    asks, asks_none = apart.candidates["c"], apart.candidates["a"]
    assert posts_of_members(asks, ("n", "s"), "s") == {"n": 1, "s": 3}
    assert posts_of_members(asks, ("n",), "s") == {"n": 1}
    assert posts_of_members(asks_none, ("n", "s"), "s") == {}
