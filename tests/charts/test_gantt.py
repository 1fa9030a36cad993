"""Road maps as bars on one line of time."""

import datetime

import pytest

from appraisal.appraise.road_map import road_map
from appraisal.area.candidates import all_formed
from appraisal.charts.gantt import (
    PlanBar,
    StepBar,
    line_of_plans,
    plan_bar,
    step_bars,
    term_bands,
)
from appraisal.charts.timeline import Line
from appraisal.model import Dataset
from tests.datasets import dataset
from tests.road_maps import AREA

D = datetime.date
LINE = Line(D(2026, 1, 1), D(2036, 1, 1), (), ())
"""Ten years."""


def data(area: str = AREA, calendar: str = "vesting: 2028-04-01") -> Dataset:
    return all_formed(dataset(area.replace("CALENDAR", calendar)))


def drawn(option: str, area: str = AREA) -> tuple[StepBar, ...]:
    return step_bars(LINE, road_map(data(area)).plans[option])


def bar(found: tuple[StepBar, ...], step: str) -> StepBar:
    return next(one for one in found if one.id == step)


def test_a_critical_step_has_no_slack_and_one_that_can_wait_as_much_as_it_can() -> None:
    found = drawn("one")
    join, vote = bar(found, "join"), bar(found, "shadow-elections")
    assert (join.kind, join.slack, join.moment) == ("critical", 0, False)
    assert (join.x, join.width) == (pytest.approx(9.83, abs=0.02), pytest.approx(10, abs=0.02))
    assert (vote.kind, vote.x) == ("free", join.x)
    assert (vote.width, vote.slack) == (pytest.approx(4.98, abs=0.02), pytest.approx(5, abs=0.02))


def test_a_step_of_no_length_and_one_that_is_done_are_points() -> None:
    found = drawn("one")
    day, done = bar(found, "vesting"), bar(found, "consult")
    assert (day.kind, day.moment, day.width) == ("critical", True, 0)
    assert (done.kind, done.moment, done.x) == ("done", True, pytest.approx(2.3, abs=0.02))


def test_steps_have_the_numbers_of_those_that_they_wait_for() -> None:
    assert [(one.number, one.after) for one in drawn("one")] == [
        (1, ()),
        (2, (1,)),
        (3, (2,)),
        (4, (2,)),
        (5, (3, 4)),
        (6, (5,)),
    ]


def test_what_ends_nobody_knows_when_goes_on_to_the_end_of_the_line() -> None:
    found = drawn("one", AREA.replace("months: 12", "months: unknown"))
    join = bar(found, "join")
    assert (join.kind, join.slack) == ("unknown", 0)
    assert join.x + join.width == pytest.approx(100)
    day = bar(found, "vesting")
    assert (day.kind, day.width) == ("none", 0)


def test_a_line_goes_from_the_first_day_to_the_last_and_names_years_and_dates() -> None:
    found = data()
    line = line_of_plans(found, road_map(found).plans.values())
    assert (line.first, line.last) == (D(2026, 3, 26), D(2029, 12, 26) + datetime.timedelta(60))
    assert [year for year, _ in line.years] == [2027, 2028, 2029]
    assert [name for name, *_ in line.dates] == ["today", "vesting"]
    alone = line_of_plans(found, (road_map(found).plans["made"],))
    assert (alone.first, alone.last) == (D(2026, 11, 22), D(2028, 5, 31))


def test_of_very_many_years_only_some_are_named() -> None:
    found = data(AREA.replace("months: 24", "months: 1200"))
    years = [year for year, _ in line_of_plans(found, road_map(found).plans.values()).years]
    assert (years[0], len(years)) == (2027, 11)


def test_the_line_of_an_area_without_steps_or_dates_is_there_all_the_same() -> None:
    line = line_of_plans(dataset("settings: {date: 2026-11-22}"), ())
    assert (line.first, line.years) == (D(2026, 11, 22), ((2027, pytest.approx(66.67)),))


def test_a_whole_road_map_is_parted_where_new_councils_begin() -> None:
    found = data()
    one = plan_bar(LINE, road_map(found).plans["one"])
    assert one.x == pytest.approx(2.3, abs=0.02)
    assert one.x + one.width == pytest.approx(19.83, abs=0.03)
    assert (one.rest, one.open) == (pytest.approx(20, abs=0.03), False)
    made = plan_bar(LINE, road_map(found).plans["made"])
    assert (made.rest, made.open) == (0, False)


def test_a_road_map_of_no_known_end_is_open() -> None:
    found = data(AREA.replace("months: 5", "months: unknown"))
    made = plan_bar(LINE, road_map(found).plans["made"])
    assert (made.open, made.rest) == (True, 0)
    assert made.x + made.width == pytest.approx(100)


def test_one_all_of_whose_steps_are_done_is_a_point() -> None:
    found = data(AREA.replace("steps: []", "steps: [{id: a, name: A, done: 2026-02-01}]"))
    assert plan_bar(LINE, road_map(found).plans["stay"]) == PlanBar(0.85, 0.4, 0, open=False)


def test_terms_are_pieces_of_the_line_as_far_as_it_goes() -> None:
    assert [band.term for band in term_bands(data(), LINE)] == ["short", "medium", "long"]
    short = Line(D(2026, 11, 22), D(2027, 2, 1), (), ())
    assert [band.term for band in term_bands(data(), short)] == ["short"]
