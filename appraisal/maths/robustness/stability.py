"""How far one weight can move, or one value, before the first place changes."""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import TIE, FloatArray, require_finite, row_sums
from appraisal.maths.robustness.arrays import IntArray, leader, own_and_rivals
from appraisal.maths.robustness.tree import Tree, check_shares, node_values, node_weights

WHOLE = 1 - 1e-12
"""A share from here up counts as all there is, and its siblings' as nothing."""


class Stability(Struct, frozen=True, eq=False):
    """How far each of the k nodes can move, as arrays of shape k.

    `share` is the node's share among its siblings today; `low` and `high` are the ends of
    the interval in which the leader's model stays first; `below` and `above` are the options of
    other models that take over beyond each end, −1 where none does.
    """

    share: FloatArray
    low: FloatArray
    high: FloatArray
    below: IntArray
    above: IntArray


class Switching(Struct, frozen=True, eq=False):
    """What each value would have to be for the first place to be shared, n × m.

    `needed` is on 0–100, NaN where no value would do; `rival` is the option that the first
    place is then shared with, −1 where there is none.
    """

    needed: FloatArray
    rival: IntArray


def stability_intervals(
    tree: Tree, shares: FloatArray, values: FloatArray, models: Sequence[int] | None = None
) -> Stability:
    """How far each node's share can move before another model is first, in closed form.

    `shares` are k shares, `values` n × m; `models` numbers the model of each option, which is its
    own without. Moving a node's share from s to x scales its siblings by (1 − x) ÷ (1 − s), or
    shares 1 − x equally among them where s is 1. Every option's overall value is then linear in x,
    and so is each line's lead over each rival: the interval ends at the nearest x at which a rival
    has passed every line of the leader's model (weight stability intervals, Mareschal 1988,
    European Journal of Operational Research 33, 54–64). Ties count as first. An only child, or a
    node whose parent weighs nothing, may have any share. Raises ValueError on NaN or on shares
    that do not sum to one.
    """
    check_shares(tree, shares)
    require_finite(values)
    at_node = node_values(tree, shares, values)
    top = [node for node, above in enumerate(tree.parent) if above < 0]
    overall = row_sums(at_node[:, top] * shares[top])
    own, rivals = own_and_rivals(overall, models)
    lead = (overall[own][:, None] - overall[rivals])[:, :, None]
    slopes = _slopes(tree, shares, at_node)
    gain = slopes[own][:, None] - slopes[rivals]
    fall, below = _nearest(lead, gain, shares)
    rise, above = _nearest(lead, -gain, 1 - shares)
    named = np.append(rivals, -1)
    return Stability(shares.copy(), shares - fall, shares + rise, named[below], named[above])


def _slopes(tree: Tree, shares: FloatArray, at_node: FloatArray) -> FloatArray:
    """What one whole of share at a node adds to each option's overall value, n × k.

    R × (v − o), where R is the parent's weight in the whole, v the option's value at the
    node and o its value over the other siblings; 0 for an only child.
    """
    count = tree.siblings.sum(axis=1)
    beside = tree.siblings & ~np.eye(tree.nodes, dtype=np.bool_)
    others = row_sums((at_node * shares)[:, None, :] * beside)
    mean_of_others = row_sums(at_node[:, None, :] * beside) / np.maximum(count - 1, 1)
    whole = shares >= WHOLE
    of_others = np.where(whole, mean_of_others, others / np.where(whole, 1.0, 1 - shares))
    weights = node_weights(tree, shares)
    reach = np.array([1.0 if above < 0 else weights[above] for above in tree.parent])
    slopes: FloatArray = np.where(count > 1, reach, 0.0) * (at_node - of_others)
    return slopes


def _nearest(lead: FloatArray, loss: FloatArray, room: FloatArray) -> tuple[FloatArray, IntArray]:
    """How far each share can move within `room` (k), and which rival stops it (−1: no one).

    `lead` (lines × rivals × 1) is what each line of the first model is ahead of each rival by, and
    `loss` (lines × rivals × k) what it loses of that with each whole of share. A rival is ahead of
    the model from where it passes the last of the lines, until one that is behind it today is
    back. One that is then never ahead by more than TIE stops nothing.
    """
    if not lead.shape[1]:
        return room.copy(), np.full(room.shape, -1)
    behind, held = lead < -TIE, np.where(lead < -TIE, lead, np.maximum(lead, 0.0))
    passes, returns = ~behind & (loss > 0), behind & (loss < 0)
    zero = held / np.where(passes | returns, loss, 1.0)
    start = np.where(behind, 0.0, np.where(passes, zero, np.inf)).max(axis=0)
    end = np.minimum(np.where(returns, zero, np.inf).min(axis=0), room)
    between = np.where(start < end, (start + end) / 2, 0.0)
    # What a rival is ahead by rises and then falls: halfway it is half as much as it ever is.
    ahead = (start < end) & ((loss * between - held).min(axis=0) > TIE / 2)
    start = np.where(ahead, start, np.inf)
    rival, stopped = start.argmin(axis=0), ahead.any(axis=0)
    return np.where(stopped, start.min(axis=0), room), np.where(stopped, rival, -1)


def switching_values(weights: FloatArray, values: FloatArray) -> Switching:
    """The value that each cell would need for the first place to be shared, all else equal.

    `weights` are m leaf weights, `values` n × m. An option that is not the leader needs
    v + lead ÷ w to draw level with the leader; the leader would need v − lead ÷ w to be
    drawn level by its strongest rival (switching values, HM Treasury, The Green Book).
    Options level with the leader need what they have: any more puts them first, any less the
    option that they share the place with. NaN where that lies outside 0–100 or the weight is
    nought. Raises ValueError on NaN.
    """
    require_finite(values)
    overall = row_sums(values * weights)
    first = leader(overall)
    missing = overall[first] - overall
    rivals = np.full(overall.size, first)
    if overall.size > 1:
        others = np.where(np.arange(overall.size) == first, -np.inf, overall)
        rivals[first] = int(others.argmax())
        missing[first] = others.max() - overall[first]
    usable = (weights > 0) & (overall.size > 1)
    change = np.maximum(missing, 0.0)
    change[first] = min(missing[first], 0.0)
    change[np.abs(missing) <= TIE] = 0.0
    needed = values + change[:, None] / np.where(usable, weights, 1.0)
    possible = usable & (needed >= -TIE) & (needed <= 100 + TIE)
    return Switching(
        np.where(possible, np.clip(needed, 0.0, 100.0), np.nan),
        np.where(possible, rivals[:, None], -1),
    )
