"""Does the method matter? The same matrix under other methods, beside the weighted sum."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.weights import Weights
from appraisal.maths.rank_agreement import kendall_tau
from appraisal.maths.ranking import TIE, FloatArray, overall, ranks


@dataclass(frozen=True)
class Method:
    """The ranks of the options under one method, and how alike they are to the weighted sum's.

    `tau` is Kendall's tau-b, -1 to 1; None where one of the two ties everything.
    """

    name: str
    ranks: Mapping[str, int]
    tau: float | None


@dataclass(frozen=True)
class Methods:
    """The side table. `missing` names the methods whose library is not installed.

    `silent` has the methods that give no answer on this matrix, with the reason: `alike` where no
    criterion with weight sets two options apart, `level` where the method divides by a difference
    between the options that is nought.
    """

    done: tuple[Method, ...]
    missing: tuple[str, ...]
    silent: Mapping[str, str] = field(default_factory=dict)


def other_methods(matrix: Matrix, weights: Weights) -> Methods:
    """Rank the ranked options under each method, the headline's weights held."""
    options = matrix.ranked()
    if len(options) < 2 or not matrix.leaves:
        return Methods((), ())
    rows = [matrix.options.index(option) for option in options]
    values = matrix.value[rows]
    own = overall(values, weights.leaves)
    scores = {name: score(values, weights.leaves) for name, score in OWN_METHODS.items()}
    library, silent, missing = library_methods(values, weights.leaves)
    done = tuple(
        Method(name, dict(zip(options, ranks(score), strict=True)), kendall_tau(own, score))
        for name, score in {**library, **scores}.items()
    )
    return Methods(done, missing, silent)


def maximin(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Each option's worst value on any criterion that weighs something (Wald 1950)."""
    worst: FloatArray = values[:, weights > 0].min(axis=1)
    return worst


def minimum_regret(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Minus each option's greatest weighted regret on any criterion (Savage 1951).

    The regret is the weight times what the option falls short of the highest value there.
    """
    regret: FloatArray = (weights * (values.max(axis=0) - values)).max(axis=1)
    return -regret


OWN_METHODS: dict[str, Callable[[FloatArray, FloatArray], FloatArray]] = {
    "Highest worst value (maximin)": maximin,
    "Least regret (minimax regret)": minimum_regret,
}

LIBRARY_METHODS = ("TOPSIS", "PROMETHEE II", "VIKOR")

COMPROMISE = 0.5
"""VIKOR's v: how much the sum of shortfalls counts beside the largest one."""


def library_methods(
    values: FloatArray, weights: FloatArray
) -> tuple[dict[str, FloatArray], dict[str, str], tuple[str, ...]]:
    """Scores from pymcdm, the higher the better; who gives none, and why; what is not installed.

    `values` is options × leaves on 0-100, `weights` one a leaf. TOPSIS divides each criterion by
    the length of its column (vector normalisation, Hwang and Yoon 1981; docs/decisions/0004).
    PROMETHEE II has the usual preference function: any lead on a criterion, however small, counts
    in full (Brans and Vincke 1985). VIKOR weighs the sum and the largest of the shortfalls alike
    (v = 0.5, Opricovic and Tzeng 2004) on the spread of each criterion.

    Criteria on which all options are equal, or that weigh nothing, are left out: they change no
    ranking, and these methods divide by the spread. The library's own validation would warn of
    dominated options, which are no mistake here.
    """
    try:
        from pymcdm.methods import PROMETHEE_II, TOPSIS, VIKOR
        from pymcdm.normalizations import vector_normalization
    except ImportError:
        return {}, {}, LIBRARY_METHODS
    used = (weights > 0) & (np.ptp(values, axis=0) > TIE)
    if not used.any():
        return {}, dict.fromkeys(LIBRARY_METHODS, "alike"), ()
    matrix, share = values[:, used], weights[used] / weights[used].sum()
    benefits = np.ones(int(used.sum()))
    with np.errstate(divide="ignore", invalid="ignore"):
        found = {
            "TOPSIS": TOPSIS(vector_normalization)(matrix, share, benefits, validation=False),
            "PROMETHEE II": PROMETHEE_II("usual")(matrix, share, benefits, validation=False),
            "VIKOR": -VIKOR(None, COMPROMISE)(matrix, share, benefits, validation=False),
        }
    if _shortfalls_level(matrix, share):
        found["VIKOR"] = np.full(len(values), np.nan)
    answered = {name: score for name, score in found.items() if np.isfinite(score).all()}
    return answered, {name: "level" for name in found if name not in answered}, ()


def _shortfalls_level(values: FloatArray, weights: FloatArray) -> bool:
    """Whether all options are level in the sum, or in the largest, of their weighted shortfalls.

    VIKOR divides by the spread of each. Where one is nought but for rounding, the library would
    rank by that rounding.
    """
    shortfall = weights * (values.max(axis=0) - values) / np.ptp(values, axis=0)
    return bool(min(np.ptp(shortfall.sum(axis=1)), np.ptp(shortfall.max(axis=1))) <= TIE)
