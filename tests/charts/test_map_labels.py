"""A label stands inside its shape, as large as there is room for."""

import numpy
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.charts.map_labels import label_inside, roomiest, text_size, wrapped
from tests.oracles import PROPERTY


def lines(shape: shapely.Geometry, short: str = "A") -> list[str] | None:
    label = label_inside(shape, "Northern Shire", "590,600", short)
    return [line.text for line in label.lines] if label else None


@pytest.mark.parametrize(
    ("wide", "high", "said"),
    [
        (200, 100, ["Northern Shire", "590,600"]),
        (95, 100, ["Northern", "Shire", "590,600"]),
        (70, 40, ["Northern", "Shire"]),
        (30, 30, ["A"]),
        (12, 12, None),
    ],
)
def test_a_name_gives_way_to_lines_then_loses_its_people_and_then_is_a_letter(
    wide: float, high: float, said: list[str] | None
) -> None:
    assert lines(shapely.box(0, 0, wide, high)) == said


def test_letters_are_as_large_as_more_lines_allow() -> None:
    label = label_inside(shapely.box(0, 0, 105, 100), "Northern Shire", "590,600", "A")
    assert label is not None
    assert ([line.text for line in label.lines], label.size) == (
        ["Northern", "Shire", "590,600"],
        15,
    )
    assert (label.mark, label.narrow) == ("", None)


def test_a_small_name_has_a_letter_in_its_place_on_narrow_screens() -> None:
    label = label_inside(shapely.box(0, 0, 66, 60), "Northern Shire", "590,600", "A")
    assert label is not None
    assert (label.size, label.mark) == (12, "A")
    assert label.narrow is not None
    assert ([line.text for line in label.narrow.lines], label.narrow.size) == (["A"], 15)


def test_without_a_short_form_nothing_stands_where_nothing_fits() -> None:
    assert lines(shapely.box(0, 0, 30, 30), short="") is None


def test_it_stands_where_there_is_most_room() -> None:
    shape = shapely.union(shapely.box(0, 0, 300, 30), shapely.box(200, 0, 400, 200))
    label = label_inside(shape, "East", "", "")
    assert label is not None
    assert 250 < label.x < 350
    assert label.size == 15


SIDES = st.tuples(st.integers(5, 300), st.integers(5, 300))


@settings(PROPERTY)
@given(SIDES, SIDES, st.sampled_from(["Ash", "North East Derbyshire", "Y"]))
def test_wherever_it_stands_it_is_inside(
    one: tuple[int, int], other: tuple[int, int], name: str
) -> None:
    shape = shapely.union(shapely.box(0, 0, *one), shapely.box(3, 3, *(3 + n for n in other)))
    label = label_inside(shape, name, "1,096,500", "A")
    if label is not None:
        assert shape.contains(shapely.box(*label.box))
        assert all(label.box[1] < line.y < label.box[3] for line in label.lines)


CORNERS = st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=2, max_size=8)


@settings(PROPERTY)
@given(CORNERS, st.lists(st.tuples(st.integers(-15, 15), st.integers(-15, 15)), min_size=1))
def test_the_roomiest_box_is_the_one_that_measuring_each_finds(
    corners: list[tuple[int, int]], steps: list[tuple[int, int]]
) -> None:
    line, at = shapely.LineString(corners), numpy.array(steps) * 4.0
    boxes = shapely.box(at[:, 0] - 6, at[:, 1] - 2, at[:, 0] + 6, at[:, 1] + 2)
    far = [round(box.distance(line), 3) for box in boxes]
    best, room = roomiest(at, boxes, line)
    assert (best, round(room, 3)) == (far.index(max(far)), max(far))


def test_a_text_is_as_wide_as_its_longest_line() -> None:
    assert text_size(["Ash", "North"], 10) == pytest.approx((29, 24))


def test_labels_break_between_words_only() -> None:
    assert wrapped("North East Derbyshire", 11) == ["North East", "Derbyshire"]
    assert wrapped("Northamptonshire", 11) == ["Northamptonshire"]
