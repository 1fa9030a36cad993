"""Why a threshold is missed; the steps of a value are held in tests/site/test_opened_values.py."""

import pytest

from appraisal.findings.numbers import number
from appraisal.findings.value_steps import threshold_missed
from appraisal.model.criteria import Must


@pytest.mark.parametrize(
    ("must", "figure", "sentence"),
    [
        (Must(at_least=50), 20.0, "20 is below the threshold of 50"),
        (Must(at_most=0), 3.0, "3 is above the threshold of 0"),
    ],
)
def test_a_threshold_missed_says_on_which_side(must: Must, figure: float, sentence: str) -> None:
    assert threshold_missed(must, figure, number) == sentence
