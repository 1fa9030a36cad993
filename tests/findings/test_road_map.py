"""Road maps in words: late, early, on the day, unknown, and where there are no steps."""

import datetime

import pytest

from appraisal.appraise.posts_by_quarter import Asked, Posts
from appraisal.appraise.road_map import PlannedStep, road_map
from appraisal.area.candidates import all_formed
from appraisal.findings.road_map import (
    about,
    asked_words,
    bare_agreements,
    begins,
    no_days,
    no_steps_of,
    plan_finding,
    plan_in_brief,
    posts_finding,
    road_map_finding,
    runs,
    slack_words,
    terms,
)
from appraisal.model import Dataset
from appraisal.model.steps import Step
from tests.datasets import dataset
from tests.road_maps import AREA

D = datetime.date
DAY = "vesting: 2027-12-26"


def data(calendar: str = DAY, *changes: tuple[str, str], area: str = AREA) -> Dataset:
    for old, new in changes:
        area = area.replace(old, new)
    return all_formed(dataset(area.replace("CALENDAR", calendar)))


def headline(calendar: str = DAY, *changes: tuple[str, str], area: str = AREA) -> str:
    found = data(calendar, *changes, area=area)
    return road_map_finding(found, road_map(found))


UNKNOWN = ("months: 12", "months: unknown")
TWO = """
      two:
        family: unitary
        councils: {whole: {name: Whole, covers: [ash, elm]}}
        steps: [{id: vesting, name: The day, months: MONTHS}]
"""
COLLABORATION = """
    settings: {date: 2026-11-22, calendar: {vesting: 2028-04-01}}
    options:
      a: {steps: [{id: s, name: S, months: MONTHS}]}
      b: {steps: [{id: s, name: S, months: 30}]}
"""


@pytest.mark.parametrize(
    ("calendar", "changes", "said"),
    [
        (
            "vesting: 2027-04-01",
            (),
            (
                "Steps to new councils add up past vesting day: December 2027 at the earliest, "
                "not 1 April 2027"
            ),
        ),
        (DAY, (), "Steps to new councils end by vesting day, 26 December 2027"),
        (
            "vesting: unknown",
            (),
            "New councils could start in December 2027 at the earliest",
        ),
        (
            DAY,
            (UNKNOWN,),
            "Nobody knows when new councils could start: some steps have no known length",
        ),
    ],
)
def test_new_councils_are_the_headline(
    calendar: str, changes: tuple[tuple[str, str], ...], said: str
) -> None:
    assert headline(calendar, *changes) == said


@pytest.mark.parametrize(
    ("months", "said"),
    [
        ("40", "Steps to new councils add up past vesting day, 26 December 2027, under 1 of 2"),
        ("3", "Steps to new councils end by vesting day, 26 December 2027"),
        ("unknown", "Where their lengths are known, steps to new councils end by vesting day, 26"),
    ],
)
def test_options_that_differ_are_counted(months: str, said: str) -> None:
    assert headline(area=AREA + TWO.replace("MONTHS", months)).startswith(said)


@pytest.mark.parametrize(
    ("months", "said"),
    [
        ("10", "The steps of an option take 10 months to 30 months"),
        ("30", "The steps of an option take 30 months"),
        ("unknown", "As far as lengths are known, the steps of an option take 30 months"),
        ("0.5", "The steps of an option take less than a month to 30 months"),
    ],
)
def test_without_new_councils_it_is_how_long_the_steps_are(months: str, said: str) -> None:
    assert headline(area=COLLABORATION.replace("MONTHS", months)) == said


def test_where_nothing_is_known_or_left_that_is_said() -> None:
    unknown = COLLABORATION.replace("MONTHS", "unknown").replace("30", "unknown")
    assert headline(area=unknown).startswith("Nobody knows when any option would be in place")
    assert headline(area="options: {a: {}}") == "No steps are recorded for any option"
    done = "options: {a: {steps: [{id: s, name: S, months: 3, done: 2020}]}}"
    assert headline(area=done) == "Every step that is recorded is done"


def said(option: str, calendar: str = DAY, *changes: tuple[str, str]) -> str:
    return plan_finding(road_map(data(calendar, *changes)).plans[option])


def test_a_plan_is_as_long_as_it_is_and_late_early_or_on_the_day() -> None:
    dates = "shadow_elections: 2027-05-26, vesting: 2028-03-26"
    assert said("one", dates) == (
        "37 months of steps, to December 2029. Elections to them could be in June 2027, 1 month "
        "late. New councils could start in December 2027, 3 months early."
    )
    assert said("one", "vesting: 2027-12-10").endswith("December 2027, less than a month late.")
    assert said("one", "shadow_elections: 2027-06-26, vesting: 2027-12-26").endswith(
        "Elections to them could be in June 2027, as planned. New councils could start in "
        "December 2027, as planned."
    )
    assert said("one", "shadow_elections: 2027-08-26").endswith("in June 2027, 2 months early.")


