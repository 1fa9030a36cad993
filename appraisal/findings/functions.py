"""Who decides what, in sentences: results → str, right in every edge case."""

from collections.abc import Mapping

from appraisal.appraise.function_moves import Nearness
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import listed, per_cent
from appraisal.findings.ranking import capital

NEARNESS: Mapping[Nearness, str] = {
    "nearer": "nearer",
    "further": "further away",
    "same": "as near",
    "not known": "not known",
}
"""Who decides for the average resident, beside today, as the pages say it."""


def lead(functions: int, council: int, others: dict[str, int]) -> str:
    """How many functions councils decide today, and who decides the rest.

    `council` counts those of county, district and unitary councils; `others` the rest by who.
    """
    if functions == 0:
        return "No functions are recorded, so nothing can be said about who does what."
    rest = [f"{who} {count}" for who, count in others.items() if count]
    decide = "county, district and unitary councils"
    if not rest:
        return f"Today {decide} decide all {counted(functions, 'function')} recorded."
    of = f"Of {counted(functions, 'function')} recorded"
    return f"{of}, {decide} decide {council or 'none'} today, {listed(rest)}."


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
        return "There are no options to compare yet."
    most = max(shares.values())
    if most <= today + 1e-9:
        return (
            f"On average residents deal with one council for {per_cent(today)} of functions, "
            "and no option raises that."
        )
    best = [labels[i] for i, share in shares.items() if share >= most - 1e-9]
    who = listed(best) if len(best) <= 3 else capital(counted(len(best), "option"))
    return (
        f"Today residents deal with one council for {per_cent(today)} of functions, on average. "
        f"{who} would raise that to {per_cent(most)}."
    )


def moves(nearer: int, further: int, same: int, unknown: int) -> str:
    """How many functions would be decided for fewer people, for more, or for as many."""
    total = nearer + further + same + unknown
    if total == 0:
        return "No functions are recorded."
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
