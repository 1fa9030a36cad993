"""Weights from judgements, against published examples and against what they must obey."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.elicitation import CONSISTENT, pairwise, rank_order_centroid

CASES = Path(__file__).parents[1] / "cases"


def read(name: str) -> Any:
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", read("rank-order-centroid")["examples"])
def test_centroid_weights_are_those_published(example: Any) -> None:
    found = rank_order_centroid(example["count"])
    assert found == pytest.approx(example["weights"], abs=example["tolerance"])


@pytest.mark.parametrize("name", ["ahp-three-items", "ahp-drinks", "ahp-leader"])
def test_pairwise_weights_are_those_published(name: str) -> None:
    case = read(name)
    found = pairwise(case["count"], [(i, j, ratio) for i, j, ratio in case["comparisons"]])
    assert found.weights == pytest.approx(case["weights"], abs=case["tolerance"])
    if "consistency_ratio" in case:
        assert found.ratio == pytest.approx(case["consistency_ratio"], abs=case["tolerance"])


@given(st.integers(1, 40))
def test_centroid_weights_fall_and_sum_to_one(count: int) -> None:
    found = rank_order_centroid(count)
    assert found.sum() == pytest.approx(1)
    assert (np.diff(found) < 0).all()
    assert found.size == count


def test_centroid_weights_are_the_mean_of_all_weights_in_that_order() -> None:
    draws = np.random.default_rng(1).exponential(size=(200_000, 4))
    ordered = -np.sort(-draws / draws.sum(axis=1, keepdims=True), axis=1)
    assert rank_order_centroid(4) == pytest.approx(ordered.mean(axis=0), abs=0.002)


weights_and_links = st.integers(2, 9).flatmap(
    lambda count: st.tuples(
        st.lists(st.floats(0.05, 1), min_size=count, max_size=count),
        st.lists(st.integers(0, 8), min_size=count, max_size=count),
        st.sets(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=10),
    )
)


@given(weights_and_links)
def test_consistent_comparisons_give_their_weights_however_few(
    drawn: tuple[list[float], list[int], set[tuple[int, int]]],
) -> None:
    weights, links, extra = drawn
    tree = {(item, links[item] % item) for item in range(1, len(weights))}
    pairs = tree | {(max(pair), min(pair)) for pair in extra if pair[0] != pair[1]}
    compared = [(i, j, weights[i] / weights[j]) for i, j in sorted(pairs)]
    found = pairwise(len(weights), compared)
    assert found.weights == pytest.approx(np.array(weights) / sum(weights), abs=1e-9)
    assert found.ratio == pytest.approx(0, abs=1e-8)


def test_contradictory_comparisons_are_above_the_warning() -> None:
    assert pairwise(3, [(0, 1, 5), (1, 2, 5), (2, 0, 5)]).ratio > CONSISTENT


def test_one_item_has_all_the_weight() -> None:
    alone = pairwise(1, [])
    assert alone.weights.tolist() == [1.0]
    assert alone.ratio == 0


def test_two_items_are_always_consistent() -> None:
    found = pairwise(2, [(0, 1, 3)])
    assert found.weights == pytest.approx([0.75, 0.25])
    assert found.ratio == 0


@pytest.mark.parametrize(
    ("comparisons", "message"),
    [
        ([(0, 1, 2.0)], "connect"),
        ([(0, 1, 2.0), (1, 2, 0.0)], "positive"),
        ([(0, 1, 2.0), (1, 2, float("nan"))], "positive"),
        ([(0, 1, 2.0), (1, 0, 2.0)], "again"),
        ([(1, 1, 2.0)], "again"),
    ],
)
def test_comparisons_that_give_no_weights_are_refused(
    comparisons: list[tuple[int, int, float]], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        pairwise(3, comparisons)


def test_an_empty_order_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        rank_order_centroid(0)
