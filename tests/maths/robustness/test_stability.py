"""Stability intervals against bisection, switching values against scoring again."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.robustness import (
    Tree,
    leader,
    node_weights,
    stability_intervals,
    switching_values,
)
from tests.random_cases import some_of

Array = np.ndarray[Any, np.dtype[np.float64]]
Problem = tuple[Tree, Array, Array]


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """A tree of up to three levels, shares in sevenths and the like, whole-number values."""
    parent: list[int] = [-1] * draw(st.integers(1, 4))
    for node in range(len(parent)):
        parent += [node] * draw(st.sampled_from([0, 0, 1, 2, 3]))
    for node in range(len(parent)):
        if parent[node] >= 0:
            parent += [node] * draw(st.sampled_from([0, 0, 0, 2]))
    inner = set(parent)
    columns = iter(range(len(parent)))
    tree = Tree(
        tuple(parent),
        tuple(-1 if node in inner else next(columns) for node in range(len(parent))),
    )
    points = np.array([draw(st.integers(0, 5)) for _ in parent], dtype=np.float64)
    for _, children in tree.families:
        if points[list(children)].sum() == 0:
            points[list(children)] = 1
    shares = points / (tree.siblings @ points)
    options = draw(st.integers(1, 5))
    cells = st.lists(st.integers(0, 10), min_size=tree.leaves, max_size=tree.leaves)
    values = [draw(cells) for _ in range(options)]
    return tree, shares, 10.0 * np.array(values)


def moved(tree: Tree, shares: Array, node: int, share: float) -> Array:
    """The shares once `node` has `share`, by the rule as a page explains it."""
    found = shares.copy()
    siblings = [other for other in range(tree.nodes) if tree.parent[other] == tree.parent[node]]
    siblings.remove(node)
    rest = sum(shares[other] for other in siblings)
    for other in siblings:
        part = shares[other] / rest if rest > 1e-12 else 1 / len(siblings)
        found[other] = (1 - share) * part
    found[node] = share
    return found


def leaf_weights(tree: Tree, shares: Array) -> Array:
    return node_weights(tree, shares)[tree.leaf_nodes]


def lead(tree: Tree, shares: Array, values: Array, first: int) -> float:
    overall = values @ leaf_weights(tree, shares)
    return float(overall[first] - overall.max())


def furthest(problem: Problem, node: int, first: int, end: float) -> float:
    """The share nearest `end` at which the first place still holds, by bisection."""
    tree, shares, values = problem
    near, far = float(shares[node]), end
    if lead(tree, moved(tree, shares, node, far), values, first) >= -1e-9:
        return far
    for _ in range(60):
        middle = (near + far) / 2
        holds = lead(tree, moved(tree, shares, node, middle), values, first) >= -1e-9
        near, far = (middle, far) if holds else (near, middle)
    return near


@given(problems())
@settings(max_examples=some_of(150), deadline=None)
def test_intervals_are_what_bisection_finds(problem: Problem) -> None:
    tree, shares, values = problem
    found = stability_intervals(tree, shares, values)
    first = leader(values @ leaf_weights(tree, shares))
    for node in range(tree.nodes):
        if sum(other == tree.parent[node] for other in tree.parent) == 1:
            low, high = 0.0, 1.0
        else:
            low = furthest(problem, node, first, 0.0)
            high = furthest(problem, node, first, 1.0)
        assert found.low[node] == pytest.approx(low, abs=1e-6)
        assert found.high[node] == pytest.approx(high, abs=1e-6)


@given(problems())
@settings(max_examples=some_of(100), deadline=None)
def test_the_rival_named_is_level_at_the_end_and_ahead_beyond_it(problem: Problem) -> None:
    tree, shares, values = problem
    found = stability_intervals(tree, shares, values)
    first = leader(values @ leaf_weights(tree, shares))
    for node in range(tree.nodes):
        for end, rival, step in (
            (found.low[node], found.below[node], -1e-3),
            (found.high[node], found.above[node], 1e-3),
        ):
            if rival < 0:
                continue
            level = values @ leaf_weights(tree, moved(tree, shares, node, end))
            assert level[rival] == pytest.approx(level[first], abs=1e-9)
            assert level.max() == pytest.approx(level[first], abs=1e-9)
            beyond = min(max(end + step, 0.0), 1.0)
            after = values @ leaf_weights(tree, moved(tree, shares, node, beyond))
            assert after[rival] > after[first]


def worth(problem: Problem, node: int, share: float, lines: Array) -> Array:
    """What each model is worth once a node has a share: as much as its highest line."""
    tree, shares, values = problem
    overall = values @ leaf_weights(tree, moved(tree, shares, node, share))
    return np.array([overall[lines == model].max() for model in np.unique(lines)])


@given(problems(), st.lists(st.integers(0, 2), min_size=5, max_size=5))
@settings(max_examples=some_of(150), deadline=None)
def test_between_its_ends_the_first_model_stays_first_and_beyond_them_another_is(
    problem: Problem, numbers: list[int]
) -> None:
    tree, shares, values = problem
    lines = np.unique(numbers[: len(values)], return_inverse=True)[1]
    found = stability_intervals(tree, shares, values, lines.tolist())
    first = lines[leader(values @ leaf_weights(tree, shares))]
    for node in range(tree.nodes):
        low, high = float(found.low[node]), float(found.high[node])
        if sum(other == tree.parent[node] for other in tree.parent) == 1:
            continue
        for share in np.linspace(low, high, 21):
            models = worth(problem, node, share, lines)
            assert models[first] >= models.max() - 1e-7
        for end, rival, step in (
            (low, found.below[node], -1e-4),
            (high, found.above[node], 1e-4),
        ):
            if rival < 0:
                assert end in (0.0, 1.0)
                continue
            models = worth(problem, node, end + step, lines)
            assert lines[rival] != first
            assert models[lines[rival]] > models[first]


def test_another_line_of_the_same_model_ends_no_interval() -> None:
    """The first, 100 and 0, is passed by its other line at a half, by a rival only at a quarter."""
    values = np.array([[100.0, 0], [50, 50], [0, 200 / 3]])
    shares = np.array([0.8, 0.2])
    alone = stability_intervals(Tree.flat(2), shares, values)
    assert (alone.low[0], alone.below[0]) == (pytest.approx(0.5), 1)
    lines = stability_intervals(Tree.flat(2), shares, values, [0, 0, 1])
    assert (lines.low[0], lines.below[0]) == (pytest.approx(0.25), 2)
    one = stability_intervals(Tree.flat(2), shares, values, [0, 0, 0])
    assert (one.low.tolist(), one.below.tolist()) == ([0, 0], [-1, -1])


def test_a_rival_that_another_line_is_ahead_of_by_then_stops_nothing() -> None:
    """At nought the rival has 60; the first has 50 there, and its other line 70."""
    values = np.array([[80.0, 50], [10, 70], [20, 60]])
    shares = np.array([0.5, 0.5])
    alone = stability_intervals(Tree.flat(2), shares, values)
    assert alone.below.tolist() == [1, -1]
    lines = stability_intervals(Tree.flat(2), shares, values, [0, 0, 1])
    assert (lines.low.tolist(), lines.below.tolist()) == ([0, 0], [-1, -1])


@given(problems(), st.randoms(use_true_random=False))
@settings(max_examples=some_of(60), deadline=None)
def test_the_order_of_options_changes_no_interval(problem: Problem, random: Any) -> None:
    tree, shares, values = problem
    overall = values @ leaf_weights(tree, shares)
    if (overall >= overall.max() - 1e-9).sum() > 1:
        return  # who leads among equals is decided by their order
    order = list(range(values.shape[0]))
    random.shuffle(order)
    before = stability_intervals(tree, shares, values)
    after = stability_intervals(tree, shares, values[order])
    assert after.low == pytest.approx(before.low, abs=1e-9)
    assert after.high == pytest.approx(before.high, abs=1e-9)


@given(problems())
@settings(max_examples=some_of(60), deadline=None)
def test_an_irrelevant_option_moves_nothing(problem: Problem) -> None:
    tree, shares, values = problem
    more = np.vstack([values, values.min(axis=0, keepdims=True)])
    before = stability_intervals(tree, shares, values)
    after = stability_intervals(tree, shares, more)
    for part in ("low", "high", "below", "above"):
        assert getattr(after, part).tolist() == getattr(before, part).tolist()


def test_a_flat_example_by_hand() -> None:
    values = np.array([[100.0, 0, 40], [0, 100, 40]])
    found = stability_intervals(Tree.flat(3), np.array([0.5, 0.25, 0.25]), values)
    # The first leads while x ≥ (1 − x) ÷ 2, so from a third up.
    assert found.low == pytest.approx([1 / 3, 0, 0])
    assert found.high == pytest.approx([1, 0.4, 1])
    assert found.below.tolist() == [1, -1, -1]
    assert found.above.tolist() == [-1, 1, -1]


def test_all_the_weight_on_one_node_is_shared_equally_as_it_moves() -> None:
    values = np.array([[100.0, 0, 0], [0, 100, 0]])
    found = stability_intervals(Tree.flat(3), np.array([1.0, 0, 0]), values)
    # Against (1 − x) ÷ 2 on the second criterion: x = 1/3.
    assert found.low[0] == pytest.approx(1 / 3)
    assert found.below[0] == 1


def test_an_only_child_and_a_weightless_branch_may_have_any_share() -> None:
    tree = Tree((-1, -1, 0, 1, 1), (-1, -1, 0, 1, 2))
    shares = np.array([1.0, 0, 1, 0.5, 0.5])
    found = stability_intervals(tree, shares, np.array([[60.0, 0, 100], [40, 100, 0]]))
    assert found.low[2:].tolist() == [0, 0, 0]
    assert found.high[2:].tolist() == [1, 1, 1]
    assert found.below[2:].tolist() == found.above[2:].tolist() == [-1, -1, -1]


def test_nothing_unseats_a_single_option() -> None:
    found = stability_intervals(Tree.flat(2), np.array([0.5, 0.5]), np.array([[10.0, 20.0]]))
    assert found.low.tolist() == [0, 0]
    assert found.high.tolist() == [1, 1]


def test_identical_options_never_unseat_each_other() -> None:
    row = [33.3, 66.6, 12.1]
    shares = np.array([0.2, 0.3, 0.5])
    found = stability_intervals(Tree.flat(3), shares, np.array([row, row]))
    assert found.low.tolist() == [0, 0, 0]
    assert found.high.tolist() == [1, 1, 1]


@given(problems())
@settings(max_examples=some_of(100), deadline=None)
def test_switching_values_share_the_first_place_when_scored_again(problem: Problem) -> None:
    tree, shares, values = problem
    weights = leaf_weights(tree, shares)
    found = switching_values(weights, values)
    first = leader(values @ weights)
    for option, leaf in np.ndindex(values.shape):
        if np.isnan(found.needed[option, leaf]):
            assert found.rival[option, leaf] == -1
            continue
        again = values.copy()
        again[option, leaf] = found.needed[option, leaf]
        overall = again @ weights
        rival = found.rival[option, leaf]
        assert 0 <= found.needed[option, leaf] <= 100
        assert overall[option] == pytest.approx(overall[rival], abs=1e-7)
        assert overall.max() == pytest.approx(overall[option], abs=1e-7)
        assert first in (option, rival)


@given(problems())
@settings(max_examples=some_of(100), deadline=None)
def test_where_no_switching_value_is_given_none_would_do(problem: Problem) -> None:
    tree, shares, values = problem
    weights = leaf_weights(tree, shares)
    found = switching_values(weights, values)
    first = leader(values @ weights)
    for option, leaf in zip(*np.nonzero(np.isnan(found.needed)), strict=True):
        if weights[leaf] == 0 or values.shape[0] == 1:
            continue
        again = values.copy()
        again[option, leaf] = 0 if option == first else 100
        overall = again @ weights
        others = np.delete(overall, option)
        ahead = overall[option] > others.max()
        assert ahead == (option == first)


def test_switching_values_by_hand() -> None:
    values = np.array([[80.0, 50.0], [60.0, 50.0], [10.0, 0.0]])
    found = switching_values(np.array([0.5, 0.5]), values)
    assert found.needed[0].tolist() == [60, 30]
    assert found.needed[1].tolist() == [80, 70]
    assert np.isnan(found.needed[2]).all()
    assert found.rival.tolist() == [[1, 1], [0, 0], [-1, -1]]


def test_a_weightless_criterion_and_a_single_option_have_no_switching_value() -> None:
    found = switching_values(np.array([1.0, 0.0]), np.array([[50.0, 50], [50, 50]]))
    assert np.isnan(found.needed[:, 1]).all()
    alone = switching_values(np.array([1.0, 0.0]), np.array([[50.0, 50]]))
    assert np.isnan(alone.needed).all()
    assert (alone.rival == -1).all()


def test_no_nan_is_ranked() -> None:
    values = np.array([[np.nan, 1.0], [2.0, 3.0]])
    with pytest.raises(ValueError, match="not finite"):
        stability_intervals(Tree.flat(2), np.array([0.5, 0.5]), values)
    with pytest.raises(ValueError, match="not finite"):
        switching_values(np.array([0.5, 0.5]), values)


def test_intervals_narrow_as_rivals_come_closer() -> None:
    lows = []
    for rival in (10.0, 40.0, 70.0):
        values = np.array([[100.0, 0.0], [rival, 60.0]])
        lows.append(stability_intervals(Tree.flat(2), np.array([0.9, 0.1]), values).low[0])
    assert all(before < after for before, after in pairwise(lows))
