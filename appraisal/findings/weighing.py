"""How perspectives came to their weights."""

from appraisal.findings.numbers import all_of, per_cent
from appraisal.findings.ranking import capital, quoted
from appraisal.findings.sentences import say
from appraisal.model import Perspective

WEIGHED_BY = {
    "weights": say("weighing.by-points"),
    "swing": say("weighing.by-swing"),
    "rank": say("weighing.by-rank"),
    "combine": say("weighing.by-combine"),
    "pairwise": say("weighing.by-pairwise"),
    "tradeoffs": say("weighing.by-tradeoffs"),
}
"""How a perspective came to its weights, by the key that gives them."""


def weighed_by(perspective: Perspective) -> str:
    """How a perspective came to its weights."""
    given = (words for key, words in WEIGHED_BY.items() if getattr(perspective, key) is not None)
    return next(given, say("weighing.by-nothing"))


def measured_or_judged(measured: int, criteria: int, weight: float, perspective: str) -> str:
    """How many of the criteria are measured, with how much weight (0-1); empty without criteria."""
    if not criteria:
        return ""
    every = capital(all_of(criteria, "criterion", "criteria"))
    if measured == criteria:
        return say("weighing.all-measured", All=every, count=criteria)
    if not measured:
        return say("weighing.all-judged", All=every, count=criteria)
    return say(
        "weighing.measured",
        measured=measured,
        criteria=criteria,
        weight=per_cent(weight),
        perspective=quoted(perspective),
        rest=criteria - measured,
    )
