"""What councils could agree among themselves, and who brings how much of what a package gains."""

from collections.abc import Mapping, Sequence

import numpy as np

from appraisal.appraise.packages.efficient import Asked
from appraisal.appraise.packages.prices import needed
from appraisal.appraise.packages.reasons import willing
from appraisal.maths.packages.masks import BoolArray, Masks
from appraisal.maths.packages.shares import MOST_PLAYERS, shapley_value
from appraisal.model import Candidate

Coalitions = Mapping[str, BoolArray]
"""Some coalitions of councils: for each council, whether it is in each of them."""


def gains_of_councils(
    asked: Asked, benefit: Mapping[str, float], held: Sequence[str]
) -> dict[str, float] | None:
    """Each council's Shapley value in what a package gains, by id; they add up to the gain.

    Some councils together bring what those candidates gain that they can agree among themselves,
    each with all of its members: who could be a member of it joins what others have made possible.
    None of so many councils that not every coalition can be gone through.
    """
    councils = members_of_package(asked, held)
    if not councils:
        return {}
    if len(councils) > MOST_PLAYERS:
        return None
    can = agreed(asked, held, every_coalition(councils))
    packages, where = np.unique(can, return_inverse=True)
    values = asked.valued.gain(benefit, packages)[where]
    return dict(zip(councils, shapley_value(values).tolist(), strict=True))


def members_of_package(asked: Asked, held: Sequence[str]) -> tuple[str, ...]:
    """The councils that a package asks to join something, in the order of their ids."""
    candidates = asked.dataset.candidates
    return tuple(sorted({i for name in held for i in candidates[name].everyone}))


def every_coalition(councils: Sequence[str]) -> Coalitions:
    """All coalitions of councils, in the order of their masks."""
    masks = np.arange(1 << len(councils), dtype=np.int64)
    return {i: (masks >> bit & 1).astype(np.bool_) for bit, i in enumerate(councils)}


def all_but_one(councils: Sequence[str]) -> Coalitions:
    """The coalitions that lack one council each, in the order of these."""
    return dict(zip(councils, ~np.eye(len(councils), dtype=np.bool_), strict=True))


def agreed(asked: Asked, held: Sequence[str], coalitions: Coalitions) -> Masks:
    """The candidates of a package that each coalition of councils can agree by itself, as masks.

    A candidate takes all that have to join, enough members in all, one that could host it, and all
    that it needs. Coalitions are of all councils that the package asks to join something.
    """
    candidates = asked.dataset.candidates
    can = {name: _can(candidates[name], coalitions) for name in held}
    found = np.zeros(len(next(iter(coalitions.values()), ())), np.int64)
    for name in held:
        whole = np.logical_and.reduce(
            [can[i] for i in (name, *sorted(needed(asked.dataset, name)))]
        )
        found |= whole.astype(np.int64) << asked.candidates.index(name)
    return found


def _can(candidate: Candidate, inside: Coalitions) -> BoolArray:
    """Which coalitions have the members and the host of a candidate."""
    who = willing(candidate)
    joining = np.sum([inside[i] for i in dict.fromkeys((*who.must, *who.may))], axis=0)
    can: BoolArray = joining >= who.fewest
    for i in who.must:
        can = can & inside[i]
    if who.hosts and inside.keys() >= {*who.hosts}:  # another body could host it whoever joins
        can = can & np.logical_or.reduce([inside[i] for i in who.hosts])
    return can
