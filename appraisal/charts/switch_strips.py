"""How far a score would have to move: a strip from 0 to 100 with its range, today and the need."""

from msgspec import Struct

from appraisal.appraise.matrix import Cell


class SwitchStrip(Struct, frozen=True):
    """A score's range, its value today and the value that it would need, in % of the strip.

    A `gap` has the whole strip for its range.
    """

    low: float
    high: float
    today: float
    needed: float
    gap: bool


def switch_strip(cell: Cell, needed: float) -> SwitchStrip:
    """The strip of one score, with the value that it would need."""
    gap = cell.evidence == "gap"
    return SwitchStrip(
        low=0.0 if gap else round(cell.low, 2),
        high=100.0 if gap else round(cell.high, 2),
        today=round(cell.value, 2),
        needed=round(min(max(needed, 0.0), 100.0), 2),
        gap=gap,
    )