def test_a_plan_without_such_a_step_ends_before_or_after_vesting_day() -> None:
    assert said("made") == "7 months of steps, to June 2027. That is 6 months before vesting day."
    assert said("made", "vesting: 2027-04-22").endswith("That is 2 months after vesting day.")
    assert said("made", "vesting: 2027-06-22").endswith("That is when vesting is planned.")


def test_a_length_that_is_not_known_is_named_alone_and_counted_among_others() -> None:
    assert said("one", DAY, UNKNOWN) == (
        "Nobody knows when it ends: the length of ‘Join services’ isn’t known."
    )
    assert said("one", DAY, UNKNOWN, ("months: 24", "months: unknown")) == (
        "Nobody knows when it ends: the length of 2 steps isn’t known."
    )
    brief = plan_in_brief(road_map(data(DAY, UNKNOWN)).plans["one"])
    assert brief == "Nobody knows when it ends: the length of 1 step isn’t known."


def test_in_brief_it_is_when_new_councils_start_or_how_long_it_takes() -> None:
    plans = road_map(data("vesting: 2027-11-26")).plans
    assert plan_in_brief(plans["one"]) == "New councils could start in December 2027, 1 month late."
    assert plan_in_brief(plans["made"]) == "7 months of steps, to June 2027."
    assert plan_in_brief(road_map(data("vesting: unknown")).plans["one"]).startswith("37 months")


def test_steps_without_a_length_and_steps_that_are_done_are_said_as_such() -> None:
    nothing = ("steps: []", "steps: [{id: a, name: A}]")
    assert said("stay", "vesting: unknown", nothing) == "Its steps have no length of their own."
    done = ("steps: []", "steps: [{id: a, name: A, done: 2026}]")
    assert said("stay", "vesting: unknown", done) == "Every step is done."


@pytest.mark.parametrize(
    ("months", "words"),
    [(0.9, "less than a month"), (1, "1 month"), (-3.7, "4 months"), (36, "36 months")],
)
def test_lengths_are_in_whole_months(months: float, words: str) -> None:
    assert about(months) == words


def test_slack_says_until_when_and_none_says_nothing() -> None:
    step = Step(id="a", name="A")
    free = PlannedStep(step, None, latest=D(2028, 3, 1), slack=5.2)
    assert slack_words(free) == "5 months, to March 2028"
    assert slack_words(PlannedStep(step, None, latest=D(2028, 3, 1), slack=0)) == ""
    assert slack_words(PlannedStep(step, None)) == ""
    assert slack_words(PlannedStep(step, D(2026, 1, 1))) == ""


def test_what_is_counted_from_when_and_until_when_is_said() -> None:
    assert begins(data()).startswith("Counted from 22 November 2026.")
    assert terms(data()) == (
        "Short term is to November 2027, medium to November 2029, long after that."
    )
    assert no_days(data()) == ""
    assert no_days(data("vesting: unknown")).startswith("No day is set for elections or vesting")
    assert no_steps_of(["A", "B"]) == "No steps recorded: A and B."
    assert no_steps_of([]) == ""


def test_agreements_without_steps_are_counted() -> None:
    found = data()
    assert bare_agreements(found, found.options["made"]) == ""
    bare = data(DAY, ("steps: [{id: rent, name: Rent rooms, months: 5}]", "steps: []"))
    said = bare_agreements(bare, bare.options["made"])
    assert said == "No steps recorded of 1 of its 2 agreements."
    assert bare_agreements(bare, bare.options["one"]) == ""


def test_posts_are_said_with_their_gaps() -> None:
    assert asked_words(Asked(2.5, 0)) == "2.5"
    assert asked_words(Asked(2.5, 1)) == "2.5, and 1 not known"
    assert asked_words(Asked(0, 3)) == "3 not known"
    assert asked_words(Asked(0, 0)) == ""


def posts(unknown: tuple[str, ...], beyond: tuple[str, ...] = ()) -> Posts:
    quarters = (D(2026, 10, 1), D(2027, 1, 1), D(2027, 4, 1), D(2027, 7, 1))
    asked = tuple(Asked(n, 0) for n in (0, 0, 1, 2))
    return Posts(
        quarters, {"ash": asked}, {"a": D(2026, 1, 1), "b": D(2026, 1, 1)}, beyond, unknown
    )


def test_how_many_agreements_do_not_say_theirs_is_counted() -> None:
    names = {"a": "Alpha", "b": "Beta"}
    assert posts_finding(posts(()), names) == "Known of every agreement."
    assert posts_finding(posts(("a",)), names) == "Not known of 1 of 2 agreements."
    assert posts_finding(posts(("a", "b"), ("b",)), names) == (
        "Not known of any of its 2 agreements. Later still: ‘Beta’."
    )


def test_quarters_that_are_alike_are_one_column() -> None:
    assert runs(posts(())) == [
        ("October 2026 to March 2027", 0),
        ("April to June 2027", 2),
        ("From July to September 2027", 3),
    ]
