"""Groupings as the rows of a table."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise.groupings.bounds import with_whole_councils
from appraisal.appraise.groupings.columns import Flags, Grouping
from appraisal.appraise.groupings.spread import near_bounds, told_apart_by
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings import groupings as say
from appraisal.findings.numbers import number, people, whole
from appraisal.model import Criterion, Dataset


@dataclass(frozen=True)
class Block:
    """A council of a grouping: its areas by id, and in words."""

    areas: tuple[str, ...]
    said: str
    people: str


@dataclass(frozen=True)
class Way:
    """One grouping as a row of the table; `key` is what the filter reads."""

    size: int
    key: str
    blocks: tuple[Block, ...]
    within: str
    uncertain: bool
    front: bool
    ratio: str
    margins: tuple[str, ...]
    crossing: int
    values: tuple[str, ...]
    option: str


def area_names(dataset: Dataset) -> dict[str, str]:
    """What to call each council, and each part of one."""
    return {area: _name(dataset, area) for area in dataset.areas}


def _name(dataset: Dataset, area: str) -> str:
    owner = dataset.councils[dataset.areas[area]]
    if area in dataset.councils:
        return owner.label
    part = owner.parts[area]
    return part.short_name or part.name


def ways(
    dataset: Dataset, found: Structures, names: Mapping[str, str], only: Flags | None = None
) -> list[Way]:
    """The groupings within the bounds, then those just outside, the front and balance first.

    With `only`, no others than those it marks.
    """
    listed, leaves = found.listed, told_apart_by(dataset, found)
    tabled = {place.index: option for option, place in found.places.items()}
    return [
        _way(dataset, listed[i], leaves, names, tabled.get(i, "")) for i in near_bounds(found, only)
    ]


def block_in_words(dataset: Dataset, block: tuple[str, ...], names: Mapping[str, str]) -> str:
    """The councils and parts that a new council takes, a part where its council would stand."""
    if any(area not in dataset.councils for area in block):
        whole = with_whole_councils(dataset, block)
        block = tuple(sorted(whole, key=lambda area: (dataset.areas[area], area)))
    return ", ".join(names[area] for area in block)


def _way(
    dataset: Dataset,
    grouping: Grouping,
    leaves: list[Criterion],
    names: Mapping[str, str],
    option: str,
) -> Way:
    held = zip(grouping.blocks, grouping.populations, strict=True)
    return Way(
        size=len(grouping.blocks),
        key="|".join(" ".join(block) for block in grouping.blocks),
        blocks=tuple(
            Block(b, block_in_words(dataset, b, names), people(count)) for b, count in held
        ),
        within=say.within_in_words(grouping),
        uncertain=grouping.uncertain,
        front=grouping.front,
        ratio="not known" if grouping.ratio is None else number(grouping.ratio, 2),
        margins=say.margins_in_words(grouping),
        crossing=grouping.crossing,
        values=tuple(
            "–" if grouping.raws[leaf.id] is None else whole(grouping.values[leaf.id])
            for leaf in leaves
        ),
        option=option,
    )
