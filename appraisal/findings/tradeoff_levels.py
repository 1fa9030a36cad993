"""Where the steps of trade-off questions start and end, in words."""

from itertools import pairwise

from appraisal.findings.numbers import number
from appraisal.findings.raw_figures import formatted
from appraisal.findings.sentences import say
from appraisal.model import Criterion, Dataset


def level_words(dataset: Dataset, leaf: Criterion, level: float) -> str:
    """A raw figure as the criterion's are written, or a score of a judged one."""
    if leaf.measured is not None:
        return formatted(dataset, leaf.measured)(level)
    return say("level.score", score=number(level, 1))


def level_meaning(leaf: Criterion, level: float) -> str:
    """What a score stands for: its anchor, or the two that it lies between; empty of a figure."""
    anchors = sorted((leaf.judged or {}).items())
    for (low, below), (high, above) in pairwise(anchors):
        if level in (low, high):
            return below if level == low else above
        if low < level < high:
            return say("level.between", below=below, above=above)
    return ""
