"""Every modelling choice and what each of its alternatives does, in plain words, for the method."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.findings.sentences import say
from appraisal.findings.ways import ALTERNATIVES, CHOICES, OF_SOURCES

HOW: Mapping[str, Mapping[str, str]] = {
    "tiers": {
        "as-written": say("counting.tiers-as-written"),
        "standing": say("counting.tiers-standing"),
    },
    "definition": {
        "kept": say("counting.definition-kept"),
        "left-out": say("counting.definition-left-out"),
    },
    "unknowns": {
        "reference": say("counting.unknowns-reference"),
        "middle": say("counting.unknowns-middle"),
        "low": say("counting.unknowns-low"),
        "high": say("counting.unknowns-high"),
    },
    "scales": {
        "as-given": say("counting.scales-as-given"),
        "halved": say("counting.scales-halved"),
        "doubled": say("counting.scales-doubled"),
    },
    "errors": {
        "independent": say("counting.errors-independent"),
        "within-option": say("counting.errors-within-option"),
        "by-judge": say("counting.errors-by-judge"),
    },
    "weights": {
        "by-level": say("counting.weights-by-level"),
        "over-leaves": say("counting.weights-over-leaves"),
        "near-headline": say("counting.weights-near-headline"),
    },
    "aggregation": {
        "sum": say("counting.aggregation-sum"),
        "geometric-mean": say("counting.aggregation-geometric-mean"),
    },
    "parties": {
        "with": say("counting.parties-with"),
        "without": say("counting.parties-without"),
    },
}
"""What each alternative of each choice does, by their ids: the headline's own first."""

OF_CONTESTED: Mapping[str, str] = {
    "middle": say("counting.contested-middle"),
    "low": say("counting.contested-low"),
    "high": say("counting.contested-high"),
}
"""The same of a contested figure, each of which is a choice of its own."""


class Explained(Struct, frozen=True):
    """A choice: why somebody might count otherwise, and each alternative with what it does."""

    name: str
    reason: str
    alternatives: tuple[tuple[str, str], ...]


def modelling_choices() -> tuple[Explained, ...]:
    """Every choice of the registry, and at the end that of a contested figure."""
    fixed = (_explained(*CHOICES[i], ALTERNATIVES, how) for i, how in HOW.items())
    disputed = say("counting.contested"), say("ways.contested-why")
    return (*fixed, _explained(*disputed, OF_SOURCES, OF_CONTESTED))


def _explained(
    name: str, reason: str, names: Mapping[str, str], how: Mapping[str, str]
) -> Explained:
    return Explained(name, reason, tuple((names[i], does) for i, does in how.items()))
