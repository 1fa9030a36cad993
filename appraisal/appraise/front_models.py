"""Which models the headline speaks of, and the option that stands for each."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import reference
from appraisal.appraise.lead import InWays
from appraisal.appraise.rivals import family_of


@dataclass(frozen=True)
class FrontModels:
    """The models that are set beside one another in words, as ids.

    `pair` are the first two; `alone`: only one of them is first in any way, and the other has the
    highest value of the rest. `base` is the reference option's, empty where it is not ranked.
    `others` are of families that have none among these: those first in some way, and those that
    are no more than the `highest` of their family.
    """

    pair: tuple[str, str]
    base: str
    alone: bool = False
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
    others = [
        i for i in order if i in firsts.values() and family_of(appraisal.dataset, i) not in there
    ]
    return FrontModels(
        pair=(first, second),
        base=base if base in ways.models else "",
        alone=not ways.models[second],
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
