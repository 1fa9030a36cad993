"""Where councils could work together next → sentences and words.

Labels map ids of councils to names. Each is right in every edge case: where nothing can be said,
it says so.
"""

from collections.abc import Sequence

from appraisal.appraise.network.next_ties import NextSteps, NextTie
from appraisal.findings.numbers import all_of, number
from appraisal.findings.ranking import Labels
from appraisal.findings.sentences import say
from appraisal.model import LEVEL_OF, in_words

FEW = 3
"""So many ties that add as much are named; more are counted."""
DIGITS = 2
"""Of a point of a hundred: between two councils of ten, a tie adds little to the whole."""


def next_finding(found: NextSteps, councils: Labels, themes: Labels) -> str:
    """The tie that would join councils up most, or why none can be named."""
    if len(councils) < 2:
        return say("next.no-two-councils")
    if not themes:
        return say("next.no-themes")
    if not found.known:
        return say("next.not-known")
    if not found.strongest:
        return say("next.none")
    ties, count = [_named(tie, councils, themes) for tie in found.strongest], len(found.strongest)
    if count == 1:
        return say("next.one-most", tie=ties[0])
    if count <= FEW:
        return say("next.few-most", count=count, ties="; ".join(ties))
    return say("next.many-most", count=count)


def _named(tie: NextTie, councils: Labels, themes: Labels) -> str:
    one, other = (councils[i] for i in tie.councils)
    pair = say("numbers.list", those=one, word=say("numbers.and"), last=other)
    return say("next.tie", pair=pair, theme=themes[tie.theme])


def proposed(ties: Sequence[NextTie]) -> str:
    """For how many ties there is an agreement that would make them; empty without ties."""
    agreed, count = sum(bool(tie.candidates) for tie in ties), len(ties)
    if not count:
        return ""
    if agreed == count:
        return say("next.all-agreed", all=all_of(count, "tie"))
    if not agreed:
        return say("next.none-agreed", count=count)
    return say("next.some-agreed", agreed=agreed, many=count)


def more_ties(count: int) -> str:
    """How many ties follow the first."""
    return say("next.more-ties", many=count, count=count)


def level_words(depth: int) -> str:
    """How deeply councils work together (0-4), 0 standing for not at all."""
    return in_words(LEVEL_OF[depth]) if depth else say("next.no-partnership")


def adds_words(tie: NextTie) -> str:
    """What a tie would add, in points of a hundred."""
    points = number(tie.adds * 100, DIGITS)
    least = number(10**-DIGITS, DIGITS)
    return say("next.less-than", points=least) if points == "0" else points


def need_words(tie: NextTie) -> str:
    """How much the two want it."""
    return say("next.both-high" if tie.need == 1 else "next.one-medium")


def why_none(holding: int) -> str:
    """Why a theme has no tie: by how many councils hold it as a high or medium priority."""
    if not holding:
        return say("next.nobody-holds")
    return say("next.one-holds" if holding == 1 else "next.as-deep-as-can-be")
