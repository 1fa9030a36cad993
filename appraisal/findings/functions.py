"""Who decides what, in sentences: results → str, right in every edge case."""

from collections.abc import Mapping

from appraisal.appraise import Decided
from appraisal.appraise.function_moves import Nearness, by_councils
from appraisal.findings.groupings import counted
from appraisal.findings.nothing_recorded import NO_FUNCTIONS, NO_OPTIONS
from appraisal.findings.numbers import listed, per_cent
from appraisal.findings.ranking import capital
from appraisal.maths.ranking import TIE
from appraisal.model import in_words

LEVELS: Mapping[str, str] = {
    "neighbourhood": "Parish or neighbourhood",
    "district": "District",
    "county": "County",
    "unitary": "Unitary council",
    "joint": "Partnership",
    "combined-authority": "Combined authority",
    "government": "Government or other body",
}
"""Levels as the pages name them, from the nearest to the furthest."""

_OTHERS = {
    "neighbourhood": "parishes or neighbourhoods",
    "joint": "partnerships",
    "combined-authority": "the combined authority",
    "government": "government or other public bodies",
}
"""Who decides at the levels that are not councils'."""

NEARNESS: Mapping[Nearness, str] = {
    "nearer": "nearer",
    "further": "further away",
    "same": "as near",
    "not known": "not known",
}
"""Who decides for the average resident, beside today, as the pages say it."""


def lead(functions: int, levels: Mapping[str, int]) -> str:
    """How many functions councils decide today, and who decides the rest.

    `levels` counts the functions that each level decides.
    """
    if functions == 0:
        return "No functions are recorded, so nothing can be said about who does what."
    rest = [f"{who} {levels[level]}" for level, who in _OTHERS.items() if levels.get(level)]
    decide = "county, district and unitary councils"
    if not rest:
        return f"Today {decide} decide all {counted(functions, 'function')} recorded."
    of = f"Of {counted(functions, 'function')} recorded"
    council = functions - sum(levels.get(level, 0) for level in _OTHERS)
    return f"{of}, {decide} decide {council or 'none'} today, {listed(rest)}."


def body(row: Decided) -> str:
    """The body that decides, where it is not simply councils or what its level says already."""
    named = "" if by_councils(row) else "; ".join(row.bodies)
    return "" if named == in_words(row.level) else named


def single_tier(shares: dict[str, float], today: float | None, labels: dict[str, str]) -> str:
    """For how many functions residents deal with one council, today and at most.

    Options whose share is not known are left out of `shares`; None where today's is not.
    """
    if today is None:
        return (
            "For how many functions residents deal with one council today is not known, "
            "because not all populations are."
        )
    if not shares:
        return NO_OPTIONS
    most = max(shares.values())
    if most <= today + TIE:
        return (
            f"On average residents deal with one council for {per_cent(today)} of functions, "
            "and no option raises that."
        )
    best = [labels[i] for i, share in shares.items() if share >= most - TIE]
    who = listed(best) if len(best) <= 3 else capital(counted(len(best), "option"))
    return (
        f"Today residents deal with one council for {per_cent(today)} of functions, on average. "
        f"{who} would raise that to {per_cent(most)}."
    )


def moves(counts: Mapping[Nearness, int]) -> str:
    """How many functions would be decided for fewer people, for more, or for as many."""
    nearer, further, same, unknown = (counts.get(move, 0) for move in NEARNESS)
    if not any(counts.values()):
        return NO_FUNCTIONS
    if nearer == further == 0:
        tail = f" For {counted(unknown, 'function')} it is not known." if unknown else ""
        return f"Nothing moves nearer to residents or further away.{tail}"
    parts = [
        f"{counted(count, 'function')} {'moves' if count == 1 else 'move'} {where}"
        for count, where in ((nearer, "nearer to residents"), (further, "further away"))
        if count
    ]
    parts += (
        [f"{counted(same, 'function')} {'stays' if same == 1 else 'stay'} as near"] if same else []
    )
    parts += [f"for {counted(unknown, 'function')} it is not known"] if unknown else []
    return f"{capital(listed(parts))}."
