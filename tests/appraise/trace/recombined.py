"""A slow oracle: what a trace comes to when all of it is added up again from what files hold."""

import math
from collections.abc import Iterator

from appraisal.appraise.trace.part import Part
from appraisal.appraise.trace.values import trace_leaf, trace_option
from appraisal.appraise.trace.written import Written
from appraisal.appraise.valued import Valued

TELLS_BY_ITSELF = ("definition", "payback", "reference", "unknown")
"""What is not added up of its parts: counted, told by the option, or found elsewhere."""


def stated(figures: tuple[Written, ...]) -> float | None:
    """One figure, or the middle of all that sources say where they differ."""
    known = [one for one in figures if one.value is not None]
    if not known or len(known) < len(figures):
        return None
    ends = [(one.low, one.value, one.high) for one in known]
    if len(set(ends)) == 1:
        return ends[0][1]
    lows, _, highs = zip(*ends, strict=True)
    return (min(lows) + max(highs)) / 2


def recombined(part: Part) -> float | None:
    """A part's value from its parts' alone, down to the files; None where one is not known."""
    if part.how == "written":
        return stated(part.written)
    if part.how in TELLS_BY_ITSELF:
        return part.reading and part.reading.value
    found = [(one.factor, recombined(one)) for one in part.parts]
    if part.how == "share":
        found = found[:1]
    known = [(factor, value) for factor, value in found if value is not None]
    if len(known) < len(found):
        return None
    values = [value for _, value in known]
    added = math.fsum(factor * value for factor, value in known)
    if part.how in ("sum", "mean", "share"):
        return added
    if part.how == "lifted":
        return min(100.0, max(0.0, added))
    if not values:
        return None
    if part.how in ("min", "max"):
        return min(values) if part.how == "min" else max(values)
    if part.how == "spread":
        return max(values) - min(values)
    top, bottom = (max(values), min(values)) if part.how == "ratio" else values
    return top / bottom if bottom > 0 else None


def apart(part: Part) -> Iterator[tuple[object, ...]]:
    """Every part, at any depth, that does not come to what it is made of."""
    for one in part.every():
        told, again = one.reading and one.reading.value, recombined(one)
        if told is None or again is None:
            alike = told is again
        else:
            alike = math.isclose(told, again, rel_tol=1e-9, abs_tol=1e-9)
        if not alike:
            yield one.kind, one.id, one.how, told, again


def all_apart(found: Valued) -> list[tuple[object, ...]]:
    """Every piece of every trace of a workspace that does not add up."""
    faults: list[tuple[object, ...]] = []
    for option in found.matrix.options:
        for leaf in found.dataset.leaves():
            trace, cell = trace_leaf(found, option, leaf), found.matrix.cells[option, leaf.id]
            told = cell.raw if leaf.measured else trace.part.reading
            if trace.part.reading != told:
                faults.append((option, leaf.id, trace.part.reading, told))
            faults += [(option, leaf.id, *fault) for fault in apart(trace.part)]
    return faults


def tree_apart(found: Valued) -> list[tuple[object, ...]]:
    """Every node whose points are not its children's, and every option whose are not its value."""
    faults: list[tuple[object, ...]] = []
    ranking = found.rankings[found.headline]
    for option in found.matrix.options:
        trace = trace_option(found, option)
        sums = [("", ranking.value[option], trace.nodes)]
        every = [node for top in trace.nodes for node in top.every()]
        sums += [(node.criterion, node.points, node.below) for node in every if node.below]
        sums += [(node.criterion, node.points, ()) for node in every if not node.below]
        for i, whole, below in sums:
            added = math.fsum(node.points for node in below)
            leaf = next((node for node in every if node.criterion == i and not below), None)
            if leaf is not None:
                added = leaf.weight * found.matrix.cells[option, i].value
            if not math.isclose(added, whole, rel_tol=1e-9, abs_tol=1e-9):
                faults.append((option, i, whole, added))
    return faults
