"""The frontier: stairs from step to step, names at the ends of bunches."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.packages.folded import folded
from appraisal.charts.frontier import MOST_NAMED, Frontier, Place, frontier, named_marks
from tests.datasets import dataset
from tests.talks import TALKS, alone


def of(text: str = TALKS) -> Frontier | None:
    found = appraise(dataset(text)).packages
    assert found is not None
    return frontier(folded(found.front))


def drawn(text: str = TALKS) -> Frontier:
    found = of(text)
    assert found is not None
    return found


def test_a_mark_stands_at_what_a_step_costs_and_gains() -> None:
    found = drawn()
    assert [tick.figure for tick in found.costs] == [-200, 0, 200, 400, 600]
    assert [tick.figure for tick in found.gains] == [-5, -2.5, 0, 2.5, 5, 7.5, 10]
    # Costs −120, −115, −60, −55, 60, 65, 505 of −200 to 600; gains −4 to 8 of −5 to 10.
    assert [x for x, _ in found.marks] == [10, 10.62, 17.5, 18.12, 32.5, 33.12, 88.12]
    assert [y for _, y in found.marks] == [93.33, 80, 60, 46.67, 33.33, 20, 13.33]
    assert found.nothing == (25, 66.67)


def test_more_money_buys_nothing_until_the_next_step() -> None:
    found = drawn()
    assert found.line[:2] == ((10, 93.33, 10.62, 93.33), (10.62, 93.33, 10.62, 80))
    assert found.line[-2:] == ((33.12, 20, 88.12, 20), (88.12, 20, 88.12, 13.33))


def test_the_longest_level_line_is_named_by_where_it_ends() -> None:
    assert drawn().lump == ((60.62, 20), 505)


def test_names_say_what_comes_in_and_falls_out_since_the_named_mark_before() -> None:
    named = drawn().named
    assert [(one.joins, one.leaves) for one in named] == [
        (("sale",), ()),
        (("desk",), ()),
        (("hub",), ("desk",)),
        (("desk",), ()),
        ((), ("desk", "sale")),
        (("desk",), ()),
        (("dear",), ()),
    ]
    assert [one.name for one in named] == sorted((one.name for one in named), reverse=True)


def test_where_nothing_is_agreed_there_is_nothing_to_draw() -> None:
    assert of(alone(lift="score: -2")) is None


def test_one_package_alone_is_one_mark_without_a_line() -> None:
    found = drawn(alone(cost=0))
    assert (len(found.marks), found.line, found.lump) == (1, (), None)


@pytest.mark.parametrize(
    ("marks", "ends"),
    [
        ([(0, 90)], [0]),
        ([(0, 90), (50, 10)], [0, 1]),
        ([(0, 90), (1, 89), (50, 10)], [1, 2]),
        ([(0, 90), (1, 89), (2, 88), (50, 12), (51, 10)], [2, 4]),
    ],
)
def test_marks_that_are_near_have_one_name_at_the_last(marks: list[Place], ends: list[int]) -> None:
    assert named_marks(marks) == ends


def test_no_more_marks_are_named_than_there_is_room_for() -> None:
    ends = named_marks([(5.0 * n, 100 - 5.0 * n) for n in range(20)])
    assert (len(ends), ends[-1]) == (MOST_NAMED, 19)
