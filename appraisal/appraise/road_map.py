"""Road maps: when each step of an option could be done, what is critical, and what comes too late.

Everything begins on the workspace's date. A step that is done takes no time more. One that only
waits for such has been under way since the last of them was done, and what is left of it counts.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from appraisal.appraise.months import later, months_between
from appraisal.appraise.posts_by_quarter import Posts, posts_by_quarter
from appraisal.maths.critical_path import Activity, schedule
from appraisal.model import UNKNOWN, Dataset, Option, first_day, last_day
from appraisal.model.steps import Step

Term = Literal["short", "medium", "long"]
Due = Literal["shadow_elections", "vesting"]
DUE: tuple[Due, ...] = ("shadow_elections", "vesting")
SHORT, MEDIUM = 12.0, 36.0
"""Months from the workspace's date: what ends by then is short term, or medium term."""


class PlannedStep(Struct, frozen=True):
    """A step with its dates; None where not known, as its own length or one before it is not.

    `done` is the last day that its date may mean, or the workspace's where that is unknown; None
    where it is still to do. `finish` and `latest` are the earliest and the latest day on which it
    could end with all the others no later. `slack` and `free_slack` are months: how much later it
    may end with the whole, or any other step, no later.
    """

    step: Step
    done: datetime.date | None
    start: datetime.date | None = None
    finish: datetime.date | None = None
    latest: datetime.date | None = None
    slack: float | None = None
    free_slack: float | None = None
    term: Term | None = None

    @property
    def critical(self) -> bool:
        """Whether the whole ends later if it does."""
        return self.done is None and self.slack == 0


class Against(Struct, frozen=True):
    """How a date of the calendar is met: by the step of its id, else vesting by the last step.

    `due` is None where the calendar has no such date, or says `unknown`. `months` is how long
    before it `finish` is, below nought where it is after it, and nought where it may be the day;
    None where either is not known.
    """

    key: Due
    step: str
    due: str | None
    finish: datetime.date | None
    months: float | None


class Plan(Struct, frozen=True):
    """An option's road map. `months` and `finish` are None where the end is not known.

    `months` is how long its critical path is from the workspace's date on, and `unknown` names the
    steps that nobody knows the length of. `against` has the dates that there is something to hold
    against.
    """

    steps: tuple[PlannedStep, ...]
    months: float | None
    finish: datetime.date | None
    unknown: tuple[str, ...]
    against: tuple[Against, ...]

    @property
    def critical(self) -> tuple[str, ...]:
        """The steps of its critical paths, by when they begin."""
        found = [one for one in self.steps if one.critical]
        found.sort(key=lambda one: (one.start or datetime.date.max, one.finish or one.start))
        return tuple(one.step.id for one in found)

    def met(self, key: Due) -> Against | None:
        """How a date of the calendar is met; None where there is nothing to hold against it."""
        return next((one for one in self.against if one.key == key), None)


class RoadMap(Struct, frozen=True):
    """The road map of every option that has steps, and the posts that candidates ask for.

    Both by option in their order; `posts` has the options that are made of candidates.
    """

    begins: datetime.date
    plans: Mapping[str, Plan]
    posts: Mapping[str, Posts]


def road_map(dataset: Dataset) -> RoadMap:
    """When everything could be done that options' files say is to be done."""
    options = {i: dataset.options[i] for i in dataset.option_order()}
    plans = {i: plan(dataset, option) for i, option in options.items() if option.steps}
    return RoadMap(
        begins=dataset.settings.date,
        plans=plans,
        posts={
            i: _posts(dataset, option, plans.get(i))
            for i, option in options.items()
            if option.candidates
        },
    )


def posts_of(dataset: Dataset, option: Option) -> Posts:
    """The posts that an option's candidates ask each council for, from quarter to quarter.

    A candidate asks from the day on which the first of its own steps begins, where that is known.
    """
    return _posts(dataset, option, plan(dataset, option))


def _posts(dataset: Dataset, option: Option, planned: Plan | None) -> Posts:
    starts: dict[str, datetime.date] = {}
    for one in planned.steps if planned else ():
        candidate, of_candidate, _ = one.step.id.partition("/")
        if of_candidate and one.start:
            starts[candidate] = min(one.start, starts.get(candidate, one.start))
    return posts_by_quarter(dataset, option.candidates, starts)


