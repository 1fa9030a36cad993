"""Which criteria value the options alike, and how much weight lies on one axis."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations

from msgspec import Struct

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.weights import Weights
from appraisal.maths.correlation import correlation, heaviest_group
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset

ALIKE = 0.84
"""From this correlation on, either way, two criteria say much the same: r² is over 0.7."""

FEWEST = 3
"""Two options always lie on a line: only from this many does a correlation say anything.

Nor do few options of which a criterion makes two groups: it takes this many values, or this many
options of each of two.
"""

UNITARY = "unitary"
"""The family that the axis of the dispute sets apart from all others."""


class Correlation(Struct, frozen=True):
    """Pearson's r over so many `options`, those with evidence on what is compared."""

    r: float
    options: int

    @property
    def alike(self) -> bool:
        """Whether the two say much the same, one the opposite of the other or not."""
        return abs(self.r) >= ALIKE


class Correlations(Struct, frozen=True):
    """How far the values of the criteria rise and fall together over the options.

    `pairs` has every two criteria with a correlation, in the order of the tree, `unitary` the
    criteria with one with being a unitary option or not. `axis` is the heaviest group of criteria
    each two of which are alike; `weights` are the headline's.
    """

    pairs: Mapping[tuple[str, str], Correlation]
    unitary: Mapping[str, Correlation]
    weights: Mapping[str, float]
    axis: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether there is any correlation at all."""
        return bool(self.pairs or self.unitary)

    @property
    def alike(self) -> dict[tuple[str, str], Correlation]:
        """The pairs of criteria that say much the same."""
        return {pair: found for pair, found in self.pairs.items() if found.alike}

    @property
    def unitary_or_not(self) -> tuple[str, ...]:
        """The criteria that say much the same as whether an option is unitary."""
        return tuple(leaf for leaf, found in self.unitary.items() if found.alike)

    def alike_with(self, leaf: str) -> dict[str, float]:
        """The criteria that say much the same as one, each with its correlation."""
        beside = {pair: found for pair, found in self.alike.items() if leaf in pair}
        return {one if other == leaf else other: found.r for (one, other), found in beside.items()}

    def weight(self, leaves: Iterable[str]) -> float:
        """The share of the headline weight that criteria have together."""
        return math.fsum(self.weights[leaf] for leaf in leaves)


def correlations(dataset: Dataset, matrix: Matrix, headline: Weights) -> Correlations:
    """Compare every criterion with every other, and with the family. Gaps count for neither."""
    known = {leaf: _known(matrix, leaf) for leaf in matrix.leaves}
    families = {i: float(dataset.options[i].family == UNITARY) for i in matrix.options}
    weights = {leaf: headline.nodes[leaf] for leaf in matrix.leaves}
    pairs = {
        (one, other): found
        for one, other in combinations(matrix.leaves, 2)
        if (found := _compare_criteria(known[one], known[other]))
    }
    return Correlations(
        pairs=pairs,
        unitary={
            i: found
            for i in matrix.leaves
            if _tells(known[i].values()) and (found := _compare(known[i], families))
        },
        weights=weights,
        axis=heaviest_group([pair for pair, found in pairs.items() if found.alike], weights),
    )


def _known(matrix: Matrix, leaf: str) -> dict[str, float]:
    """What each option with evidence is worth on a criterion."""
    cells = {option: matrix.cells[option, leaf] for option in matrix.options}
    return {option: cell.value for option, cell in cells.items() if cell.evidence != "gap"}


def _compare_criteria(one: Mapping[str, float], other: Mapping[str, float]) -> Correlation | None:
    both = [option for option in one if option in other]
    told = all(_tells([values[option] for option in both]) for values in (one, other))
    return _compare(one, other) if told else None


def _tells(values: Iterable[float]) -> bool:
    """Whether values differ in more than that a few options are set apart from the others."""
    each = Counter(round(value / TIE) for value in values)
    return len(each) >= FEWEST or (len(each) > 1 and min(each.values()) >= FEWEST)


def _compare(one: Mapping[str, float], other: Mapping[str, float]) -> Correlation | None:
    both = [option for option in one if option in other]
    if len(both) < FEWEST:
        return None
    r = correlation([one[i] for i in both], [other[i] for i in both])
    return None if r is None else Correlation(r, len(both))
