"""What moved each option since the earlier version, as CSV."""

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.data.tables.changes import change_rows
from tests.appraise.changed.test_difference import BEFORE, SCORE, WEIGHT
from tests.datasets import dataset


def test_a_row_has_both_ends_and_the_points_of_each_kind_that_changed() -> None:
    after = dataset(BEFORE.replace(*SCORE).replace(*WEIGHT))
    rows = change_rows(appraise(replace(after, previous=dataset(BEFORE))))
    assert rows[0] == {
        "option": "a",
        "value_old": 50,
        "value_new": 64,
        "low_old": 30,
        "low_new": 44,
        "high_old": 70,
        "high_new": 84,
        "rank_old": 2,
        "rank_new": 1,
        "because_scores": 6.5,
        "because_weights": 7.5,
    }


def test_without_an_earlier_version_there_are_none() -> None:
    assert change_rows(appraise(dataset(BEFORE))) == []
