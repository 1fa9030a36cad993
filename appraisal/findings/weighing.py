"""How perspectives came to their weights."""

from appraisal.model import Perspective

WEIGHED_BY = {
    "weights": "points given to each",
    "swing": "points for the step from 0 to 100 on each",
    "rank": "put in order, then weighed by rank-order centroids",
    "combine": "the mean of other perspectives",
    "pairwise": "compared two at a time",
}
"""How a perspective came to its weights, by the key that gives them."""


def weighed_by(perspective: Perspective) -> str:
    """How a perspective came to its weights."""
    given = (words for key, words in WEIGHED_BY.items() if getattr(perspective, key) is not None)
    return next(given, "all alike")
