"""What reference classes stand in for, of the figures of an option's money that are not known."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.area.cash import Split
from appraisal.model import Reading
from appraisal.model.criteria import FigureName


class StandIn(Struct, frozen=True):
    """What is taken for a figure that is not known.

    `raised` where more of it is known here; `split` where a class stands for a part of it alone.
    """

    reading: Reading
    raised: bool = False
    split: Split | None = None


def standing_in(appraisal: Appraisal, option: str) -> Mapping[FigureName, StandIn]:
    """The figures of money that are not known, with what a criterion or the cash takes instead.

    The net present value is that of cash by year, whose gaps are filled flow by flow. All others
    are what the first criterion of the figure takes.
    """
    own, cells = appraisal.money[option], appraisal.matrix.cells
    found: dict[FigureName, StandIn] = {}
    for leaf in appraisal.dataset.leaves():
        cell = cells[option, leaf.id]
        if leaf.measured and leaf.measured.figure and cell.raw and cell.evidence == "reference":
            stands = StandIn(cell.raw, raised=cell.least is not None)
            found.setdefault(leaf.measured.figure, stands)
    found.pop("net_present_value", None)
    cash = appraisal.cash[option]
    if own.net_present_value is None and cash.present_value is not None:
        found["net_present_value"] = StandIn(cash.present_value, split=cash.present_split)
    return found
