"""The summary: what to know in five minutes."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import pairs_of_one_size
from appraisal.appraise.front_models import front_models, front_pairs
from appraisal.appraise.model_lines import several_lines
from appraisal.appraise.weights import perspectives
from appraisal.findings import lead as findings
from appraisal.findings.decisions import decision, steps_to_come
from appraisal.findings.finding_out import most_telling
from appraisal.findings.headline import (
    headline_findings,
    question,
    where_priorities_divide,
)
from appraisal.findings.in_ways import columns, word
from appraisal.findings.named_safety import moot, named_safety, nothing_to_rank
from appraisal.findings.names import headline_name, marked_perspectives, model_names, option_names
from appraisal.findings.numbers import day
from appraisal.findings.ranking import points_apart
from appraisal.findings.robustness import methods_finding
from appraisal.findings.safety import weights_finding
from appraisal.findings.sentences import say
from appraisal.findings.what_would_change import Change, what_would_change
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.option_plans import StepRow, step_rows
from appraisal.site.ranked_options import Ranked, RanksRow, groups, priorities, ranked


@dataclass(frozen=True)
class Priorities:
    """A perspective and its note; empty where it has none."""

    name: str
    note: str


@dataclass(frozen=True)
class Step:
    """A perspective's first options and those next behind; `ahead` says by how much, if known."""

    name: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    ahead: str


@dataclass(frozen=True)
class Taken:
    """A decision that was taken: its note, its sources, and the steps that are left.

    `option` is empty where it is none of the options, and `no_steps` where steps are left.
    """

    option: str
    record: str
    note: str
    sources: tuple[str, ...]
    steps: tuple[StepRow, ...]
    no_steps: str


@dataclass(frozen=True)
class InWords:
    """The first models on each criterion in words: `pairs` are options and what each is beside.

    `which` says which models these are, and why.

    `rows` has a criterion, its id, and a word for each pair.
    """

    which: str
    pairs: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Content:
    """What the summary is drawn from; `groups` has the ranked options under their headings."""

    question: str
    as_of: str
    decision: str
    taken: Taken | None
    findings: tuple[str, ...]
    in_words: InWords | None
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
    unknown: tuple[str, ...]
    pairs_of_one_size: bool


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The summary page."""
    settings = appraisal.dataset.settings
    yield Page("summary", address("summary"), settings.title, content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the summary says and shows."""
    settings, labels = appraisal.dataset.settings, option_names(appraisal)
    safety = named_safety(appraisal)
    names = marked_perspectives(appraisal)
    missed = [sentence for row in ranked(appraisal) for sentence in row.fails]
    return Content(
        question=question(settings.question, settings.area),
        as_of=day(settings.date),
        decision=decision(appraisal.dataset),
        taken=_taken(appraisal.dataset),
        findings=headline_findings(appraisal, missed),
        in_words=in_words(appraisal),
        changes=what_would_change(appraisal),
        methods="" if moot(safety) else methods_finding(safety, appraisal.methods),
        nothing_changes=moot(safety) or weights_finding(safety),
        headline=headline_name(appraisal),
        ranking_title=findings.ranking_title(appraisal.lead, labels),
        groups=groups(appraisal),
        priorities_title=findings.priorities_title(safety.held_leads, labels, safety.perspectives),
        perspectives=tuple(
            Priorities(names[i], perspective.note or "")
            for i, perspective in perspectives(appraisal.dataset).items()
        ),
        podium=podium(appraisal),
        priorities=priorities(appraisal),
        divides=where_priorities_divide(appraisal),
        unknown=(none,) if (none := nothing_to_rank(safety)) else most_telling(safety.to_find_out),
        pairs_of_one_size=bool(pairs_of_one_size(appraisal)),
    )


def in_words(appraisal: Appraisal) -> InWords | None:
    """What the first models meet better and worse; None where there are fewer than two."""
    front, pairs = front_models(appraisal), front_pairs(appraisal)
    if appraisal.on_criteria is None or front is None:
        return None
    several = any(i in lines for lines in several_lines(appraisal).values() for i, _ in pairs)
    beside = [appraisal.on_criteria.beside(one, other) for one, other in pairs]
    return InWords(
        columns(front, model_names(appraisal.dataset), several),
        pairs,
        tuple(
            (node.id, node.label, tuple(word(found, node.id) for found in beside))
            for node in appraisal.dataset.criteria
        ),
    )


def _taken(dataset: Dataset) -> Taken | None:
    if (decided := dataset.settings.decision) is None:
        return None
    steps = step_rows(dataset, dataset.options[decided.option]) if decided.option else ()
    left = tuple(step for step in steps if not step.done)
    return Taken(
        option=decided.option or "",
        record=say("decision.record"),
        note=decided.note or "",
        sources=decided.source,
        steps=left,
        no_steps=steps_to_come(len(steps), len(left)),
    )


def podium(appraisal: Appraisal) -> tuple[Step, ...]:
    """Each perspective's first options and those next behind, with how far ahead the first are.

    Perspectives under which nothing is known of the first, or nothing is ranked, are left out.
    """
    names = marked_perspectives(appraisal)
    return tuple(
        Step(
            name=names[identifier],
            first=lead.first,
            second=lead.known_second,
            ahead=""
            if lead.ahead is None or lead.next_value is None
            else points_apart(lead.value, lead.next_value),
        )
        for identifier, lead in appraisal.leads.items()
        if lead.first and not lead.guessed
    )
