"""How perspectives came to their weights."""

from appraisal.findings.sentences import say
from appraisal.model import Perspective

WEIGHED_BY = {
    "weights": say("weighing.by-points"),
    "swing": say("weighing.by-swing"),
    "rank": say("weighing.by-rank"),
    "combine": say("weighing.by-combine"),
    "pairwise": say("weighing.by-pairwise"),
}
"""How a perspective came to its weights, by the key that gives them."""


def weighed_by(perspective: Perspective) -> str:
    """How a perspective came to its weights."""
    given = (words for key, words in WEIGHED_BY.items() if getattr(perspective, key) is not None)
    return next(given, say("weighing.by-nothing"))
