"""The one-page briefs: an option on one sheet of A4, for a meeting."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.claims import in_money
from appraisal.appraise.futures import future
from appraisal.appraise.network.fates import Fate, fates_of_council
from appraisal.appraise.tree_values import Span, overall_span
from appraisal.findings import brief as findings
from appraisal.findings.changes_in_brief import fates_words
from appraisal.findings.councils import areas_words
from appraisal.findings.decisions import decision, standing_since
from appraisal.findings.names import council_names, perspective_names
from appraisal.findings.nothing_recorded import NO_RESPONSE
from appraisal.findings.option_plans import risk_size
from appraisal.findings.option_value import place, place_in_ways
from appraisal.findings.sentences import joined, say
from appraisal.findings.value_steps import thresholds_missed
from appraisal.model import Claim, Option
from appraisal.site.drawing import Page
from appraisal.site.facts import fact_lines
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
from appraisal.site.option_maps import OptionMaps, maps_of_option, told

MAP_WIDTH = 220.0
"""The width of its map in pixels: about a third of the sheet's."""
SHOWN = 2
"""How many risks have room on the page, and how many criteria it is strongest or weakest on."""


class RiskRow(Struct, frozen=True):
    """A risk, its likelihood and impact in words, and what would be done about it."""

    name: str
    size: str
    response: str


class Published(Struct, frozen=True):
    """Money that the same `sources` have published: the name and the amount of each figure."""

    sources: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]


