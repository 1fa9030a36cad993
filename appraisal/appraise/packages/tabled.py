"""Which candidates move a leaf in a way that no sum can tell, so that a table is made."""

from collections.abc import Sequence

from appraisal.area.figures import MONEY
from appraisal.model import Criterion, Dataset
from appraisal.model.criteria import FigureName

MOST_TABLED = 10
"""More candidates than these make a table that takes too long to fill in, one option at a time."""

UNMOVED: frozenset[FigureName] = frozenset(
    {
        "councils",
        "tiers",
        "contiguous",
        "partnerships_kept",
        "partnerships_crossing",
        "residents_per_councillor",
        "principles_met",
        "functions_single_tier",
        "residents_per_decision",
    }
)
"""The figures that nothing which starts can move: of what stands, is at work today or decides."""

REACHED: frozenset[FigureName] = frozenset({"joined_up", "theme_reach"})
"""The figures that grow by what the first of some candidates brings (valued.py)."""


def tabled(dataset: Dataset, candidates: Sequence[str], leaf: Criterion) -> tuple[int, ...]:
    """The candidates, by number, over which a leaf's value has to be read off a table, if any."""
    figure = leaf.measured.figure if leaf.measured else None
    if figure is None or figure in UNMOVED or figure in REACHED:
        return ()
    if figure in MONEY:
        from appraisal.appraise.packages.money_parts import money_part  # most trees count none

        if money_part(dataset, candidates, leaf) is not None:
            return ()
    own = [dataset.candidates[i] for i in candidates]
    return tuple(i for i, one in enumerate(own) if one.one_door or figure != "front_doors")
