"""Who comes first as one weight moves, where lines cross, are level, or stand alone."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.safety.weight_lines import Band, bands, lines
from tests.appraise.safety.robust import LINES
from tests.areas import AHEAD
from tests.datasets import dataset


def test_bands_follow_the_highest_line() -> None:
    none = {"a": 70.0, "b": 60.0, "c": 0.0}
    every = {"a": 30.0, "b": 60.0, "c": 90.0}
    assert bands(none, every) == (
        Band(0.0, 0.25, "a"),
        Band(0.25, 2 / 3, "b"),
        Band(2 / 3, 1.0, "c"),
    )


def test_bands_of_one_option_or_of_none() -> None:
    assert bands({"a": 1.0}, {"a": 9.0}) == (Band(0.0, 1.0, "a"),)
    assert bands({}, {}) == ()


def test_level_lines_make_one_band() -> None:
    assert bands({"a": 5.0, "b": 5.0}, {"a": 5.0, "b": 5.0}) == (Band(0.0, 1.0, "a"),)


def test_the_lines_change_the_first_place_where_the_stability_interval_ends() -> None:
    """Alpha 80 and 60, Beta 40 and 70: level where 40x = 10(1 - x), at x = 0.2."""
    made = appraise(dataset(AHEAD))
    found = lines(made, made.dataset.criteria[0], made.dataset.criteria)
    assert found.at_none == pytest.approx({"a": 60, "b": 70})
    assert found.at_all == pytest.approx({"a": 80, "b": 40})
    assert [(band.option, round(band.high, 9)) for band in found.bands] == [("b", 0.2), ("a", 1.0)]
    assert made.robust is not None
    assert made.robust.stability[0].low == pytest.approx(found.bands[0].high)


def test_the_first_place_turns_only_where_it_goes_to_another_model() -> None:
    made = appraise(dataset(LINES))
    found = lines(made, made.dataset.criteria[0], made.dataset.criteria)
    assert [band.option for band in found.bands] == ["c", "b", "a"]
    assert found.turns == pytest.approx([1 / 6])
