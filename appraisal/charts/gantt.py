"""Road maps as bars on one line of time: a bar an option, and a bar a step of each.

The shapes of a page, of a paper and of a picture are the same; each draws them in its own way.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.months import later
from appraisal.appraise.road_map import MEDIUM, SHORT, Plan, PlannedStep, Term
from appraisal.charts.timeline import AFTER, Line, line_with, named_dates
from appraisal.model import Dataset, first_day

MOST_YEARS = 12
"""More than so many years are not all named on the line."""
NAMED = 96
"""A year that begins further on than this, in % of the line, has no room for its name."""
SHORTEST = 0.4
"""The length at which a day is drawn, in % of the line."""

Kind = Literal["critical", "free", "done", "unknown", "none"]
"""Later, the whole is later; it may end later; done; nobody knows when it ends; nor when it begins.
"""


class StepBar(Struct, frozen=True):
    """A step: its number from 1, and those of the steps that it waits for.

    Its bar begins at `x` and is `width` long, and `slack` long is how far its end could move, in %
    of the line. One that takes no time (`moment`) is a point at `x`.
    """

    id: str
    number: int
    kind: Kind
    x: float
    width: float
    slack: float
    moment: bool
    after: tuple[int, ...]


class TermBand(Struct, frozen=True):
    """The piece of a line in which a step ends that is short, medium or long term."""

    term: Term
    x: float
    width: float


class PlanBar(Struct, frozen=True):
    """All of a road map, in % of the line: from `x` on, and `rest` long after vesting day's step.

    `open` says that nobody knows when it ends.
    """

    x: float
    width: float
    rest: float
    open: bool


def line_of_plans(dataset: Dataset, plans: Iterable[Plan]) -> Line:
    """The line from the first day of any step to the last, with the dates of the calendar."""
    named = named_dates(dataset)
    steps = [one for plan in plans for one in plan.steps]
    days = [day for one in steps for day in (one.start, one.finish, one.latest) if day]
    days += [first_day(when) for _, when in named]
    last = min(datetime.date.max - datetime.timedelta(AFTER), max(days))
    line = line_with(min(days), last + datetime.timedelta(AFTER), named)
    every = -(-(last.year - line.first.year) // MOST_YEARS) or 1
    years = range(line.first.year + 1, line.last.year + 1, every)
    places = ((year, line.at(datetime.date(year, 1, 1))) for year in years)
    return replace(line, years=tuple((year, at) for year, at in places if at < NAMED))


def term_bands(dataset: Dataset, line: Line) -> tuple[TermBand, ...]:
    """The terms that the line reaches, from the workspace's date on."""
    today = dataset.settings.date
    ends = [line.at(day) for day in (today, later(today, SHORT), later(today, MEDIUM))]
    terms: tuple[Term, ...] = ("short", "medium", "long")
    bands = zip(terms, ends, (*ends[1:], 100.0), strict=True)
    return tuple(TermBand(i, x, round(end - x, 2)) for i, x, end in bands if end > x)


def step_bars(line: Line, plan: Plan) -> tuple[StepBar, ...]:
    """The bars of an option's steps, in the order of its file."""
    numbers = {one.step.id: number for number, one in enumerate(plan.steps, 1)}
    return tuple(_bar(line, one, numbers) for one in plan.steps)


def _bar(line: Line, one: PlannedStep, numbers: Mapping[str, int]) -> StepBar:
    start, finish = one.start or one.finish, one.finish
    kind: Kind = "critical" if one.critical else "free"
    if one.done is not None:
        kind = "done"
    elif finish is None:
        kind = "unknown" if start else "none"
    x = line.at(start) if start else 0.0
    end = line.at(finish) if finish else 100.0
    latest = line.at(one.latest) if one.latest and one.latest != one.finish else end
    moment = start is not None and start == finish
    return StepBar(
        id=one.step.id,
        number=numbers[one.step.id],
        kind=kind,
        x=x,
        width=0.0 if moment or kind == "none" else round(max(end - x, SHORTEST), 2),
        slack=round(latest - end, 2) if finish else 0.0,
        moment=moment,
        after=tuple(sorted(numbers[i] for i in one.step.after if i in numbers)),
    )


def plan_bar(line: Line, plan: Plan) -> PlanBar:
    """The bar of a whole road map, from the first day of a step that is still to do."""
    ahead = [one for one in plan.steps if one.done is None]
    days = [one.start for one in ahead if one.start]
    x = line.at(min(days)) if days else line.at(plan.finish or line.last)
    end = line.at(plan.finish) if plan.finish else 100.0
    met = plan.met("vesting")
    begin = line.at(met.finish) if met and met.step and met.finish else end
    width = round(max(begin - x, SHORTEST), 2)
    return PlanBar(x, width, round(max(0.0, end - begin), 2), plan.finish is None)
