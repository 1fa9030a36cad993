"""Value functions: straight between their points, flat beyond, and read backwards."""

import pytest

from appraisal.maths.value_functions import curve_inverse, passing, piecewise
from tests.scored import FALLING, PEAKED, RISING, read


@pytest.mark.parametrize(
    ("curve", "raw", "expected"),
    [
        (RISING, 100_000, 0),
        (RISING, 225_000, 30),
        (RISING, 350_000, 60),
        (RISING, 425_000, 80),
        (RISING, 99_999, 0),  # flat beyond its ends
        (RISING, 2_000_000, 100),
        (FALLING, 25, 60),
        (FALLING, -5, 100),
        (FALLING, 51, 20),
        (PEAKED, 5, 50),
        (PEAKED, 10, 100),
        (PEAKED, 20, 50),
        (PEAKED, 40, 0),
    ],
)
def test_a_curve_is_straight_between_its_points_and_flat_beyond_its_ends(
    curve: tuple[tuple[float, float], ...], raw: float, expected: float
) -> None:
    assert piecewise(curve, raw) == pytest.approx(expected)


def test_a_published_value_function_gives_the_values_printed() -> None:
    case = read("piecewise-linear")
    curve = tuple((raw, value) for raw, value in case["curve"])
    assert [piecewise(curve, raw) for raw in case["raw"]] == pytest.approx(case["values"])


@pytest.mark.parametrize(
    ("curve", "value", "near", "expected"),
    [
        (RISING, 30, 0, 225_000),
        (RISING, 80, 0, 425_000),
        (RISING, 100, 700_000, 500_000),  # the end of the curve, where it turns flat
        (FALLING, 60, 0, 25),
        (FALLING, 10, 0, None),  # it never falls so low
        (PEAKED, 50, 0, 5),
        (PEAKED, 50, 40, 20),  # the nearer of two
        (PEAKED, 100, 0, 10),
        (((0, 0), (10, 50), (30, 50), (40, 100)), 50, 12, 12),  # flat in the middle
        (((0, 0), (10, 50), (30, 50), (40, 100)), 50, 35, 30),
        (((0, 0), (10, 50), (30, 50), (40, 100)), 50, 5, 10),
    ],
)
def test_a_curve_may_be_read_backwards(
    curve: tuple[tuple[float, float], ...], value: float, near: float, expected: float | None
) -> None:
    found = curve_inverse(curve, value, near)
    assert found == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("curve", "value", "near", "up", "expected"),
    [
        (((0, 0), (100, 100)), 60, 40, True, (("more", 60),)),
        (((0, 0), (100, 100)), 40, 40, False, (("less", 40),)),
        (((0, 100), (100, 0)), 40, 60, True, (("less", 60),)),
        (((0, 0), (10, 60), (20, 60), (30, 90)), 60, 5, True, (("more", 20),)),
        (((0, 0), (50, 100), (100, 0)), 60, 50, False, (("more", 70), ("less", 30))),
        (((0, 0), (50, 100), (100, 0)), 60, 40, False, (("less", 30),)),
        (((0, 0), (50, 60)), 60, 80, False, (("less", 50),)),
        (((0, 0), (50, 60)), 60, 80, True, ()),
    ],
)
def test_a_value_is_passed_where_the_curve_leaves_it(
    curve: tuple[tuple[float, float], ...],
    value: float,
    near: float,
    up: bool,
    expected: tuple[tuple[str, float], ...],
) -> None:
    found = passing(curve, value, near, up)
    assert [way for way, _ in found] == [way for way, _ in expected]
    assert [raw for _, raw in found] == pytest.approx([raw for _, raw in expected])
