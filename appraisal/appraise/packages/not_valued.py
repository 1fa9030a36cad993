"""The warning that so many packages can't be valued on a criterion, so that none are looked at."""

from collections.abc import Iterator

from appraisal.appraise.packages.prices import prices
from appraisal.appraise.packages.tabled import MOST_TABLED, tabled
from appraisal.appraise.weights import headline_perspective, weigh, without
from appraisal.area.candidates import all_formed
from appraisal.load.complaint import Complaint
from appraisal.model import Dataset
from appraisal.model.walk import CRITERIA, placed_criteria

MEND = (
    "If it counts money, say `money: true` there: then benefit is counted without it. "
    "Otherwise take another figure."
)


def not_valued(dataset: Dataset) -> Iterator[Complaint]:
    """Each criterion of benefit that too many candidates move in a way that does not add up."""
    dataset = all_formed(dataset)
    reference = dataset.options.get(dataset.settings.reference_option or "")
    if reference is None or reference.councils is not None or not dataset.candidates:
        return
    candidates = tuple(prices(dataset))
    weights = weigh(dataset)[headline_perspective(dataset)]
    benefit = without(dataset.criteria, weights, dataset.money_leaves)
    for (_, *path), leaf in placed_criteria(dataset):
        if leaf.criteria is None and benefit.get(leaf.id, 0.0) > 0:
            movers = len(tabled(dataset, candidates, leaf))
            if movers > MOST_TABLED:
                what = (
                    f"{movers} candidates move this figure, and not by so much each: of more than "
                    f"{MOST_TABLED} such, no packages are looked at."
                )
                yield Complaint(CRITERIA, (*path, "measured", "figure"), what, MEND)
