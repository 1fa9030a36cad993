"""Options laid side by side: what pages of two options, and of the highest of each family, show."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from appraisal.appraise import Appraisal, StandingCouncil
from appraisal.appraise.compared_options import (
    areas_that_change_sides,
    differences,
    pairs,
    pairs_of_one_size,
)
from appraisal.appraise.function_moves import single_tier_share
from appraisal.appraise.futures import residents
from appraisal.appraise.tree_values import Span, known_span, overall_span
from appraisal.findings import changes_in_brief, comparisons
from appraisal.findings.councils import areas_words
from appraisal.findings.names import headline_name, option_names
from appraisal.findings.option_money import pounds
from appraisal.findings.sentences import say
from appraisal.model import Criterion, Dataset
from appraisal.site.navigation import address
from appraisal.site.opened_values import Opened, opened
from appraisal.site.option_maps import OptionMaps
from appraisal.site.published_money import Footing, footings
from appraisal.site.published_positions import Position, positions_on

NO_MAPS: Mapping[str, OptionMaps] = {}


@dataclass(frozen=True)
class Value:
    """What an option is worth; no span is no evidence.

    `difference` says how far it is from the first option; empty for that one and without evidence.
    """

    option: str
    span: Span | None
    difference: str


@dataclass(frozen=True)
class Row:
    """One node of the tree, or the whole with no `id`, with each option's value.

    `opened` has the values opened up, for a leaf; empty for a branch.
    """

    id: str
    label: str
    values: tuple[Value, ...]
    opened: tuple[Opened, ...] = ()


@dataclass(frozen=True)
class Group:
    """The leaves below a top criterion; one that is a leaf itself has no row for the branch."""

    branch: Row | None
    leaves: tuple[Row, ...]


@dataclass(frozen=True)
class Change:
    """What an option changes, in words; `missing` where they only say that it isn't known."""

    text: str
    missing: bool


@dataclass(frozen=True)
class Content:
    """What options side by side are drawn from, in the order of `chosen`.

    `maps` has each option's map under `maps_title`, where one moves a border or shows councils that
    work together; `changes` has what is changed, with what each option makes of it.
    """

    chosen: tuple[str, ...]
    headline: str
    maps_title: str
    maps: tuple[tuple[str, OptionMaps], ...]
    findings: tuple[str, ...]
    overall: Row
    groups: tuple[Group, ...]
    changes: tuple[tuple[str, tuple[Change, ...]], ...]
    footings: tuple[Footing, ...]
    positions: tuple[tuple[Position, ...], ...]


@dataclass(frozen=True)
class PairLink:
    """The page of two options side by side."""

    pair: tuple[str, str]
    path: str


def pair_paths(appraisal: Appraisal) -> dict[frozenset[str], str]:
    """The page of every pair that has one, whichever of the two is on the left there."""
    return {frozenset(pair): address("side_by_side", *pair) for pair in pairs(appraisal)}


def pair_links_of_one_size(appraisal: Appraisal) -> tuple[PairLink, ...]:
    """The pages that lay options beside others that make as many new councils."""
    paths = pair_paths(appraisal)
    return tuple(PairLink(pair, paths[frozenset(pair)]) for pair in pairs_of_one_size(appraisal))


def content(
    appraisal: Appraisal, chosen: Sequence[str], maps: Mapping[str, OptionMaps] = NO_MAPS
) -> Content:
    """What there is to say and to show of some options, the others set against the first."""
    options, overall = appraisal.dataset.options, {i: overall_span(appraisal, i) for i in chosen}
    labels, drawn = option_names(appraisal), _told_apart(chosen, maps)
    return Content(
        chosen=tuple(chosen),
        headline=headline_name(appraisal),
        maps_title=comparisons.maps_title({labels[i]: found.moves for i, found in drawn}),
        maps=drawn,
        findings=tuple(filter(None, _findings(appraisal, chosen[0], chosen[1:]))),
        overall=_row("", say("comparison.row-overall"), overall),
        groups=tuple(_group(appraisal, chosen, node) for node in appraisal.dataset.criteria),
        changes=_changes(appraisal, chosen),
        footings=footings(appraisal, chosen),
        positions=tuple(positions_on(appraisal.dataset, options[i]) for i in chosen),
    )


def _told_apart(
    chosen: Sequence[str], maps: Mapping[str, OptionMaps]
) -> tuple[tuple[str, OptionMaps], ...]:
    """The maps of options; none where all of them leave the map as it is."""
    drawn = [(i, maps[i]) for i in chosen if i in maps and maps[i].after is not None]
    return tuple(drawn) if any(found.moves or found.joins for _, found in drawn) else ()


