"""Dates of days that are still to come on the workspace's own date."""

import pytest

from tests.load.notices.doubts import doubts

AHEAD = """
    settings: {date: 2026-03-31}
    options:
      a:
        scores: {voice: {score: 40, date: DATE}}
        positions: [{who: ash, position: For it., date: DATE, source: s}]
        money: [{name: Cost, kind: cost, amount: {value: 5, date: DATE, source: s}, from: 2029}]
        steps: [{id: begin, name: Begin, done: DATE}]
    councils:
      ash:
        name: Ash
        tier: unitary
        facts:
          debt: [{value: 5, date: DATE, source: s}, {value: 6, date: 2020, source: s}]
          population: {use: residents}
    facts: {residents: {value: 90, date: DATE, source: s}}
    sources: {s: {title: The case, date: DATE}}
    workshops:
      w: {date: 2026-02-01, answers: {ash: {scores: {a: {voice: {score: 30, date: DATE}}}}}}
"""


@pytest.mark.parametrize("date", ["2027", "2026-04", "2026-04-01"])
def test_whatever_is_of_a_day_to_come_is_queried_where_it_is_dated(date: str) -> None:
    said = (
        f"This date ({date}) is later than the workspace's date, 2026-03-31. "
        "Mend the date that is wrong."
    )
    assert doubts("dated-ahead", AHEAD.replace("DATE", date)) == [
        f"councils/ash.yaml facts/debt/0/date: {said}",
        f"facts.yaml residents/date: {said}",
        f"options/a.yaml scores/voice/date: {said}",
        f"options/a.yaml money/0/amount/date: {said}",
        f"options/a.yaml steps/0/done: {said}",
        f"options/a.yaml positions/0/date: {said}",
        f"sources.yaml s/date: {said}",
        f"workshops/w.yaml answers/ash/scores/a/voice/date: {said}",
    ]


@pytest.mark.parametrize("date", ["2026", "2026-03", "2026-03-31", "2020", "unknown"])
def test_a_date_that_may_have_passed_is_not_queried(date: str) -> None:
    assert doubts("dated-ahead", AHEAD.replace("DATE", date)) == []
