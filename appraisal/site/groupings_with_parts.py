"""The groupings with parts: what they are, and where they stand against the bounds."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.bounds import split_by
from appraisal.appraise.groupings.parts import may_be_split, splitting
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import count_of, listed
from appraisal.findings.ranking import capital
from appraisal.site.grouping_tables import Way, ways

MOST_ROWS = 40
"""The table on the page holds this many groupings; the CSV holds all that are listed."""


@dataclass(frozen=True)
class WithParts:
    """The section of the page: its sentences, its table, and the parts of unknown population."""

    title: str
    said: tuple[str, ...]
    ways: tuple[Way, ...]
    left_out: int
    unknown: tuple[str, ...]


def with_parts(appraisal: Appraisal, names: Mapping[str, str]) -> WithParts | None:
    """What to say of the groupings with parts; None where no option splits a council."""
    found = appraisal.structures
    if found is None or found.with_parts is None:
        return None
    second, dataset = found.with_parts, appraisal.dataset
    shown = ways(dataset, second, names, splitting(dataset, second))
    split = listed([names[i] for i in may_be_split(dataset, second)])
    return WithParts(
        title=f"Groupings that may split {split}",
        said=tuple(_said(appraisal, second, names, len(shown))),
        ways=tuple(shown[:MOST_ROWS]),
        left_out=max(0, len(shown) - MOST_ROWS),
        unknown=tuple(
            names[area]
            for area, people in zip(second.areas, second.populations, strict=True)
            if np.isnan(people)
        ),
    )


def _said(
    appraisal: Appraisal, second: Structures, names: Mapping[str, str], shown: int
) -> list[str]:
    dataset = appraisal.dataset
    options = [
        dataset.options[i].label
        for i, stand in appraisal.stands.items()
        if split_by(dataset, stand)
    ]
    split = may_be_split(dataset, second)
    parts = sum(len(dataset.councils[i].parts) for i in split)
    of_them = listed([names[i] for i in split])
    first = (
        f"{listed(options)} {'splits' if len(options) == 1 else 'split'} {of_them}. With the "
        f"{counted(parts, 'part')} as areas of their own there "
        f"{'is' if second.count == 1 else 'are'} {count_of(second.count, 'grouping')}, those that "
        "leave every council whole among them."
    )
    return [first, _against_bounds(second, shown)]


COMMAND = "The command appraisal structures --parts"


def _against_bounds(second: Structures, shown: int) -> str:
    if second.feasible is None:
        return f"How many are within the bounds was not worked out here. {COMMAND} goes further."
    within = (
        f"{second.feasible:,} {'is' if second.feasible == 1 else 'are'} within the bounds and "
        f"{second.edges.just_outside:,} just outside."
    )
    if not second.complete:
        return f"{within} That is too many for this page. {COMMAND} writes them as CSV."
    return f"{within} {capital(_of_these(shown))}"


def _of_these(shown: int) -> str:
    if not shown:
        return "none of these splits a council."
    splits = "splits" if shown == 1 else "split"
    return f"{shown:,} of these {splits} a council. The others are those listed above."
