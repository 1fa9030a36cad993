"""Road maps: the dates of steps, what is critical, and how the dates of the calendar are met."""

import datetime

import pytest

from appraisal.appraise.road_map import Against, Plan, PlannedStep, road_map
from appraisal.area.candidates import all_formed
from tests.datasets import dataset
from tests.road_maps import AREA

D = datetime.date


def plan_of(option: str, calendar: str = "vesting: 2028-04-01", area: str = AREA) -> Plan:
    text = area.replace("CALENDAR", calendar)
    return road_map(all_formed(dataset(text))).plans[option]


def found(plan: Plan, step: str) -> PlannedStep:
    return next(one for one in plan.steps if one.step.id == step)


def test_a_step_that_is_done_takes_no_more_time_and_what_follows_is_under_way() -> None:
    plan = plan_of("one")
    assert found(plan, "consult").done == D(2026, 3, 26)
    decide = found(plan, "decide")
    assert (decide.start, decide.finish) == (D(2026, 3, 26), D(2026, 12, 26))


def test_what_should_have_ended_by_now_could_end_today_at_the_earliest() -> None:
    plan = plan_of("one", area=AREA.replace("months: 9", "months: 4"))
    assert found(plan, "decide").finish == D(2026, 11, 22)


def test_dates_slack_and_terms_follow_from_lengths() -> None:
    plan = plan_of("one")
    vote = found(plan, "shadow-elections")
    assert (vote.start, vote.finish, vote.latest) == (
        D(2026, 12, 26),
        D(2027, 6, 26),
        D(2027, 12, 26),
    )
    assert (round(vote.slack or 0, 9), round(vote.free_slack or 0, 9)) == (6, 6)
    assert plan.critical == ("decide", "join", "vesting", "settle")
    assert plan.finish == D(2029, 12, 26)
    terms = {one.step.id: one.term for one in plan.steps}
    assert terms == {
        "consult": None,
        "decide": "short",
        "shadow-elections": "short",
        "join": "medium",
        "vesting": "medium",
        "settle": "long",
    }


def test_a_date_of_the_calendar_is_met_by_the_step_of_its_name() -> None:
    plan = plan_of("one", "shadow_elections: 2027-05, vesting: 2027-12-26")
    assert [(one.key, one.step, one.finish) for one in plan.against] == [
        ("shadow_elections", "shadow-elections", D(2027, 6, 26)),
        ("vesting", "vesting", D(2027, 12, 26)),
    ]
    late, on_the_day = plan.against
    assert late.months is not None
    assert round(late.months, 3) == -0.867
    assert on_the_day.months == 0


@pytest.mark.parametrize(
    ("due", "months"),
    [("2027", 0), ("2027-12", 0), ("2028", 0.194), ("2026", -11.839), ("2027-11", -0.867)],
)
def test_any_day_that_a_date_may_mean_is_in_time(due: str, months: float) -> None:
    met = plan_of("one", f"vesting: {due}").met("vesting")
    assert met is not None
    assert met.months is not None
    assert round(met.months, 3) == months


def test_without_such_a_step_the_last_one_meets_vesting_but_not_where_councils_are_new() -> None:
    made = plan_of("made").met("vesting")
    assert made is not None
    assert (made.step, made.finish) == ("", D(2027, 6, 22))
    assert plan_of("made").met("shadow_elections") is None
    bare = AREA.replace("id: vesting", "id: begin").replace("[vesting]", "[begin]")
    assert plan_of("one", area=bare).met("vesting") is None


def test_a_date_that_nobody_knows_is_met_by_nothing() -> None:
    assert plan_of("one", "vesting: unknown").met("vesting") == Against(
        "vesting", "vesting", None, D(2027, 12, 26), None
    )


def test_after_a_length_that_is_not_known_no_date_is() -> None:
    plan = plan_of("one", area=AREA.replace("months: 12", "months: unknown"))
    assert (plan.months, plan.finish, plan.unknown, plan.critical) == (None, None, ("join",), ())
    join, day = found(plan, "join"), found(plan, "vesting")
    assert (join.start, join.finish, join.slack, join.term) == (D(2026, 12, 26), None, None, None)
    assert (day.start, day.finish) == (None, None)
    assert found(plan, "shadow-elections").finish == D(2027, 6, 26)
    assert plan.met("vesting") == Against("vesting", "vesting", "2028-04-01", None, None)


def test_where_everything_is_done_nothing_is_left() -> None:
    area = AREA.replace("steps: []", "steps: [{id: a, name: A, months: 3, done: 2026-02}]")
    plan = plan_of("stay", area=area)
    assert (plan.months, plan.finish, plan.critical) == (0, D(2026, 2, 28), ())
    unsaid = plan_of("stay", area=area.replace("done: 2026-02", "done: unknown"))
    assert unsaid.finish == D(2026, 11, 22)
    this_month = plan_of("stay", area=area.replace("done: 2026-02", "done: 2026-11"))
    assert this_month.finish == D(2026, 11, 22)


def test_candidates_bring_their_steps_which_wait_for_those_of_what_they_need() -> None:
    plan = plan_of("made")
    assert [(one.step.id, one.step.after) for one in plan.steps] == [
        ("go", ()),
        ("office/rent", ()),
        ("desk/agree", ("office/rent",)),
        ("desk/open", ("desk/agree",)),
    ]
    assert plan.months == 7


def test_only_options_with_steps_have_a_road_map() -> None:
    made = road_map(all_formed(dataset(AREA.replace("CALENDAR", "vesting: unknown"))))
    assert list(made.plans) == ["made", "one"]
    assert made.begins == D(2026, 11, 22)


def test_posts_are_asked_for_from_the_quarter_in_which_a_candidates_steps_begin() -> None:
    made = road_map(all_formed(dataset(AREA.replace("CALENDAR", "vesting: unknown"))))
    posts = made.posts["made"]
    assert posts.begins == {"office": D(2026, 10, 1), "desk": D(2027, 4, 1)}
    assert list(made.posts) == ["made"]
