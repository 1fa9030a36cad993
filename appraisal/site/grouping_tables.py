"""Groupings as the rows of a table."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.appraise.groupings.columns import Grouping
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings import groupings as say
from appraisal.findings.numbers import no_figure, number, people
from appraisal.model import Dataset


class NewCouncil(Struct, frozen=True):
    """A council of a grouping in words, with its people."""

    said: str
    people: str


class GroupingRow(Struct, frozen=True):
    """One grouping as a row of the table.

    `margins` are told where it is not within the bounds; `option` is the tabled option that it is,
    empty where it is none.
    """

    size: int
    councils: tuple[NewCouncil, ...]
    within: str
    uncertain: bool
    ratio: str
    margins: tuple[str, ...]
    crossing: int
    option: str


def grouping_rows(
    dataset: Dataset, found: Structures, names: Mapping[str, str], positions: Iterable[int]
) -> tuple[GroupingRow, ...]:
    """The listed groupings at these positions, in this order."""
    tabled = {place.index: option for option, place in found.places.items()}
    return tuple(_row(dataset, found.listed[i], names, tabled.get(i, "")) for i in positions)


def _row(
    dataset: Dataset, grouping: Grouping, names: Mapping[str, str], option: str
) -> GroupingRow:
    said = say.councils_in_words(dataset, grouping, names)
    return GroupingRow(
        size=len(grouping.blocks),
        councils=tuple(
            NewCouncil(words, people(count))
            for words, count in zip(said, grouping.populations, strict=True)
        ),
        within=say.within_in_words(grouping),
        uncertain=grouping.uncertain,
        ratio=no_figure() if grouping.ratio is None else number(grouping.ratio, 2),
        margins=margins_outside(grouping),
        crossing=grouping.crossing,
        option=option,
    )


def margins_outside(grouping: Grouping) -> tuple[str, ...]:
    """How far a grouping is from each bound, where it is not within them all for sure."""
    return () if say.within_in_words(grouping) == "yes" else say.margins_in_words(grouping)
