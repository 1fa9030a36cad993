"""Thresholds that no option can meet."""

import pytest

from tests.load.notices.doubts import doubts


def leaf(must: str) -> str:
    """A workspace with one criterion, below another, and its thresholds."""
    return f"""
    criteria:
      - id: service
        criteria: [{{id: voice, judged: {{0: None., 100: All.}}, must: {{{must}}}}}]
    """


def test_a_least_above_the_most_is_queried_where_it_stands() -> None:
    assert doubts("impossible-must", leaf("at_least: 50000, at_most: 2.5")) == [
        (
            "criteria/criteria.yaml 0/criteria/0/must: `at_least` (50,000) is above `at_most` "
            "(2.5), so no option can pass. Change one of the two, or take it away."
        )
    ]


@pytest.mark.parametrize("must", ["at_least: 5", "at_most: 5", "at_least: 5, at_most: 5"])
def test_what_an_option_can_meet_is_not_queried(must: str) -> None:
    assert doubts("impossible-must", leaf(must)) == []
