"""The pieces of a picture and where they stand."""

import pytest

from appraisal.site.figures.parts import (
    Part,
    Run,
    covered,
    drawing,
    moved,
    number,
    rectangle,
    stood,
    svg_of,
    text_part,
)

INK = "#0b0c0c"


def written(part: Part) -> str:
    return "".join(svg_of(stood([part])))


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (1.239, "1.24"), (-0.5, "-0.5"), (12345.678, "12345.68")]
)
def test_a_number_has_two_digits_after_the_point_at_most(value: float, text: str) -> None:
    assert number(value) == text


def test_parts_that_were_moved_twice_stand_where_both_lead() -> None:
    part = rectangle(1, 2, 10, 20, "")
    [(x, y, _)] = stood(moved(moved([part], 100, 200), 1000, 2000))
    assert (x, y) == (1101, 2202)


def test_parts_keep_their_order() -> None:
    one, two, three = (rectangle(n, 0, 1, 1, "") for n in (1, 2, 3))
    found = stood([one, *moved([two], 10, 0), three])
    assert [x for x, _, _ in found] == [1, 12, 3]


def test_a_text_that_ends_at_a_place_covers_what_is_left_of_it() -> None:
    part = text_part(100, 50, [Run("AA", 10, False, INK)], "end")
    assert covered(stood([part])) == pytest.approx((86.66, 42, 100, 52.5))


def test_nothing_covers_nothing() -> None:
    assert covered([]) == (0, 0, 0, 0)


def test_words_of_another_look_are_told_apart_in_their_line() -> None:
    runs = [Run("63", 16, True, INK), Run(" (51 to 71) & more", 14, False, "#4c555a")]
    assert written(text_part(0, 10, runs)) == (
        '<text x="0" y="10" font-size="16" font-weight="bold" fill="#0b0c0c">63'
        '<tspan font-size="14" font-weight="normal" fill="#4c555a"> (51 to 71) &amp; more</tspan>'
        "</text>"
    )


def test_a_drawing_is_moved_as_a_whole() -> None:
    part = drawing(3, 4, (0, 0, 10, 10), "<path/>")
    assert written(part) == '<g transform="translate(3 4)"><path/></g>'
