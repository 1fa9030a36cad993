"""Candidates that begin when nothing is counted any more."""

import pytest

from tests.load.notices.doubts import doubts

AREA = """
    settings: {money: {years: 4}}
    candidates:
      desk: {name: Desk, kind: company, level: share, members: [a, b], from: FIRST}
"""


@pytest.mark.parametrize("first", [2026, 2029])
def test_what_begins_while_sums_are_counted_is_no_mistake(first: int) -> None:
    assert doubts("begins-too-late", AREA.replace("FIRST", f"{first}")) == []


def test_what_begins_after_the_last_year_that_counts_says_how_to_mend_it() -> None:
    (found,) = doubts("begins-too-late", AREA.replace("FIRST", "2030"))
    assert "would begin in 2030, and costs and savings are counted to 2029" in str(found)
