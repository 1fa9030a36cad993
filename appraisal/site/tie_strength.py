"""How tightly councils are tied: the measures, the clusters, and what hangs on a single tie."""

from collections.abc import Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties import MEANINGS, Match, Measures
from appraisal.findings.numbers import count_of, listed, number
from appraisal.model import Dataset
from appraisal.site.facts import council_label

LABELS: Mapping[str, str] = {
    "degree": "Partners",
    "strength": "Strength",
    "betweenness": "In between",
    "constraint": "Dependence",
    "core": "Core",
}
"""The measures of a council, in the order of their columns, as they are called on the page."""


def meanings() -> tuple[tuple[str, str], ...]:
    """What each column measures, in a sentence."""
    return tuple((label, MEANINGS[measure]) for measure, label in LABELS.items())


def measure_rows(found: Measures) -> tuple[Mapping[str, Any], ...]:
    """Each council's measures, one cell a column of LABELS; the most tied first."""
    order = sorted(found.degree, key=lambda i: (-found.strength[i], i))
    return tuple({"council": i, "cells": _cells(found, i)} for i in order)


def _cells(found: Measures, i: str) -> tuple[str, ...]:
    return (
        str(found.degree[i]),
        str(found.strength[i]),
        number(found.betweenness[i], 2),
        "–" if found.constraint[i] is None else number(found.constraint[i], 2),
        str(found.core[i]),
    )


def cluster_rows(dataset: Dataset, close: Measures) -> tuple[Mapping[str, Any], ...]:
    """The clusters of several councils, each with the places that its councils belong to."""
    return tuple(
        {
            "councils": listed([council_label(dataset, i) for i in cluster]),
            "places": tuple(
                place.name for place in dataset.places.values() if set(place.councils) & {*cluster}
            ),
        }
        for cluster in close.clusters
        if len(cluster) > 1
    )


def cluster_finding(dataset: Dataset, close: Measures) -> str:
    """Into how many sets close ties group the councils, and who is in none."""
    several = [cluster for cluster in close.clusters if len(cluster) > 1]
    alone = [council_label(dataset, c[0]) for c in close.clusters if len(c) == 1]
    if not several:
        return "No two councils are closely tied, so there are no sets."
    rest = f" {listed(alone)} {'is' if len(alone) == 1 else 'are'} in none." if alone else ""
    if len(several) == 1:
        return f"Close ties hold {len(several[0])} councils together as one set.{rest}"
    return f"Close ties group the councils into {len(several)} sets.{rest}"


def match_words(dataset: Dataset, match: Match | None) -> tuple[str, ...]:
    """How the sets fit the places of other services; nothing without places."""
    if match is None:
        return ()
    fit = (
        f"Of the {match.sharing} pairs of councils that share a place of another service, "
        f"{match.together} {'is' if match.together == 1 else 'are'} in the same set. Counting also "
        f"the pairs that both keep apart, sets and places agree on {match.agree} of {match.pairs} "
        f"pairs."
    )
    if not match.split:
        return (fit,)
    names = listed([f"‘{dataset.places[i].name}’" for i in match.split])
    return fit, f"Close ties do not hold together {names}."


def single_ties(dataset: Dataset, found: Measures, what: str) -> str:
    """Whether some councils hang together by one tie or through one council only."""
    if not found.ties:
        return ""
    bridges = [
        f"{council_label(dataset, one)} and {council_label(dataset, other)}"
        for one, other in found.bridges
    ]
    middle = [council_label(dataset, i) for i in found.articulation]
    if not bridges and not middle:
        return f"{what}: no council, and no pair of councils, is the only link between others."
    said = []
    if bridges:
        verb = "is" if len(bridges) == 1 else "are each"
        said.append(f"the tie of {'; of '.join(bridges)} {verb} the only way between two sides")
    if middle:
        verb = "connects" if len(middle) == 1 else "each connect"
        said.append(f"only {listed(middle)} {verb} some councils with the rest")
    return f"{what}: {'; and '.join(said)}."


def thread_rows(appraisal: Appraisal) -> tuple[Mapping[str, Any], ...]:
    """The partnerships that something hangs by alone, with the names of what does."""
    dataset = appraisal.dataset
    return tuple(
        {
            "body": appraisal.partnerships[thread.body].name,
            "loose": (
                *(council_label(dataset, i) for i in thread.councils),
                *(council_label(dataset, i) for i in thread.partners),
                *(f"theme ‘{dataset.themes[i].name}’" for i in thread.themes),
            ),
        }
        for thread in appraisal.ties.threads
    )


def threads_finding(appraisal: Appraisal) -> str:
    """How much hangs by one partnership alone, in a sentence."""
    found = appraisal.ties.threads
    kinds = (("council", "councils"), ("partner body", "partners"), ("theme", "themes"))
    loose = []
    for word, field in kinds:
        many = sum(len(getattr(thread, field)) for thread in found)
        if many:
            loose.append(count_of(many, word, "partner bodies" if field == "partners" else ""))
    if not loose:
        return "Nothing is tied to the rest by one partnership only."
    return f"Tied to the rest by one partnership only: {listed(loose)}."
