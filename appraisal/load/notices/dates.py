"""Dates of days that are still to come on the workspace's own date."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset, Figure, Judgement, Source, first_day
from appraisal.model.options import Position
from appraisal.model.walk import walk

from .places import known


def ahead(dataset: Dataset) -> Iterator[Complaint]:
    """A source, a figure, a judgement or a published position of a day that is still to come.

    What somebody expects of a later year is a figure of that year all the same, so that a forecast
    is accepted with its reason.
    """
    today = dataset.settings.date
    for piece in walk(dataset):
        if not isinstance(piece.value, Figure | Judgement | Position | Source):
            continue
        date = piece.value.date
        if date is not None and known(date) and first_day(date) > today:
            what = f"This date ({date}) is later than the workspace's date, {today}."
            yield Complaint(piece.file, (*piece.path[1:], "date"), what, _MEND)


_MEND = "Mend the date that is wrong."
