"""Thresholds that no option can meet."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset
from appraisal.model.walk import CRITERIA, placed_criteria

from .places import shown


def impossible(dataset: Dataset) -> Iterator[Complaint]:
    """A least that is above the most, so that no option can pass and none is ranked."""
    for (_, *path), leaf in placed_criteria(dataset):
        least = None if leaf.must is None else leaf.must.at_least
        most = None if leaf.must is None else leaf.must.at_most
        if least is not None and most is not None and least > most:
            what = (
                f"`at_least` ({shown(least)}) is above `at_most` ({shown(most)}), so no option can "
                "pass."
            )
            mend = "Change one of the two, or take it away."
            yield Complaint(CRITERIA, (*path, "must"), what, mend)
