"""The registry of modelling choices: each a defensible way of counting, and its alternatives.

The first alternative of each is what the headline takes. What each does is a small function, here
or in the module that it is of: values, errors and weights.
"""

from collections.abc import Callable, Mapping

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import GAP
from appraisal.appraise.safety.changed_facts import for_certain
from appraisal.maths.robustness.arrays import BoolArray
from appraisal.maths.robustness.cells import Row
from appraisal.maths.value_functions import Curve
from appraisal.model import Criterion, Dataset, Fact, is_contested, read_fact
from appraisal.model.walk import Path

TIERS = ("as-written", "standing")
DEFINITION = ("kept", "left-out")
AGGREGATION = ("sum", "geometric-mean")
PARTIES = ("with", "without")
ENDS = ("middle", "low", "high")
CONTESTED = "contested-"
"""Each contested figure is a choice of its own; its id begins so."""


class Choice(Struct, frozen=True):
    """One modelling choice: its alternatives, the headline's own first.

    `leaves` are the criteria that it is about: on them another alternative may value an option, or
    draw or weigh the values, otherwise. A choice about none changes nothing here. `figures` has the
    path of each contested figure that it is about.
    """

    id: str
    alternatives: tuple[str, ...]
    leaves: tuple[str, ...]
    figures: tuple[Path, ...] = ()

    @property
    def chosen(self) -> str:
        """What the headline takes."""
        return self.alternatives[0]


def rescaled(factor: float) -> Callable[[Curve], Curve]:
    """A value function whose raw figures are moved about their middle."""

    def rescale(curve: Curve) -> Curve:
        middle = (curve[0][0] + curve[-1][0]) / 2
        return tuple((middle + factor * (raw - middle), worth) for raw, worth in curve)

    return rescale


SCALES: Mapping[str, Callable[[Curve], Curve]] = {
    "as-given": lambda curve: curve,
    "halved": rescaled(0.5),
    "doubled": rescaled(2.0),
}
"""How far apart the ends of a measured scale are."""


def fixed(worth: float) -> Callable[[Row, BoolArray], Row]:
    """What is not known counts as so much for certain."""

    def fix(row: Row, unknown: BoolArray) -> Row:
        low, value, high = (
            np.where(unknown, worth, part) for part in (row.low, row.value, row.high)
        )
        return replace(row, low=low, value=value, high=high, gap=row.gap & ~unknown)

    return fix


REFERENCE = "reference"
"""Under every other alternative, what such things came to elsewhere is set aside."""

UNKNOWNS: Mapping[str, Callable[[Row, BoolArray], Row]] = {
    REFERENCE: lambda row, _: row,
    "middle": fixed(GAP),
    "low": fixed(0.0),
    "high": fixed(100.0),
}
"""What counts where a figure is not known: what such things came to, or one place on the scale."""


def over_all_that_stand(dataset: Dataset) -> Dataset:
    """The same workspace with every criterion about all councils that stand, of whichever tier."""

    def untiered(node: Criterion) -> Criterion:
        below = node.criteria and tuple(map(untiered, node.criteria))
        measured = node.measured and node.measured.model_copy(update={"over": None})
        return node.model_copy(update={"criteria": below, "measured": measured})

    return replace(dataset, criteria=tuple(map(untiered, dataset.criteria)))


def at_end(fact: Fact, end: str) -> Fact:
    """A contested fact at the low or the high end of what its sources say; any other as it is."""
    reading = read_fact(fact) if is_contested(fact) else None
    if reading is None:
        return fact
    return for_certain(getattr(reading, end), reading)
