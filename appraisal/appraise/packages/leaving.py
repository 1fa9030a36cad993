"""What is left of a package when one council will have no part in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from appraisal.appraise.packages.efficient import Asked, Package
from appraisal.appraise.packages.prices import needed
from appraisal.appraise.packages.valued import Ground, value_packages
from appraisal.appraise.performance import Performance
from appraisal.model import Candidate, Choice, Dataset


@dataclass(frozen=True)
class Leaving:
    """What goes if a council stays out: the candidates that can't be without it, and points.

    `gain` is what the rest of the package still gains, `lost` what it gains less. The others are
    valued without that council among their members.
    """

    drops: tuple[str, ...]
    gain: float
    lost: float


def leaving(
    asked: Asked, done: Performance, benefit: Mapping[str, float], best: Package
) -> dict[str, Leaving]:
    """What is left of a package without each council that it asks to join, by id."""
    candidates = asked.dataset.candidates
    joining = sorted({i for name in best.candidates for i in candidates[name].everyone})
    return {i: _left(asked, done, benefit, best, i) for i in joining}


def _left(
    asked: Asked, done: Performance, benefit: Mapping[str, float], best: Package, council: str
) -> Leaving:
    dataset = without_council(asked.dataset, council)
    kept = tuple(i for i in best.candidates if i in dataset.candidates)
    valued = value_packages(Ground(dataset, done, kept))
    gain = float(valued.gain(benefit, np.array([(1 << len(kept)) - 1]))[0])
    drops = tuple(i for i in best.candidates if i not in kept)
    return Leaving(drops, gain, best.gain - gain)


def without_council(dataset: Dataset, council: str) -> Dataset:
    """The workspace with those candidates that can still be agreed if a council stays out.

    Gone are those that it has to join, those that then have too few members or nobody of those
    named to host them, and those that need any of these.
    """
    left = {i: _without(own, council) for i, own in dataset.candidates.items()}
    kept = {i: own for i, own in left.items() if own is not None}
    gone = {i for i in kept if not needed(dataset, i) <= kept.keys()}
    return replace(dataset, candidates={i: own for i, own in kept.items() if i not in gone})


def _without(candidate: Candidate, council: str) -> Candidate | None:
    if council not in candidate.everyone:
        return candidate
    hosts = tuple(host for host in candidate.host if host != council)
    members = candidate.members
    if not isinstance(members, Choice) or council in members.all_of:
        return None
    others = tuple(i for i in members.any_of if i != council)
    if len(members.all_of) + len(others) < candidate.fewest or (candidate.host and not hosts):
        return None
    changed: dict[str, Any] = {
        "members": members.model_copy(update={"any_of": others}),
        "host": hosts,
    }
    return candidate.model_copy(update=changed)
