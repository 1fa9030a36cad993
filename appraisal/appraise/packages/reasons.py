"""Why each candidate is in the best packages, or in none: what it adds, costs, breaks and asks."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct

from appraisal.appraise.packages.bounds import Bound
from appraisal.appraise.packages.efficient import Asked, Package
from appraisal.appraise.packages.prices import exclude_each_other, needed
from appraisal.kept import kept
from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.maths.packages.marginal import most_added
from appraisal.model import Candidate, Choice


class Willing(Struct, frozen=True):
    """Who has to be willing: councils without which it can't be, others of whom some have to join.

    `fewest` counts all that it takes. `hosts` could host it, the first named doing so.
    """

    must: tuple[str, ...]
    may: tuple[str, ...]
    fewest: int
    hosts: tuple[str, ...]


class Reason(Struct, frozen=True):
    """What there is to say of a candidate.

    `adds` is the most points of benefit that it adds to any feasible package; None where no
    feasible package holds it, or where there are too many to go through. `alone` are the limits
    that it breaks with no more than what it needs, `beside_best` those that it would break beside
    the package that gains most, with which it is at odds through `excluded_by`.
    """

    adds: float | None
    cost: float
    alone: tuple[Bound, ...]
    beside_best: tuple[Bound, ...]
    excluded_by: tuple[str, ...]
    willing: Willing


def reasons(asked: Asked, benefit: Mapping[str, float], best: Package) -> dict[str, Reason]:
    """What there is to say of every candidate, under weights of benefit and their best package."""
    few = len(asked.candidates) <= MOST_CANDIDATES
    limits = asked.bounds.limits
    parts = asked.valued.weighed(benefit)
    added = kept(most_added, parts, limits) if few else np.full(limits.count, np.nan)
    return {
        i: _reason(asked, i, None if np.isnan(adds) else float(adds), best)
        for i, adds in zip(asked.candidates, added, strict=True)
    }


def _reason(asked: Asked, name: str, adds: float | None, best: Package) -> Reason:
    candidate = asked.dataset.candidates[name]
    bundle = {name} | needed(asked.dataset, name)
    return Reason(
        adds=adds,
        cost=asked.prices[name].net,
        alone=asked.bounds.broken(bundle),
        beside_best=asked.bounds.broken(bundle | set(best.candidates)),
        excluded_by=tuple(
            i for i in best.candidates if exclude_each_other(asked.dataset, i, bundle)
        ),
        willing=willing(candidate),
    )


def willing(candidate: Candidate) -> Willing:
    """Who has to be willing for a candidate to be agreed."""
    members = candidate.members
    must = members.all_of if isinstance(members, Choice) else members
    may = tuple(i for i in candidate.everyone if i not in must)
    return Willing(must, may, candidate.fewest, candidate.host)
