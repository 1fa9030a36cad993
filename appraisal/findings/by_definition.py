"""What of the first option's lead is there by definition, in a sentence."""

from collections.abc import Mapping

from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.findings.numbers import count_of, number
from appraisal.maths.ranking import TIE


def by_definition(found: ByDefinition | None, options: Mapping[str, str]) -> str:
    """How much of the lead one council has by definition; empty where that is none."""
    if found is None:
        return ""
    criteria = count_of(len(found.leaves), "criterion", "criteria")
    ahead = f"the {number(found.lead, 1)} points by which {options[found.option]} is ahead of"
    how_much = "All of" if found.part >= found.lead - TIE else f"{number(found.part, 1)} of"
    said = (
        f"{how_much} {ahead} {options[found.second]} come from {criteria} that compare councils "
        "with each other, on which a single council scores as well as can be by definition."
    )
    return f"{said} {_without(found, options)}".strip()


LEFT_OUT = "Leave them out, let the questions beside them count for more, and"
"""Why the lead without them is not the difference of the two figures before."""


def _without(found: ByDefinition, options: Mapping[str, str]) -> str:
    if found.without is None:
        return ""
    rivals = [i for i in found.without.order if i != found.option]
    values = found.without.value
    gap = values[found.option] - values[rivals[0]]
    if abs(gap) <= TIE:
        return f"{LEFT_OUT} it would share the first place with {options[rivals[0]]}."
    if gap > 0:
        return f"{LEFT_OUT} it would lead by {number(gap, 1)} points."
    rank = found.without.rank[found.option]
    return f"{LEFT_OUT} {options[rivals[0]]} would come first, and it would come {_ordinal(rank)}."


def _ordinal(rank: int) -> str:
    tens, ones = rank % 100, rank % 10
    ending = "th" if 11 <= tens <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{rank}{ending}"
