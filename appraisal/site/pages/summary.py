"""The summary: what to know in five minutes."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import variants
from appraisal.appraise.gaps import Gap, gaps
from appraisal.appraise.weights import perspectives
from appraisal.findings import lead as findings
from appraisal.findings.headline import (
    headline_findings,
    question,
    where_priorities_divide,
)
from appraisal.findings.named_answer import answer
from appraisal.findings.names import headline_name, option_names
from appraisal.findings.numbers import day
from appraisal.findings.ranking import points
from appraisal.findings.robustness import methods_finding
from appraisal.findings.safety import Change, weights_finding, what_would_change
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.ranked_options import Ranked, RanksRow, groups, priorities, ranked


@dataclass(frozen=True)
class Priorities:
    """A perspective and its note; empty where it has none."""

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
    settings, labels = appraisal.dataset.settings, option_names(appraisal)
    found, safety = gaps(appraisal), answer(appraisal)
    missed = [sentence for row in ranked(appraisal) for sentence in row.fails]
    return Content(
        question=question(settings.question, settings.area),
        as_of=day(settings.date),
        findings=headline_findings(appraisal, missed),
        changes=what_would_change(appraisal),
        methods=methods_finding(safety, appraisal.methods) if appraisal.methods.done else "",
        nothing_changes=weights_finding(safety),
        headline=headline_name(appraisal),
        ranking_title=findings.ranking_title(appraisal.lead, labels),
        groups=groups(appraisal),
        priorities_title=findings.priorities_title(appraisal.leads, labels),
        perspectives=tuple(
            Priorities(appraisal.weights[i].name, perspective.note or "")
            for i, perspective in perspectives(appraisal.dataset).items()
        ),
        podium=podium(appraisal),
        priorities=priorities(appraisal),
        divides=where_priorities_divide(appraisal),
        gaps=found[:10],
        gap_count=len(found),
        variants=bool(variants(appraisal)),
    )


def podium(appraisal: Appraisal) -> tuple[Step, ...]:
    """Each perspective's first options and those next behind, with how far ahead the first are.

    Perspectives under which nothing is known, or nothing is ranked, are left out.
    """
    return tuple(
        Step(
            name=appraisal.weights[identifier].name,
            first=lead.first,
            second=lead.second,
            ahead="" if lead.ahead is None else points(lead.ahead),
        )
        for identifier, lead in appraisal.leads.items()
        if lead.first and not lead.nothing_known
    )
