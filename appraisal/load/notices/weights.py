"""Weights that leave something out, or are left out, without saying so."""

from collections.abc import Collection, Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Criterion, Dataset

FILE = "criteria/perspectives.yaml"


def incomplete_ranks(dataset: Dataset) -> Iterator[Complaint]:
    """A ranking that names some siblings and leaves out others, which then weigh nothing."""
    for i, perspective in dataset.perspectives.items():
        if left_out := _left_out(dataset, perspective.rank or ()):
            what = f"This ranking leaves out {left_out} nothing."
            mend = "Rank them with their siblings, the least important last."
            yield Complaint(FILE, (i, "rank"), what, mend)


def incomplete_points(dataset: Dataset) -> Iterator[Complaint]:
    """Points for some siblings and none for others, which then weigh nothing.

    Nought is a number of points, and says that it is meant.
    """
    for i, perspective in dataset.perspectives.items():
        for key, points in (("weights", perspective.weights), ("swing", perspective.swing)):
            if left_out := _left_out(dataset, points or ()):
                what = f"`{key}` leaves out {left_out} nothing."
                mend = "Give points to all, and 0 to what is to weigh nothing."
                yield Complaint(FILE, (i, key), what, mend)


def points_for_headings(dataset: Dataset) -> Iterator[Complaint]:
    """Points for the step of a criterion that has others below it: only theirs have ranges."""
    below = {node.id: node.criteria for node in dataset.nodes() if node.criteria is not None}
    for i, workshop in dataset.workshops.items():
        for council, answer in workshop.answers.items():
            for name in (each for each in answer.swings if each in below):
                what = f"'{name}' has criteria below it, so points for its step count for nothing."
                mend = f"Give them to those below it: {', '.join(leaf.id for leaf in below[name])}."
                path = ("answers", council, "swings", name)
                yield Complaint(f"workshops/{i}.yaml", path, what, mend)


def _left_out(dataset: Dataset, named: Collection[str]) -> str:
    """The siblings of what is named that are not, and how they weigh; empty if there are none."""
    groups = [dataset.criteria, *(node.criteria for node in dataset.nodes() if node.criteria)]
    found = [f"'{name}'" for group in groups for name in _missing(group, named)]
    if not found:
        return ""
    return f"{', '.join(found)}, which then {'weighs' if len(found) == 1 else 'weigh'}"


def _missing(group: tuple[Criterion, ...], named: Collection[str]) -> list[str]:
    ids = [node.id for node in group]
    return [i for i in ids if i not in named] if any(i in named for i in ids) else []
