"""What groupings by the number of their councils allow."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.groupings.sizes import (
    Reaching,
    at_floor,
    highest_floor,
    reaching_floors,
    sizes_told,
)
from appraisal.appraise.groupings.structures import Structures
from tests.datasets import dataset

# Four in a row, a-b-c-d: three groupings into two councils, and three into three.
ROW = """
    settings: {structures: {smallest: 150, councils: [2, 3]}}
    councils:
      a: {tier: unitary, facts: {population: 100}, neighbours: [b]}
      b: {tier: unitary, facts: {population: 100}, neighbours: [c]}
      c: {tier: unitary, facts: {population: 100}, neighbours: [d]}
      d: {tier: unitary, facts: {population: 300}}
    criteria:
      - id: size
        measured: {measure: population, take: min, curve: [[0, 0], [300, 100]]}
    options:
      halves:
        family: unitary
        councils: {w: {name: West, covers: [a, b]}, e: {name: East, covers: [c, d]}}
"""


def found_in(text: str) -> tuple[Appraisal, Structures]:
    made = appraise(dataset(text))
    assert made.structures is not None
    return made, made.structures


def test_a_tabled_size_says_how_many_groupings_reach_each_floor() -> None:
    """a | bcd is too small; ab | cd has 200 at least, and abc | d has 300 in both."""
    made, found = found_in(ROW)
    assert reaching_floors(made.dataset, found) == (
        Reaching(councils=2, people=150, groupings=2, perhaps=0),
        Reaching(councils=2, people=300, groupings=1, perhaps=0),
    )


def test_a_council_where_more_may_live_may_reach_any_floor() -> None:
    made, found = found_in(
        ROW.replace("a: {tier: unitary, facts: {population: 100},", "a: {tier: unitary,")
    )
    assert reaching_floors(made.dataset, found) == (
        Reaching(councils=2, people=150, groupings=1, perhaps=2),
        Reaching(councils=2, people=300, groupings=0, perhaps=3),
    )


@pytest.mark.parametrize(("least", "sizes"), [(150, [2]), (50, [2, 3]), (900, [])])
def test_without_tabled_options_the_sizes_within_bounds_are_told(
    least: int, sizes: list[int]
) -> None:
    text = ROW.partition("    options:")[0].replace("150", str(least))
    assert list(sizes_told(found_in(text)[1])) == sizes


def test_the_groupings_that_reach_a_size_are_listed_by_councils_and_balance() -> None:
    """Of 150 at least: ab | cd, with 200 and 400, after abc | d, with 300 in both."""
    found = found_in(ROW)[1]
    assert [found.listed[i].populations for i in at_floor(found, 150)] == [(300, 300), (200, 400)]
    assert [found.listed[i].populations for i in at_floor(found, 300)] == [(300, 300)]
    assert at_floor(found, 301) == at_floor(found, None) == []


def test_the_floor_is_the_largest_size_that_some_grouping_reaches() -> None:
    made, found = found_in(ROW)
    assert highest_floor(made.dataset, found) == 300
    made, found = found_in(ROW.replace("[300, 100]", "[301, 100]"))
    assert highest_floor(made.dataset, found) == 150
    made, found = found_in(ROW.replace("[300, 100]", "[301, 100]").replace("150", "900"))
    assert highest_floor(made.dataset, found) is None


def test_where_more_may_live_what_is_known_has_to_reach_the_size() -> None:
    found = found_in(
        ROW.replace("a: {tier: unitary, facts: {population: 100},", "a: {tier: unitary,")
    )[1]
    assert len(at_floor(found, 150)) == 1
