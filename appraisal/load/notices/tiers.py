"""Whose figures a criterion takes: two tiers of councils taken together, or nobody's."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import ByFunction, Criterion, Dataset, Function, FunctionChange, measure_of
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


def decided_by_nobody(dataset: Dataset) -> Iterator[Complaint]:
    """A criterion over a function of which no option records a body that decides it.

    Neighbourhoods are no bodies that have figures here, nor is a partnership that is not named.
    """
    for (_, *path), leaf in placed_criteria(dataset):
        over = leaf.measured.over if leaf.measured else None
        function = dataset.functions.get(over.function) if isinstance(over, ByFunction) else None
        if isinstance(over, ByFunction) and function is not None:
            changes = [option.functions.get(over.function) for option in dataset.options.values()]
            if all(_is_nobodys(change or function) for change in changes):
                what = (
                    f"'{leaf.label}' is over {function.name}, and no option records a body with "
                    "figures that decides it, so all are a gap."
                )
                mend = "Take another function, or `over: upper` or `lower`."
                yield Complaint(CRITERIA, (*path, "measured", "over", "function"), what, mend)


def _is_nobodys(held: Function | FunctionChange) -> bool:
    return held.level == "neighbourhood" or (held.level == "joint" and held.by is None)
