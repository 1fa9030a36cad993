"""Options laid side by side: two at a time, and the highest of each family."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal, Standing
from appraisal.appraise.compared_options import (
    areas_that_change_sides,
    differences,
    leaders,
    lefts,
    pairs,
    variants,
)
from appraisal.appraise.function_moves import single_tier_share
from appraisal.appraise.futures import residents
from appraisal.appraise.tree_values import Span, has_evidence, node_span, overall_span
from appraisal.data.compared_values import path_of
from appraisal.findings import comparisons
from appraisal.findings.changes_in_brief import fates_words
from appraisal.findings.names import option_names, perspective_names
from appraisal.findings.numbers import count_of, moment, people
from appraisal.findings.raw_figures import worked_out
from appraisal.model import Criterion, Dataset
from appraisal.model.walk import CRITERIA
from appraisal.site.council_futures import areas_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.opened_values import Opened, opened
from appraisal.site.published_money import footings
from appraisal.site.value_tree import criterion_paths


@dataclass(frozen=True)
class Row:
    """One node of the tree for the options side by side; `differences` are to the first option.

    `opened` has the values opened up, for a leaf; empty for a branch.
    """

    id: str
    label: str
    spans: tuple[Span, ...]
    gaps: tuple[bool, ...]
    differences: tuple[str, ...]
    opened: tuple[Opened, ...]


def criterion_path(dataset: Dataset, identifier: str) -> tuple[str | int, ...]:
    """Where a criterion stands in its file."""
    return criterion_paths(dataset).get(identifier, (CRITERIA,))


@dataclass(frozen=True)
class PairLink:
    """The page of two options side by side."""

    pair: tuple[str, str]
    path: str


def pair_paths(appraisal: Appraisal) -> dict[frozenset[str], str]:
    """The page of every pair that has one, whichever of the two is on the left there."""
    return {frozenset(pair): path_of(pair) for pair in pairs(appraisal)}


def variant_links(appraisal: Appraisal) -> tuple[PairLink, ...]:
    """The pages that lay options beside others that make as many new councils."""
    paths = pair_paths(appraisal)
    return tuple(PairLink(pair, paths[frozenset(pair)]) for pair in variants(appraisal))


def links(appraisal: Appraisal) -> Mapping[str, Any]:
    """Which pages of options side by side there are, for the overview."""
    paths = pair_paths(appraisal)
    left = lefts(appraisal)
    return {
        "lefts": left,
        "leaders": leaders(appraisal) if len(leaders(appraisal)) > 1 else (),
        "variants": variant_links(appraisal),
        "rows": tuple(
            {"id": i, "paths": tuple(paths.get(frozenset((one, i)), "") for one in left)}
            for i in appraisal.matrix.options
        ),
    }


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for every pair, and one for the highest of each family where there are several."""
    labels = option_names(appraisal)
    for pair in pairs(appraisal):
        title = f"{labels[pair[0]]} beside {labels[pair[1]]}"
        yield Page("side_by_side", path_of(pair), title, _context(appraisal, pair))
    first = leaders(appraisal)
    if len(first) > 1:
        title = "The highest of each family"
        yield Page("families", address("families"), title, _context(appraisal, first))


def _context(appraisal: Appraisal, chosen: Sequence[str]) -> Mapping[str, Any]:
    labels = option_names(appraisal)
    headline = perspective_names(appraisal)[appraisal.headline]
    ranking = appraisal.rankings[appraisal.headline]
    base, others = chosen[0], chosen[1:]
    return {
        "chosen": tuple(chosen),
        "family_of": {i: appraisal.dataset.options[i].family for i in chosen},
        "headline": headline,
        "findings": tuple(filter(None, (moves(appraisal, base, other, labels) for other in others)))
        + tuple(comparisons.beside(ranking, base, other, labels, headline) for other in others)
        + tuple(filter(None, (_draws(appraisal, base, other, labels) for other in others)))
        + tuple(_where(appraisal, base, other, labels) for other in others),
        "overall": _overall(appraisal, chosen),
        "groups": tuple(_group(appraisal, chosen, node) for node in appraisal.dataset.criteria),
        "changes": _changes(appraisal, chosen),
        "footings": footings(appraisal, chosen),
        "positions": tuple(_positions(appraisal, i) for i in chosen),
    }


def moves(appraisal: Appraisal, one: str, other: str, labels: Mapping[str, str]) -> str:
    """What the line between new councils of the same names leaves on another side.

    Empty unless both options make new councils of the same names, and several of them.
    """
    moved = areas_that_change_sides(appraisal, one, other)
    said = (
        f"{areas_words(appraisal.dataset, areas)}: in {left} under ‘{labels[one]}’ and in {right} "
        f"under ‘{labels[other]}’"
        for (left, right), areas in moved.items()
    )
    return f"What differs on the map is {'; '.join(said)}." if moved else ""


