"""The findings of the first page: what the evidence says today, and where priorities divide."""

from collections.abc import Iterable

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import solid_share
from appraisal.appraise.front_models import front_pairs
from appraisal.appraise.gaps import gaps
from appraisal.findings import in_ways, lead, ranking, safety
from appraisal.findings.by_definition import by_definition
from appraisal.findings.gaps import biggest_gap
from appraisal.findings.named_safety import named_safety
from appraisal.findings.names import model_names, option_names
from appraisal.findings.sentences import say


def question(asked: str | None, area: str | None) -> str:
    """What is asked of the evidence; in general words where the settings ask nothing."""
    where = area or say("headline.this-area")
    return asked or say("headline.question", area=where)


def headline_findings(appraisal: Appraisal, missed: Iterable[str]) -> tuple[str, ...]:
    """What the evidence says today, a paragraph each; `missed` says which thresholds are."""
    found = named_safety(appraisal)
    labels, headline = found.options, found.perspective
    families = {i: option.family for i, option in appraisal.dataset.options.items()}
    models, ways = model_names(appraisal.dataset), found.lead.in_ways
    first = _paragraph(
        in_ways.one_of_the_ways(ways),
        lead.verdict(found.lead, labels, headline),
        safety.ahead(found),
    )
    if not appraisal.matrix.options:
        return (first,)
    said = (
        _paragraph(in_ways.first_in_ways(ways, models), in_ways.families_in_ways(ways)),
        _front_runners(appraisal),
        first,
        by_definition(appraisal.definition, labels),
        safety.how_safe(found),
        safety.separability(found),
        lead.families_first(found.held_leads, families, found.perspectives),
        ranking.resting_on_evidence(solid_share(appraisal), headline),
        biggest_gap(gaps(appraisal), labels),
        *missed,
    )
    return tuple(filter(None, said))


def _front_runners(appraisal: Appraisal) -> str:
    """What the model first in most ways of counting meets better than the next, and what worse."""
    pair = next(iter(front_pairs(appraisal)), None)
    if appraisal.on_criteria is None or pair is None:
        return ""
    labels = option_names(appraisal)
    criteria = {node.id: node.label for node in appraisal.dataset.criteria}
    found = appraisal.on_criteria.beside(*pair)
    return in_ways.beside(found, labels[pair[0]], labels[pair[1]], criteria)


def _paragraph(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def where_priorities_divide(appraisal: Appraisal) -> tuple[str, ...]:
    """Who is first under which perspectives, whom little parts, and whose place moves most."""
    found = named_safety(appraisal)
    leads, labels, names = found.held_leads, found.options, found.perspectives
    rankings = {i: appraisal.rankings[i] for i in appraisal.held}
    said = (
        lead.firsts_divide(leads, labels, names),
        *lead.close_calls(leads, labels, names),
        lead.moves_most(rankings, leads, labels, names),
    )
    return tuple(filter(None, said))
