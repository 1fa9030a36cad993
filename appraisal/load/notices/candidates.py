"""Candidates that begin when nothing is counted any more."""

from collections.abc import Iterator

from appraisal.area.candidates import all_formed
from appraisal.area.money import terms_of
from appraisal.load.candidates import CANDIDATES
from appraisal.load.complaint import Complaint
from appraisal.model import Dataset


def begun_too_late(dataset: Dataset) -> Iterator[Complaint]:
    """A candidate that begins after the last year in which costs and savings are counted."""
    last = terms_of(all_formed(dataset)).years.last
    for i, candidate in dataset.candidates.items():
        if candidate.from_ is not None and candidate.from_ > last:
            what = (
                f"This agreement would begin in {candidate.from_}, and costs and savings are "
                f"counted to {last}: of a year of it nothing counts."
            )
            mend = "Mend the year, or count more years with `money: years:` in appraisal.yaml."
            yield Complaint(CANDIDATES, (i, "from"), what, mend)