def _draws(appraisal: Appraisal, one: str, other: str, labels: Mapping[str, str]) -> str:
    """How often the one is ahead when all weights and scores vary; empty where none were drawn."""
    winning = appraisal.robust.simulated.winning if appraisal.robust else {}
    if other not in winning.get(one, {}):
        return ""
    shares = winning[one][other], winning[other][one]
    return comparisons.ahead_in_draws(*shares, labels[one], labels[other])


def _where(appraisal: Appraisal, one: str, other: str, labels: Mapping[str, str]) -> str:
    by = differences(appraisal, one, other)
    return comparisons.where_better(by, labels[one], labels[other])


def _overall(appraisal: Appraisal, chosen: Sequence[str]) -> Row:
    spans = tuple(overall_span(appraisal, i) for i in chosen)
    return Row("overall", "Overall", spans, (False,) * len(spans), _differences(spans), ())


def _group(appraisal: Appraisal, chosen: Sequence[str], node: Criterion) -> Mapping[str, Any]:
    leaves = [leaf for leaf in node.nodes() if leaf.criteria is None]
    spans = tuple(node_span(appraisal, i, node) for i in chosen)
    gaps = tuple(not has_evidence(appraisal, i, node) for i in chosen)
    branch = Row(node.id, node.label, spans, gaps, _known_differences(spans, gaps), ())
    return {
        "branch": branch,
        "is_leaf": node.criteria is None,
        "rows": tuple(_leaf(appraisal, chosen, leaf) for leaf in leaves),
    }


def _leaf(appraisal: Appraisal, chosen: Sequence[str], leaf: Criterion) -> Row:
    cells = tuple(opened(appraisal, i, leaf) for i in chosen)
    spans = tuple(cell.span for cell in cells)
    gaps = tuple(cell.evidence == "gap" for cell in cells)
    return Row(leaf.id, leaf.label, spans, gaps, _known_differences(spans, gaps), cells)


def _known_differences(spans: tuple[Span, ...], gaps: tuple[bool, ...]) -> tuple[str, ...]:
    """The differences, but none to or from a gap."""
    said = zip(gaps, _differences(spans), strict=True)
    return tuple("" if gaps[0] or gap else words for gap, words in said)


def _differences(spans: tuple[Span, ...]) -> tuple[str, ...]:
    """How far each value is from the first in words: `22 higher`; empty for the first itself."""
    return ("", *(comparisons.difference(spans[0].value, span.value) for span in spans[1:]))


def _changes(
    appraisal: Appraisal, chosen: Sequence[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What each option does to councils, partnerships, functions and residents, in rows."""
    rows = [
        ("Councils that stand", tuple(_councils(appraisal, i) for i in chosen)),
        ("Partnerships", tuple(_fates(appraisal, i) for i in chosen)),
        ("Functions that a single tier decides", tuple(_single_tier(appraisal, i) for i in chosen)),
        ("One-off cost of change", tuple(_cost(appraisal, i) for i in chosen)),
    ]
    return tuple(rows)


def _councils(appraisal: Appraisal, option: str) -> str:
    stand = appraisal.stands[option]
    if not stand:
        return "none recorded"
    if all(council.today for council in stand):
        return f"Today's {count_of(len(stand), 'council')}"
    return ". ".join(_council(appraisal.dataset, council) for council in stand)


def _council(dataset: Dataset, council: Standing) -> str:
    """A new council, what it covers and how many people it would serve."""
    found = residents(dataset, council)
    size = "" if found is None else f", {people(found)} people"
    return f"{council.label}{size}: {areas_words(dataset, council.covers)}"


def _fates(appraisal: Appraisal, option: str) -> str:
    return fates_words(appraisal.changes[option].fates) or "none recorded"


def _single_tier(appraisal: Appraisal, option: str) -> str:
    table = appraisal.functions[option]
    if not table:
        return "none recorded"
    share = single_tier_share(table)
    if share is None:
        return "not known"
    return (
        f"{worked_out('functions_single_tier')(share.value)} of {count_of(len(table), 'function')}"
    )


def _cost(appraisal: Appraisal, option: str) -> str:
    cost = appraisal.money[option].transition_cost
    if not appraisal.dataset.options[option].money:
        return "none recorded"
    return worked_out("transition_cost")(cost.value) if cost else "no evidence"


def _positions(appraisal: Appraisal, option: str) -> tuple[Mapping[str, Any], ...]:
    """What councils have published about an option."""
    councils = appraisal.dataset.councils
    return tuple(
        {
            "who": councils[said.who].label if said.who in councils else said.who,
            "position": said.position,
            "date": moment(said.date) if said.date else "",
            "sources": said.source,
        }
        for said in appraisal.dataset.options[option].positions
    )
