"""How perspectives came to their weights, in words."""

import pytest

from appraisal.findings.weighing import measured_or_judged, weighed_by
from appraisal.model import Perspective


@pytest.mark.parametrize(
    ("perspective", "said"),
    [
        (Perspective(), "all alike"),
        (Perspective(weights={"a": 1}), "points given to each"),
        (Perspective(rank=("a", "b")), "put in order, then weighed by rank-order centroids"),
        (Perspective(combine=("p", "q")), "the mean of other sets of priorities"),
    ],
)
def test_how_weights_were_given(perspective: Perspective, said: str) -> None:
    assert weighed_by(perspective) == said


@pytest.mark.parametrize(
    ("measured", "criteria", "said"),
    [
        (0, 0, ""),
        (0, 1, "The only criterion is judged."),
        (1, 1, "The only criterion is measured."),
        (0, 2, "Both criteria are judged."),
        (3, 3, "All 3 criteria are measured."),
        (
            1,
            2,
            (
                "1 of 2 criteria is measured. It has 33% of the weight under ‘Evenly’. "
                "The other is judged."
            ),
        ),
        (
            2,
            4,
            (
                "2 of 4 criteria are measured. They have 33% of the weight under ‘Evenly’. "
                "The others are judged."
            ),
        ),
    ],
)
def test_measured_and_judged_criteria_are_counted(measured: int, criteria: int, said: str) -> None:
    assert measured_or_judged(measured, criteria, 0.331, "Evenly") == said
