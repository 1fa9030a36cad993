"""What packages are worth, against each valued as an option among the others."""

import pytest

from appraisal.appraise.packages.valued import Ground, gain_of_all, reached_gains
from appraisal.area.candidates import body_of
from tests.appraise.packages.made_up import (
    ALL,
    CANDIDATES,
    area,
    done,
    plain_values,
    valued,
)

LEAVES = [leaf.id for leaf in area().leaves()]
REACHED = [
    leaf.id
    for leaf in area().leaves()
    if leaf.measured and leaf.measured.figure in ("joined_up", "theme_reach")
]
GROUND = Ground(area(), done(), CANDIDATES)


@pytest.mark.parametrize("leaf", LEAVES)
def test_every_package_is_worth_what_the_same_option_would_be(leaf: str) -> None:
    found = valued()
    gains = found.gain({leaf: 1.0}, ALL)
    values = [found.reference[leaf] + gain for gain in gains]
    assert values == pytest.approx([row[leaf] for row in plain_values()], abs=1e-9)


@pytest.mark.parametrize("leaf", LEAVES)
def test_all_candidates_gain_what_the_largest_package_does(leaf: str) -> None:
    weights = {leaf: 0.5, LEAVES[0]: 0.5}
    assert gain_of_all(GROUND, weights) == valued().gain(weights, ALL[-1:])[0]


@pytest.mark.parametrize("leaf", LEAVES)
def test_bodies_gain_what_their_package_does_where_it_counts_whom_partnerships_reach(
    leaf: str,
) -> None:
    bodies = [body_of(area().candidates[i]) for i in CANDIDATES]
    held = [[body for i, body in enumerate(bodies) if mask >> i & 1] for mask in ALL]
    expected = valued().gain({leaf: 1.0}, ALL) if leaf in REACHED else [0] * len(ALL)
    assert reached_gains(GROUND, {leaf: 1.0}, held) == pytest.approx(expected, abs=1e-9)
