"""Where councils could work together next, in results.json."""

import pytest

from appraisal.appraise import appraise
from appraisal.data.results.next_steps import TieResult, next_steps_result
from tests.data.stepping_areas import TIED
from tests.datasets import dataset


def test_a_theme_has_the_ties_that_add_most_and_who_would_make_them() -> None:
    """From inform to coordinate is a quarter, on one of two themes."""
    ties = next_steps_result(appraise(dataset(TIED)).next_steps).ties
    assert ties == {
        "jobs": (
            TieResult(
                councils=("a", "b"),
                adds=pytest.approx(3 / 7 / 4 / 2),
                need=1,
                now="inform",
                next="coordinate",
                candidates=("firm",),
            ),
        ),
        "land": (),
    }
