"""Weights and agreement: whose priorities, how they were given, and where they divide."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Agreement, Pair
from appraisal.appraise.weights import Weights, contradicts_itself
from appraisal.findings import agreement as say
from appraisal.findings import sentences
from appraisal.findings.lead import priorities_title
from appraisal.findings.named_safety import NamedSafety, named_safety, nothing_to_rank
from appraisal.findings.names import marked_perspectives
from appraisal.findings.numbers import listed, number, per_cent_to_tenth
from appraisal.model import Perspective
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.priority_ranks import RankLine, RanksRow, rank_lines, rank_rows
from appraisal.site.value_tree import shade


class Holding(Struct, frozen=True):
    """A perspective: who holds it, how its weights were given, and which others it combines.

    `name` says where it is an `example`.
    """

    id: str
    label: str
    name: str
    headline: bool
    example: bool
    held_by: str
    given: str
    note: str
    sources: tuple[str, ...]
    members: str


class Weight(Struct, frozen=True):
    """A share of all weight: in words, and as the width of its bar in %."""

    text: str
    width: float


class WeightsRow(Struct, frozen=True):
    """A criterion of the top level, and its weight under each perspective."""

    label: str
    cells: tuple[Weight, ...]


class Comparisons(Struct, frozen=True):
    """A set of comparisons: the criterion above it (none at the top level), and its consistency.

    `warning` says that they contradict one another.
    """

    perspective: str
    above: str
    ratio: str
    warning: bool


class Correlation(Struct, frozen=True):
    """How alike two perspectives rank the options: in words, and its shade (0-5)."""

    text: str
    heat: int


class Compared(Struct, frozen=True):
    """A perspective whose ranking is likened to others."""

    name: str


class Parted(Struct, frozen=True):
    """Two perspectives with different options highest.

    `causes` are the criteria that set them apart, each with the points that it adds.
    """

    one: str
    other: str
    firsts: tuple[str, str]
    causes: tuple[tuple[str, str], ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; cells are in the order of `perspectives`.

    `compared` are those that are no examples: rankings are likened under these alone.
    """

    finding: str
    behind: tuple[str, ...]
    perspectives: tuple[Holding, ...]
    weights: tuple[WeightsRow, ...]
    weights_title: str
    inconsistent: tuple[Comparisons, ...]
    priorities_title: str
    lines: tuple[RankLine, ...]
    ranks: tuple[RanksRow, ...]
    kendall: str
    alike_title: str
    compared: tuple[Compared, ...]
    alike: tuple[tuple[Correlation, ...], ...]
    parted: tuple[Parted, ...]
    not_parted: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of weights and agreement."""
    title = sentences.say("titles.agreement")
    yield Page("agreement", address("agreement"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    found, agreement = named_safety(appraisal), appraisal.agreement
    top = {node.id: node.label for node in appraisal.dataset.criteria}
    return Content(
        finding=say.agreement_finding(found, agreement).removesuffix("."),
        behind=tuple(filter(None, say.behind_agreement(appraisal, found))),
        perspectives=tuple(_holding(appraisal, i) for i in appraisal.weights),
        weights=_weights(appraisal),
        weights_title=say.weights_title(top, _counted(appraisal)),
        inconsistent=tuple(_comparisons(appraisal)),
        priorities_title=priorities_title(found.held_leads, found.options, found.perspectives),
        lines=rank_lines(appraisal),
        ranks=rank_rows(appraisal),
        kendall=say.agreement_words(agreement.kendall_w),
        alike_title=say.alike_title(agreement, found),
        compared=tuple(Compared(found.perspectives[i]) for i in appraisal.held),
        alike=_alike(agreement, appraisal.held),
        parted=tuple(
            _parted(pair, pair.firsts, found)
            for pair in (*agreement.pairs, *agreement.examples)
            if pair.firsts and _known(pair, found)
        ),
        not_parted=nothing_to_rank(found) or say.not_parted(found),
    )


def _known(pair: Pair, found: NamedSafety) -> bool:
    """Whether something is known of all that these two perspectives put first."""
    return not any(found.leads[i].unknown_first for i in (pair.one, pair.other))


def _counted(appraisal: Appraisal) -> tuple[Weights, ...]:
    """The weights that somebody holds; where nobody holds any, those of the examples."""
    return tuple(appraisal.weights[i] for i in appraisal.held or appraisal.weights)


def _holding(appraisal: Appraisal, identifier: str) -> Holding:
    dataset, weights = appraisal.dataset, appraisal.weights[identifier]
    perspective = dataset.perspectives.get(identifier) or Perspective(name=weights.name)
    return Holding(
        id=identifier,
        label=weights.name,
        name=marked_perspectives(appraisal)[identifier],
        headline=identifier == appraisal.headline,
        example=identifier not in appraisal.held,
        held_by=say.holder(dataset, identifier, perspective),
        given=say.how_given(perspective),
        note=perspective.note or "",
        sources=perspective.source or (),
        members=listed([appraisal.weights[i].name for i in perspective.combine or ()]),
    )


def _weights(appraisal: Appraisal) -> tuple[WeightsRow, ...]:
    """Weights by criterion of the top level."""
    every = appraisal.weights.values()
    return tuple(
        WeightsRow(node.label, tuple(_weight(w.nodes[node.id]) for w in every))
        for node in appraisal.dataset.criteria
    )


def _weight(share: float) -> Weight:
    return Weight(per_cent_to_tenth(share), round(share * 100, 2))


def _comparisons(appraisal: Appraisal) -> Iterator[Comparisons]:
    """Every set of comparisons with its consistency ratio."""
    labels = {node.id: node.label for node in appraisal.dataset.nodes()}
    for weights in appraisal.weights.values():
        for above, ratio in weights.inconsistency.items():
            yield Comparisons(
                perspective=marked_perspectives(appraisal)[weights.id],
                above=labels.get(above, ""),
                ratio=number(ratio, 2),
                warning=contradicts_itself(ratio),
            )


def _alike(agreement: Agreement, order: tuple[str, ...]) -> tuple[tuple[Correlation, ...], ...]:
    """Spearman's rank correlation of every two perspectives, shaded: the darker the more alike."""
    rho = {(pair.one, pair.other): pair.rho for pair in agreement.pairs}
    rho |= {(other, one): value for (one, other), value in rho.items()}
    return tuple(
        tuple(_correlation(rho.get((one, other)), one == other) for other in order) for one in order
    )


def _correlation(rho: float | None, itself: bool) -> Correlation:
    if rho is None:
        return Correlation("–" if itself else "none", 0)
    return Correlation(number(rho, 2), shade((rho + 1) / 2))


def _parted(pair: Pair, firsts: tuple[str, str], found: NamedSafety) -> Parted:
    return Parted(
        one=found.marked(pair.one),
        other=found.marked(pair.other),
        firsts=firsts,
        causes=tuple((found.criteria[i], number(by, 1)) for i, by in pair.causes),
    )
