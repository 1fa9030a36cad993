"""Where councils could work together next, as CSV."""

import pytest

from appraisal.appraise import appraise
from appraisal.data.tables.next_steps import next_tie_rows
from tests.data.stepping_areas import TIED
from tests.datasets import dataset


def test_a_tie_that_would_add_most_has_a_row_with_who_would_make_it() -> None:
    (row,) = next_tie_rows(appraise(dataset(TIED)))
    assert row == {
        "theme": "jobs",
        "councils": "a b",
        "adds": pytest.approx(3 / 7 / 4 / 2),
        "need": 1,
        "now": "inform",
        "next": "coordinate",
        "candidates": "firm",
    }
