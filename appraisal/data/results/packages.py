"""What could be agreed, and which packages of it are efficient, as results.json has it."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.packages.asks import CouncilAsk, costliest_refusals
from appraisal.appraise.packages.bounds import Bound
from appraisal.appraise.packages.designed import Entry, Packages, Standing
from appraisal.appraise.packages.efficient import Package
from appraisal.appraise.packages.finding_out import Question
from appraisal.appraise.packages.leaving import Leaving
from appraisal.appraise.packages.prices import Amount, Price
from appraisal.appraise.packages.reasons import Reason


class PriceResult(Struct, frozen=True, kw_only=True):
    """What a candidate takes from its `first` year on: £ thousand, once and a year, and posts.

    `cost` is over all `years` counted. `stood_in` names the amounts that are not known, for which
    such bodies elsewhere stand in; a saving that is not known and has no such class counts as
    nought (`saving_left_out`). `posts` are by council, empty where `posts_known` is false.
    """

    first: int
    years: int
    set_up: float
    running: float
    saving: float
    cost: float
    stood_in: tuple[Amount, ...]
    saving_left_out: bool
    posts_known: bool
    posts: Mapping[str, float]


class PackagesResult(Struct, frozen=True, kw_only=True):
    """The packages of `candidates` that have a price, and what is to be said of each.

    `possible` are all subsets and `feasible` those within the `limits`, null of too many to go
    through; `front` is that of the headline and `fronts` has it by perspective. `best` is null
    where nothing is feasible.
    """

    candidates: int
    possible: int
    feasible: int | None
    unpriced: tuple[str, ...]
    prices: Mapping[str, PriceResult]
    limits: tuple[Bound, ...]
    front: tuple[Package, ...]
    fronts: Mapping[str, tuple[Package, ...]]
    best: Package | None
    in_best: Mapping[str, float]
    core_index: Mapping[str, float]
    standing: Mapping[str, Standing]
    reasons: Mapping[str, Reason]
    priority: tuple[Entry, ...]
    leaving: Mapping[str, Leaving]
    costliest_refusals: tuple[str, ...]
    asks: Mapping[str, CouncilAsk]
    to_find_out: tuple[Question, ...]


def packages_result(found: Packages | None) -> PackagesResult | None:
    """What results.json says of packages; None where there are none."""
    if found is None:
        return None
    return PackagesResult(
        candidates=len(found.prices),
        possible=found.possible,
        feasible=found.feasible,
        unpriced=found.unpriced,
        prices={i: price_result(price) for i, price in found.prices.items()},
        limits=found.bounds,
        front=found.front,
        fronts=found.fronts,
        best=found.best,
        in_best=found.in_best or {},
        core_index=found.core_index,
        standing={i: kind for i in found.prices if (kind := found.standing(i)) is not None},
        reasons=found.reasons,
        priority=found.priority,
        leaving=found.leaving,
        costliest_refusals=costliest_refusals(found.leaving),
        asks=found.asks,
        to_find_out=found.to_find_out,
    )


def price_result(price: Price) -> PriceResult:
    """What one candidate takes."""
    return PriceResult(
        first=price.first,
        years=price.years,
        set_up=price.set_up,
        running=price.running,
        saving=price.saving,
        cost=price.net,
        stood_in=tuple(price.stood_in),
        saving_left_out=price.unclassed,
        posts_known=price.posts_known,
        posts=price.posts,
    )
