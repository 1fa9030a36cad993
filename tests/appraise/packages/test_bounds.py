"""Limits by name and as arrays."""

import numpy as np

from appraisal.appraise.packages.bounds import Bound, Wanted, bounds
from appraisal.appraise.packages.prices import prices
from appraisal.maths.packages.limits import feasible
from appraisal.model.candidates import PackageSettings
from tests.appraise.packages.made_up import FEASIBLE, area

PRICES = prices(area())


def test_each_limit_has_a_row_and_its_name() -> None:
    found = bounds(area(), PRICES, Wanted(area().settings.packages))
    assert found.named == (
        Bound("set_up", None, 260),
        Bound("running", None, 60),
        *(Bound("posts", council, 3) for council in ("c", "n", "s", "shire", "w")),
    )
    assert np.flatnonzero(feasible(found.limits)).tolist() == FEASIBLE


def test_what_has_no_limit_has_no_row() -> None:
    found = bounds(area(), PRICES, Wanted(PackageSettings()))
    assert found.named == ()
    assert found.broken(["a-hub", "h-team"]) == ()


def test_limits_that_a_package_breaks_are_named_and_one_that_it_comes_up_to_is_not() -> None:
    found = bounds(area(), PRICES, Wanted(PackageSettings(set_up=150, running=5, capacity=3)))
    assert found.broken(["a-hub", "h-team"]) == (Bound("running", None, 5),)
    assert found.broken(["a-hub", "b-permits", "h-team"]) == (
        Bound("set_up", None, 150),
        Bound("running", None, 5),
        Bound("posts", "c", 3),
    )


def test_what_is_to_be_held_is_held_with_what_it_needs() -> None:
    found = bounds(area(), PRICES, Wanted(PackageSettings(), held=("c-desk",)))
    assert found.limits.held == 0b110
