"""Weights and agreement: whose priorities, how they were given, and where they divide."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Agreement, Pair
from appraisal.appraise.weights import EQUAL, Weights, contradicts_itself, depths
from appraisal.findings import safety as words
from appraisal.findings.lead import close_calls, firsts_divide, moves_most, priorities_title
from appraisal.findings.named_answer import Answer, answer, moot
from appraisal.findings.numbers import listed, number, whole
from appraisal.findings.ranking import quoted
from appraisal.findings.shares import share_words
from appraisal.model import Dataset, Perspective, in_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.ranked_options import priorities
from appraisal.site.value_tree import shade

WAYS = {
    "weights": "Points, shared out among criteria",
    "swing": "Swing weighting",
    "rank": "An order of importance",
    "pairwise": "Comparisons, two criteria at a time",
    "combine": "The mean of other perspectives",
    "": "Nothing given: all alike",
}
"""How a perspective's weights may be given, by the key that gives them."""


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of weights and agreement."""
    context = _context(appraisal)
    yield Page("agreement", address("agreement"), "Weights and agreement", context)


def _context(appraisal: Appraisal) -> Mapping[str, Any]:
    found = answer(appraisal)
    return {
        "finding": agreement_finding(found, appraisal.agreement),
        "behind": (
            *close_calls(found.leads, found.options, found.perspectives),
            *filter(None, behind(appraisal, found)),
        ),
        "perspectives": tuple(_perspective(appraisal, i) for i in appraisal.weights),
        "weights": _weights(appraisal, top=True),
        "all_weights": _weights(appraisal, top=False),
        "weights_title": weights_title(appraisal),
        "inconsistent": tuple(_inconsistency(appraisal)),
        "priorities_title": priorities_title(found.leads, found.options),
        "priorities": priorities(appraisal),
        "values": _values(appraisal),
        "kendall": words.agreement_words(appraisal.agreement.kendall_w),
        "alike_title": alike_title(appraisal.agreement, found),
        "alike": _alike(appraisal.agreement, tuple(appraisal.weights)),
        "parted": tuple(_parted(pair, found) for pair in appraisal.agreement.pairs if pair.firsts),
    }


def agreement_finding(found: Answer, agreement: Agreement) -> str:
    """The page in a sentence: whether the perspectives put the same option first."""
    leads = found.leads.values()
    if not any(lead.first for lead in leads):
        return moot(found) or "No option is ranked, so there is nothing to agree on."
    if len(leads) == 1:
        name = quoted(next(iter(found.perspectives.values())))
        return f"Only one perspective is recorded, {name}, so nothing can be said about agreement."
    if all(lead.called for lead in leads) and not any(pair.firsts for pair in agreement.pairs):
        every = "Both" if len(leads) == 2 else f"All {len(leads)}"
        return f"{every} perspectives agree on {_agreed(found)}."
    return firsts_divide(found.leads, found.options, found.perspectives)


def _agreed(found: Answer) -> str:
    """What perspectives agree on where no two of them have different options first."""
    everywhere = set.intersection(*(set(lead.called) for lead in found.leads.values()))
    if not everywhere:
        return "a first place that some of them see shared"
    return f"the first place: {listed([found.options[i] for i in sorted(everywhere)])}"


def behind(appraisal: Appraisal, found: Answer) -> Iterator[str]:
    """The three things behind the finding; empty ones say nothing."""
    if len(found.leads) < 2 or not any(lead.first for lead in found.leads.values()):
        return
    yield words.agreement_words(appraisal.agreement.kendall_w)
    yield words.divide(found, appraisal.agreement)
    yield moves_most(appraisal.rankings, found.leads, found.options, found.perspectives)


def _perspective(appraisal: Appraisal, identifier: str) -> Mapping[str, Any]:
    dataset, weights = appraisal.dataset, appraisal.weights[identifier]
    perspective = dataset.perspectives.get(identifier) or Perspective(name=weights.name)
    return {
        "id": identifier,
        "name": weights.name,
        "headline": identifier == appraisal.headline,
        "held_by": holder(dataset, identifier, perspective),
        "way": WAYS[way(perspective)],
        "note": perspective.note or "",
        "sources": perspective.source or (),
        "members": listed([appraisal.weights[i].name for i in perspective.combine or ()]),
    }


def way(perspective: Perspective) -> str:
    """The key that gives a perspective's weights; empty where none does."""
    given = (key for key in WAYS if key and getattr(perspective, key) is not None)
    return next(given, "")


