"""Councils of two tiers taken together, where the one is the other over again."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Criterion, Dataset, measure_of
from appraisal.model.walk import CRITERIA, placed_criteria

_MEND = (
    "Say with `over:` whom it is about: upper, lower, or {function: …} for those that decide one; "
    "or standing, if it is all that stand."
)


def mixed_tiers(dataset: Dataset) -> Iterator[Complaint]:
    """A criterion that holds a county against the districts inside it, and does not say so.

    So it does under any option that leaves today's councils, where the county's figure is its
    districts' taken together.
    """
    counties = [council for i, council in dataset.councils.items() if dataset.districts(i)]
    if not counties or all(o.councils is not None for o in dataset.options.values()):
        return
    for (_, *path), leaf in placed_criteria(dataset):
        if _takes_all_that_stand(dataset, leaf):
            what = (
                f"'{leaf.label}' compares a county ({counties[0].label}) with the districts inside "
                "it, whose figures are its own."
            )
            yield Complaint(CRITERIA, (*path, "measured"), what, _MEND)


def _takes_all_that_stand(dataset: Dataset, leaf: Criterion) -> bool:
    measured = leaf.measured
    if measured is None or measured.measure is None or measured.over is not None:
        return False
    same = measure_of(dataset, measured.measure).county == "same"
    return same and measured.take not in ("total", "option")
