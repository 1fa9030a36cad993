"""Who comes first as one weight moves, the others keeping their proportions."""

import math
from collections.abc import Mapping
from itertools import pairwise

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.rivals import rivals
from appraisal.appraise.tree_values import node_span
from appraisal.maths.ranking import TIE
from appraisal.model import Criterion


class Band(Struct, frozen=True):
    """From one share of weight to another (0-1) this option comes first."""

    low: float
    high: float
    option: str


class Lines(Struct, frozen=True):
    """Every ranked option's overall value as a criterion's share goes from 0 to 1: straight lines.

    `at_none` and `at_all` are the values at either end, 0-100, by option; `turns` the shares at
    which the first place goes to another model.
    """

    criterion: str
    at_none: Mapping[str, float]
    at_all: Mapping[str, float]
    bands: tuple[Band, ...]
    turns: tuple[float, ...]


def lines(appraisal: Appraisal, node: Criterion, siblings: tuple[Criterion, ...]) -> Lines:
    """The lines of a node among its siblings (itself one of them), under the headline perspective.

    Moving the node's share from s to x scales its siblings by (1 - x) / (1 - s); where s is 1 they
    share alike. The node's parent keeps its weight, as do all others.
    """
    weights, ranking = appraisal.weights[appraisal.headline], appraisal.rankings[appraisal.headline]
    share = weights.shares[node.id]
    reach = math.fsum(weights.nodes[sibling.id] for sibling in siblings)
    at_none, at_all = {}, {}
    for option in ranking.order:
        own = node_span(appraisal, option, node).value
        others = _others(appraisal, option, node, siblings)
        slope = reach * (own - others)
        at_none[option] = ranking.value[option] - share * slope
        at_all[option] = ranking.value[option] + (1 - share) * slope
    found = bands(at_none, at_all)
    models = rivals(appraisal.dataset, ranking.order)
    turns = (then.low for now, then in pairwise(found) if models[now.option] != models[then.option])
    return Lines(node.id, at_none, at_all, found, tuple(turns))


def _others(
    appraisal: Appraisal, option: str, node: Criterion, siblings: tuple[Criterion, ...]
) -> float:
    """What an option is worth on the siblings of a node together; on the node if it has none."""
    shares = appraisal.weights[appraisal.headline].shares
    rest = [sibling for sibling in siblings if sibling.id != node.id]
    worth = [node_span(appraisal, option, sibling).value for sibling in rest]
    if not rest:
        return node_span(appraisal, option, node).value
    whole = math.fsum(shares[sibling.id] for sibling in rest)
    if whole <= TIE:
        return math.fsum(worth) / len(worth)
    return math.fsum(shares[i.id] * value for i, value in zip(rest, worth, strict=True)) / whole


def bands(at_none: Mapping[str, float], at_all: Mapping[str, float]) -> tuple[Band, ...]:
    """Who is highest along the way from 0 to 1: the upper envelope of the lines, from the left.

    Where several are level the one that rises fastest counts, then the first given.
    """
    if not at_none:
        return ()
    slope = {i: at_all[i] - at_none[i] for i in at_none}
    top = max(at_none.values())
    now = max((i for i in at_none if at_none[i] >= top - TIE), key=lambda i: slope[i])
    start = 0.0
    found: list[Band] = []
    while True:
        crossings = [
            ((at_none[now] - at_none[i]) / (slope[i] - slope[now]), -slope[i], i)
            for i in at_none
            if slope[i] > slope[now] + TIE
        ]
        end, _, other = min(crossings, default=(1.0, 0.0, now))
        if end >= 1 - TIE:
            return (*found, Band(start, 1.0, now))
        if end > start + TIE:
            found.append(Band(start, end, now))
        start, now = end, other
