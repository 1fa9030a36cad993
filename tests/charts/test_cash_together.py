"""Cash so far of all options on one axis."""

from itertools import pairwise

from appraisal.appraise import appraise
from appraisal.charts.cash_together import Crossing, Together, cash_together
from tests.cash import CASH
from tests.datasets import dataset


def drawn(*options: str) -> Together | None:
    found = appraise(dataset(CASH)).cash
    return cash_together({i: found[i] for i in options})


def test_a_line_begins_at_nought_and_ends_at_what_it_comes_to() -> None:
    found = drawn("known", "classed")
    assert found is not None
    assert [tick.figure for tick in found.ticks] == [-1500, -1000, -500, 0, 500, 1000]
    assert (found.first, found.last, found.nought) == (2026, 2029, 40)
    # After one year of four Known has spent 1,100, which is 2,100 of 2,500 from the top.
    assert found.lines["known"].stated.split()[:2] == ["0,40", "25,84"]
    assert found.lines["known"].end == 10


def test_what_rests_on_a_class_goes_on_from_what_is_stated() -> None:
    found = drawn("classed")
    assert found is not None
    line = found.lines["classed"]
    assert line.stated.split()[-1] == line.reference.split()[0]
    assert line.reference.split()[-1].endswith(f",{line.end:g}")


def test_the_year_stands_where_a_line_is_back_at_nought() -> None:
    found = drawn("known", "classed")
    assert found is not None
    # Known is at −450 when 2028 begins, and saves 600 in it.
    assert found.crossings == (Crossing(68.75, 2028), Crossing(87.5, 2029))


def test_names_keep_apart_and_what_nobody_knows_has_no_line() -> None:
    found = drawn("stay", "known", "classed", "dark")
    assert found is not None
    names = sorted(line.name for line in found.lines.values())
    assert all(after - before >= 8 for before, after in pairwise(names))
    assert "dark" not in found.lines
    assert drawn("dark") is None
    assert drawn() is None
