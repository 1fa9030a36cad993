"""Road maps in words: how long steps take, when they could end, and whether that is late."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from appraisal.appraise.months import later
from appraisal.appraise.posts_by_quarter import Asked, Posts
from appraisal.appraise.road_map import MEDIUM, SHORT, Against, Plan, PlannedStep, RoadMap
from appraisal.findings.numbers import count_of, counted, day, from_to, listed, moment, number
from appraisal.findings.sentences import joined, say
from appraisal.model import UNKNOWN, Dataset, Option

SAME_DAY = 0.05
"""Months: what differs by less, a day or so, is no earlier and no later."""
_MET = {
    "vesting": ("road-map.start-early", "road-map.start-on", "road-map.start-late"),
    "shadow_elections": ("road-map.vote-early", "road-map.vote-on", "road-map.vote-late"),
    "": ("road-map.end-early", "road-map.end-on", "road-map.end-late"),
}
"""What is said of a date, by the step that meets it: of one before it, on it and after it."""


def month(date: datetime.date) -> str:
    """The month of a day: lengths are no surer than that."""
    return moment(date.isoformat()[: len("2026-11")])


def about(months: float) -> str:
    """A length in whole months, or that it is less than one."""
    if abs(months) < 1:
        return say("road-map.under-a-month")
    return counted(number(abs(months)), "month")


def road_map_finding(dataset: Dataset, found: RoadMap) -> str:
    """What the steps of all options come to, new councils before all."""
    plans = found.plans
    if not plans:
        return say("road-map.no-steps")
    if all(plan.months == 0 and all(s.done for s in plan.steps) for plan in plans.values()):
        return say("road-map.all-done")
    new = [plans[i] for i in plans if dataset.options[i].councils is not None]
    met = [one for plan in new if (one := plan.met("vesting")) is not None]
    return _new_councils(met) if met else _lengths(list(plans.values()))


def _new_councils(met: Sequence[Against]) -> str:
    known = [one for one in met if one.finish is not None]
    if not known:
        return say("road-map.start-unknown")
    first = min(one.finish for one in known if one.finish is not None)
    due = known[0].due
    if due is None:
        return say("road-map.start-no-day", first=month(first))
    late = [one for one in known if one.months is not None and one.months <= -SAME_DAY]
    if len(late) == len(known):
        return say("road-map.all-late", first=month(first), due=moment(due))
    if late:
        return say("road-map.some-late", late=len(late), all=len(known), due=moment(due))
    if len(known) < len(met):
        return say("road-map.known-in-time", due=moment(due))
    return say("road-map.in-time", due=moment(due))


def _lengths(plans: Sequence[Plan]) -> str:
    known = sorted(plan.months for plan in plans if plan.months is not None)
    if not known:
        return say("road-map.ends-unknown")
    months = from_to(about(known[0]), about(known[-1]))
    whole = len(known) == len(plans)
    return say("road-map.lengths" if whole else "road-map.known-lengths", months=months)


def plan_finding(plan: Plan) -> str:
    """What an option's steps come to, and how the dates of the calendar are met."""
    names = {one.step.id: one.step.name for one in plan.steps}
    return joined(_length(plan, names), *(_met(one) for one in plan.against))


def _length(plan: Plan, names: Mapping[str, str] | None) -> str:
    """How long the steps take; `names` where one of no known length is to be named."""
    if plan.unknown:
        which = (
            say("plan.step", name=names[plan.unknown[0]])
            if names and len(plan.unknown) == 1
            else count_of(len(plan.unknown), "step")
        )
        return say("road-map.unknown", which=which)
    if plan.finish is None or all(one.done for one in plan.steps):
        return say("road-map.done")
    if not plan.months:
        return say("road-map.no-length")
    return say("road-map.length", months=about(plan.months), end=month(plan.finish))


def plan_in_brief(plan: Plan) -> str:
    """When new councils could start where that is known, or else how long the steps take."""
    met = plan.met("vesting")
    if met is not None and met.step and (said := _met(met)):
        return said
    return _length(plan, None)


