"""Which groupings split a council, and which councils may be split."""

import numpy as np

from appraisal.appraise.groupings.columns import Flags
from appraisal.appraise.groupings.structures import Structures
from appraisal.model import Dataset


def splitting(dataset: Dataset, second: Structures) -> Flags:
    """Which listed groupings put parts of some council into several new ones."""
    blocks = second.listed.blocks
    splits = np.zeros(len(blocks), np.bool_)
    for council in may_be_split(dataset, second):
        held = [i for i, area in enumerate(second.areas) if dataset.areas[area] == council]
        whole = np.uint64(sum(1 << i for i in held))
        splits |= ~((blocks & whole) == whole).any(axis=1)
    return splits


def may_be_split(dataset: Dataset, second: Structures) -> list[str]:
    """The councils whose parts are areas of their own."""
    return sorted({dataset.areas[area] for area in second.areas} - {*second.areas})
