"""The limits that a package keeps to, each with its name."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import numpy as np
from msgspec import Struct

from appraisal.appraise.packages.prices import Price, needed, prices
from appraisal.maths.packages.limits import Limits
from appraisal.maths.packages.masks import mask_of
from appraisal.maths.ranking import TIE, row_sums
from appraisal.model import Dataset
from appraisal.model.candidates import PackageSettings


class Bound(Struct, frozen=True, order=True):
    """A limit: on set-up or gross running in £ thousand, or on the posts of one council."""

    limit: Literal["set_up", "running", "posts"]
    council: str | None
    most: float


class Wanted(Struct, frozen=True):
    """What a search is asked for: limits, what every package is to hold, and what none is to."""

    most: PackageSettings
    held: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def searched(dataset: Dataset, wanted: Wanted) -> dict[str, Price]:
    """The prices of the candidates that packages may hold.

    Left out are those that need one that is left out.
    """
    out = set(wanted.left_out)
    return {
        i: price
        for i, price in prices(dataset).items()
        if i not in out and out.isdisjoint(needed(dataset, i))
    }


class Bounds(Struct, frozen=True, eq=False):
    """The limits in force, as names and as the arrays that they are; candidates in order."""

    candidates: tuple[str, ...]
    named: tuple[Bound, ...]
    limits: Limits

    def broken(self, held: Iterable[str]) -> tuple[Bound, ...]:
        """The limits that some candidates break together."""
        places = [self.candidates.index(i) for i in sorted(held)]
        asked = row_sums(self.limits.asked[:, places])
        return tuple(
            bound
            for bound, total in zip(self.named, asked, strict=True)
            if total > bound.most + TIE
        )


def bounds(dataset: Dataset, prices: Mapping[str, Price], wanted: Wanted) -> Bounds:
    """The limits on packages of these candidates, and what they need and exclude.

    What runs goes on to the last year counted, so that gross running costs are most in that year.
    What every package is to hold it holds with all that it needs.
    """
    candidates = tuple(prices)
    rows = list(_rows(dataset, prices, wanted.most))
    held = {j for i in wanted.held for j in (i, *needed(dataset, i))}
    asked = np.array([row for _, row in rows], dtype=np.float64).reshape(-1, len(candidates))
    named = tuple(bound for bound, _ in rows)
    limits = Limits(
        asked=asked,
        most=np.array([bound.most for bound in named], dtype=np.float64),
        needs=_pairs(candidates, {i: dataset.candidates[i].needs for i in candidates}),
        excludes=_pairs(candidates, {i: dataset.candidates[i].excludes for i in candidates}),
        held=mask_of(candidates.index(i) for i in held),
    )
    return Bounds(candidates, named, limits)


def _rows(
    dataset: Dataset, prices: Mapping[str, Price], most: PackageSettings
) -> Iterable[tuple[Bound, Sequence[float]]]:
    if most.set_up is not None:
        yield Bound("set_up", None, most.set_up), [price.set_up for price in prices.values()]
    if most.running is not None:
        yield Bound("running", None, most.running), [price.running for price in prices.values()]
    for council in dataset.councils if most.capacity is not None else ():
        asked = [price.posts.get(council, 0.0) for price in prices.values()]
        if any(asked):
            yield Bound("posts", council, most.capacity or 0.0), asked


def _pairs(
    candidates: Sequence[str], named: Mapping[str, Iterable[str]]
) -> tuple[tuple[int, int], ...]:
    place = {i: at for at, i in enumerate(candidates)}
    return tuple((place[i], place[j]) for i, row in named.items() for j in row if j in place)
