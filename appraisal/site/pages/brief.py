"""The one-page briefs: an option on one sheet of A4, for a meeting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.futures import future
from appraisal.appraise.tree_values import Span, overall_span
from appraisal.findings import brief as findings
from appraisal.findings.changes_in_brief import fates_words
from appraisal.findings.councils import areas_words
from appraisal.findings.decisions import standing_since
from appraisal.findings.names import headline_name, perspective_names
from appraisal.findings.nothing_recorded import NO_COUNCILS, NO_RESPONSE
from appraisal.findings.numbers import day
from appraisal.findings.option_plans import risk_size
from appraisal.findings.option_value import place, place_in_ways
from appraisal.findings.sentences import joined, say
from appraisal.findings.value_steps import thresholds_missed
from appraisal.model import Option
from appraisal.site.council_futures import fate_row
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.opened_values import Opened
from appraisal.site.option_changes import council_changes, resident_changes, standing_title
from appraisal.site.option_digest import (
    Contribution,
    contributions,
    gravest_first,
    highest,
    lowest,
    money_sums,
    opened_leaves,
    rests_on_words,
)
from appraisal.site.option_maps import SmallOptions, small_options
from appraisal.site.option_money import ClaimRow, claim_rows

SHOWN = 3
"""How many risks have room on the page."""


@dataclass(frozen=True)
class RiskRow:
    """A risk, its likelihood and impact in words, and what would be done about it."""

    name: str
    size: str
    response: str


@dataclass(frozen=True)
class Content:
    """What a brief is drawn from; what is not recorded is empty.

    `finding` says where the option comes under the headline perspective, and in how many ways of
    counting its model is first; `elsewhere` where it comes under the others. `ends` has its
    strongest and weakest criteria under their headings. `becomes` says of each of today's councils
    what becomes of it; `shares` that some of that stands in brackets.
    """

    id: str
    name: str
    family: str
    standing: str
    summary: str
    question: str
    as_of: str
    notes: tuple[str, ...]
    finding: str
    maps: SmallOptions
    misses: tuple[str, ...]
    changes: tuple[str, ...]
    perspective: str
    contributions: tuple[Contribution, ...]
    total: Span | None
    elsewhere: str
    ends: tuple[tuple[str, tuple[Opened, ...]], ...]
    risks: tuple[RiskRow, ...]
    risk_count: int
    becomes: tuple[tuple[str, str], ...]
    shares: bool
    unknowns: tuple[str, ...]
    claims: tuple[ClaimRow, ...]
    no_councils: str = NO_COUNCILS


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A brief for each option."""
    for i, option in appraisal.dataset.options.items():
        title = say("titles.brief", option=option.name)
        yield Page("brief", address("brief", i), title, content(appraisal, i, option))


def content(appraisal: Appraisal, i: str, option: Option) -> Content:
    """What a meeting has to know of an option."""
    settings, rows = appraisal.dataset.settings, contributions(appraisal, i)
    leaves, councils = opened_leaves(rows), appraisal.dataset.councils
    ends = ((say("brief.strongest"), highest(leaves)), (say("brief.weakest"), lowest(leaves)))
    return Content(
        id=i,
        name=option.name,
        family=option.family,
        standing=standing_since(appraisal.dataset, i),
        summary=option.summary or "",
        question=settings.question or "",
        as_of=day(settings.date),
        notes=settings.notes[:1],
        finding=joined(place(appraisal, i), place_in_ways(appraisal, i)),
        maps=small_options(appraisal, [i]),
        misses=thresholds_missed(appraisal, i),
        changes=(*what_changes(appraisal, i), *resident_changes(appraisal, i)),
        perspective=headline_name(appraisal),
        contributions=rows,
        total=overall_span(appraisal, i) if rows else None,
        elsewhere=elsewhere(appraisal, i, leaves),
        ends=tuple((heading, found) for heading, found in ends if found),
        risks=tuple(
            RiskRow(risk.name, risk_size(risk), risk.response or NO_RESPONSE)
            for risk in gravest_first(option)[:SHOWN]
        ),
        risk_count=len(option.risks),
        becomes=tuple((council, becomes(appraisal, i, council)) for council in councils),
        shares=any(_joins_a_known_part(appraisal, i, council) for council in councils),
        unknowns=unknowns(appraisal, i, leaves),
        claims=claim_rows(appraisal.elsewhere, option, unit="£"),
    )


def what_changes(appraisal: Appraisal, option: str) -> Iterator[str]:
    """What would stand, what becomes of councils and of partnerships, a sentence each."""
    new = [council.name for council in appraisal.stands[option] if not council.today]
    if new:
        yield findings.new_councils(standing_title(appraisal, option), new)
    yield from council_changes(appraisal, option)
    if fates := appraisal.changes[option].fates:
        yield findings.partnerships(fates_words(fates))


def elsewhere(appraisal: Appraisal, option: str, leaves: Sequence[Opened]) -> str:
    """Its rank under every perspective but the headline, in a line; empty where that is moot."""
    if all(leaf.evidence == "gap" for leaf in leaves):
        return ""
    others = {i: found for i, found in appraisal.rankings.items() if i != appraisal.headline}
    return findings.elsewhere(others, option, perspective_names(appraisal), appraisal.held)


def becomes(appraisal: Appraisal, option: str, council: str) -> str:
    """What becomes of a council and of its partnerships, in a line."""
    dataset, found = appraisal.dataset, future(appraisal, option, council)
    parts = [(p.council.name, areas_words(dataset, p.inside), p.share) for p in found.parts]
    county = dataset.councils[council].tier == "county"
    fates: dict[str, list[str]] = {}
    for name, fate in fate_row(appraisal, option, council).names:
        fates.setdefault(fate, []).append(name)
    return findings.becomes(findings.outcome_words(found.outcome, parts, county), fates)


def _joins_a_known_part(appraisal: Appraisal, option: str, council: str) -> bool:
    found = future(appraisal, option, council)
    return found.outcome == "joins" and found.parts[0].share is not None


def unknowns(appraisal: Appraisal, option: str, leaves: Sequence[Opened]) -> tuple[str, ...]:
    """What is not known or not agreed about an option, a sentence each."""
    cells = appraisal.matrix.cells
    said = findings.unknowns(
        gaps=[leaf.label for leaf in leaves if leaf.evidence == "gap"],
        disputed=[leaf.label for leaf in leaves if cells[option, leaf.criterion].contested],
        criteria=len(leaves),
        flows=len(appraisal.dataset.options[option].money),
        sums=money_sums(appraisal, option),
    )
    return tuple(filter(None, (rests_on_words(appraisal, option), *said)))
