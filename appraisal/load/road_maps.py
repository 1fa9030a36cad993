"""Steps must be able to follow each other, and the dates of the calendar too."""

from collections.abc import Iterator
from itertools import combinations

from appraisal.model import UNKNOWN, Dataset, first_day, last_day
from appraisal.model.steps import Step

from .circles import circles
from .complaint import Complaint
from .document import Path
from .named_again import named_again

_CALENDAR = ("decision", "shadow_elections", "vesting")
"""The dates of `calendar`, in the order in which they come."""


def impossible_steps(dataset: Dataset) -> Iterator[Complaint]:
    """Complain of what stands twice, and of dates of the calendar that are out of order."""
    yield from _calendar(dataset)
    for file, path, steps in road_maps(dataset):
        known = [step.id for step in steps]
        for position, step in enumerate(steps):
            if step.id in known[:position]:
                what = f"The step '{step.id}' stands here a second time."
                yield Complaint(file, (*path, position, "id"), what, "Give each step its own id.")
            yield from named_again(file, (*path, position, "after"), enumerate(step.after))
    for i, option in dataset.options_as_written.items():
        for position, benefit in enumerate(option.benefits):
            place = ("benefits", position, "needs")
            yield from named_again(f"options/{i}.yaml", place, enumerate(benefit.needs))


def circular_steps(dataset: Dataset) -> Iterator[Complaint]:
    """Complain of steps that wait for each other, also where other keys of theirs are faulty.

    A step that waits for itself is one mistake, and no circle of several.
    """
    for file, path, listed in road_maps(dataset):
        steps: tuple[Step | None, ...] = listed  # None stands for one that can't be read
        for position, step in enumerate(steps):
            if step and step.id in step.after:
                at = (*path, position, "after", step.after.index(step.id))
                what = f"The step '{step.id}' comes after itself."
                yield Complaint(file, at, what, "Take it out of its own `after`.")
        leads = {str(s.id): [i for i in s.after if i != s.id] for s in steps if s}
        for circle in circles(leads):
            first = next(at for at, step in enumerate(steps) if step and step.id in circle)
            what = f"These steps wait for each other: {', '.join(circle)}."
            yield Complaint(file, (*path, first, "after"), what, "Take one of the `after` away.")


def road_maps(dataset: Dataset) -> Iterator[tuple[str, Path, tuple[Step, ...]]]:
    """Where steps stand, by file and keys: those of every option and of every candidate."""
    for i, option in dataset.options_as_written.items():
        yield f"options/{i}.yaml", ("steps",), option.steps
    for i, candidate in dataset.candidates.items():
        yield "councils/candidates.yaml", (i, "steps"), candidate.steps


def _calendar(dataset: Dataset) -> Iterator[Complaint]:
    """The first date that comes before one that it has to follow, whatever days parts may mean."""
    calendar = dataset.settings.calendar
    dates = {key: getattr(calendar, key) for key in _CALENDAR}
    known = {key: day for key, day in dates.items() if day not in (None, UNKNOWN)}
    for (early, before), (late, after) in combinations(known.items(), 2):
        if last_day(after) < first_day(before):
            what = f"`{late}` ({after}) is before `{early}` ({before})."
            mend = "Put the decision first, then shadow elections, then vesting; or write unknown."
            yield Complaint("appraisal.yaml", ("calendar", late), what, mend)
            return
