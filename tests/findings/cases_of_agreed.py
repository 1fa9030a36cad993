"""Made-up areas and findings in which every sentence on what could be agreed is said."""

from collections.abc import Iterator
from dataclasses import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.asks import Paid
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.folded import folded
from appraisal.findings.what_could_be_agreed import (
    basis,
    best_words,
    front_finding,
    limits,
    mark_words,
    opening,
    own_themes_words,
    paid_words,
    points_cell,
    title,
)
from tests.talks import TALKS, alone, swaps, without_gains

AREAS = {
    "talks": TALKS,
    "talks that gain nothing": without_gains(),
    "talks that gain nothing and save": without_gains().replace("score: -4", "score: 0"),
    "talks of one thing": alone(),
    "talks of one thing that costs nothing": alone(cost=0),
    "talks of one thing that adds next to nothing": alone(lift="score: 0.001"),
    "talks of things as good as each other": swaps(),
}


def of_other_packages(appraisal: Appraisal) -> None:
    """What is said of packages as none of the areas has them."""
    found = appraisal.packages
    if found is None or found.best is None or not found.best.candidates:
        return
    for other in _others(found):
        changed = replace(appraisal, packages=other)
        title(changed)
        opening(changed)
        limits(changed)
        if other.best:
            best_words(changed, other, other.best)
            basis(changed, other, other.best)
    data, ids = appraisal.dataset, tuple(found.prices)
    mark_words(data, (), ids[:1])
    mark_words(data, (), ())
    mark_words(data, ids[:1] * 3, ())
    front_finding(folded(found.front)[:1])
    paid_words(Paid(0.0, 0.0, 0.0, 0.0))
    points_cell(0.001)
    for ask in found.asks.values():
        for points in ({}, dict.fromkeys(data.themes, 2.0)):
            own_themes_words(data, replace(ask, own_themes=points))


def _others(found: Packages) -> Iterator[Packages]:
    """Packages of which none is feasible, all are, none is core; of other lifts, and unknowns."""
    yield replace(found, best=None)
    yield replace(found, bounds=(), feasible=1)
    yield replace(found, in_best=None, feasible=None)
    yield replace(found, in_best=dict.fromkeys(found.prices, 0.5))
    yield replace(found, in_best=dict.fromkeys(found.prices, 0.0))
    if found.best and found.best.gain > 0:
        for share in (-0.5, 0.0, 0.5, 1.0):
            yield replace(found, best=replace(found.best, from_lifts=share))
        unknown = tuple(i for i, price in found.prices.items() if price.stood_in)
        if unknown:
            yield replace(found, best=replace(found.best, candidates=unknown))


BESIDE_THE_PAGES = (of_other_packages,)
