"""Who sits on a combined authority, and how even its councils are, under each option."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.combined_authorities import authorities
from tests.areas import COMBINED
from tests.datasets import dataset


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(COMBINED))


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
