"""The findings of the first page: what the evidence says today, and where priorities divide."""

from collections.abc import Iterable

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import solid_share
from appraisal.appraise.gaps import gaps
from appraisal.findings import lead, ranking, safety
from appraisal.findings.by_definition import by_definition
from appraisal.findings.gaps import biggest_gap
from appraisal.findings.named_safety import named_safety
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
    made_up = sum(held.made_up for held in appraisal.dataset.perspectives.values())
    first = _paragraph(
        lead.verdict(found.lead, labels, headline),
        safety.ahead(found),
    )
    if not appraisal.matrix.options:
        return (first,)
    said = (
        first,
        by_definition(appraisal.definition, labels),
        safety.how_safe(found),
        safety.separability(found),
        _paragraph(
            lead.families_first(found.leads, families, found.perspectives),
            ranking.invented(len(appraisal.weights), made_up),
        ),
        ranking.resting_on_evidence(solid_share(appraisal), headline),
        biggest_gap(gaps(appraisal), labels),
        *missed,
    )
    return tuple(filter(None, said))


def _paragraph(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def where_priorities_divide(appraisal: Appraisal) -> tuple[str, ...]:
    """Who is first under which perspectives, whom little parts, and whose place moves most."""
    found = named_safety(appraisal)
    leads, labels, names = found.leads, found.options, found.perspectives
    said = (
        lead.firsts_divide(leads, labels, names),
        *lead.close_calls(leads, labels, names),
        lead.moves_most(appraisal.rankings, leads, labels, names),
    )
    return tuple(filter(None, said))
