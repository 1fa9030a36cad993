"""Whether who is first changes with what the scores without evidence count as, in a sentence."""

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.turning import Turn, turn_of
from appraisal.findings.names import model_names
from appraisal.findings.numbers import listed
from appraisal.findings.sentences import joined, say

CHOICE = "unknowns"
"""The choice of what an unknown counts as."""

WITHOUT = ("gap", "reference")
"""The kinds of evidence of a score for which nothing was found here."""

ENDS = {
    "middle": say("no-evidence.middle"),
    "low": say("no-evidence.low"),
    "high": say("no-evidence.high"),
}
"""Where on its scale an unknown is counted, in words."""


def without_evidence(appraisal: Appraisal) -> str:
    """Who is first wherever on its scale each score without evidence is counted.

    All else is as the headline counts. Empty where fewer than two models compete.
    """
    ways = appraisal.ways
    if ways is None or appraisal.robust is None or len(ways.models) < 2:
        return ""
    ranked, cells = appraisal.robust.options, appraisal.matrix.cells
    kinds = [cells[i, leaf].evidence for i in ranked for leaf in appraisal.matrix.leaves]
    count = sum(kind in WITHOUT for kind in kinds)
    if not count:
        return say("no-evidence.none")
    opening = say("no-evidence.scores", count=count, every=len(kinds))
    return joined(opening, _counted_otherwise(ways, model_names(appraisal.dataset), count))


def _counted_otherwise(ways: Ways, models: dict[str, str], count: int) -> str:
    """Who is first with what is unknown at each place of its scale."""
    today = turn_of(ways, ())
    turns = {end: turn_of(ways, ((CHOICE, end),)) for end in ENDS}
    if today.told and all(turn.told and turn.first == today.first for turn in turns.values()):
        return say("no-evidence.stays", model=models[today.first[0]], count=count)
    if not any(turn.told for turn in (today, *turns.values())):
        return say("no-evidence.untold", count=count)
    alike: dict[str, list[str]] = {}
    for end, turn in turns.items():
        alike.setdefault(_first(turn, models), []).append(ENDS[end])
    parts = [
        say("no-evidence.part", first=first, ends=listed(ends)) for first, ends in alike.items()
    ]
    first = _first(today, models)
    return say("no-evidence.otherwise", parts="; ".join(parts), today=first, count=count)


def _first(turn: Turn, models: dict[str, str]) -> str:
    """The model that is clearly first, or that it is too close to tell, or too little known."""
    if turn.told:
        return models[turn.first[0]]
    return say("no-evidence.nobody" if len(turn.first) == 1 else "no-evidence.close")
