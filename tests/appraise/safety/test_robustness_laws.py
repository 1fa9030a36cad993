"""How safe the ranking is, in random workspaces: against slow oracles, and what changes nothing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.performance import perform
from appraisal.appraise.safety.robustness import Robustness
from appraisal.appraise.weights import weigh
from tests.appraise.safety.robust import TWO, of, ranked
from tests.appraise.workspaces import Spec, leaves, made, specs
from tests.datasets import dataset
from tests.random_cases import some_of


def rescored(spec: Spec, option: str, leaf: str, score: float) -> Spec:
    scores = {**spec["scores"], option: {**spec["scores"][option], leaf: (score, score, score)}}
    return {**spec, "scores": scores}


@given(specs())
@settings(max_examples=some_of(25), deadline=None)
def test_a_switching_value_shares_the_first_place_when_it_is_scored(spec: Spec) -> None:
    area = made(spec)
    first = ranked(area).first()[0]
    for row in of(area).switching:
        if row.needed is None:
            for end in (0, 100):
                value = ranked(made(rescored(spec, row.option, row.criterion, end))).value
                assert value[first] >= max(value.values()) - 1e-7
        else:
            value = ranked(made(rescored(spec, row.option, row.criterion, row.needed))).value
            top = max(value.values())
            assert value[row.option] == pytest.approx(top, abs=1e-7)
            assert value[str(row.rival)] == pytest.approx(top, abs=1e-7)


def moved(spec: Spec, node: str, share: float) -> Spec:
    """The spec with a node at this share, its siblings in their proportions."""
    tops = list(spec["groups"])
    group = tops if node in tops else next(g for g in spec["groups"].values() if node in g)
    points = dict(spec["points"])
    rest = sum(points[i] for i in group if i != node)
    for i in group:
        points[i] = share if i == node else (1 - share) * points[i] / rest
    return {**spec, "points": points}


def edge(spec: Spec, node: str, first: str, inside: float, outside: float) -> float:
    """Bisect for the share where `first` stops being first; `outside` if it never does."""

    def holds(share: float) -> bool:
        value = ranked(made(moved(spec, node, share))).value
        return value[first] >= max(value.values()) - 1e-9

    if holds(outside):
        return outside
    for _ in range(34):
        middle = (inside + outside) / 2
        inside, outside = (middle, outside) if holds(middle) else (inside, middle)
    return inside


@given(specs(), st.data())
@settings(max_examples=some_of(12), deadline=None)
def test_a_stability_interval_ends_where_bisection_finds_another_first(
    spec: Spec, data: st.DataObject
) -> None:
    area = made(spec)
    row = data.draw(st.sampled_from(of(area).stability))
    first = ranked(area).first()[0]
    if row.weight > 1 - 1e-9:
        return
    assert row.low == pytest.approx(edge(spec, row.criterion, first, row.weight, 0.0), abs=1e-6)
    assert row.high == pytest.approx(edge(spec, row.criterion, first, row.weight, 1.0), abs=1e-6)


@given(specs())
@settings(max_examples=some_of(15), deadline=None)
def test_the_order_of_criteria_in_the_file_changes_nothing(spec: Spec) -> None:
    """Nor does that of options: they are read in the order of their ids."""
    turned = {
        "groups": {top: below[::-1] for top, below in reversed(spec["groups"].items())},
        "points": dict(reversed(spec["points"].items())),
        "scores": dict(reversed(spec["scores"].items())),
    }
    one, other = of(made(spec)), of(made(turned))
    _assert_alike(one, other, {i: i for i in spec["scores"]})


@given(specs())
@settings(max_examples=some_of(15), deadline=None)
def test_the_names_and_so_the_order_of_options_change_nothing(spec: Spec) -> None:
    names = dict(zip(spec["scores"], reversed("wxyz"), strict=False))
    renamed = {**spec, "scores": {names[i]: scores for i, scores in spec["scores"].items()}}
    if len(ranked(made(spec)).first()) == 1:
        _assert_alike(of(made(spec)), of(made(renamed)), names)


def _assert_alike(one: Robustness, other: Robustness, names: dict[str, str]) -> None:
    def stable(found: Robustness) -> dict[str, tuple[float, ...]]:
        return {r.criterion: pytest.approx((r.low, r.high), abs=1e-9) for r in found.stability}

    assert stable(one) == {r.criterion: (r.low, r.high) for r in other.stability}
    needed = {(names[r.option], r.criterion): _near(r.needed) for r in one.switching}
    assert needed == {(r.option, r.criterion): r.needed for r in other.switching}
    for mine, theirs in (
        (one.could_be_first, other.could_be_first),
        (one.could_be_first_within, other.could_be_first_within),
    ):
        assert (mine and {names[i]: could for i, could in mine.items()}) == theirs
    assert {names[i]: {names[j] for j in by} for i, by in one.dominated_by.items()} == {
        i: set(by) for i, by in other.dominated_by.items()
    }
    assert [_near(moved) for moved in _moves(one)] == _moves(other)


def _moves(found: Robustness) -> list[float | None]:
    return [row.moved if row else None for row in found.shifts.values()]


def _near(number: float | None) -> Any:
    """The same but for the order of a sum. Rounded, two neighbours of an edge would differ."""
    return None if number is None else pytest.approx(number, abs=1e-6)


@given(specs())
@settings(max_examples=some_of(15), deadline=None)
def test_nothing_moves_when_an_irrelevant_option_is_added(spec: Spec) -> None:
    """An option at nought on everything: worse than all others, whatever the weights."""
    poor = dict.fromkeys(leaves(spec), (0, 0, 0))
    before, after = made(spec), made({**spec, "scores": {**spec["scores"], "z": poor}})
    old, new = of(before), of(after)
    assert {i: v for i, v in ranked(after).value.items() if i != "z"} == ranked(before).value
    assert [(r.low, r.high) for r in new.stability] == [(r.low, r.high) for r in old.stability]
    assert [r for r in new.switching if r.option != "z"] == list(old.switching)
    assert {i: could for i, could in new.could_be_first.items() if i != "z"} == old.could_be_first
    assert new.shifts == old.shifts


@given(specs())
@settings(max_examples=some_of(15), deadline=None)
def test_shares_of_draws_add_up(spec: Spec) -> None:
    found = of(made(spec)).simulated
    for shares in found.acceptability.values():
        assert sum(shares) == pytest.approx(1)
    for rank in range(len(found.acceptability)):
        assert sum(shares[rank] for shares in found.acceptability.values()) == pytest.approx(1)
    for one, row in found.winning.items():
        for other, share in row.items():
            assert share + found.winning[other][one] == pytest.approx(1)


@given(specs())
@settings(max_examples=some_of(15), deadline=None)
def test_a_shift_leaves_weights_and_makes_the_rival_level(spec: Spec) -> None:
    area = made(spec)
    (row,) = of(area).shifts.values()
    if row is None:
        return
    assert sum(by for _, by in row.changes) == pytest.approx(0, abs=1e-9)
    weights = {leaf: weigh(area)["p"].nodes[leaf] for leaf in leaves(spec)}
    after: dict[str, Any] = {
        leaf: w + dict(row.changes).get(leaf, 0.0) for leaf, w in weights.items()
    }
    assert min(after.values()) >= -1e-9
    matrix = perform(area).matrix
    value = {
        i: sum(after[leaf] * matrix.cells[i, leaf].value for leaf in after) for i in matrix.options
    }
    assert value[row.rival] == pytest.approx(max(value.values()), abs=1e-6)


def test_the_pipeline_gives_the_same_twice() -> None:
    area = dataset(TWO)
    assert appraise(area).robust == appraise(replace(area)).robust
