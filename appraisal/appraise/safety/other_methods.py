"""Does the method matter? The same matrix under other methods, beside the weighted sum."""

from collections.abc import Callable, Mapping

import numpy as np
from msgspec import Struct, field

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.weights import Weights
from appraisal.maths.methods import (
    maximin,
    minimum_regret,
    promethee_ii,
    shortfalls,
    topsis,
    vikor,
)
from appraisal.maths.rank_agreement import kendall_tau
from appraisal.maths.ranking import TIE, FloatArray, overall, ranks


class Method(Struct, frozen=True):
    """The ranks of the options under one method, and how alike they are to the weighted sum's.

    `tau` is Kendall's tau-b, -1 to 1; None where one of the two ties everything.
    """

    name: str
    ranks: Mapping[str, int]
    tau: float | None


class Methods(Struct, frozen=True):
    """The side table.

    `silent` has the methods that give no answer on this matrix, with the reason: `alike` where no
    criterion with weight sets two options apart, `level` where the method divides by a difference
    between the options that is nought.
    """

    done: tuple[Method, ...]
    silent: Mapping[str, str] = field(default_factory=dict)


def other_methods(matrix: Matrix, weights: Weights) -> Methods:
    """Rank the ranked options under each method, the headline's weights held."""
    options = matrix.ranked()
    if len(options) < 2 or not matrix.leaves:
        return Methods(())
    rows = [matrix.options.index(option) for option in options]
    values = matrix.value[rows]
    own = overall(values, weights.leaves)
    plain = {name: score(values, weights.leaves) for name, score in PLAIN_METHODS.items()}
    guarded, silent = guarded_scores(values, weights.leaves)
    done = tuple(
        Method(name, dict(zip(options, ranks(score), strict=True)), kendall_tau(own, score))
        for name, score in {**guarded, **plain}.items()
    )
    return Methods(done, silent)


PLAIN_METHODS: dict[str, Callable[[FloatArray, FloatArray], FloatArray]] = {
    "maximin": maximin,
    "minimax regret": minimum_regret,
}
"""Methods that answer on any matrix."""

GUARDED_METHODS = ("TOPSIS", "PROMETHEE II", "VIKOR")
"""Methods that answer only where the options differ."""


def guarded_scores(
    values: FloatArray, weights: FloatArray
) -> tuple[dict[str, FloatArray], dict[str, str]]:
    """Scores under the methods that need a difference, the higher the better; who gives none, why.

    `values` is options × leaves on 0-100, `weights` one a leaf. Criteria on which all options are
    equal, or that weigh nothing, are left out: they change no ranking, and these methods divide
    by the spread. VIKOR divides by the spread of the shortfalls too: where that is nought but for
    rounding, it would rank by the rounding.
    """
    used = (weights > 0) & (np.ptp(values, axis=0) > TIE)
    if not used.any():
        return {}, dict.fromkeys(GUARDED_METHODS, "alike")
    given = values[:, used], weights[used] / weights[used].sum()
    found = {"TOPSIS": topsis(*given), "PROMETHEE II": promethee_ii(*given)}
    if min(np.ptp(part) for part in shortfalls(*given)) <= TIE:
        return found, {"VIKOR": "level"}
    return {**found, "VIKOR": -vikor(*given)}, {}
