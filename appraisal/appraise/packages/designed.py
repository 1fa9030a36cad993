"""The collaboration designer: which packages of candidates are efficient, and which hold what."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.appraise.packages.asks import CouncilAsk, asks
from appraisal.appraise.packages.bounds import Bound, Wanted, bounds, searched
from appraisal.appraise.packages.drawn import in_best
from appraisal.appraise.packages.efficient import (
    Asked,
    Package,
    Progress,
    described,
    front_of,
)
from appraisal.appraise.packages.finding_out import Question, to_find_out
from appraisal.appraise.packages.folded import folded
from appraisal.appraise.packages.leaving import Leaving, leaving
from appraisal.appraise.packages.own_themes import own_themes
from appraisal.appraise.packages.prices import Price, prices
from appraisal.appraise.packages.reasons import Reason, reasons
from appraisal.appraise.packages.valued import Ground, Valued, value_packages
from appraisal.appraise.performance import Performance
from appraisal.appraise.weights import Weights, without
from appraisal.maths.packages.front import Front
from appraisal.maths.packages.masks import shares_holding
from appraisal.maths.packages.priority import order_of_priority
from appraisal.model import Dataset

Standing = Literal["core", "borderline", "never"]

CORE = 0.9
"""From this share of draws on a candidate is core."""

NEVER = 0.1
"""A candidate that is in the best package in fewer draws is said to be never in it."""


class Entry(Struct, frozen=True):
    """Candidates that come in together: what they add to those before, and what all cost then."""

    candidates: tuple[str, ...]
    cost: float
    gain: float
    budget: float


class Packages(Struct, frozen=True):
    """What can be agreed. Fronts have the cheapest package first, by perspective, headline first.

    `prices` are those of the candidates that can be in packages, `unpriced` the others; `bounds`
    the limits in force. `feasible` and `in_best` are None where there are too many packages to go
    through. `priority` is the order in which money does most, `reasons`, `leaving`, `asks` and
    `to_find_out` are of the headline's `best`: the feasible package that gains most, of several the
    cheapest, of those level the simplest (folded.py). `best` is None, and the fronts are empty,
    where no package is feasible. `searched` has what any other package is worked out from, and
    `benefits` the weights of benefit by perspective.
    """

    prices: Mapping[str, Price]
    unpriced: tuple[str, ...]
    bounds: tuple[Bound, ...]
    possible: int
    feasible: int | None
    fronts: Mapping[str, tuple[Package, ...]]
    searched: Asked
    benefits: Mapping[str, Mapping[str, float]]
    best: Package | None = None
    in_best: Mapping[str, float] | None = None
    core_index: Mapping[str, float] = field(default_factory=dict)
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    priority: tuple[Entry, ...] = ()
    leaving: Mapping[str, Leaving] = field(default_factory=dict)
    asks: Mapping[str, CouncilAsk] = field(default_factory=dict)
    to_find_out: tuple[Question, ...] = ()

    @property
    def front(self) -> tuple[Package, ...]:
        """The front under the headline."""
        return next(iter(self.fronts.values()))

    def standing(self, candidate: str) -> Standing | None:
        """Whether the best package nearly always, sometimes or hardly ever holds a candidate."""
        if self.in_best is None or candidate not in self.in_best:
            return None
        share = self.in_best[candidate]
        return "core" if share >= CORE else "never" if share < NEVER else "borderline"


def packages(
    dataset: Dataset,
    done: Performance,
    weights: Mapping[str, Weights],
    wanted: Wanted | None = None,
    progress: Progress | None = None,
) -> Packages | None:
    """Every package of the candidates; `weights` have the headline first.

    None where there is nothing to add candidates to: no reference option, or one that makes new
    councils; where there are none with a price; where nothing but money carries weight; and where
    a leaf can't be valued for so many packages (`not_valued`).
    """
    asked = asked_of(dataset, done, wanted or Wanted(dataset.settings.packages))
    benefits = {i: _benefit(dataset, own) for i, own in weights.items()}
    headline = next(iter(benefits))
    if asked is None or not benefits[headline] or not_valued(asked.valued, benefits[headline]):
        return None
    front, feasible = front_of(asked, benefits[headline], progress=progress)
    fronts = {headline: described(asked, front, benefits[headline], _all(weights[headline]))}
    for i, benefit in benefits.items():
        if i != headline and benefit and not not_valued(asked.valued, benefit):
            fronts[i] = described(asked, front_of(asked, benefit)[0], benefit, _all(weights[i]))
    priced = prices(dataset)
    found = Packages(
        prices=asked.prices,
        unpriced=tuple(i for i in dataset.candidates if i not in priced),
        bounds=asked.bounds.named,
        possible=1 << len(asked.candidates),
        feasible=feasible,
        fronts=fronts,
        searched=asked,
        benefits={i: benefits[i] for i in fronts},
    )
    return _with_best(asked, done, benefits[headline], front, found) if fronts[headline] else found


def _with_best(
    asked: Asked, done: Performance, benefit: Mapping[str, float], front: Front, found: Packages
) -> Packages:
    """What hangs on there being a feasible package."""
    best = folded(found.front)[-1].simplest
    asking = asks(asked, benefit, best.candidates)
    themes = own_themes(asked, done, benefit, best.candidates)
    held = shares_holding(front.masks, len(asked.candidates)).tolist()
    return replace(
        found,
        best=best,
        in_best=in_best(asked, done),
        core_index=dict(zip(asked.candidates, held, strict=True)),
        reasons=reasons(asked, benefit, best),
        priority=_priority(asked, benefit),
        leaving=leaving(asked, done, benefit, best),
        asks={i: replace(ask, own_themes=themes[i]) for i, ask in asking.items()},
        to_find_out=to_find_out(asked, benefit, front),
    )


def asked_of(dataset: Dataset, done: Performance, wanted: Wanted) -> Asked | None:
    """The packages to be searched; None where there is nothing to add candidates to, or none."""
    reference = dataset.options.get(dataset.settings.reference_option or "")
    if reference is None or reference.councils is not None:
        return None
    own = searched(dataset, wanted)
    if not own:
        return None
    valued = value_packages(Ground(dataset, done, tuple(own)))
    return Asked(dataset, valued, own, wanted, bounds(dataset, own, wanted))


def not_valued(valued: Valued, benefit: Mapping[str, float]) -> tuple[str, ...]:
    """The leaves of benefit that carry weight and can't be valued for so many packages."""
    return tuple(leaf for leaf in valued.too_many if benefit.get(leaf, 0.0) > 0)


def _benefit(dataset: Dataset, weights: Weights) -> dict[str, float]:
    return without(dataset.criteria, weights, dataset.money_leaves)


def _all(weights: Weights) -> dict[str, float]:
    return {leaf: weights.nodes[leaf] for leaf in weights.leaf_ids}


def _priority(asked: Asked, benefit: Mapping[str, float]) -> tuple[Entry, ...]:
    steps = order_of_priority(asked.costs, asked.valued.weighed(benefit), asked.bounds.limits)
    return tuple(
        Entry(tuple(asked.candidates[i] for i in step.joins), step.cost, step.gain, step.budget)
        for step in steps
    )
