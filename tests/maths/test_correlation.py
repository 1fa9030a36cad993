"""Pearson's correlation by hand, and the heaviest group of those that all go together."""

import pytest

from appraisal.maths.correlation import correlation, heaviest_group


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((1, 2, 3), (10, 20, 30), 1.0),
        ((1, 2, 3), (30, 20, 10), -1.0),
        ((1, 2, 3), (1, 3, 2), 0.5),
        ((1, 2, 3, 4), (0, 0, 1, 1), 0.894427191),
        ((1, 2, 3), (5, 5, 5), None),
        ((0.1, 0.1, 0.1), (1, 2, 3), None),
    ],
    ids=["rising", "falling", "half", "2 ÷ √5, point-biserial", "flat", "flat but for rounding"],
)
def test_a_correlation_is_pearsons(
    one: tuple[float, ...], other: tuple[float, ...], expected: float | None
) -> None:
    found = correlation(one, other)
    assert found == (None if expected is None else pytest.approx(expected, abs=1e-9))


WEIGHTS = {"a": 0.1, "b": 0.2, "c": 0.3, "d": 0.4}


@pytest.mark.parametrize(
    ("joined", "expected"),
    [
        ([], ()),
        ([("c", "a")], ("a", "c")),
        ([("a", "b"), ("b", "c"), ("c", "a")], ("a", "b", "c")),
        ([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")], ("c", "d")),
        ([("a", "b"), ("b", "c")], ("b", "c")),
    ],
    ids=["none", "a pair", "three", "the heavier pair", "a chain is no group"],
)
def test_the_heaviest_group_has_each_joined_with_each(
    joined: list[tuple[str, str]], expected: tuple[str, ...]
) -> None:
    assert heaviest_group(joined, WEIGHTS) == expected


def test_of_equal_weights_the_larger_group_then_the_first_is_taken() -> None:
    triangle = [("b", "c"), ("c", "d"), ("d", "b")]
    assert heaviest_group([("a", "e"), *triangle], dict.fromkeys("abcd", 0.2) | {"e": 0.4}) == (
        *"bcd",
    )
    assert heaviest_group([("c", "d"), ("b", "a")], dict.fromkeys("abcd", 0.25)) == ("a", "b")