def holder(dataset: Dataset, identifier: str, perspective: Perspective) -> str:
    """Whose priorities these are, in words."""
    held = perspective.held_by
    if identifier == EQUAL and identifier not in dataset.perspectives:
        return "Nobody: used because no perspective is recorded"
    if held is None:
        return "Not recorded"
    if perspective.made_up:
        return "Nobody: made up to illustrate"
    return dataset.councils[held].name if held in dataset.councils else in_words(held)


def _weights(appraisal: Appraisal, *, top: bool) -> tuple[Mapping[str, Any], ...]:
    """Weights by criterion: the top level, or every node with its depth in the tree."""
    depth = depths(appraisal.dataset.criteria)
    return tuple(
        {
            "id": node.id,
            "label": node.label,
            "depth": depth[node.id],
            "cells": tuple(_weight(weights, node.id) for weights in appraisal.weights.values()),
        }
        for node in appraisal.dataset.nodes()
        if not top or depth[node.id] == 0
    )


def _weight(weights: Weights, node: str) -> Mapping[str, Any]:
    weight = weights.nodes[node]
    return {"text": share_words(weight), "width": round(weight * 100, 2)}


def weights_title(appraisal: Appraisal) -> str:
    """The headline of the weights: which criterion the perspectives disagree on most."""
    top = appraisal.dataset.criteria
    if not top:
        return "There are no criteria to weigh"
    every = list(appraisal.weights.values())
    if len(every) == 1:
        return f"The weights under {quoted(every[0].name)}"
    reach = {
        node.id: (min(w.nodes[node.id] for w in every), max(w.nodes[node.id] for w in every))
        for node in top
    }
    widest = max(top, key=lambda node: reach[node.id][1] - reach[node.id][0])
    low, high = reach[widest.id]
    if share_words(low) == share_words(high):
        return "All perspectives give the top criteria the same weights"
    return f"{widest.label} has from {share_words(low)} to {share_words(high)} of the weight"


def _inconsistency(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """Every set of comparisons with its consistency ratio."""
    labels = {node.id: node.label for node in appraisal.dataset.nodes()}
    for weights in appraisal.weights.values():
        for above, ratio in weights.inconsistency.items():
            yield {
                "perspective": weights.name,
                "group": labels.get(above, "The top level"),
                "ratio": number(ratio, 2),
                "warning": contradicts_itself(ratio),
            }


def _values(appraisal: Appraisal) -> tuple[Mapping[str, Any], ...]:
    """Overall values under each perspective, whole numbers, in the headline's order."""
    order = appraisal.rankings[appraisal.headline].order
    rest = [i for i in appraisal.matrix.options if i not in order]
    return tuple(
        {
            "id": i,
            "cells": tuple(whole(ranking.value[i]) for ranking in appraisal.rankings.values()),
        }
        for i in (*order, *rest)
    )


def alike_title(agreement: Agreement, found: Answer) -> str:
    """The headline of the pairs: which two perspectives rank the options least alike."""
    told = [(pair.rho, pair) for pair in agreement.pairs if pair.rho is not None]
    if not told:
        return "No two rankings can be compared"
    rho, least = min(told, key=lambda pair: pair[0])
    one, other = (quoted(found.perspectives[i]) for i in (least.one, least.other))
    if rho >= 1 - 1e-9:
        return "All perspectives rank the options in the same order"
    if rho < 0:
        return f"{one} and {other} pull in different directions"
    return f"{one} and {other} agree least"


def _alike(agreement: Agreement, order: tuple[str, ...]) -> tuple[Mapping[str, Any], ...]:
    """Spearman's rank correlation of every two perspectives, shaded: the darker the more alike."""
    rho = {(pair.one, pair.other): pair.rho for pair in agreement.pairs}
    rho |= {(other, one): value for (one, other), value in rho.items()}
    return tuple(
        {
            "id": one,
            "cells": tuple(_correlation(rho.get((one, other)), one == other) for other in order),
        }
        for one in order
    )


def _correlation(rho: float | None, itself: bool) -> Mapping[str, Any]:
    if itself:
        return {"text": "–", "heat": 0}
    if rho is None:
        return {"text": "none", "heat": 0}
    return {"text": number(rho, 2), "heat": shade((rho + 1) / 2)}


def _parted(pair: Pair, found: Answer) -> Mapping[str, Any]:
    """Two perspectives with different options highest, and what sets them apart."""
    return {
        "one": found.perspectives[pair.one],
        "other": found.perspectives[pair.other],
        "firsts": pair.firsts,
        "causes": tuple(
            {"label": found.criteria[i], "points": number(by, 1)} for i, by in pair.causes
        ),
    }
