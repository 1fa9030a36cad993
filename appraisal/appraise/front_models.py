"""Which models the headline speaks of, and the option that stands for each."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import reference
from appraisal.appraise.lead import InWays
from appraisal.appraise.rivals import family_of


@dataclass(frozen=True)
class FrontModels:
    """The models that are set beside one another in words, as ids.

    `pair` are the first two, of which so many are `led`, first in some way; one that is first in
    none has the highest value of the rest. `level` stand as high as the second of the pair, by ways
    or by value. `base` is the reference option's, empty where it is not ranked. `others` are of
    families that have none among these: those first in some way, and those that are no more than
    the `highest` of their family. They are set beside the base, and there are none without it.
    """

    pair: tuple[str, str]
    base: str
    led: int = 2
    level: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    highest: tuple[str, ...] = ()


def line_of(appraisal: Appraisal, model: str) -> str:
    """The line of a model that has the highest value under the headline perspective."""
    lines = appraisal.dataset.models[model]
    return next(i for i in appraisal.rankings[appraisal.headline].order if i in lines)


def front_models(appraisal: Appraisal) -> FrontModels | None:
    """Which models are set beside one another; None where fewer than two that are known rank."""
    ways = appraisal.lead.in_ways
    if ways is None or len(ways.models) < 2:
        return None
    order = _in_order(appraisal, ways)
    if len(order) < 2:
        return None
    first, second = order[:2]
    base = appraisal.dataset.options[reference(appraisal)].model or reference(appraisal)
    there = {family_of(appraisal.dataset, model) for model in (first, second, base)}
    firsts = {family_of(appraisal.dataset, model): model for model in reversed(order)}
    missing = [i for i in firsts.values() if family_of(appraisal.dataset, i) not in there]
    others = [i for i in order if i in missing and base in ways.models]
    return FrontModels(
        pair=(first, second),
        base=base if base in ways.models else "",
        led=sum(ways.models[i] > 0 for i in (first, second)),
        level=tuple(i for i in order[2:] if _as_high(appraisal, ways, i, second)),
        others=tuple(i for i in others if ways.models[i]),
        highest=tuple(i for i in others if not ways.models[i]),
    )


def _in_order(appraisal: Appraisal, ways: InWays) -> list[str]:
    """The models, those first in most ways first; those first in none by their highest value.

    Without those that nothing is known of: their values are no evidence.
    """
    options = appraisal.dataset.options
    ranked = appraisal.rankings[appraisal.headline].order
    unknown = appraisal.ways.unknown if appraisal.ways else frozenset()
    by_value = dict.fromkeys(options[i].model or i for i in ranked)
    led = [model for model, count in ways.models.items() if count]
    return [*led, *(i for i in by_value if i not in led and i not in unknown)]


def _as_high(appraisal: Appraisal, ways: InWays, model: str, other: str) -> bool:
    """Whether two models are first in as many ways, or have the same value where in none."""
    ranks = appraisal.rankings[appraisal.headline].rank
    same = ranks[line_of(appraisal, model)] == ranks[line_of(appraisal, other)]
    return ways.models[model] == ways.models[other] and (ways.models[other] > 0 or same)


def front_pairs(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """Which options are set beside which in words, as ids: each model's highest line.

    The first two models beside each other, and every front model beside the reference option's.
    No model stands beside itself, and no two stand beside each other twice.
    """
    front = front_models(appraisal)
    if front is None:
        return ()
    beside = [front.pair]
    if front.base:
        beside += [(i, front.base) for i in (*front.pair, *front.others, *front.highest)]
    told: dict[frozenset[str], tuple[str, str]] = {}
    for pair in beside:
        told.setdefault(frozenset(pair), pair)
    return tuple(
        (line_of(appraisal, one), line_of(appraisal, other))
        for one, other in told.values()
        if one != other
    )
