"""What of the first option's lead is there by definition, in a sentence."""

from collections.abc import Mapping

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.findings.numbers import count_of, number
from appraisal.findings.ranking import nth
from appraisal.findings.sentences import joined, say
from appraisal.maths.ranking import TIE


def by_definition(found: ByDefinition | None, options: Mapping[str, str]) -> str:
    """How much of the lead one council has by definition; empty where that is none.

    Points have a decimal here, unlike in the sentence before it: parts of a lead would not add up
    in whole ones.
    """
    if found is None:
        return ""
    count = len(found.leaves)
    return joined(
        say(
            "by-definition.lead",
            option=options[found.option],
            points=_points(found.lead),
            second=options[found.second],
        ),
        say(
            "by-definition.part",
            part=_part(found),
            criteria=count_of(count, "criterion", "criteria"),
            count=count,
        ),
        "" if found.without is None else _without(found, found.without, options),
    )


def of_values(definition: str) -> str:
    """The same with what it is of: values, and no draws; empty where that is."""
    return joined(definition, say("by-definition.of-values")) if definition else ""


def _points(points: float) -> str:
    return say("by-definition.points", value=number(points, 1), points=_count(points))


def _count(points: float) -> int:
    """What a noun or a verb hangs on: 1 where that many are shown, else any other count."""
    return 1 if number(points, 1) == "1" else 0


def _part(found: ByDefinition) -> str:
    if found.part >= found.lead - TIE:
        return say("by-definition.all")
    return say("by-definition.some", points=_points(found.part), count=_count(found.part))


def _without(found: ByDefinition, ranking: Ranking, options: Mapping[str, str]) -> str:
    option, count = options[found.option], len(found.leaves)
    rival = next(i for i in ranking.order if i != found.option)
    gap = ranking.value[found.option] - ranking.value[rival]
    if gap > TIE:
        return say("by-definition.would-lead", count=count, option=option, points=_points(gap))
    if gap >= -TIE:
        return say("by-definition.would-share", count=count, option=option, rival=options[rival])
    return say(
        "by-definition.would-fall-among-models" if found.lines else "by-definition.would-fall",
        count=count,
        rival=options[rival],
        option=option,
        place=nth(ranking.rank[found.option]),
    )
