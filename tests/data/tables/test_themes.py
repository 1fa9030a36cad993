"""Who wants to work on each theme, and who does, as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.themes import theme_rows
from tests.data.stepping_areas import FOUR
from tests.datasets import dataset


def test_a_theme_has_its_partnerships_and_councils_by_priority() -> None:
    jobs, land = theme_rows(appraise(dataset(FOUR)))
    assert jobs == {
        "theme": "jobs",
        "theme_name": "Jobs",
        "partnerships": 2,
        "reached": 3,
        "high": 2,
        "medium": 1,
        "low": 0,
        "unpublished": 1,
    }
    assert [land[key] for key in ("partnerships", "reached", "unpublished")] == [0, 0, 4]
