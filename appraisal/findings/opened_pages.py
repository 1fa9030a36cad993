"""Titles and captions of the pages that open figures up: evidence, criteria, published money."""

from appraisal.findings.comparisons import weight_words
from appraisal.findings.numbers import per_cent
from appraisal.findings.sentences import say


def left_out() -> str:
    """What the ranking without the parties' figures leaves out."""
    return say("evidence.left-out")


def neutral_caption(perspective: str) -> str:
    """What the table of the ranking without the parties' figures shows."""
    return say("evidence.neutral", perspective=perspective)


def weight_of(share: float, perspective: str) -> str:
    """What a top criterion weighs, a share from 0 to 1."""
    return say("opened.weight-under", share=per_cent(share), perspective=perspective)


def leaf_weight(weight: float, inside: float, top: str) -> str:
    """What a leaf weighs; see weight_words."""
    return say("opened.weight", weight=weight_words(weight, inside, top))


def cells_caption(criterion: str) -> str:
    """What the table of options on a leaf shows."""
    return say("opened.cells", criterion=criterion)


def counted_title(criterion: str) -> str:
    """The heading above what a criterion counts of published money."""
    return say("opened.counted-title", criterion=criterion)


def counted_caption(criterion: str) -> str:
    """What the table below that heading shows."""
    return say("opened.counted", criterion=criterion)
