"""Reference classes that stand for no option."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset
from appraisal.model.walk import CRITERIA, placed_criteria


def for_none(dataset: Dataset) -> Iterator[Complaint]:
    """A class that is not for any option of its family that it could stand for.

    Of one that starts nothing and states no money nothing is unknown. Without `not_for` a class may
    wait for options that are still to be written.
    """
    options = dataset.options.items()
    starting = [(i, option) for i, option in options if option.money or not option.starts_nothing]
    for (_, *path), leaf in placed_criteria(dataset):
        for family, found in leaf.where_unknown.items():
            left = {i for i, option in starting if option.family == family} - {*found.not_for}
            if found.not_for and not left:
                what = (
                    f"This class stands for no option: it is `not_for` every {family} one that it "
                    "could stand for."
                )
                mend = "Take the class out, or take out of the list whom it does stand for."
                yield Complaint(CRITERIA, (*path, "where_unknown", family, "not_for"), what, mend)
