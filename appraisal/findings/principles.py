"""How far options meet the principles, in sentences."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.principles_met import Met, PrinciplesMet
from appraisal.findings.numbers import all_of, count_of, listed, listed_names
from appraisal.findings.ranking import Labels
from appraisal.findings.sentences import joined, say

MET_WORDS: Mapping[Met, str] = {
    "fully": say("principles.fully"),
    "partly": say("principles.partly"),
    "not": say("principles.not"),
}
NAMED = 4
"""So many options are named; more are counted."""


def principles_finding(found: PrinciplesMet, labels: Labels) -> str:
    """Which options meet most principles fully."""
    if not found.principles:
        return say("principles.none")
    if not found.options:
        return say("principles.no-options")
    if not found.looked_at:
        return say("principles.not-looked-at")
    every_one, count = all_of(found.principles, "principle"), len(found.first)
    first = _named(found.first, labels)
    if found.most == found.principles:
        return say("principles.all-met", Options=first, count=count, principles=every_one)
    if not found.most:
        several = found.principles > 1
        which = say("principles.any-of", count=found.principles) if several else every_one
        return say("principles.none-met", principles=which)
    return say(
        "principles.most-met", options=first, count=count, most=found.most, of=found.principles
    )


def principles_rest(found: PrinciplesMet, labels: Labels) -> str:
    """Which options miss no principle, where none meets all; empty where that is nobody."""
    if not found.at_least_partly or found.most == found.principles:
        return ""
    names = _named(found.at_least_partly, labels)
    return say("principles.at-least-partly", Options=names, count=len(found.at_least_partly))


def _named(options: Sequence[str], labels: Labels) -> str:
    """The options by name; many of them by their number."""
    if len(options) > NAMED:
        return say("principles.so-many-options", count=len(options))
    return listed_names([labels[i] for i in options])


def met_by(counts: Mapping[Met, int], options: int) -> str:
    """How many options meet a principle fully, partly and not, and how many nobody looked at."""
    if not counts:
        return say("principles.nobody-looked")
    told = (met for met in MET_WORDS if counts.get(met))
    said = listed([say("principles.how-met", count=counts[met], met=met) for met in told])
    met_by, without = say("principles.met-by", counts=said), options - sum(counts.values())
    if not without:
        return met_by
    return joined(met_by, say("principles.not-looked-at-by", options=count_of(without, "option")))
