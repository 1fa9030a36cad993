"""What is left of a package when one council will have no part in it.

What can be agreed without it is told as for any other coalition; what is left is then valued
without that council among the members (docs/decisions/0022).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.packages.coalitions import agreed, all_but_one, members_of_package
from appraisal.appraise.packages.efficient import Asked, Package
from appraisal.appraise.packages.valued import Ground, gain_of_all
from appraisal.appraise.performance import Performance
from appraisal.model import Candidate, Choice, Dataset


class Leaving(Struct, frozen=True):
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
    councils = members_of_package(asked, best.candidates)
    left = agreed(asked, best.candidates, all_but_one(councils)).tolist()
    return {
        council: _left(asked, done, benefit, best, council, asked.names(mask))
        for council, mask in zip(councils, left, strict=True)
    }


def _left(
    asked: Asked,
    done: Performance,
    benefit: Mapping[str, float],
    best: Package,
    council: str,
    kept: Sequence[str],
) -> Leaving:
    dataset = staying_out(asked.dataset, council, kept)
    gain = gain_of_all(Ground(dataset, done, tuple(kept)), benefit)
    drops = tuple(i for i in best.candidates if i not in kept)
    return Leaving(drops, gain, best.gain - gain)


def staying_out(dataset: Dataset, council: str, kept: Sequence[str]) -> Dataset:
    """The workspace with some candidates, none of which a council has to join, without it."""
    narrowed = {i: _without(dataset.candidates[i], council) for i in kept}
    return replace(dataset, candidates={**dataset.candidates, **narrowed})


def _without(candidate: Candidate, council: str) -> Candidate:
    members = candidate.members
    if not isinstance(members, Choice):
        return candidate
    others = tuple(i for i in members.any_of if i != council)
    changed: dict[str, Any] = {
        "members": members.model_copy(update={"any_of": others}),
        "host": tuple(host for host in candidate.host if host != council),
    }
    return candidate.model_copy(update=changed)
