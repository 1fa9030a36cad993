"""Benefit against cost, in words: which options are not beaten, and by which the others are."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.benefit_and_cost import BenefitAndCost
from appraisal.findings.cash import few_named, states_nothing
from appraisal.findings.ranking import named
from appraisal.findings.sentences import say

Names = Mapping[str, str]


def finding(found: BenefitAndCost | None, labels: Names) -> str:
    """What the picture says; it recommends nothing."""
    if found is None:
        return say("benefit-and-cost.money-alone")
    known = [i for i in found.benefit.order if found.net_cost[i] is not None]
    if not known:
        return say("benefit-and-cost.no-cost-known")
    if len(known) == 1:
        return say("benefit-and-cost.one-known", option=labels[known[0]])
    if len(found.efficient) == len(known):
        return say("benefit-and-cost.all-efficient")
    return say("benefit-and-cost.efficient", options=named(found.efficient, labels))


def nothing_stated() -> str:
    """That there is no cost and no saving to set against anything."""
    return say("benefit-and-cost.none-stated")


def sureness(found: BenefitAndCost, labels: Names) -> str:
    """How many of the comparisons hold at all ends of the ranges; empty without any."""
    of = sum(map(len, found.beaten_by.values()))
    sure = {one: by for one, by in found.surely_beaten_by.items() if by}
    if not of:
        return ""
    if not sure:
        return say("benefit-and-cost.never-surely", of=of)
    return say(
        "benefit-and-cost.surely",
        sure=sum(map(len, sure.values())),
        of=of,
        found="; ".join(
            say("benefit-and-cost.surely-one", others=named(by, labels), options=labels[one])
            for one, by in sure.items()
        ),
    )


def left_out(found: BenefitAndCost, labels: Names) -> tuple[str, ...]:
    """A sentence for the options of unknown cost, and one for those that miss a threshold."""
    unknown = [i for i, cost in found.net_cost.items() if cost is None]
    unranked = [i for i in found.net_cost if i not in found.benefit.order]
    return (
        *_of(unknown, "benefit-and-cost.unknown", labels),
        *_of(unranked, "benefit-and-cost.unranked", labels),
    )


def resting(
    found: BenefitAndCost, labels: Names, stating_nothing: Sequence[str]
) -> tuple[str, ...]:
    """Whose net cost is a class in whole or in part, and whose nought, as nothing is stated."""
    costs = found.net_cost.items()
    classed = [i for i, cost in costs if cost is not None and cost.evidence == "reference"]
    whole = [i for i in classed if i not in found.in_part]
    return (
        *_of(whole, "benefit-and-cost.reference", labels),
        *_of([i for i in classed if i in found.in_part], "benefit-and-cost.in-part", labels),
        *filter(None, [states_nothing(stating_nothing, labels)]),
    )


def _of(options: Sequence[str], key: str, labels: Names) -> tuple[str, ...]:
    if not options:
        return ()
    who = few_named(options, labels)
    return (say(key, options=who, count=len(options)),)
