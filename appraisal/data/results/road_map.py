"""What results.json says of road maps: every step's dates and slack, and posts by quarter."""

import datetime
from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.posts_by_quarter import Asked, Posts
from appraisal.appraise.road_map import Due, Plan, PlannedStep, Term


class StepResult(Struct, frozen=True, kw_only=True):
    """A step; dates are days, `months`, `slack` and `free_slack` months; null is not known.

    `done` is null for one that is still to do, and all that is worked out is null for one that is
    done, but for `finish`.
    """

    id: str
    months: float | None
    after: tuple[str, ...]
    done: str | None
    start: str | None
    finish: str | None
    latest: str | None
    slack: float | None
    free_slack: float | None
    critical: bool
    term: Term | None


class AgainstResult(Struct, frozen=True, kw_only=True):
    """How a date of the calendar is met: `months` before it, below nought after it."""

    step: str | None
    due: str | None
    finish: str | None
    months: float | None


class PlanResult(Struct, frozen=True, kw_only=True):
    """An option's road map; `unknown` names the steps of no known length."""

    months: float | None
    finish: str | None
    critical: tuple[str, ...]
    unknown: tuple[str, ...]
    against: Mapping[Due, AgainstResult]
    steps: tuple[StepResult, ...]


class PostsResult(Struct, frozen=True, kw_only=True):
    """Posts by council for each of `quarters`, by their first days; `unknown` names candidates."""

    quarters: tuple[str, ...]
    begins: Mapping[str, str]
    unknown: tuple[str, ...]
    councils: Mapping[str, tuple[Asked, ...]]


class RoadMapResult(Struct, frozen=True, kw_only=True):
    """Road maps by option, posts by option made of candidates, and those of the best package."""

    begins: str
    options: Mapping[str, PlanResult]
    posts: Mapping[str, PostsResult]
    package_posts: PostsResult | None


def road_map_result(appraisal: Appraisal) -> RoadMapResult:
    """All that is worked out of steps."""
    found, best = appraisal.road_map, appraisal.package_posts
    return RoadMapResult(
        begins=found.begins.isoformat(),
        options={i: _plan(plan) for i, plan in found.plans.items()},
        posts={i: _posts(posts) for i, posts in found.posts.items()},
        package_posts=_posts(best) if best else None,
    )


def _plan(plan: Plan) -> PlanResult:
    return PlanResult(
        months=plan.months,
        finish=_day(plan.finish),
        critical=plan.critical,
        unknown=plan.unknown,
        against={
            one.key: AgainstResult(
                step=one.step or None,
                due=one.due,
                finish=_day(one.finish),
                months=one.months,
            )
            for one in plan.against
        },
        steps=tuple(map(_step, plan.steps)),
    )


def _step(one: PlannedStep) -> StepResult:
    return StepResult(
        id=one.step.id,
        months=one.step.months,
        after=one.step.after,
        done=one.step.done,
        start=_day(one.start),
        finish=_day(one.finish),
        latest=_day(one.latest),
        slack=one.slack,
        free_slack=one.free_slack,
        critical=one.critical,
        term=one.term,
    )


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _posts(posts: Posts) -> PostsResult:
    return PostsResult(
        quarters=tuple(day.isoformat() for day in posts.quarters),
        begins={i: day.isoformat() for i, day in posts.begins.items()},
        unknown=posts.unknown,
        councils=posts.councils,
    )
