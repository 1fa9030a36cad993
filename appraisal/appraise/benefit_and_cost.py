"""Benefit against cost: the value tree without money, set against net cost over the years."""

from collections.abc import Collection, Mapping

import numpy as np
from msgspec import Struct

from appraisal.appraise.matrix import Matrix, Ranking, rank_options
from appraisal.appraise.weights import Weights, without
from appraisal.area.cash import Cash, Split
from appraisal.area.councils import scale
from appraisal.maths.ranking import TIE
from appraisal.model import Criterion, Reading


class BenefitAndCost(Struct, frozen=True):
    """Every option's benefit (0-100) and its net cost over the years counted, in £ thousand.

    `benefit` ranks by the headline's weights without money. `net_cost` is the net present value
    turned round, so that a saving is below nought; None where it is not known. `in_part` has the
    present values of which reference classes fill in a part alone, with both parts. `efficient` has
    the ranked options of known cost that no other one beats, the cheapest first: none costs no more
    and is worth no less, and is better on one of the two. `beaten_by` has the efficient ones that
    beat each of the others; `surely_beaten_by` those of them that do so wherever in its range each
    stands. The appraisal recommends none of them.
    """

    benefit: Ranking
    net_cost: Mapping[str, Reading | None]
    in_part: Mapping[str, Split]
    efficient: tuple[str, ...]
    beaten_by: Mapping[str, tuple[str, ...]]
    surely_beaten_by: Mapping[str, tuple[str, ...]]


def benefit_and_cost(
    matrix: Matrix,
    criteria: tuple[Criterion, ...],
    weights: Weights,
    money: Collection[str],
    cash: Mapping[str, Cash],
) -> BenefitAndCost | None:
    """Set benefit against cost; None where nothing but `money` carries weight.

    `money` has the ids of the leaves that count money.
    """
    shares = without(criteria, weights, money)
    if not shares:
        return None
    leaves = np.array([shares.get(leaf, 0.0) for leaf in matrix.leaves], dtype=np.float64)
    benefit = rank_options(matrix, leaves)
    net_cost = {i: scale(cash[i].present_value, -1) for i in matrix.options}
    known = {i: cost.value for i in benefit.order if (cost := net_cost[i]) is not None}
    points = {i: (cost, benefit.value[i]) for i, cost in known.items()}
    efficient = _efficient(points)
    beaten_by = {
        i: tuple(other for other in efficient if _beats(points[other], one))
        for i, one in points.items()
        if i not in efficient
    }
    surely = {
        one: tuple(other for other in by if _beats_at_all_ends(benefit, net_cost, other, one))
        for one, by in beaten_by.items()
    }
    in_part = {i: split for i in matrix.options if (split := cash[i].present_split) is not None}
    return BenefitAndCost(benefit, net_cost, in_part, efficient, beaten_by, surely)


def _efficient(points: Mapping[str, tuple[float, float]]) -> tuple[str, ...]:
    """The options of which none is cheaper and worth no less, or worth more and no dearer."""
    found = [
        i for i, one in points.items() if not any(_beats(other, one) for other in points.values())
    ]
    return tuple(sorted(found, key=lambda i: (*points[i], i)))


def _beats(other: tuple[float, float], one: tuple[float, float]) -> bool:
    """Both are a cost and a benefit; differences within rounding count as none."""
    cheaper, better = one[0] - other[0], other[1] - one[1]
    return min(cheaper, better) >= -TIE and max(cheaper, better) > TIE


def _beats_at_all_ends(
    benefit: Ranking, net_cost: Mapping[str, Reading | None], other: str, one: str
) -> bool:
    """Whether an option beats another even at its dearest and worst, and that at its best."""
    dearest, cheapest = net_cost[other], net_cost[one]
    if dearest is None or cheapest is None:
        return False
    return _beats((dearest.high, benefit.low[other]), (cheapest.low, benefit.high[one]))
