"""What councils could agree among themselves, and who brings how much of what a package gains."""

from collections.abc import Mapping, Sequence

import numpy as np

from appraisal.appraise.packages.efficient import Asked
from appraisal.appraise.packages.prices import needed
from appraisal.appraise.packages.reasons import willing
from appraisal.maths.packages.masks import BoolArray, Masks, mask_of
from appraisal.maths.packages.shares import MOST_PLAYERS, shapley_value
from appraisal.model import Candidate


def gains_of_councils(
    asked: Asked, benefit: Mapping[str, float], held: Sequence[str]
) -> dict[str, float] | None:
    """Each council's Shapley value in what a package gains, by id; they add up to the gain.

    Some councils together gain what those candidates do that they can agree among themselves.
    None of so many councils that not every coalition can be gone through.
    """
    councils = members_of_package(asked, held)
    if len(councils) > MOST_PLAYERS:
        return None
    packages, where = np.unique(agreed(asked, held, councils), return_inverse=True)
    values = asked.valued.gain(benefit, packages)[where]
    return dict(zip(councils, shapley_value(values).tolist(), strict=True))


def members_of_package(asked: Asked, held: Sequence[str]) -> tuple[str, ...]:
    """The councils that a package asks to join something, in the order of their ids."""
    candidates = asked.dataset.candidates
    return tuple(sorted({i for name in held for i in candidates[name].everyone}))


def agreed(asked: Asked, held: Sequence[str], councils: Sequence[str]) -> Masks:
    """The candidates of a package that each coalition of councils can agree by itself, as masks.

    Coalitions stand in the order of their own masks. A candidate takes all that have to join,
    enough members in all, one that could host it, and all that it needs.
    """
    candidates = asked.dataset.candidates
    can = {name: _can(candidates[name], councils) for name in held}
    found: Masks = np.zeros(1 << len(councils), np.int64)
    for name in held:
        whole = np.logical_and.reduce(
            [can[i] for i in (name, *sorted(needed(asked.dataset, name)))]
        )
        found |= whole.astype(np.int64) << asked.candidates.index(name)
    return found


def _can(candidate: Candidate, councils: Sequence[str]) -> BoolArray:
    """Which coalitions have the members and the host of a candidate."""
    coalitions = np.arange(1 << len(councils))
    inside = {i: (coalitions >> bit & 1).astype(np.bool_) for bit, i in enumerate(councils)}
    who = willing(candidate)
    must = mask_of(councils.index(i) for i in who.must)
    joining = np.zeros(len(coalitions), np.intp)
    for i in dict.fromkeys((*who.must, *who.may)):
        joining += inside[i]
    can: BoolArray = (coalitions & must == must) & (joining >= who.fewest)
    if who.hosts and inside.keys() >= {*who.hosts}:  # another body could host it whoever joins
        can &= np.logical_or.reduce([inside[i] for i in who.hosts])
    return can
