"""Shares are said in words and in digits that never say none or all wrongly."""

import pytest

from appraisal.findings.shares import (
    in_draws,
    in_hundred,
    in_ten,
    points_of_weight,
    share_words,
    shares_apart,
)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0, "none"),
        (0.001, "fewer than 1 in 10"),
        (0.067, "fewer than 1 in 10"),
        (0.095, "about 1 in 10"),
        (0.246, "about 3 in 10"),  # 25%, as is the next
        (0.254, "about 3 in 10"),
        (0.244, "about 2 in 10"),
        (0.44, "about 4 in 10"),
        (0.66, "about 7 in 10"),
        (0.904, "about 9 in 10"),
        (0.95, "more than 9 in 10"),
        (0.9999, "more than 9 in 10"),
        (1, "all"),
    ],
)
def test_a_share_is_said_in_tenths(share: float, expected: str) -> None:
    assert in_ten(share) == expected


def test_none_and_all_are_said_of_draws_in_words() -> None:
    assert [in_draws(0), in_draws(0.5), in_draws(1)] == [
        "no try",
        "about 5 in 10 tries",
        "every try",
    ]


def test_a_share_in_a_table_is_never_rounded_to_none_or_all() -> None:
    assert [share_words(s) for s in (0, 0.004, 0.66, 0.996, 1)] == [
        "0%",
        "<1%",
        "66%",
        ">99%",
        "100%",
    ]


@pytest.mark.parametrize(
    ("today", "needed", "expected"),
    [
        (0.17, 0.39, ("17%", "39%")),
        (0.171, 0.174, ("17.1%", "17.4%")),
        (0.1711, 0.1712, ("17.11%", "17.12%")),
        (0.5, 0.5, ("50%", "50%")),
    ],
)
def test_two_shares_get_the_digits_that_tell_them_apart(
    today: float, needed: float, expected: tuple[str, str]
) -> None:
    assert shares_apart(today, needed) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.065, "6.5 points"), (0.01, "1 point"), (0.0001, "less than 0.1 points"), (0, "0 points")],
)
def test_weight_that_moves_is_said_in_points(share: float, expected: str) -> None:
    assert points_of_weight(share) == expected


def test_a_small_share_is_said_in_whole_hundredths() -> None:
    assert in_hundred(0.0295) == "about 3 in 100"
    assert in_hundred(0.004) == "fewer than 1 in 100"
