"""Which models nothing is known of in each way of counting: no way is settled for them."""

from collections.abc import Sequence

import numpy as np

from appraisal.appraise.safety.ground import Ground
from appraisal.appraise.ways.choices import REFERENCE, UNKNOWNS
from appraisal.appraise.ways.columns import Versions, each_world
from appraisal.maths.ranking import TIE, FloatArray
from appraisal.maths.robustness.arrays import BoolArray
from appraisal.maths.ways.first_places import LEAST, Leaf
from appraisal.maths.ways.priors import kept_weights


def unknown_in_ways(
    ground: Ground, leaves: Sequence[Leaf], cells: Sequence[Versions], left_out: Sequence[int]
) -> BoolArray:
    """Which models are unknown where they are highest, way by way.

    The axes are those of `first_shares`, that of errors of length one. Nothing is known of an
    option with no evidence on anything that it is ranked by in that way and that weighs anything
    under the headline. What such things came to elsewhere is evidence only where it counts. A model
    is highest where its stated values come to most under the headline's weights.
    """
    kept = [np.ones(len(leaves), dtype=bool)]
    if left_out:
        kept.append(~np.isin(np.arange(len(leaves)), left_out))
    known = [known_on(versions) for versions in cells]
    values = [_values(leaf) for leaf in leaves]
    each = np.broadcast_arrays(*(_unknown(ground, known, values, own) for own in kept))
    found = np.stack(each, axis=-3)
    if len(ground.rivals) == 1:
        found[:] = False  # there is nothing to tell it apart from
    return found[..., None, :, :, :]


def known_on(versions: Versions) -> BoolArray:
    """Of which options something is known on a leaf: 1 × unknowns × worlds × options."""
    shape, worlds = each_world(versions)
    known = np.empty((1, len(UNKNOWNS), *shape, len(versions)), dtype=bool)
    for world, held in worlds:
        for unknowns, count in enumerate(UNKNOWNS):
            nothing = {"gap"} if count == REFERENCE else {"gap", "reference"}
            known[(0, unknowns, *world)] = [cell.evidence not in nothing for cell in held]
    return known


def _values(leaf: Leaf) -> FloatArray:
    """The stated values on a leaf and their logarithms: choices of values × 2 × options."""
    rows = np.array([row.value for row in leaf.columns])
    both = np.stack([rows, np.log(np.maximum(rows, LEAST))], axis=1)
    return np.asarray(both[leaf.version])


def _unknown(
    ground: Ground, known: Sequence[BoolArray], values: Sequence[FloatArray], kept: BoolArray
) -> BoolArray:
    """The same with some leaves kept alone: choices of values × 2 (aggregation) × models."""
    weights = kept_weights(ground.tree, ground.weights, kept)
    counted = np.flatnonzero(kept & (weights > 0) if weights.any() else kept)
    something, worth = known[counted[0]], weights[counted[0]] * values[counted[0]]
    for j in counted[1:]:
        something = something | known[j]
        worth = worth + weights[j] * values[j]
    nothing, worth = np.broadcast_arrays(~something[..., None, :], worth)
    lines = np.array(ground.lines)
    found = [
        _highest(worth[..., lines == model], nothing[..., lines == model])
        for model in range(len(ground.rivals))
    ]
    return np.stack(found, axis=-1)


def _highest(worth: FloatArray, nothing: BoolArray) -> BoolArray:
    """Whether nothing is known of any of the highest lines."""
    highest = worth >= worth.max(axis=-1, keepdims=True) - TIE
    return np.asarray((highest & nothing).any(axis=-1))
