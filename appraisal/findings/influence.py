"""How much of the difference each criterion makes beside what it weighs, in sentences."""

from collections.abc import Mapping

from appraisal.appraise.safety.influence import Influence
from appraisal.findings.numbers import shown
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE

Influences = Mapping[str, Influence]


def influence_of(influences: Influences, node: str, label: str) -> str:
    """What a criterion makes of the difference; empty where nothing does, or nothing is ranked."""
    if not any(found.share > TIE for found in influences.values()):
        return ""
    return influence_words(influences[node], label)


def influence_words(found: Influence, label: str) -> str:
    """What a criterion weighs, and what it makes of the difference between options."""
    weight, share = (shown(part * 100) for part in (found.weight, found.share))
    if found.share <= TIE:
        return say("influence.makes-none", criterion=label, weight=f"{weight}")
    return say("influence.makes", criterion=label, weight=f"{weight}", share=f"{share}")
