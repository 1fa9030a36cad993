"""One value of an option on a criterion, in words: how it came about and what it adds."""

from appraisal.appraise.matrix import Cell
from appraisal.findings.numbers import counted, number, per_cent_to_tenth, ranged
from appraisal.findings.raw_figures import Format
from appraisal.model.criteria import Must


def steps(cell: Cell, raw: str, measured: bool, weight: float, points: float) -> str:
    """The way from a figure or score to what it adds: `points` of the overall value.

    `raw` is the figure in words, read only where the criterion is `measured`; `weight` is 0-1.
    """
    if cell.evidence == "gap":
        start = "No evidence. Value: 50, the middle of 0 to 100"
    elif measured:
        start = f"Figure: {raw}. Value: {ranged(cell.value, cell.low, cell.high)}"
        if cell.raw is not None and cell.raw.evidence == "contested":
            start += ", at the middle of that span, because sources disagree"
    else:
        start = f"Scored at {ranged(cell.value, cell.low, cell.high)}"
        if not cell.ranged:
            start += ", 20 either way where its author gave no range"
    adds = counted(number(points, 1), "point")
    return f"{start}. Times weight {per_cent_to_tenth(weight)} = {adds} of the overall value."


def threshold_missed(must: Must, figure: float, say: Format) -> str:
    """Why a figure misses a threshold, in the unit of its criterion."""
    if must.at_least is not None and figure < must.at_least:
        return f"{say(figure)} is below the threshold of {say(must.at_least)}"
    # Whatever is missed and is not `at_least` is `at_most`: it is there, and may be nought.
    return f"{say(figure)} is above the threshold of {say(must.at_most or 0.0)}"
