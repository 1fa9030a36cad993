"""Made-up areas and findings in which every sentence on what could be agreed is said."""

import dataclasses
from collections.abc import Iterator

from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.asks import Paid
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.folded import folded
from appraisal.appraise.packages.prices import AMOUNTS
from appraisal.appraise.packages.totals import Together
from appraisal.findings.package_savings import saving_words
from appraisal.findings.package_sums import stood_in_words, taken_words
from appraisal.findings.packages import why_words
from appraisal.findings.what_could_be_agreed import (
    basis,
    best_words,
    capacity_words,
    front_finding,
    held_words,
    limits,
    mark_words,
    opening,
    own_themes_words,
    paid_words,
    points_cell,
    title,
)
from appraisal.model import Reading
from appraisal.model.candidates import PackageSettings
from tests.talks import TALKS, alone, swaps, without_gains

LIMITS = "packages: {running: 20, capacity: 3}"

AREAS = {
    "talks": TALKS,
    "talks that gain nothing": without_gains(),
    "talks that gain nothing without a limit": without_gains().replace(LIMITS, ""),
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
        changed = dataclasses.replace(appraisal, packages=other)
        title(changed)
        opening(changed)
        limits(changed)
        if other.best:
            best_words(changed, other, other.best)
            basis(changed, other, other.best)
    data, ids = appraisal.dataset, tuple(found.prices)
    mark_words(data, (), ids[:1])
    mark_words(data, ids[:1], ids)
    held_words(data, {ids[0]: ("best", "best")})
    held_words(data, {ids[0]: ("best", "none")})
    held_words(data, {ids[0]: ("none", "some")})
    stood_in_words(Together(1.0, 1.0, 1.0, 3, dict.fromkeys(AMOUNTS, 1.0)))
    stood_in_words(Together(1.0, 1.0, 1.0, 3))
    taken_words(Together(1.0, 1.0, 1.0, 3))
    one_post = data.settings.model_copy(update={"packages": PackageSettings(capacity=1)})
    capacity_words(replace(data, settings=one_post), found.asks.values())
    capacity_words(replace(data, settings=one_post), ())
    mark_words(data, (), ())
    mark_words(data, ids[:1] * 3, ())
    front_finding(folded(found.front)[:1])
    paid_words(Paid(0.0, 0.0, 0.0, 0.0))
    points_cell(0.001)
    guessed = dict.fromkeys(AMOUNTS, Reading(1.0, 2.0, 3.0, "measured"))
    prices = {i: replace(price, stood_in=guessed) for i, price in found.prices.items()}
    saving_words(data, replace(found, prices=prices))
    for i in folded(found.front)[-1].optional:
        more = {**found.reasons, i: replace(found.reasons[i], adds=2.0)}
        why_words(data, replace(found, reasons=more), i)
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
