"""Who sits on a combined authority, and how even its councils are, under each option."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.combined_authorities import authorities
from appraisal.data.tables.constituents import constituent_rows
from tests.datasets import dataset

AREA = """
    councils:
      shire: {tier: county, short_name: Shire}
      ash: {tier: district, within: shire, facts: {population: 200}}
      birch: {tier: district, within: shire, facts: {population: 400}}
      city: {tier: unitary, short_name: City, facts: {population: 300}}
    partners:
      region: {name: The Region, kind: combined authority}
      next-door: {name: Next Door Council, population: {value: 500, source: s}}
    partnerships:
      region-board:
        {name: Region Board, kind: statutory, level: integrate, members: [shire, city],
         partners: [region, next-door]}
      forum: {name: Forum, kind: officer-group, level: inform, members: [ash], partners: [region]}
    options:
      stay: {name: Stay, family: continue}
      one: {name: One, family: unitary, councils: {all: {name: All, covers: [ash, birch, city]}}}
      two:
        name: Two
        family: unitary
        councils:
          left: {name: Left, covers: [ash]}
          right: {name: Right, covers: [birch, city]}
      split: {name: Split, partnerships: {end: [region-board]}}
"""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(AREA))


def test_new_councils_take_the_seats_of_those_they_follow(area: Appraisal) -> None:
    (found,) = authorities(area)
    held = {row.option: [(c.label, c.people) for c in row.councils] for row in found.rows}
    assert held == {
        "": [("Shire", 600), ("City", 300)],
        "stay": [("Shire", 600), ("City", 300)],
        "one": [("All", 900)],
        "two": [("Right", 700), ("Left", 200)],
        "split": [],
    }
    assert {row.option: row.ratio for row in found.rows}["two"] == 3.5
    assert {row.option: row.ratio for row in found.rows}["one"] is None
    assert [row.option for row in found.rows if row.ended] == ["split"]


def test_where_one_size_is_not_known_neither_is_how_even_they_are() -> None:
    unknown = """
        councils:
          ash: {tier: unitary, name: Ash, facts: {population: 200}}
          birch: {tier: unitary, name: Birch}
          city: {tier: unitary, name: City, facts: {population: 300}}
        partners: {region: {name: The Region, kind: combined authority}}
        partnerships:
          board:
            {name: Board, kind: statutory, level: integrate, members: [ash, birch, city],
             partners: [region]}
    """
    (found,) = authorities(appraise(dataset(unknown)))
    (today,) = found.rows
    assert [(c.label, c.people) for c in today.councils] == [
        ("City", 300),
        ("Ash", 200),
        ("Birch", None),
    ]
    assert today.ratio is None


def test_members_from_outside_are_shown_beside_them(area: Appraisal) -> None:
    (found,) = authorities(area)
    assert [(c.label, c.people) for c in found.outside] == [("Next Door Council", 500)]


def test_the_constituents_have_rows_for_a_csv(area: Appraisal) -> None:
    rows = constituent_rows(area)
    assert rows[0] == {
        "combined_authority": "region-board",
        "option": "today",
        "council": "Shire",
        "of_this_area": True,
        "population": 600,
    }
    assert [row["council"] for row in rows if row["option"] == "one"] == [
        "All",
        "Next Door Council",
    ]
