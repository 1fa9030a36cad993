"""Labels that keep clear of one another and of marks."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from appraisal.charts.placed_labels import Box, Placed, box, placed


def apart(one: Box, other: Box) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_a_label_stands_to_the_right_of_its_mark() -> None:
    assert placed([(50, 50)], [(30, 10)], (200, 100), 6) == (Placed(60, 50, near=True),)


def test_a_label_at_the_right_edge_stands_to_the_left() -> None:
    assert placed([(190, 50)], [(30, 10)], (200, 100), 6) == (Placed(150, 50, near=True),)


def test_of_two_marks_side_by_side_neither_label_covers_the_other_mark() -> None:
    first, second = placed([(50, 50), (65, 50)], [(30, 10), (30, 10)], (200, 100), 6)
    assert first == Placed(10, 50, near=True)
    assert second == Placed(75, 50, near=True)


def test_a_label_without_room_is_left_out() -> None:
    assert placed([(20, 20)], [(90, 10)], (40, 40), 6) == (None,)


def test_a_crowded_label_moves_out_and_says_so() -> None:
    marks = [(100.0, 50.0)] * 6
    found = placed(marks, [(60, 20)] * 6, (400, 200), 6)
    assert [label.near for label in found if label] == [True] * 4 + [False] * 2


@given(
    st.lists(
        st.tuples(st.floats(0, 320), st.floats(0, 320), st.floats(5, 90)), min_size=1, max_size=20
    )
)
def test_no_label_lies_on_another_or_on_a_mark(
    drawn: list[tuple[float, float, float]],
) -> None:
    marks = [(x, y) for x, y, _ in drawn]
    sizes = [(wide, 16.0) for *_, wide in drawn]
    found = placed(marks, sizes, (320, 320), 6)
    boxes = [box(label, size) for label, size in zip(found, sizes, strict=True) if label]
    assert all(apart(one, other) for one, other in combinations(boxes, 2))
    squares = [(x - 6, y - 6, x + 6, y + 6) for x, y in marks]
    assert all(apart(one, mark) for one in boxes for mark in squares)
    assert all(min(one) >= 0 and max(one) <= 320 for one in boxes)
