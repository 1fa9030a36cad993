"""What of the first option's lead is there by definition, in a sentence."""

from collections.abc import Mapping

from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.findings.numbers import count_of, counted, number
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE


def by_definition(found: ByDefinition | None, options: Mapping[str, str]) -> str:
    """How much of the lead one council has by definition; empty where that is none."""
    if found is None:
        return ""
    lead, whole = number(found.lead, 1), found.part >= found.lead - TIE
    part = number(found.part, 1)
    said = say(
        "definition.lead",
        points=say("definition.all-of", lead=lead)
        if whole
        else say("definition.part-of", part=part, lead=lead),
        option=options[found.option],
        second=options[found.second],
        criteria=count_of(len(found.leaves), "criterion", "criteria"),
    )
    return f"{said} {_without(found, options)}".strip()


def _without(found: ByDefinition, options: Mapping[str, str]) -> str:
    """Who would lead without them, which is not the difference of the two figures before."""
    if found.without is None:
        return ""
    rivals = [i for i in found.without.order if i != found.option]
    rival, values = options[rivals[0]], found.without.value
    gap = values[found.option] - values[rivals[0]]
    if abs(gap) <= TIE:
        then = say("definition.would-share", rival=rival)
    elif gap > 0:
        then = say("definition.would-lead", points=counted(number(gap, 1), "point"))
    else:
        place = _ordinal(found.without.rank[found.option])
        then = say("definition.would-follow", rival=rival, place=place)
    return say("definition.left-out", then=then)


def _ordinal(rank: int) -> str:
    tens, ones = rank % 100, rank % 10
    ending = "th" if 11 <= tens <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{rank}{ending}"