class Content(Struct, frozen=True):
    """What a brief is drawn from; what is not recorded is empty.

    `finding` says where the option comes under the headline perspective, and in how many ways of
    counting its model is first; `elsewhere` where it comes under the others. `ends` has its
    strongest and weakest criteria under their headings. `made` says of what each new council is
    made; `shares` that some of that stands in brackets. `affected` says which councils are not
    among that, or whose partnerships change; where there is no map it begins with `made`.
    `unpublished` names the figures of money that are not known.
    """

    id: str
    name: str
    family: str
    standing: str
    summary: str
    finding: str
    maps: OptionMaps
    map_title: str
    misses: tuple[str, ...]
    changes: tuple[str, ...]
    contributions: tuple[Contribution, ...]
    total: Span | None
    elsewhere: str
    ends: tuple[tuple[str, tuple[Opened, ...]], ...]
    risks: tuple[RiskRow, ...]
    risk_count: int
    made: Mapping[str, str]
    affected: tuple[str, ...]
    shares: bool
    unknowns: tuple[str, ...]
    published: tuple[Published, ...]
    unpublished: tuple[str, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A brief for each option."""
    for i, option in appraisal.dataset.options.items():
        title = say("titles.brief", option=option.name)
        yield Page("brief", address("brief", i), title, partial(content, appraisal, i, option))


def content(appraisal: Appraisal, i: str, option: Option) -> Content:
    """What a meeting has to know of an option."""
    rows, maps = contributions(appraisal, i), maps_of_option(appraisal, i, width=MAP_WIDTH)
    leaves, new = opened_leaves(rows), made(appraisal, i)
    claims = [claim for claim in option.claims if in_money(claim.unit)]
    ends = (
        (say("brief.strongest"), highest(leaves)[:SHOWN]),
        (say("brief.weakest"), lowest(leaves)[:SHOWN]),
    )
    return Content(
        id=i,
        name=option.name,
        family=option.family,
        standing=standing_since(appraisal.dataset, i),
        summary=option.summary or "",
        finding=joined(place(appraisal, i), place_in_ways(appraisal, i)),
        maps=maps,
        map_title=map_title(appraisal, i),
        misses=thresholds_missed(appraisal, i),
        changes=(*what_changes(appraisal, i), *resident_changes(appraisal, i)),
        contributions=rows,
        total=overall_span(appraisal, i) if rows else None,
        elsewhere=elsewhere(appraisal, i, leaves),
        ends=tuple((heading, found) for heading, found in ends if found),
        risks=tuple(
            RiskRow(risk.name, risk_size(risk), risk.response or NO_RESPONSE)
            for risk in gravest_first(option)[:SHOWN]
        ),
        risk_count=len(option.risks),
        made=new,
        affected=(*(() if maps.after else new.values()), *affected(appraisal, i)),
        shares=any(share is not None for _, _, share in _taken(appraisal, i)),
        unknowns=unknowns(appraisal, i, leaves),
        published=published(claims),
        unpublished=tuple(claim.name for claim in claims if not fact_lines(claim.amount)),
    )


def map_title(appraisal: Appraisal, option: str) -> str:
    """What the map of the option shows, in a few words."""
    if appraisal.dataset.options[option].councils is not None:
        return standing_title(appraisal, option)
    return findings.map_title(bool(appraisal.dataset.options[option].partnerships.start))


def what_changes(appraisal: Appraisal, option: str) -> Iterator[str]:
    """What becomes of councils and of partnerships, a sentence each."""
    yield from council_changes(appraisal, option)
    if fates := appraisal.changes[option].fates:
        yield findings.partnerships(fates_words(fates))


def elsewhere(appraisal: Appraisal, option: str, leaves: Sequence[Opened]) -> str:
    """Its rank under every other perspective that somebody holds; empty where that is moot."""
    if all(leaf.evidence == "gap" for leaf in leaves):
        return ""
    others = {i: appraisal.rankings[i] for i in appraisal.rankings if i in appraisal.held}
    others.pop(appraisal.headline, None)
    return findings.elsewhere(others, option, perspective_names(appraisal))


def affected(appraisal: Appraisal, option: str) -> Iterator[str]:
    """Which councils no new one takes over; without new ones, whose partnerships change."""
    if appraisal.dataset.options[option].councils is None:
        yield from _fated(appraisal, option)
        return
    names = council_names(appraisal.dataset)
    found = {i: future(appraisal, option, i).outcome for i in names}
    yield from findings.left_out(
        stays=[names[i] for i, outcome in found.items() if outcome == "stays"],
        unplaced=[names[i] for i, outcome in found.items() if outcome == "unplaced"],
    )


def made(appraisal: Appraisal, option: str) -> dict[str, str]:
    """What each new council is made of, with how many people live there."""
    people, taken = told(appraisal, option), tuple(_taken(appraisal, option))
    return {
        council.id: findings.made_of(
            council.name,
            people.get(council.id, ""),
            [(area, share) for new, area, share in taken if new == council.id],
        )
        for council in appraisal.stands[option]
        if not council.today
    }


def _taken(appraisal: Appraisal, option: str) -> Iterator[tuple[str, str, float | None]]:
    """Each new council with what it takes over of one of today's, and the share that makes."""
    dataset = appraisal.dataset
    for council in dataset.lowest_tier():
        for part in future(appraisal, option, council).parts:
            yield part.council.id, areas_words(dataset, part.inside), part.share


def _fated(appraisal: Appraisal, option: str) -> Iterator[str]:
    """What becomes of councils' partnerships, in a line for all of whom the same can be said."""
    names = council_names(appraisal.dataset)
    alike: dict[tuple[tuple[str, Fate], ...], list[str]] = {}
    for council, name in names.items():
        found = fates_of_council(appraisal, option, council).names
        alike.setdefault(found, []).append(name)
    for found, councils in alike.items():
        fates = {fate: [name for name, of in found if of == fate] for _, fate in found}
        if said := findings.partnerships_of(councils, len(names), fates):
            yield said


def published(claims: Sequence[Claim]) -> tuple[Published, ...]:
    """The published figures, those of the same sources together, in the order of the record."""
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for claim in claims:
        for line in fact_lines(claim.amount, claim.unit):
            found.setdefault(line.sources, []).append((claim.name, line.text))
    return tuple(Published(sources, tuple(figures)) for sources, figures in found.items())


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
    taken = appraisal.dataset.settings.decision
    undecided = "" if taken else decision(appraisal.dataset)
    return tuple(filter(None, (rests_on_words(appraisal, option), *said, undecided)))
