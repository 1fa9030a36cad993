"""The mean share of draws in which each model is first, once some choices are settled."""

import math
from itertools import product

import numpy as np
import pytest
from msgspec.structs import replace

from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.shares_left import shares_by_way, shares_left
from tests.made_up_ways import LEVEL, SPLIT, Way, ways


@pytest.fixture(scope="module")
def made() -> Ways:
    """Shares as 2,000 draws have them; tiers matter least."""
    drawn = np.random.default_rng(14)

    def shares(way: Way) -> dict[str, float]:
        high = 300 * (way["scales"] == "halved") + 100 * (way["parties"] == "without")
        a = 500 + high + int(drawn.integers(20))
        return {"a": a / 2000, "b": (2000 - a) / 2000, "c": 0.0}

    return ways(("tiers", "scales", "parties"), shares)


def test_the_mean_is_that_of_a_slow_walk_over_the_ways_left(made: Ways) -> None:
    held = shares_by_way(made)
    alternatives = [choice.alternatives for choice in made.choices]
    for at in product(*((None, *own) for own in alternatives)):
        settled = {c.id: a for c, a in zip(made.choices, at, strict=True) if a is not None}
        left = [
            made.under(**dict(zip(("tiers", "scales", "parties"), way, strict=True)))
            for way in product(*alternatives)
            if all(a in (None, own) for a, own in zip(at, way, strict=True))
        ]
        found = shares_left(held, settled)
        for model in made.models:
            mean = math.fsum(row[model] for row in left) / len(left)
            assert found[model] == pytest.approx(mean, abs=1e-12)


def test_the_models_stand_in_order_and_those_level_as_they_were() -> None:
    held = shares_by_way(SPLIT)
    assert list(shares_left(held).items()) == [("a", 0.5625), ("b", 0.4375), ("c", 0.0)]
    level = shares_left(held, {"unknowns": "low", "aggregation": "sum"})
    assert list(level.items()) == [("a", 0.5), ("b", 0.5), ("c", 0.0)]
    assert list(shares_left(held, {"aggregation": "geometric-mean"}).items()) == [
        ("b", 0.75), ("a", 0.25), ("c", 0.0),
    ]  # fmt: skip


def test_with_everything_settled_they_are_the_shares_of_that_way(made: Ways) -> None:
    settled = {"tiers": "standing", "scales": "doubled", "parties": "with"}
    held = shares_by_way(made)
    assert shares_left(held, settled) == pytest.approx(made.under(**settled), abs=1e-12)


def test_a_choice_that_changes_nothing_has_no_axis() -> None:
    held = shares_by_way(SPLIT)
    assert [choice.id for choice in held.choices] == ["unknowns", "aggregation"]
    assert held.parts.shape == (4, 2, 3)
    assert shares_by_way(LEVEL).parts.tolist() == [1333, 1333, 1333]
    settled = {"parties": "without"}
    assert shares_left(held, settled) == shares_left(held)


def test_where_there_are_too_many_the_choices_that_matter_least_are_averaged_over(
    made: Ways,
) -> None:
    held = shares_by_way(made, most=18)
    assert [choice.id for choice in held.averaged] == ["tiers"]
    assert held.parts.shape == (3, 2, 3)
    for way in product(("as-given", "halved", "doubled"), ("with", "without")):
        settled = dict(zip(("scales", "parties"), way, strict=True))
        both = [made.under(tiers=tier, **settled)["a"] for tier in ("as-written", "standing")]
        for tiers in ({}, {"tiers": "as-written"}, {"tiers": "standing"}):
            found = shares_left(held, {**settled, **tiers})["a"]
            assert found == pytest.approx(math.fsum(both) / 2, abs=1 / 8000)


def test_halves_of_a_part_go_up_whatever_the_order_of_the_ways() -> None:
    one = ways(("parties",), lambda way: {"a": 0.5 + (way["parties"] == "with") / 4000, "b": 0.0})
    other = replace(one, shares=one.shares[::-1])
    for held in (one, other):
        assert shares_by_way(held, most=1).parts.tolist() == [2001, 0]
