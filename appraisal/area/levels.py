"""What a level of a criterion is worth: a raw figure through its value function, or a score."""

from appraisal.maths.value_functions import piecewise
from appraisal.model import Criterion


def level_value(leaf: Criterion, level: float) -> float:
    """The value from 0 to 100 of a level; a score is its own value, kept to the scale."""
    if leaf.measured is not None:
        return piecewise(leaf.measured.curve, level)
    return min(max(level, 0.0), 100.0)
