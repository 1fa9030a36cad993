"""How perspectives came to their weights, in words."""

import pytest

from appraisal.findings.weighing import weighed_by
from appraisal.model import Perspective


@pytest.mark.parametrize(
    ("perspective", "said"),
    [
        (Perspective(), "all alike"),
        (Perspective(weights={"a": 1}), "points given to each"),
        (Perspective(rank=("a", "b")), "put in order, then weighed by rank-order centroids"),
        (Perspective(combine=("p", "q")), "the mean of other perspectives"),
    ],
)
def test_how_weights_were_given(perspective: Perspective, said: str) -> None:
    assert weighed_by(perspective) == said
