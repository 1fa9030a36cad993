"""How often each candidate is in the best package, by draws of weights and of what it lifts."""

import numpy as np

from appraisal.appraise.packages.efficient import Asked
from appraisal.appraise.performance import Performance
from appraisal.appraise.weights import left_out
from appraisal.kept import kept
from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.maths.packages.draws import Drawn, Draws, best_in_draws
from appraisal.maths.packages.gains import Part
from appraisal.maths.packages.limits import feasible
from appraisal.maths.packages.masks import shares_holding
from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness import Tree
from appraisal.maths.robustness.cells import BLOCK
from appraisal.maths.robustness.sampling import generator, tree_sampler
from appraisal.model import Criterion


def in_best(asked: Asked, done: Performance) -> dict[str, float] | None:
    """The share of draws in which the best feasible package holds each candidate.

    None of more candidates than can be gone through.
    """
    if len(asked.candidates) > MOST_CANDIDATES:
        return None
    allowed = feasible(asked.bounds.limits)
    masks = kept(best_in_draws, draws(asked, done), asked.costs, allowed)
    shares = shares_holding(masks, len(asked.candidates))
    return dict(zip(asked.candidates, shares.tolist(), strict=True))


def draws(asked: Asked, done: Performance) -> Draws:
    """The draws: weights of benefit uniform at each level of the tree; lifts by their own ranges.

    The reference option's score is drawn once for all packages, and says how far lifts can go. All
    other leaves are at their values.
    """
    settings = asked.dataset.settings.simulation
    random = generator(settings.seed)
    tree, ids = benefit_tree(asked.dataset.criteria, asked.dataset.money_leaves)
    sample, blocks = tree_sampler(tree), -(-settings.packages // BLOCK)
    weights = np.concatenate([sample(random) for _ in range(blocks)], axis=1)
    weight = dict(zip(ids, weights[:, : settings.packages].astype(np.float64), strict=True))
    leaves: list[Drawn] = []
    parts: list[Part] = []
    factors: list[FloatArray] = []
    for leaf in asked.dataset.leaves():
        own = asked.valued.parts.get(leaf.id, ()) if leaf.id in weight else ()
        if leaf.judged is not None and own:
            leaves.append(_drawn(random, asked, done, leaf, weight[leaf.id]))
        elif own:
            parts += own
            factors += [weight[leaf.id]] * len(own)
    shaped = np.array(factors, dtype=np.float64).reshape(len(parts), settings.packages).T
    return Draws(tuple(leaves), tuple(parts), shaped)


def _drawn(
    random: np.random.Generator,
    asked: Asked,
    done: Performance,
    leaf: Criterion,
    weight: FloatArray,
) -> Drawn:
    cell = done.matrix.cells[asked.dataset.settings.reference_option or "", leaf.id]
    score = _triangular(random, len(weight), (cell.low, cell.value, cell.high))
    lifts = np.zeros((len(weight), len(asked.candidates)))
    for i, name in enumerate(asked.candidates):
        lift = asked.dataset.candidates[name].lifts.get(leaf.id)
        if lift is not None:
            low = lift.score if lift.low is None else lift.low
            high = lift.score if lift.high is None else lift.high
            lifts[:, i] = _triangular(random, len(weight), (low, lift.score, high))
    return Drawn(weight[:, None] * lifts, weight * (100 - score), weight * score)


def _triangular(
    random: np.random.Generator, size: int, ends: tuple[float, float, float]
) -> FloatArray:
    """Draws of a triangular distribution over low, value and high, by its quantile."""
    low, value, high = ends
    u = random.random(size)
    below = low + np.sqrt(u * (high - low) * (value - low))
    above = high - np.sqrt((1 - u) * (high - low) * (high - value))
    return np.asarray(np.where(u * (high - low) < value - low, below, above))


def benefit_tree(
    criteria: tuple[Criterion, ...], money: frozenset[str]
) -> tuple[Tree, tuple[str, ...]]:
    """The value tree without money leaves, and the ids of its leaves in order."""
    gone = left_out(criteria, money)
    nodes = [node for top in criteria for node in top.nodes() if node.id not in gone]
    place = {node.id: i for i, node in enumerate(nodes)}
    parent = [-1] * len(nodes)
    for node in nodes:
        for child in node.criteria or ():
            if child.id in place:
                parent[place[child.id]] = place[node.id]
    ids = tuple(node.id for node in nodes if node.criteria is None)
    column = {i: at for at, i in enumerate(ids)}
    return Tree(tuple(parent), tuple(column.get(node.id, -1) for node in nodes)), ids