class _Network(Struct, frozen=True):
    """What is still to do: what each step waits for, and the months that are left of it."""

    today: datetime.date
    done: Mapping[str, datetime.date]
    waits: Mapping[str, tuple[str, ...]]
    left: Mapping[str, float | None]
    timed: Mapping[str, Activity]

    @property
    def whole(self) -> bool:
        """Whether it is known when everything could be done."""
        return len(self.timed) == len(self.waits)

    def start(self, step: Step) -> datetime.date | None:
        """The day on which a step can begin, or began."""
        if not self.waits[step.id]:
            return max((self.done[i] for i in step.after), default=self.today)
        if not all(i in self.timed for i in self.waits[step.id]):
            return None
        return later(self.today, max(self.timed[i].earliest_finish for i in self.waits[step.id]))


def plan(dataset: Dataset, option: Option) -> Plan:
    """The road map of an option; one without steps is done the day it begins."""
    net = _network(option.steps, dataset.settings.date)
    steps = tuple(_planned(net, step) for step in option.steps)
    months = max((one.earliest_finish for one in net.timed.values()), default=0.0)
    finish = later(net.today, months) if net.waits else max(net.done.values(), default=net.today)
    return Plan(
        steps=steps,
        months=months if net.whole else None,
        finish=finish if net.whole else None,
        unknown=tuple(i for i, months in net.left.items() if months is None),
        against=tuple(_against(dataset, option, steps, finish if net.whole else None)),
    )


def _network(steps: Iterable[Step], today: datetime.date) -> _Network:
    steps = tuple(steps)
    done = {step.id: _done(step.done, today) for step in steps if step.done is not None}
    ahead = [step for step in steps if step.id not in done]
    waits = {step.id: tuple(i for i in step.after if i not in done) for step in ahead}
    left = {step.id: _left(step, done, today) for step in ahead}
    return _Network(today, done, waits, left, _timed(waits, left))


def _done(date: str, today: datetime.date) -> datetime.date:
    return today if date == UNKNOWN else min(today, last_day(date))


def _left(step: Step, done: Mapping[str, datetime.date], today: datetime.date) -> float | None:
    """The months that are left: all of them, unless it only waits for what is done."""
    if step.months is None or not step.after or not all(i in done for i in step.after):
        return step.months
    return max(0.0, step.months - months_between(max(done[i] for i in step.after), today))


def _timed(
    waits: Mapping[str, tuple[str, ...]], left: Mapping[str, float | None]
) -> dict[str, Activity]:
    """The steps of which it is known when they end: no length before them, or theirs, is missing.

    What is said of their latest dates holds only where that is all of them.
    """
    lengths = {i: months for i, months in left.items() if months is not None}
    while lost := [i for i in lengths if not all(n in lengths for n in waits[i])]:
        for i in lost:
            del lengths[i]
    return schedule(lengths, {i: waits[i] for i in lengths})


def _planned(net: _Network, step: Step) -> PlannedStep:
    if step.id in net.done:
        return PlannedStep(step, net.done[step.id], finish=net.done[step.id])
    if step.id not in net.timed:
        return PlannedStep(step, None, start=net.start(step))
    found = net.timed[step.id]
    return PlannedStep(
        step=step,
        done=None,
        start=net.start(step),
        finish=later(net.today, found.earliest_finish),
        latest=later(net.today, found.latest_finish) if net.whole else None,
        slack=(0.0 if found.critical else found.total_float) if net.whole else None,
        free_slack=found.free_float if net.whole else None,
        term=_term(found.earliest_finish),
    )


def _term(months: float) -> Term:
    return "short" if months <= SHORT else "medium" if months <= MEDIUM else "long"


def _against(
    dataset: Dataset,
    option: Option,
    steps: tuple[PlannedStep, ...],
    finish: datetime.date | None,
) -> Iterable[Against]:
    """A step of a date's own id meets it; without one, the last step meets vesting.

    Not where new councils are made: their last step comes long after the day on which they begin.
    """
    by_id = {one.step.id: one for one in steps}
    for key in DUE:
        stated = getattr(dataset.settings.calendar, key)
        due = None if stated == UNKNOWN else stated
        name = key.replace("_", "-")
        if name not in by_id and (key == "shadow_elections" or option.councils is not None):
            continue
        ends = by_id[name].finish if name in by_id else finish
        early = _early(ends, due) if ends and due else None
        yield Against(key, name if name in by_id else "", due, ends, early)


def _early(ends: datetime.date, due: str) -> float:
    """The months before a date, below nought after it; none on any day that it may mean."""
    if ends < first_day(due):
        return months_between(ends, first_day(due))
    return min(0.0, months_between(ends, last_day(due)))
