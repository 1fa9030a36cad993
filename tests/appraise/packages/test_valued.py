"""What packages are worth, against each valued as an option among the others."""

import pytest

from tests.appraise.packages.made_up import ALL, area, plain_values, valued

LEAVES = [leaf.id for leaf in area().leaves()]


@pytest.mark.parametrize("leaf", LEAVES)
def test_every_package_is_worth_what_the_same_option_would_be(leaf: str) -> None:
    found = valued()
    gains = found.gain({leaf: 1.0}, ALL)
    values = [found.reference[leaf] + gain for gain in gains]
    assert values == pytest.approx([row[leaf] for row in plain_values()], abs=1e-9)
