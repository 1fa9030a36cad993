"""Who decides what, in sentences: results → str, right in every edge case."""

from collections.abc import Mapping, Sequence

from appraisal.appraise import Decided
from appraisal.appraise.function_moves import Nearness, by_councils
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import listed, listed_names, per_cent
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE
from appraisal.model import in_words

LEVELS: Mapping[str, str] = {
    "neighbourhood": say("functions.neighbourhood"),
    "district": say("functions.district"),
    "county": say("functions.county"),
    "unitary": say("functions.unitary"),
    "joint": say("functions.joint"),
    "combined-authority": say("functions.combined-authority"),
    "government": say("functions.government"),
}
"""Levels as the pages name them, from the nearest to the furthest."""

_OTHERS = {
    "neighbourhood": "functions.by-neighbourhoods",
    "joint": "functions.by-partnerships",
    "combined-authority": "functions.by-combined-authority",
    "government": "functions.by-government",
}
"""Who decides at the levels that are not councils'."""

NEARNESS: Mapping[Nearness, str] = {
    "nearer": say("functions.nearer"),
    "further": say("functions.further"),
    "same": say("functions.same"),
    "not known": say("functions.not-known"),
}
"""Who decides for the average resident, beside today, as the pages say it."""


def lead(functions: int, levels: Mapping[str, int]) -> str:
    """How many functions councils decide today, and who decides the rest.

    `levels` counts the functions that each level decides.
    """
    if functions == 0:
        return say("functions.lead-none")
    rest = [say(who, count=levels[level]) for level, who in _OTHERS.items() if levels.get(level)]
    if not rest:
        if functions == 1:
            return say("functions.lead-the-only")
        return say("functions.lead-councils", functions=counted(functions, "function"))
    council = functions - sum(levels.get(level, 0) for level in _OTHERS)
    return say(
        "functions.lead",
        functions=counted(functions, "function"),
        count=council or say("groupings.none"),
        others=listed(rest),
    )


def body(row: Decided) -> str:
    """The body that decides, where it is not simply councils or what its level says already."""
    named = "" if by_councils(row) else "; ".join(row.bodies)
    return "" if named == in_words(row.level) else named


def single_tier(shares: dict[str, float], today: float | None, labels: dict[str, str]) -> str:
    """For how many functions residents deal with one council, today and at most.

    Options whose share is not known are left out of `shares`; None where today's is not.
    """
    if today is None:
        return say("functions.one-council-unknown")
    if not shares:
        return say("functions.one-council-today", share=per_cent(today))
    most = max(shares.values())
    if most <= today + TIE:
        return say("functions.one-council-at-most", share=per_cent(today))
    best = [labels[i] for i, share in shares.items() if share >= most - TIE]
    who = listed_names(best) if len(best) <= MOST_NAMED else counted(len(best), "option")
    return say("functions.one-council", share=per_cent(today), options=who, most=per_cent(most))


MOST_NAMED = 3
"""So many options are named; more are counted."""


def after_words(level: str, by: str, options: Sequence[str]) -> str:
    """Who would decide a service, and under which options; a body is named beside its level."""
    who = say("functions.level-body", level=level, body=by) if by else level
    few = len(options) <= MOST_NAMED
    under = listed_names(options) if few else counted(len(options), "option")
    return say("functions.after", who=who, options=under)
