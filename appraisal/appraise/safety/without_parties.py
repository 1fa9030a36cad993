"""The workspace without what the parties to the dispute say."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from appraisal.model import ASSUMPTION, UNKNOWN, Criterion, Dataset, Fact, Figure, Option
from appraisal.model.facts import History


def party_sources(dataset: Dataset) -> frozenset[str]:
    """The sources that belong to a party to the dispute or that one paid for."""
    return frozenset(i for i, source in dataset.sources.items() if source.partisan)


def without_parties(dataset: Dataset) -> Dataset:
    """The same workspace without figures and scores for which nobody but parties vouches.

    An assumption beside a party's source vouches for nothing. A contested figure keeps its other
    sources; one that has none left is unknown.
    """
    parties = party_sources(dataset)
    councils = {
        i: council.model_copy(
            update={
                "facts": _facts(council.facts, parties),
                "parts": {
                    name: part.model_copy(update={"facts": _facts(part.facts, parties)})
                    for name, part in council.parts.items()
                },
            }
        )
        for i, council in dataset.councils.items()
    }
    options = {i: _option(option, parties) for i, option in dataset.options.items()}
    criteria = tuple(_criterion(node, parties) for node in dataset.criteria)
    return replace(dataset, councils=councils, options=options, criteria=criteria)


def _criterion(node: Criterion, parties: frozenset[str]) -> Criterion:
    """The same without reference classes for which nobody but parties vouches."""
    below = node.criteria and tuple(_criterion(child, parties) for child in node.criteria)
    kept = {
        family: found
        for family, found in node.where_unknown.items()
        if not _theirs(found.source, parties)
    }
    return node.model_copy(update={"criteria": below, "where_unknown": kept})


def _option(option: Option, parties: frozenset[str]) -> Option:
    changed: dict[str, Any] = {
        "facts": _facts(option.facts, parties),
        "money": tuple(
            flow.model_copy(update={"amount": _fact(flow.amount, parties)}) for flow in option.money
        ),
        "scores": {
            i: score
            for i, score in option.scores.items()
            if not _theirs(score.source or (), parties)
        },
    }
    if option.councils is not None:
        changed["councils"] = {
            i: council.model_copy(update={"facts": _facts(council.facts, parties)})
            for i, council in option.councils.items()
        }
    return option.model_copy(update=changed)


def _theirs(sources: tuple[str, ...], parties: frozenset[str]) -> bool:
    """Whether a party gives something, and nobody else but its own author's assumption."""
    return not parties.isdisjoint(sources) and parties.issuperset({*sources} - {ASSUMPTION})


def _facts(facts: Mapping[str, Fact], parties: frozenset[str]) -> dict[str, Fact]:
    return {i: _fact(fact, parties) for i, fact in facts.items()}


def _fact(fact: Fact, parties: frozenset[str]) -> Fact:
    if isinstance(fact, str):
        return fact
    figures = (fact,) if isinstance(fact, Figure) else fact
    kept = tuple(figure for figure in figures if not _theirs(figure.source, parties))
    if not kept:
        return UNKNOWN
    if len(kept) == 1:
        return kept[0]
    return History(kept) if isinstance(fact, History) else kept
