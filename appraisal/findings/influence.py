"""How much of the difference each criterion makes beside what it weighs, in sentences."""

from collections.abc import Mapping

from appraisal.appraise.safety.influence import Influence
from appraisal.findings.numbers import shown
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE

Influences = Mapping[str, Influence]


def influence_finding(leaves: Influences, labels: Mapping[str, str]) -> str:
    """Which criterion makes most more of the difference than it weighs, and which most less."""
    if not any(found.share > TIE for found in leaves.values()):
        return say("influence.none")
    gain = {i: found.share - found.weight for i, found in leaves.items()}
    most, least = max(gain, key=lambda i: (gain[i], i)), min(gain, key=lambda i: (gain[i], i))
    if gain[most] < 0.005:
        return say("influence.as-weighed")
    said = (influence_words(leaves[i], labels[i]) for i in (most, least))
    return " ".join(said)


def influence_of(influences: Influences, node: str, label: str) -> str:
    """The same of one criterion; empty where nothing makes a difference, or nothing is ranked."""
    if not any(found.share > TIE for found in influences.values()):
        return ""
    return influence_words(influences[node], label)


def influence_words(found: Influence, label: str) -> str:
    """What a criterion weighs, and what it makes of the difference between options."""
    weight, share = (shown(part * 100) for part in (found.weight, found.share))
    if found.share <= TIE:
        return say("influence.makes-none", criterion=label, weight=f"{weight}")
    return say("influence.makes", criterion=label, weight=f"{weight}", share=f"{share}")