def _findings(appraisal: Appraisal, base: str, others: Sequence[str]) -> Iterator[str]:
    """What sets the others apart from the first; empty ones say nothing."""
    labels, headline = option_names(appraisal), headline_name(appraisal)
    ranking = appraisal.rankings[appraisal.headline]
    for other in others:
        yield what_changes_sides(appraisal, base, other)
    for other in others:
        yield comparisons.beside(ranking, base, other, labels, headline)
    for other in others:
        yield _draws(appraisal, base, other, labels)
    for other in others:
        by = differences(appraisal, base, other)
        yield comparisons.where_better(by, labels[base], labels[other])


def what_changes_sides(appraisal: Appraisal, one: str, other: str) -> str:
    """What the line between new councils of the same names leaves on another side.

    Empty unless both options make new councils of the same names, and several of them.
    """
    labels, moved = option_names(appraisal), areas_that_change_sides(appraisal, one, other)
    said = {sides: areas_words(appraisal.dataset, areas) for sides, areas in moved.items()}
    return comparisons.what_changes_sides(said, labels[one], labels[other])


def _draws(appraisal: Appraisal, one: str, other: str, labels: Mapping[str, str]) -> str:
    """How often the one is ahead when all weights and scores vary.

    Empty where none were drawn, and where nothing is known of one of the two.
    """
    drawn = appraisal.robust.simulated if appraisal.robust else None
    unknown = appraisal.rankings[appraisal.headline].unknown.intersection((one, other))
    if drawn is None or unknown or other not in drawn.winning.get(one, {}):
        return ""
    half = drawn.level[one][other] / 2  # of the draws in which they are level, half is each one's
    shares = drawn.winning[one][other] - half, drawn.winning[other][one] - half
    return comparisons.ahead_in_draws(*shares, labels[one], labels[other])


def _group(appraisal: Appraisal, chosen: Sequence[str], node: Criterion) -> Group:
    spans = {i: known_span(appraisal, i, node) for i in chosen}
    leaves = tuple(_leaf(appraisal, chosen, n) for n in node.nodes() if n.criteria is None)
    return Group(_row(node.id, node.label, spans) if node.criteria else None, leaves)


def _leaf(appraisal: Appraisal, chosen: Sequence[str], leaf: Criterion) -> Row:
    found = tuple(opened(appraisal, i, leaf) for i in chosen)
    spans = {i: known_span(appraisal, i, leaf) for i in chosen}
    return _row(leaf.id, leaf.label, spans, found)


def _row(
    identifier: str, label: str, spans: Mapping[str, Span | None], found: tuple[Opened, ...] = ()
) -> Row:
    """A row of values with how far each is from the first: `22 higher`."""
    first, *_ = spans.values()
    values = [
        Value(
            option,
            span,
            comparisons.difference(first.value, span.value) if at and first and span else "",
        )
        for at, (option, span) in enumerate(spans.items())
    ]
    return Row(identifier, label, tuple(values), found)


def _changes(
    appraisal: Appraisal, chosen: Sequence[str]
) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """What each option does to councils, partnerships and functions, and its cost, in rows."""
    rows = {
        say("comparison.row-councils"): _councils,
        say("comparison.row-partnerships"): _partnerships,
        say("comparison.row-functions"): _single_tier,
        say("comparison.row-cost"): _cost,
    }
    return tuple(
        (what, tuple(said(appraisal, option) for option in chosen)) for what, said in rows.items()
    )


def _change(text: str, missing: str = changes_in_brief.NONE_RECORDED) -> Change:
    return Change(text or missing, not text)


def _councils(appraisal: Appraisal, option: str) -> Change:
    stand, dataset = appraisal.stands[option], appraisal.dataset
    changed = any(not council.today for council in stand)
    new = [_council(dataset, council) for council in stand] if changed else []
    return _change(changes_in_brief.councils_that_stand(len(stand), new))


def _council(dataset: Dataset, council: StandingCouncil) -> str:
    covered = areas_words(dataset, council.covers)
    return changes_in_brief.new_council(council.label, residents(dataset, council), covered)


def _partnerships(appraisal: Appraisal, option: str) -> Change:
    return _change(changes_in_brief.fates_words(appraisal.changes[option].fates))


def _single_tier(appraisal: Appraisal, option: str) -> Change:
    table = appraisal.functions[option]
    share = single_tier_share(table) if table else None
    said = changes_in_brief.decided_by_a_single_tier(share.value if share else None, len(table))
    return _change(said)


def _cost(appraisal: Appraisal, option: str) -> Change:
    if not appraisal.dataset.options[option].money:
        return _change("")
    said = pounds(appraisal.money[option].transition_cost)
    return _change(said, changes_in_brief.NO_EVIDENCE)
