"""Does the method matter? The same matrix under other methods, beside the weighted sum."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from appraisal.agreement import kendall_tau
from appraisal.scoring import Array, Matrix, overall, ranks
from appraisal.weights import Weights


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
    """The side table. `missing` names the methods whose library is not installed."""

    done: tuple[Method, ...]
    missing: tuple[str, ...]


def other_methods(matrix: Matrix, weights: Weights) -> Methods:
    """Rank the ranked options under each method, the headline's weights held."""
    options = matrix.ranked()
    if len(options) < 2 or not matrix.leaves:
        return Methods((), ())
    rows = [matrix.options.index(option) for option in options]
    values = matrix.value[rows]
    own = overall(values, weights.leaves)
    scores = {name: score(values, weights.leaves) for name, score in OWN_METHODS.items()}
    library, missing = _library_methods(values, weights.leaves)
    done = tuple(
        Method(name, dict(zip(options, ranks(score), strict=True)), kendall_tau(own, score))
        for name, score in {**library, **scores}.items()
    )
    return Methods(done, missing)


def maximin(values: Array, weights: Array) -> Array:
    """Each option's worst value on any criterion that weighs something (Wald 1950)."""
    worst: Array = values[:, weights > 0].min(axis=1)
    return worst


def minimum_regret(values: Array, weights: Array) -> Array:
    """Minus each option's greatest weighted regret on any criterion (Savage 1951).

    The regret is the weight times what the option falls short of the highest value there.
    """
    regret: Array = (weights * (values.max(axis=0) - values)).max(axis=1)
    return -regret


OWN_METHODS: dict[str, Callable[[Array, Array], Array]] = {
    "Highest worst value (maximin)": maximin,
    "Least regret (minimax regret)": minimum_regret,
}

LIBRARY_METHODS = ("TOPSIS", "PROMETHEE II", "VIKOR")


def _library_methods(values: Array, weights: Array) -> tuple[dict[str, Array], tuple[str, ...]]:
    """Scores, the higher the better, from pymcdm; and the names of what is not installed.

    Criteria on which all options are equal, or that weigh nothing, are left out: they change no
    ranking, and these methods divide by the spread. The library's own validation would warn of
    dominated options, which are no mistake here.
    """
    try:
        from pymcdm.methods import PROMETHEE_II, TOPSIS, VIKOR
    except ImportError:
        return {}, LIBRARY_METHODS
    used = (weights > 0) & (np.ptp(values, axis=0) > 0)
    if not used.any():
        return {}, ()
    matrix, share = values[:, used], weights[used] / weights[used].sum()
    benefits = np.ones(int(used.sum()))
    with np.errstate(divide="ignore", invalid="ignore"):
        found = {
            "TOPSIS": TOPSIS()(matrix, share, benefits, validation=False),
            "PROMETHEE II": PROMETHEE_II("usual")(matrix, share, benefits, validation=False),
            "VIKOR": -VIKOR()(matrix, share, benefits, validation=False),
        }
    return {name: score for name, score in found.items() if np.isfinite(score).all()}, ()
