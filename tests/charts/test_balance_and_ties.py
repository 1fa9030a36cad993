"""The scatter of structures: how even they are, and what they cut."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.groupings.structures import Structures
from appraisal.charts.balance_and_ties import NARROW, WIDE, Sheet, even_axis, scatter
from appraisal.charts.placed_labels import Placed
from tests.datasets import dataset

# Four in a row, a-b-c-d. One partnership of b and c, one of c and d.
ROW = """
    settings: {structures: {councils: [1, 4]}}
    councils:
      a: {tier: unitary, facts: {population: 100}, neighbours: [b]}
      b: {tier: unitary, facts: {population: 100}, neighbours: [c]}
      c: {tier: unitary, facts: {population: 100}, neighbours: [d]}
      d: {tier: unitary, facts: {population: 300}}
    criteria:
      - id: size
        measured: {measure: population, take: min, curve: [[0, 0], [300, 100]]}
    partnerships:
      one: {name: One, kind: company, level: share, members: [b, c]}
      two: {name: Two, kind: company, level: share, members: [c, d]}
    options:
      halves:
        family: unitary
        councils: {w: {name: West, covers: [a, b]}, e: {name: East, covers: [c, d]}}
"""
LABELS = {"halves": "Halves"}
SHEET = Sheet(256, 146, 10)


def found_in(text: str) -> Structures:
    found = appraise(dataset(text)).structures
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("ratios", "ticks"),
    [
        ([1.0], (1.0, 1.5)),
        ([1.2, 3.0], (1.0, 1.5, 2.0, 3.0, 4.0)),
        ([4.6], (1.0, 2.0, 5.0, 10.0)),
        ([13.6], (1.0, 2.0, 5.0, 10.0, 20.0)),
    ],
)
def test_the_axis_of_balance_begins_with_even_and_has_room(
    ratios: list[float], ticks: tuple[float, ...]
) -> None:
    assert even_axis(ratios).ticks == ticks


def test_an_option_stands_by_its_balance_and_what_it_cuts() -> None:
    """Halves of 200 and 400: 2 to 1 on an axis to 3, and one of two partnerships is cut."""
    drawn = scatter(found_in(ROW), LABELS, SHEET)
    assert drawn is not None
    assert drawn.field == (44, 12, 244, 112)
    assert [tick.figure for tick in drawn.across] == [1, 1.5, 2, 3]
    assert [(tick.figure, tick.at) for tick in drawn.up] == [
        (0, 112), (1, 92), (2, 72), (3, 52), (4, 32), (5, 12),
    ]  # fmt: skip
    (point,) = drawn.points
    assert (point.option, point.text, point.x, point.y) == ("halves", "Halves", 170.2, 92)
    assert point.label == Placed(181.2, 92, near=True)


def test_other_structures_of_as_many_councils_are_dots() -> None:
    """a | bcd is 5 to 1, beyond the axis; abc | d is even and cuts one."""
    drawn = scatter(found_in(ROW), LABELS, SHEET)
    assert drawn is not None
    assert (drawn.dots, drawn.drawn, drawn.beyond) == ("M44.0 92.0h0", 1, 1)


def test_without_tabled_options_every_structure_is_a_dot() -> None:
    drawn = scatter(found_in(ROW.partition("    options:")[0]), {}, WIDE)
    assert drawn is not None
    assert (drawn.points, drawn.drawn, drawn.beyond) == ((), 8, 0)


def test_on_a_phone_options_stand_by_number() -> None:
    drawn = scatter(found_in(ROW), LABELS, NARROW)
    assert drawn is not None
    assert [point.text for point in drawn.points] == ["1"]


def test_where_nothing_is_known_of_people_nothing_is_drawn() -> None:
    text = ROW.replace(", facts: {population: 100}", "").replace(", facts: {population: 300}", "")
    assert scatter(found_in(text), LABELS, WIDE) is None
