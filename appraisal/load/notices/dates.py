"""Dates of days that are still to come on the workspace's own date."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset, Figure, Judgement, Source, first_day
from appraisal.model.options import Position
from appraisal.model.steps import Step
from appraisal.model.walk import walk

from .places import known

_DATED = frozenset({Figure, Judgement, Position, Source, Step})
"""Held against the type itself, which takes a tenth of what `isinstance` of a model does."""


def ahead(dataset: Dataset) -> Iterator[Complaint]:
    """A source, a figure, a judgement, a published position or a step done that is still to come.

    What somebody expects of a later year is a figure of that year all the same, so that a forecast
    is accepted with its reason.
    """
    today = dataset.settings.date
    for piece in walk(dataset):
        if type(piece.value) not in _DATED:
            continue
        key = "done" if isinstance(piece.value, Step) else "date"
        date = getattr(piece.value, key)
        if date is not None and known(date) and first_day(date) > today:
            what = f"This date ({date}) is later than the workspace's date, {today}."
            yield Complaint(piece.file, (*piece.path[1:], key), what, _MEND)


_MEND = "Mend the date that is wrong."