def _met(one: Against) -> str:
    """How a date is met; empty where that can't be said, or is said of the whole page."""
    if one.finish is None or one.due is None or one.months is None:
        return ""
    early, on_the_day, late = _MET[one.key if one.step else ""]
    when = {"when": month(one.finish)} if one.step else {}
    if abs(one.months) < SAME_DAY:
        return say(on_the_day, **when)
    return say(early if one.months > 0 else late, months=about(one.months), **when)


def bare_agreements(dataset: Dataset, option: Option) -> str:
    """How many of an option's agreements have no steps on record; empty where all have some."""
    bare = sum(not dataset.candidates[i].steps for i in option.candidates)
    if not bare:
        return ""
    return say("road-map.bare", bare=bare, all=len(option.candidates))


def begins(dataset: Dataset) -> str:
    """From when on steps are counted, and how a step that is under way is."""
    return say("road-map.begins", day=day(dataset.settings.date))


def no_days(dataset: Dataset) -> str:
    """That nobody has set a day that steps are held against; empty where somebody has."""
    calendar = dataset.settings.calendar
    due = {calendar.shadow_elections, calendar.vesting} - {None, UNKNOWN}
    return "" if due else say("road-map.no-days")


def terms(dataset: Dataset) -> str:
    """Until when short and medium term go."""
    ends = [month(later(dataset.settings.date, months)) for months in (SHORT, MEDIUM)]
    return say("road-map.terms", short=ends[0], medium=ends[1])


def slack_words(one: PlannedStep) -> str:
    """How much later a step may end, and by when; empty for none, and where that is not known."""
    if one.done is not None or one.slack is None or one.latest is None:
        return ""
    if one.critical:
        return ""
    return say("road-map.slack", months=about(one.slack), latest=month(one.latest))


def no_steps_of(names: Sequence[str]) -> str:
    """Which options have no steps on record; empty where all have."""
    return say("road-map.without", options=listed(names)) if names else ""


def quarter(first: datetime.date) -> str:
    """A quarter by its months: January to March 2027."""
    last = first.replace(month=first.month + 2)
    return say("road-map.quarter", first=f"{first:%B}", last=f"{last:%B %Y}")


def asked_words(asked: Asked) -> str:
    """The posts that a council is asked for; empty where it is asked for none."""
    known = number(asked.posts, 2) if asked.posts else ""
    if asked.unknown and known:
        return say("road-map.posts-and-gaps", posts=known, count=asked.unknown)
    return say("road-map.gaps", count=asked.unknown) if asked.unknown else known


def posts_finding(posts: Posts, names: Mapping[str, str]) -> str:
    """Whether the posts of agreements are known, and which begin later than is shown."""
    all_of, gaps = len(posts.begins), len(posts.unknown)
    known = (
        say("road-map.posts-known")
        if not gaps
        else say("road-map.posts-unknown", count=all_of)
        if gaps == all_of
        else say("road-map.posts-partly", gaps=gaps, all=all_of)
    )
    later = [say("plan.step", name=names[i]) for i in posts.beyond]
    return joined(known, say("road-map.beyond", names=listed(later)) if later else "")


def runs(posts: Posts) -> list[tuple[str, int]]:
    """Quarters in which all are asked for the same as one column: its heading, and the first."""
    rows = list(posts.councils.values())
    starts = [
        n for n in range(len(posts.quarters)) if n == 0 or any(row[n] != row[n - 1] for row in rows)
    ]
    return list(_headings(posts.quarters, starts))


def _headings(
    quarters: Sequence[datetime.date], starts: Sequence[int]
) -> Iterable[tuple[str, int]]:
    for place, start in enumerate(starts):
        until = starts[place + 1] - 1 if place + 1 < len(starts) else None
        if until is None:
            yield say("road-map.from-quarter", quarter=quarter(quarters[start])), start
        elif until == start:
            yield quarter(quarters[start]), start
        else:
            first, last = quarters[start], quarters[until]
            end = last.replace(month=last.month + 2)
            yield say("road-map.quarter", first=f"{first:%B %Y}", last=f"{end:%B %Y}"), start
