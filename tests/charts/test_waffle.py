"""A square stands for each thing, kind after kind, row by row."""

from hypothesis import given
from hypothesis import strategies as st

from appraisal.charts.waffle import MOST, Square, each_square, waffle


def test_kinds_follow_one_another_and_a_row_is_filled_before_the_next() -> None:
    found = waffle({"kept": 3, "ended": 2}, 4)
    assert (found.columns, found.rows) == (4, 2)
    assert found.squares == (
        Square("kept", 0, 0),
        Square("kept", 1, 0),
        Square("kept", 2, 0),
        Square("ended", 3, 0),
        Square("ended", 0, 1),
    )


def test_a_row_is_no_wider_than_it_is_full_and_nothing_has_no_squares() -> None:
    assert (waffle({"kept": 2}, 25).columns, waffle({"kept": 2}, 25).rows) == (2, 1)
    assert waffle({}, 25).squares == ()


def test_more_than_a_hundred_share_squares_and_the_rarest_kind_keeps_one() -> None:
    assert (each_square(0), each_square(100), each_square(101), each_square(250)) == (1, 1, 2, 3)
    found = waffle({"kept": 249, "ended": 1}, 25, 3)
    assert [square.kind for square in found.squares].count("kept") == 83
    assert found.squares[-1].kind == "ended"


@given(st.lists(st.integers(0, 300), min_size=1, max_size=6), st.integers(1, 30))
def test_each_kind_has_as_many_squares_as_it_has_things(counts: list[int], across: int) -> None:
    each = each_square(sum(counts))
    held = {str(n): count for n, count in enumerate(counts)}
    squares = waffle(held, across, each).squares
    assert len(squares) <= MOST + len(counts)
    assert len({(square.column, square.row) for square in squares}) == len(squares)
    for kind, count in held.items():
        mine = sum(square.kind == kind for square in squares)
        assert each * (mine - 1) < count <= each * mine or count == mine == 0
