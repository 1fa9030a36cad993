"""What options are worth on the branches of the value tree."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.tree_values import (
    Contribution,
    contribution,
    known_span,
    node_span,
    weight_of_gaps,
)
from appraisal.appraise.weights import weights_within
from tests.datasets import TREE, dataset


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def test_a_branch_is_worth_what_its_leaves_are_by_their_shares(tree: Appraisal) -> None:
    quality = tree.dataset.criteria[1]
    assert weights_within(quality, tree.weights["p"].shares) == {"care": 0.75, "speed": 0.25}
    span = node_span(tree, "join", quality)
    assert (span.value, span.low, span.high) == (50.0, 30.0, 70.0)


def test_what_the_top_criteria_add_comes_to_the_overall_value(tree: Appraisal) -> None:
    # 0.2 x 25, and 0.8 x (0.75 x 60 + 0.25 x 20).
    size, quality = (contribution(tree, "join", node) for node in tree.dataset.criteria)
    assert (size.points, quality.points) == (pytest.approx(5), pytest.approx(40))
    assert tree.rankings["p"].value["join"] == pytest.approx(45)


def test_what_a_gap_adds_is_without_evidence(tree: Appraisal) -> None:
    quality = tree.dataset.criteria[1]
    assert contribution(tree, "stay", quality) == Contribution(pytest.approx(40), pytest.approx(40))


def test_a_node_without_any_evidence_has_no_known_value(tree: Appraisal) -> None:
    quality = tree.dataset.criteria[1]
    assert known_span(tree, "stay", quality) is None
    assert known_span(tree, "join", quality) == node_span(tree, "join", quality)


def test_the_weight_of_gaps_is_that_of_what_nobody_knows(tree: Appraisal) -> None:
    weighed = [weight_of_gaps(tree.matrix, tree.weights["p"], i) for i in ("stay", "join")]
    assert weighed == [pytest.approx(0.8), 0]
