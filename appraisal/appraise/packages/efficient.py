"""The efficient packages under one set of weights, with what each takes and gives."""

from collections.abc import Callable, Mapping
from math import fsum

import numpy as np
from msgspec import Struct, field

from appraisal.appraise.packages.bounds import Bounds, Wanted
from appraisal.appraise.packages.plain import plainly
from appraisal.appraise.packages.prices import Price
from appraisal.appraise.packages.valued import Valued
from appraisal.kept import kept
from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.maths.packages.front import Front
from appraisal.maths.packages.masks import members_of
from appraisal.maths.packages.search import efficient
from appraisal.maths.packages.solver import efficient_by_solver
from appraisal.maths.ranking import TIE, FloatArray
from appraisal.model import Dataset

Progress = Callable[[float], None]


class Package(Struct, frozen=True):
    """A package: what it costs over the years, what it is worth, and what it gains.

    `cost` is set-up and running less saving in £ thousand, undiscounted; `set_up` and `running`
    (a year, whatever is saved) are parts of it. `value` is overall, with money; `gain` is benefit
    above the reference option's. `from_lifts` is the share of the gain that rests on lifts, which
    are judgements on top of judgements; None where nothing is gained. `from_unknown` are the points
    of `value` above the reference option's, by leaf, of sums of money that its candidates make
    unknown: there a gap, or what such options came to elsewhere, stands for what nobody knows.
    """

    candidates: tuple[str, ...]
    cost: float
    set_up: float
    running: float
    value: float
    gain: float
    from_lifts: float | None
    from_unknown: Mapping[str, float] = field(default_factory=dict)


class Asked(Struct, frozen=True, eq=False):
    """Packages to be searched: what they are worth, cost and keep to."""

    dataset: Dataset
    valued: Valued
    prices: Mapping[str, Price]
    wanted: Wanted
    bounds: Bounds

    @property
    def candidates(self) -> tuple[str, ...]:
        """The candidates by number."""
        return self.bounds.candidates

    @property
    def costs(self) -> FloatArray:
        """What each costs, by number."""
        return np.array([price.net for price in self.prices.values()], dtype=np.float64)

    def names(self, mask: int) -> tuple[str, ...]:
        """The candidates of a package, by id."""
        return tuple(self.candidates[i] for i in members_of(mask))


def front_of(
    asked: Asked, weights: Mapping[str, float], progress: Progress | None = None
) -> tuple[Front, int | None]:
    """The front under weights of leaves, and how many packages are feasible; exact.

    Beyond MOST_CANDIDATES packages are not gone through: the front is then walked along by a
    solver, and nobody knows how many are feasible.
    """
    parts, limits = asked.valued.weighed(weights), asked.bounds.limits
    if limits.count > MOST_CANDIDATES:
        return efficient_by_solver(asked.costs, parts, limits, progress), None
    found = kept(efficient, asked.costs, parts, limits, progress)
    return found.front, found.feasible


def described(
    asked: Asked, front: Front, benefit: Mapping[str, float], weights: Mapping[str, float]
) -> tuple[Package, ...]:
    """The packages of a front under weights of leaves, of benefit alone and of everything."""
    gains = asked.valued.gain(benefit, front.masks)
    judged = {leaf.id for leaf in asked.dataset.leaves() if leaf.judged is not None}
    lifted = asked.valued.gain({i: w for i, w in benefit.items() if i in judged}, front.masks)
    values = _values(asked, front, weights)
    rows = zip(front.masks.tolist(), gains.tolist(), lifted.tolist(), values, strict=True)
    return tuple(_package(asked, *row) for row in rows)


def _package(
    asked: Asked, mask: int, gain: float, lifted: float, valued: tuple[float, dict[str, float]]
) -> Package:
    held = asked.names(mask)
    own = [asked.prices[i] for i in held]
    rests = lifted if abs(lifted) > TIE else 0.0
    return Package(
        candidates=held,
        cost=fsum(price.net for price in own),
        set_up=fsum(price.set_up for price in own),
        running=fsum(price.running for price in own),
        value=valued[0],
        gain=gain,
        from_lifts=rests / gain if gain > TIE else None,
        from_unknown=valued[1],
    )


def _values(
    asked: Asked, front: Front, weights: Mapping[str, float]
) -> list[tuple[float, dict[str, float]]]:
    """Overall values, and of each what comes from sums of money that nobody knows.

    What is in no parts is valued as any option is, package by package.
    """
    valued = asked.valued
    base = valued.at_reference(weights)
    gains = valued.gain(weights, front.masks)
    left = [leaf for leaf in valued.too_many if weights.get(leaf, 0.0) > 0]
    money = {leaf: mask for leaf, mask in valued.unknown.items() if weights.get(leaf, 0.0) > 0}
    of_money = {leaf: valued.gain({leaf: weights[leaf]}, front.masks).tolist() for leaf in money}
    found = []
    for place, (mask, gain) in enumerate(zip(front.masks.tolist(), gains.tolist(), strict=True)):
        plain = plainly(asked.dataset, asked.names(mask), left) if left else {}
        moved = {i: weights[i] * (plain[i] - valued.reference[i]) for i in left}
        points = {leaf: moved.get(leaf, of_money[leaf][place]) for leaf in money}
        unknown = {leaf: points[leaf] for leaf, those in money.items() if those & mask}
        found.append((fsum([base, gain, *moved.values()]), unknown))
    return found


def best_within(front: Front, budget: float) -> frozenset[int]:
    """The packages that gain most of those that cost up to a budget, of these the cheapest."""
    ahead = front.masks[front.cost <= budget + TIE]
    if not len(ahead):
        return frozenset()
    last = front.cost[len(ahead) - 1]
    return frozenset(ahead[front.cost[: len(ahead)] >= last - TIE].tolist())


def budgets(front: Front) -> tuple[float, ...]:
    """A budget for each step of a front: midway to the next step's cost, and one without end.

    Costs within TIE are one step.
    """
    further = np.concatenate([[True], np.diff(front.cost) > TIE])[: len(front.cost)]
    steps = front.cost[further]
    return (*((steps[1:] + steps[:-1]) / 2).tolist(), np.inf)
