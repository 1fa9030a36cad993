"""Whether a table's figures are in the units of the measures: no silent thousands."""

import re
from collections.abc import Mapping

from appraisal.model import Measure

from .cells import Cell, same_cell, shown, signs_of
from .proposals import Faults, Proposal

Saying = tuple[str, str]

_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]\s*$")
_SCALES = {
    1e3: re.compile(r"thousands?|000s?\b|£\s?k\b|\bk\b", re.IGNORECASE),
    1e6: re.compile(r"millions?|£\s?m\b|\bmn?\b", re.IGNORECASE),
    1e9: re.compile(r"billions?|£\s?bn\b|\bbn\b", re.IGNORECASE),
}
_FAR = 200
"""A figure so many times the one that stands is probably in another unit."""


def scale_of(unit: str) -> float:
    """What a unit counts in: 1, thousands, millions."""
    return next((scale for scale, words in _SCALES.items() if words.search(unit)), 1.0)


def unit_in_head(head: str, unit: str) -> Saying | None:
    """What is wrong with a head such as `Debt (£ thousand)`, for a measure that is in `unit`."""
    found = _BRACKETS.search(head)
    if found is None or scale_of(found[1]) == scale_of(unit):
        return None
    what = f"This column says '{found[1]}', and its measure is in {unit or 'plain numbers'}."
    return what, "Write the figures in the measure's unit, and change the head."


def wrong_unit(cell: Cell, unit: str) -> Saying | None:
    """What is wrong with a sign beside a figure, for a measure that is in `unit`."""
    for sign in signs_of(cell):
        is_known = sign in unit or (sign == "%" and "per cent" in unit)
        if not is_known:
            what = f"{shown(cell)} has the sign {sign}, and its measure is in {unit or 'numbers'}."
            return what, "Write the figure in the measure's unit, without a sign."
    return None


def wrong_size(old: Cell, new: Cell, unit: str) -> Saying | None:
    """What is wrong with a figure that is hundreds of times the one that stands, or less."""
    if not (isinstance(old, int | float) and isinstance(new, int | float)):
        return None
    if not old or not new or same_cell(old, new):
        return None
    times = abs(new / old)
    if 1 / _FAR < times < _FAR:
        return None
    said = f"{times:,.0f} times" if times > 1 else f"one {1 / times:,.0f}th of"
    what = f"{shown(new)} is {said} the figure that stands, {shown(old)}."
    in_unit = f" {unit}" if unit else " the measure's unit"
    return what, f"Write it in{in_unit}. If it is right, change it in the file itself first."


def check_sizes(proposal: Proposal, measures: Mapping[str, Measure], faults: Faults) -> None:
    """Note every figure of a proposal that is probably in another unit than its measure."""
    for step in proposal.steps:
        measure = measures.get(str(step.path[-1]))
        for move in step.moves:
            if measure is None or move.column not in ("value", "low", "high"):
                continue
            fault = wrong_size(move.old, move.new, measure.unit)
            if fault is not None:
                faults.say(move.place, *fault)
