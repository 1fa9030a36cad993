"""Debt a head on one axis."""

from appraisal.charts.debt_shares import Mark, Row, debt_shares
from appraisal.model import Reading


def exactly(value: float) -> Reading:
    return Reading(value, value, value, "measured")


def test_every_area_has_its_ring_its_dots_and_the_line_between_them() -> None:
    drawn = debt_shares(
        {"ash": exactly(200), "birch": exactly(400)},
        {"ash": [exactly(300), Reading(50, 100, 150, "assumption")], "birch": []},
    )
    assert [tick.figure for tick in drawn.ticks] == [0, 100, 200, 300, 400]
    assert drawn.rows["ash"] == Row(
        Mark(50, 50, 50), (Mark(75, 75, 75), Mark(12.5, 25, 37.5)), 25, 75
    )
    assert drawn.rows["birch"] == Row(Mark(100, 100, 100), (), 100, 100)


def test_what_is_not_known_has_no_mark() -> None:
    drawn = debt_shares({"ash": None}, {"ash": []})
    assert drawn.rows["ash"] == Row(None, (), 0, 0)
