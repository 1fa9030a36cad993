"""Which models could be first for all that the draws can tell."""

import numpy as np

from appraisal.maths.ranking import TIE, FloatArray
from appraisal.maths.robustness.arrays import BoolArray

ERRORS = 3.0
"""What is ahead by more than so many standard errors is so by no accident of the draws."""


def contenders(shares: FloatArray, draws: int) -> BoolArray:
    """Which models could be first: … × models, from the shares of draws (0-1) in which each is.

    They are those behind the highest share by no more than ERRORS standard errors of the
    difference. Of two shares p and q of the same draws that is √((p + q) ÷ draws) if the two are
    level, which is what has to be ruled out (McNemar 1947, Psychometrika 12, 153–157): so no
    number of draws below ten tells anybody first. A first place that is level in a draw is shared,
    and the error then smaller than that.
    """
    most = shares.max(axis=-1, keepdims=True)
    error = np.sqrt((most + shares) / draws)
    return np.asarray(most - shares <= ERRORS * error + TIE)


def noise_of(shares: FloatArray, draws: int) -> float:
    """The variance over ways (ways × models), added up over models, that may be of draws alone.

    p (1 − p) ÷ draws is what a share varies by from one set of draws to another. Ways are counted
    on the same random numbers, which mostly leaves less than that and hardly ever twice as much.
    """
    return 2 * float((shares * (1 - shares)).mean(axis=0).sum()) / draws


def clearly_first(shares: FloatArray, draws: int) -> BoolArray:
    """Which model alone could be first: … × models, and none where several could be."""
    found = contenders(shares, draws)
    return np.asarray(found & (np.count_nonzero(found, axis=-1, keepdims=True) == 1))
