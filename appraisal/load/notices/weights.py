"""Weights that leave something out without saying so."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Criterion, Dataset

FILE = "criteria/perspectives.yaml"


def incomplete_ranks(dataset: Dataset) -> Iterator[Complaint]:
    """A ranking that names some siblings and leaves out others, which then weigh nothing.

    Points under `weights:` and `swing:` may leave a criterion out: nought is a number of points.
    A ranking only says what comes before what.
    """
    groups = [dataset.criteria, *(node.criteria for node in dataset.nodes() if node.criteria)]
    for i, perspective in dataset.perspectives.items():
        ranked = perspective.rank or ()
        left_out = [name for group in groups for name in _left_out(group, ranked)]
        if left_out:
            said = ", ".join(f"'{name}'" for name in left_out)
            weigh = "weighs" if len(left_out) == 1 else "weigh"
            what = f"This ranking leaves out {said}, which then {weigh} nothing."
            mend = "Rank them with their siblings, the least important last."
            yield Complaint(FILE, (i, "rank"), what, mend)


def _left_out(group: tuple[Criterion, ...], ranked: tuple[str, ...]) -> list[str]:
    named = {node.id for node in group} & set(ranked)
    return [node.id for node in group if named and node.id not in named]
