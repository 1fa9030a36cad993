"""The workspace without what the parties to the dispute say."""

from msgspec.structs import replace

from appraisal.appraise.safety.changed_facts import with_facts
from appraisal.area.candidates import all_formed
from appraisal.model import (
    ASSUMPTION,
    UNKNOWN,
    Candidate,
    Criterion,
    Dataset,
    Fact,
    History,
    Option,
    figures_in,
    stated,
)


def party_sources(dataset: Dataset) -> frozenset[str]:
    """The sources that belong to a party to the dispute or that one paid for."""
    return frozenset(i for i, source in dataset.sources.items() if source.partisan)


def without_parties(dataset: Dataset) -> Dataset:
    """The same workspace without figures and scores for which nobody but parties vouches.

    An assumption beside a party's source vouches for nothing. A contested figure keeps its other
    sources; one that has none left is unknown.
    """
    parties = party_sources(dataset)
    kept = with_facts(dataset, lambda fact: fact_without(fact, parties))
    return without_judgements(kept, parties)


def without_judgements(dataset: Dataset, parties: frozenset[str]) -> Dataset:
    """The same workspace without scores, lifts and classes for which only parties vouch."""
    options = {i: _option(own, parties) for i, own in dataset.options_as_written.items()}
    candidates = {i: _candidate(own, parties) for i, own in dataset.candidates.items()}
    criteria = tuple(_criterion(node, parties) for node in dataset.criteria)
    left = replace(dataset, options=options, candidates=candidates, criteria=criteria, written={})
    return all_formed(left)


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
    scores = {
        i: score for i, score in option.scores.items() if not _theirs(score.source or (), parties)
    }
    return option.model_copy(update={"scores": scores})


def _candidate(candidate: Candidate, parties: frozenset[str]) -> Candidate:
    """The same without lifts for which nobody but parties vouches."""
    lifts = {i: own for i, own in candidate.lifts.items() if not _theirs(own.source or (), parties)}
    return candidate.model_copy(update={"lifts": lifts})


def _theirs(sources: tuple[str, ...], parties: frozenset[str]) -> bool:
    """Whether a party gives something, and nobody else but its own author's assumption."""
    return not parties.isdisjoint(sources) and parties.issuperset({*sources} - {ASSUMPTION})


def fact_without(fact: Fact, parties: frozenset[str]) -> Fact:
    """A fact without the figures for which only parties vouch; the fact itself without any."""
    if not any(_theirs(figure.source, parties) for figure in figures_in(fact)):
        return fact
    kept = tuple(figure for figure in figures_in(fact) if not _theirs(figure.source, parties))
    if not kept:
        return UNKNOWN
    if len(kept) == 1:
        return kept[0]
    return History(kept) if isinstance(stated(fact), History) else kept
