"""Who decides what, in sentences: results → str, right in every edge case."""

from collections.abc import Mapping

from appraisal.appraise import Decided
from appraisal.appraise.function_moves import Nearness, by_councils
from appraisal.findings.groupings import counted
from appraisal.findings.nothing_recorded import NO_FUNCTIONS, NO_OPTIONS
from appraisal.findings.numbers import listed, listed_names, per_cent
from appraisal.findings.ranking import capital
from appraisal.findings.sentences import joined, say
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
        return NO_OPTIONS
    most = max(shares.values())
    if most <= today + TIE:
        return say("functions.one-council-at-most", share=per_cent(today))
    best = [labels[i] for i, share in shares.items() if share >= most - TIE]
    who = listed_names(best) if len(best) <= 3 else capital(counted(len(best), "option"))
    return say("functions.one-council", share=per_cent(today), Options=who, most=per_cent(most))


def moves(counts: Mapping[Nearness, int]) -> str:
    """How many functions would be decided for fewer people, for more, or for as many."""
    nearer, further, same, unknown = (counts.get(move, 0) for move in NEARNESS)
    if not any(counts.values()):
        return NO_FUNCTIONS
    if nearer == further == 0:
        nothing, of = say("functions.nothing-moves"), counted(unknown, "function")
        return joined(nothing, say("functions.unknown-moves", functions=of) if unknown else "")
    moved = {
        "functions.move-nearer": nearer,
        "functions.move-further": further,
        "functions.stay-as-near": same,
    }
    parts = [
        say(key, functions=counted(count, "function"), count=count)
        for key, count in moved.items()
        if count
    ]
    if unknown:
        parts.append(say("functions.may-move", functions=counted(unknown, "function")))
    return say("functions.moves", Moves=capital(listed(parts)))
