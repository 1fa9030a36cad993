"""How much of the difference between options each criterion makes, beside what it weighs."""

import math
from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.safety.ground import Ground
from appraisal.maths.ranking import TIE


class Influence(Struct, frozen=True):
    """A criterion's `weight`, multiplied down the tree, and its `share` of the difference (0-1).

    A leaf makes its weight times its range in use: the highest less the lowest value of the ranked
    options. A heading makes what its leaves do. Where all options are alike on all criteria,
    nothing makes any.
    """

    weight: float
    share: float


def influence(ground: Ground) -> Mapping[str, Influence]:
    """The influence of every node of the tree under the headline's weights, by id."""
    values = ground.scores.value
    in_use = values.max(axis=0) - values.min(axis=0)
    weight = dict(zip(ground.leaves, map(float, ground.weights), strict=True))
    makes = dict(zip(ground.leaves, map(float, ground.weights * in_use), strict=True))
    whole = math.fsum(makes.values())
    found = {}
    for node in ground.nodes:
        below = [leaf.id for leaf in node.nodes() if leaf.criteria is None]
        made = math.fsum(makes[leaf] for leaf in below)
        found[node.id] = Influence(
            weight=math.fsum(weight[leaf] for leaf in below),
            share=made / whole if whole > TIE else 0.0,
        )
    return found
