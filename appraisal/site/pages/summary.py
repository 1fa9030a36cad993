"""The summary: what to know in five minutes."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import variants
from appraisal.appraise.evidence_shares import solid_share
from appraisal.appraise.gaps import Gap, gaps
from appraisal.findings import lead as findings
from appraisal.findings import ranking as sentences
from appraisal.findings import safety as safety_words
from appraisal.findings.by_definition import by_definition
from appraisal.findings.named_answer import answer
from appraisal.findings.names import option_names, perspective_names
from appraisal.findings.numbers import day
from appraisal.findings.robustness import methods_finding
from appraisal.findings.safety import Change
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.ranked_options import Ranked, RanksRow, groups, priorities, ranked


@dataclass(frozen=True)
class Priorities:
    """A perspective and its note."""

    id: str
    name: str
    note: str


@dataclass(frozen=True)
class Step:
    """A perspective's first options and those next behind; `ahead` says by how much, if by any."""

    name: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    ahead: str


@dataclass(frozen=True)
class Content:
    """What the summary is drawn from; `groups` has the ranked options under their headings."""

    question: str
    as_of: str
    findings: tuple[str, ...]
    changes: tuple[Change, ...]
    methods: str
    nothing_changes: str
    headline: str
    ranking_title: str
    groups: tuple[tuple[str, tuple[Ranked, ...]], ...]
    priorities_title: str
    perspectives: tuple[Priorities, ...]
    podium: tuple[Step, ...]
    priorities: tuple[RanksRow, ...]
    divides: tuple[str, ...]
    gaps: tuple[Gap, ...]
    gap_count: int
    variants: bool


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The summary page."""
    settings = appraisal.dataset.settings
    yield Page("summary", address("summary"), settings.title, content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the summary says and shows."""
    names, labels = perspective_names(appraisal), option_names(appraisal)
    found, safety = gaps(appraisal), answer(appraisal)
    settings = appraisal.dataset.settings
    return Content(
        question=settings.question
        or f"How should the councils of {settings.area or 'this area'} work together?",
        as_of=day(settings.date),
        findings=tuple(filter(None, headline_findings(appraisal, found))),
        changes=safety_words.what_would_change(appraisal),
        methods=methods_finding(safety, appraisal.methods) if appraisal.methods.done else "",
        nothing_changes=safety_words.weights_finding(safety),
        headline=names[appraisal.headline],
        ranking_title=findings.ranking_title(appraisal.lead, labels),
        groups=groups(appraisal),
        priorities_title=findings.priorities_title(appraisal.leads, labels),
        perspectives=tuple(_perspective(appraisal, i) for i in appraisal.rankings),
        podium=podium(appraisal),
        priorities=priorities(appraisal),
        divides=tuple(filter(None, divides(appraisal))),
        gaps=found[:10],
        gap_count=len(found),
        variants=bool(variants(appraisal)),
    )


def headline_findings(appraisal: Appraisal, found: tuple[Gap, ...]) -> Iterator[str]:
    """What the evidence says today, a sentence each; empty ones say nothing."""
    names, labels = perspective_names(appraisal), option_names(appraisal)
    headline = names[appraisal.headline]
    families = {i: option.family for i, option in appraisal.dataset.options.items()}
    safety = answer(appraisal)
    yield " ".join(
        filter(
            None,
            (
                findings.verdict(appraisal.lead, labels, headline),
                safety_words.ahead(safety),
            ),
        )
    )
    if not appraisal.matrix.options:
        return
    yield by_definition(appraisal.definition, labels)
    yield safety_words.how_safe(safety)
    yield safety_words.separability(safety)
    yield " ".join(
        filter(
            None,
            (
                findings.families_first(appraisal.leads, families, names),
                sentences.invented(
                    len(appraisal.weights),
                    sum(held.made_up for held in appraisal.dataset.perspectives.values()),
                ),
            ),
        )
    )
    yield sentences.resting_on_evidence(solid_share(appraisal), headline)
    worst = found[0] if found else None
    yield sentences.biggest_gap(
        worst.label if worst else None,
        len(worst.without) if worst else 0,
        len(appraisal.matrix.options),
        worst.reach if worst else 0.0,
    )
    for row in ranked(appraisal):
        yield from row.fails


def _perspective(appraisal: Appraisal, identifier: str) -> Priorities:
    """A perspective's name and note for a heading and a list."""
    perspective = appraisal.dataset.perspectives.get(identifier)
    note = (perspective.note if perspective else None) or ""
    return Priorities(identifier, appraisal.weights[identifier].name, note)


def podium(appraisal: Appraisal) -> tuple[Step, ...]:
    """Each perspective's first options and those next behind, with how far ahead the first are.

    Perspectives under which nothing is known, or nothing is ranked, are left out.
    """
    rows = []
    for identifier, lead in appraisal.leads.items():
        if not lead.first or lead.nothing_known:
            continue
        rows.append(
            Step(
                name=appraisal.weights[identifier].name,
                first=lead.first,
                second=lead.second,
                ahead="" if lead.ahead is None else sentences.points(lead.ahead),
            )
        )
    return tuple(rows)


def divides(appraisal: Appraisal) -> Iterator[str]:
    """Where priorities divide, in two sentences."""
    names, labels = perspective_names(appraisal), option_names(appraisal)
    leads = appraisal.leads
    yield findings.firsts_divide(leads, labels, names)
    yield from findings.close_calls(leads, labels, names)
    yield findings.moves_most(appraisal.rankings, leads, labels, names)
