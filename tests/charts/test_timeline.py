"""Partnerships as bars on a line of years."""

import datetime
from typing import Any

import pytest

from appraisal.appraise.network.bodies import Status
from appraisal.charts.timeline import Bar, Line, Piece, bar, bars, line_of_years
from appraisal.model import Partnership
from tests.datasets import dataset

TODAY = datetime.date(2026, 1, 1)
LINE = Line(datetime.date(2016, 1, 1), datetime.date(2036, 1, 1), (), ())
"""Twenty years, with today in the middle."""

AREA = """
    settings:
      date: 2026-07-01
      calendar: {decision: unknown, shadow_elections: 2027-05-06, vesting: 2028-04}
    councils: {a: {tier: unitary}}
    partnerships:
      old: {name: Old, kind: company, level: share, since: 1990, members: [a]}
      run: {name: Run, kind: company, level: share, since: 2012-05, until: 2027, members: [a]}
"""


def drawn(status: Status = "active", **given: Any) -> Bar:
    body = Partnership(name="B", kind="company", level="share", **given)
    return bar(LINE, body, status, TODAY)


@pytest.mark.parametrize(
    ("status", "given", "pieces", "before"),
    [
        ("active", {"since": "2021"}, [("known", 25, 25)], False),
        ("active", {"since": "1990"}, [("known", 0, 50)], True),
        ("active", {}, [("unknown", 0, 50)], False),
        ("active", {"since": "unknown"}, [("unknown", 0, 50)], False),
        (
            "active",
            {"since": "2021", "until": "2030"},
            [("known", 25, 25), ("ahead", 50, 25)],
            False,
        ),
        ("ended", {"since": "2021", "until": "2022"}, [("known", 25, 10)], False),
        ("ended", {"until": "2022"}, [("unknown", 0, 35)], False),
        ("ended", {"since": "2021"}, [("unknown", 25, 25)], False),
        ("ended", {"since": "1990", "until": "1995"}, [("known", 0, 0.2)], True),
        ("proposed", {}, [("ahead", 50, 50)], False),
        ("proposed", {"since": "2031"}, [("ahead", 75, 25)], False),
    ],
)
def test_a_bar_shows_what_is_known_of_its_dates(
    status: Status, given: dict[str, str], pieces: list[tuple[str, float, float]], before: bool
) -> None:
    found = drawn(status, **given)
    assert [piece.part for piece in found.pieces] == [part for part, *_ in pieces]
    ends = [(piece.x, piece.width) for piece in found.pieces]
    assert ends == [pytest.approx((x, wide), abs=0.1) for _, x, wide in pieces]
    assert found.before is before


def test_the_line_runs_from_twenty_years_ago_to_the_last_date_ahead() -> None:
    line = line_of_years(dataset(AREA))
    assert (line.first, line.last) == (datetime.date(2006, 1, 1), datetime.date(2028, 5, 31))
    assert [year for year, _ in line.years] == [2006, 2010, 2015, 2020, 2025]
    assert [(name, when) for name, when, _ in line.dates] == [
        ("today", "2026-07-01"), ("shadow_elections", "2027-05-06"), ("vesting", "2028-04"),
    ]  # fmt: skip


def test_the_line_of_a_young_area_begins_with_its_first_start() -> None:
    young = AREA.replace("since: 1990", "since: 2020").replace("since: 2012-05", "since: 2022")
    assert line_of_years(dataset(young)).first == datetime.date(2020, 1, 1)


def test_without_a_calendar_the_line_ends_after_the_last_end() -> None:
    bare = AREA.replace(
        "calendar: {decision: unknown, shadow_elections: 2027-05-06, vesting: 2028-04}", ""
    )
    line = line_of_years(dataset(bare))
    assert [name for name, *_ in line.dates] == ["today"]
    assert line.last == datetime.date(2028, 2, 29)
    lone = line_of_years(dataset("settings: {date: 2026-07-01}"))
    assert (lone.first, lone.last) == (datetime.date(2025, 1, 1), datetime.date(2026, 8, 30))


def test_every_partnership_has_a_bar() -> None:
    area = dataset(AREA)
    line = line_of_years(area)
    found = bars(area, {"old": "active", "run": "active"}, line)
    assert found["old"] == Bar((Piece("known", 0.0, line.at(area.settings.date)),), before=True)
    assert [piece.part for piece in found["run"].pieces] == ["known", "ahead"]
