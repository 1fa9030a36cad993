"""Which kind of option does better, and on what? Every option of each family on one axis."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import combinations

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import Reach, family_reach, leaders
from appraisal.appraise.tree_values import known_span, overall_span
from appraisal.findings import families as said
from appraisal.findings.comparisons import highest_of_family, reach
from appraisal.findings.in_ways import families_in_ways
from appraisal.findings.names import headline_name, option_names
from appraisal.findings.sentences import joined, say
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.side_by_side import PairLink, pair_paths


class Lane(Struct, frozen=True):
    """A family on one axis: how far its options reach, in words, and the value of each.

    `highest` says which options are at the top end; empty where all of the family are. Without
    values nothing is known of any.
    """

    family: str
    said: str
    highest: str
    values: tuple[float, ...]


class Rung(Struct, frozen=True):
    """The whole, or a top criterion with its page, with a lane a family."""

    label: str
    href: str
    lanes: tuple[Lane, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; `pairs` are the pages that lay the highest side by side."""

    finding: str
    details: str
    headline: str
    rungs: tuple[Rung, ...]
    pairs: tuple[PairLink, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """One page, where there are several families."""
    chosen = leaders(appraisal)
    if chosen:
        title = say("titles.families")
        yield Page("families", address("families"), title, partial(content, appraisal, chosen))


def content(appraisal: Appraisal, chosen: tuple[str, ...]) -> Content:
    """How far the families reach, overall and on each top criterion."""
    overall = family_reach(appraisal)
    each = {node.label: family_reach(appraisal, node) for node in appraisal.dataset.criteria}
    paths = pair_paths(appraisal)
    return Content(
        finding=said.headline(_highs(overall), {name: _highs(r) for name, r in each.items()}),
        details=joined(
            said.where_highest({name: _highs(found) for name, found in each.items()}),
            families_in_ways(appraisal.lead.in_ways),
        ),
        headline=headline_name(appraisal),
        rungs=(
            _rung(appraisal, None, overall),
            *(_rung(appraisal, node, each[node.label]) for node in appraisal.dataset.criteria),
        ),
        pairs=tuple(
            PairLink(pair, paths[frozenset(pair)])
            for pair in combinations(chosen, 2)
            if frozenset(pair) in paths
        ),
    )


def _highs(found: Mapping[str, Reach | None]) -> dict[str, float]:
    return {family: reached.high for family, reached in found.items() if reached}


def _rung(appraisal: Appraisal, node: Criterion | None, found: Mapping[str, Reach | None]) -> Rung:
    lanes = tuple(_lane(appraisal, node, family, reached) for family, reached in found.items())
    if node is None:
        return Rung(say("comparison.row-overall"), "", lanes)
    return Rung(node.label, address("criterion", node.id), lanes)


def _lane(appraisal: Appraisal, node: Criterion | None, family: str, found: Reach | None) -> Lane:
    if found is None:
        return Lane(family, "", "", ())
    ranked, labels = appraisal.rankings[appraisal.headline].rank, option_names(appraisal)
    return Lane(
        family=family,
        said=reach(found.low, found.high),
        highest=highest_of_family(found.top, found.options, ranked, labels),
        values=tuple(_values(appraisal, node, family)),
    )


def _values(appraisal: Appraisal, node: Criterion | None, family: str) -> Iterator[float]:
    for i in appraisal.matrix.options:
        if appraisal.dataset.options[i].family == family:
            span = known_span(appraisal, i, node) if node else overall_span(appraisal, i)
            if span:
                yield span.value
