"""Steps and benefits that can hardly be meant: done too early, years on end, due long ago."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.load.meant import listed
from appraisal.load.road_maps import road_maps
from appraisal.model import Dataset, first_day, last_day
from appraisal.model.steps import Step

from .places import known, shown

LONGEST = 240
"""Months. Nothing that councils plan takes longer; most often weeks or days were written."""


def steps_out_of_order(dataset: Dataset) -> Iterator[Complaint]:
    """A step that is done while one that it comes after is not, or was done later."""
    for file, path, steps in road_maps(dataset):
        by_id = {step.id: step for step in steps}
        for position, step in enumerate(steps):
            before = [by_id[i] for i in step.after if i in by_id]
            said = _still_to_do(before) or _done_later(step, before)
            if step.done is not None and said:
                yield Complaint(file, (*path, position, "done"), *said)


def _still_to_do(before: list[Step]) -> tuple[str, str] | None:
    waiting = [f"'{step.id}'" for step in before if step.done is None]
    if not waiting:
        return None
    what = (
        f"This step is done, and {listed(waiting)}, which it comes after, "
        f"{'is' if len(waiting) == 1 else 'are'} not."
    )
    return what, "Write `done:` there too, with its date or `unknown`, or take it away here."


def _done_later(step: Step, before: list[Step]) -> tuple[str, str] | None:
    for other in before:
        if known(step.done) and known(other.done):
            this, that = str(step.done), str(other.done)
            if last_day(this) < first_day(that):
                what = f"This was done ({this}) before '{other.id}' ({that}), which it comes after."
                return what, "Mend the date that is wrong."
    return None


def long_steps(dataset: Dataset) -> Iterator[Complaint]:
    """A step that takes more months than anything that councils plan."""
    for file, path, steps in road_maps(dataset):
        for position, step in enumerate(steps):
            if step.months is not None and step.months > LONGEST:
                what = f"This step takes {shown(step.months)} months: {step.months / 12:.3g} years."
                mend = "Write its length in months, or `unknown`."
                yield Complaint(file, (*path, position, "months"), what, mend)


def due_too_early(dataset: Dataset) -> Iterator[Complaint]:
    """A benefit that was due before the workspace's date; a next step, before its workshop."""
    today = dataset.settings.date
    for i, option in dataset.options_as_written.items():
        for position, benefit in enumerate(option.benefits):
            if known(benefit.by) and last_day(str(benefit.by)) < today:
                what = f"This was due by {benefit.by}, before the workspace's date, {today}."
                mend = "Mend `by:`, or say in `note:` what came of it and accept this."
                yield Complaint(f"options/{i}.yaml", ("benefits", position, "by"), what, mend)
    for i, workshop in dataset.workshops.items():
        for position, step in enumerate(workshop.record.next_steps):
            held = workshop.date
            if held is not None and known(step.by) and last_day(str(step.by)) < held:
                what = f"This is to be done by {step.by}, before the workshop itself, {held}."
                path = ("record", "next_steps", position, "by")
                yield Complaint(f"workshops/{i}.yaml", path, what, "Mend the date that is wrong.")
