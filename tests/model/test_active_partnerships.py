"""Which partnerships are at work on a day, by their dates and their status."""

import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.model.active_partnerships import active, first_day, is_active, last_day
from tests.datasets import body, dataset


@pytest.mark.parametrize(
    ("keys", "on", "expected"),
    [
        ({}, "2024-01-01", True),  # nothing is known of when it began
        ({"since": "unknown"}, "1974-04-01", True),
        ({"since": "2024"}, "2023-12-31", False),  # a year begins on its first day
        ({"since": "2024"}, "2024-01-01", True),
        ({"since": "2024-02"}, "2024-01-31", False),
        ({"since": "2024-02"}, "2024-02-01", True),
        ({"since": "2024-02-22"}, "2024-02-21", False),
        ({"since": "2024-02-22"}, "2024-02-22", True),
        ({"until": "2024"}, "2024-12-31", True),  # and ends on its last
        ({"until": "2024"}, "2025-01-01", False),
        ({"until": "2024-02"}, "2024-02-29", True),
        ({"until": "2024-02"}, "2024-03-01", False),
        ({"until": "2023-12"}, "2024-01-01", False),
        ({"until": "2024-02-22"}, "2024-02-22", True),
        ({"until": "2024-02-22"}, "2024-02-23", False),
        ({"since": "2020", "until": "2022"}, "2021-06-01", True),
        ({"since": "2020", "until": "unknown"}, "2021-06-01", True),
        ({"since": "2020", "until": "2022", "status": "ended"}, "2021-06-01", True),
        ({"since": "2020", "until": "2022", "status": "ended"}, "2023-01-01", False),
        ({"since": "2020", "status": "ended"}, "2021-06-01", False),  # nobody knows until when
        ({"since": "2020", "until": "unknown", "status": "ended"}, "2021-06-01", False),
        ({"since": "2020", "status": "proposed"}, "2021-06-01", False),
        ({"since": "2020", "last_seen": "2020-05"}, "2021-06-01", True),
    ],
)
def test_a_partnership_is_at_work_by_its_dates_and_its_status(
    keys: dict[str, str], on: str, expected: bool
) -> None:
    assert is_active(body(**keys), datetime.date.fromisoformat(on)) is expected


def test_the_workspaces_date_says_what_is_at_work_today() -> None:
    made = dataset("""
        settings: {date: 2026-06-26}
        partnerships:
          old: {name: Old, kind: company, level: share, until: 2025}
          new: {name: New, kind: company, level: share, since: 2026-01}
          next: {name: Next, kind: company, level: share, since: 2027}
          over: {name: Over, kind: company, level: share, until: 2026-12, status: ended}
    """)
    assert list(active(made)) == ["new"]
    assert list(active(made, datetime.date(2024, 1, 1))) == ["old", "over"]


@pytest.mark.parametrize(
    ("on", "at_work"), [("2026-06-25", True), ("2026-06-26", False), ("2026-06-27", False)]
)
def test_what_has_ended_is_not_at_work_from_the_workspaces_date_on(on: str, at_work: bool) -> None:
    """Its file gives the end that was agreed; its status says that it came before."""
    made = dataset("""
        settings: {date: 2026-06-26}
        partnerships:
          over: {name: Over, kind: company, level: share, until: 2026-12, status: ended}
    """)
    assert bool(active(made, datetime.date.fromisoformat(on))) is at_work


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2023-01", "2023-01-01", "2023-01-31"),
        ("2024-02-22", "2024-02-22", "2024-02-22"),
    ],
)
def test_a_year_or_a_month_runs_from_its_first_day_to_its_last(
    partial: str, first: str, last: str
) -> None:
    assert (str(first_day(partial)), str(last_day(partial))) == (first, last)


@given(st.integers(1000, 2200), st.integers(1, 12))
def test_every_month_ends_where_the_calendar_says(year: int, month: int) -> None:
    assert last_day(f"{year}-{month:02}").day == calendar.monthrange(year, month)[1]


def test_an_unknown_date_has_no_days() -> None:
    for day in (first_day, last_day):
        with pytest.raises(ValueError, match="unknown"):
            day("unknown")
