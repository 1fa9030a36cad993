"""Groupings as the rows of a table."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise.groupings.columns import Flags, Grouping
from appraisal.appraise.groupings.spread import near_bounds, told_apart_by
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings import groupings as say
from appraisal.findings.numbers import no_figure, number, people, whole
from appraisal.model import Criterion, Dataset


@dataclass(frozen=True)
class NewCouncil:
    """A council of a grouping: its areas by id, and in words."""

    areas: tuple[str, ...]
    said: str
    people: str


@dataclass(frozen=True)
class GroupingRow:
    """One grouping as a row of the table; `key` is what the filter reads.

    `values` has what it is worth on each criterion that tells groupings apart; `option` is the
    tabled option that it is, empty where it is none.
    """

    size: int
    key: str
    councils: tuple[NewCouncil, ...]
    within: str
    uncertain: bool
    front: bool
    ratio: str
    margins: tuple[str, ...]
    crossing: int
    values: tuple[str, ...]
    option: str


def grouping_rows(
    dataset: Dataset, found: Structures, names: Mapping[str, str], only: Flags | None = None
) -> list[GroupingRow]:
    """The groupings within the bounds, then those just outside, the front and balance first.

    With `only`, no others than those it marks.
    """
    listed, leaves = found.listed, told_apart_by(dataset, found)
    tabled = {place.index: option for option, place in found.places.items()}
    return [
        _row(dataset, listed[i], leaves, names, tabled.get(i, "")) for i in near_bounds(found, only)
    ]


def _row(
    dataset: Dataset,
    grouping: Grouping,
    leaves: list[Criterion],
    names: Mapping[str, str],
    option: str,
) -> GroupingRow:
    held = zip(grouping.blocks, grouping.populations, strict=True)
    return GroupingRow(
        size=len(grouping.blocks),
        key="|".join(" ".join(areas) for areas in grouping.blocks),
        councils=tuple(
            NewCouncil(areas, say.council_in_words(dataset, areas, names), people(count))
            for areas, count in held
        ),
        within=say.within_in_words(grouping),
        uncertain=grouping.uncertain,
        front=grouping.front,
        ratio=no_figure() if grouping.ratio is None else number(grouping.ratio, 2),
        margins=say.margins_in_words(grouping),
        crossing=grouping.crossing,
        values=tuple(
            "–" if grouping.raws[leaf.id] is None else whole(grouping.values[leaf.id])
            for leaf in leaves
        ),
        option=option,
    )
