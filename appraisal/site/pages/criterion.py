"""A top criterion: each option's value, from which figure, by which rule, on whose word."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import Span, known_span
from appraisal.appraise.weights import weights_within
from appraisal.findings import comparisons
from appraisal.findings import opened_pages as words
from appraisal.findings.influence import influence_of
from appraisal.findings.names import headline_name, option_names
from appraisal.findings.raw_figures import scale_words
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.opened_values import Opened, opened
from appraisal.site.value_tree import criterion_path, spot


@dataclass(frozen=True)
class Valued:
    """An option's value on a whole branch; no span is no evidence."""

    option: str
    span: Span | None


@dataclass(frozen=True)
class Leaf:
    """A leaf of the tree with every option's value opened up, highest first.

    `above` has the branches between it and the top criterion; `scale` each figure in words with
    what it is worth; `spot` where it stands in the files.
    """

    id: str
    label: str
    above: tuple[str, ...]
    question: str
    note: str
    sources: tuple[str, ...]
    scale: tuple[tuple[str, str], ...]
    weight: str
    influence: str
    caption: str
    scale_caption: str
    finding: str
    opened: tuple[Opened, ...]
    spot: str


@dataclass(frozen=True)
class Content:
    """What the page of a top criterion is drawn from; `others` are the ids and labels of the rest.

    `rows` has the options, highest first; without a branch the one leaf has all that is said.
    """

    question: str
    note: str
    cited: tuple[str, ...]
    finding: str
    weight: str
    influence: str
    caption: str
    is_branch: bool
    rows: tuple[Valued, ...]
    leaves: tuple[Leaf, ...]
    others: tuple[tuple[str, str], ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each top criterion."""
    for criterion in appraisal.dataset.criteria:
        path = address("criterion", criterion.id)
        yield Page("criterion", path, criterion.label, content(appraisal, criterion))


def content(appraisal: Appraisal, top: Criterion) -> Content:
    """What options are worth on a top criterion and on every leaf below it."""
    spans = _spans(appraisal, top)
    return Content(
        question=top.question or "",
        note=top.note or "",
        cited=top.source or (),
        finding=_finding(appraisal, spans),
        weight=words.weight_of(
            appraisal.weights[appraisal.headline].nodes[top.id], headline_name(appraisal)
        ),
        influence=_influence(appraisal, top),
        caption=words.branch_caption(top.label),
        is_branch=top.criteria is not None,
        rows=tuple(Valued(i, spans[i]) for i in _highest_first(spans)),
        leaves=tuple(_leaf(appraisal, top, n) for n in top.nodes() if n.criteria is None),
        others=tuple((c.id, c.label) for c in appraisal.dataset.criteria if c.id != top.id),
    )


def _influence(appraisal: Appraisal, node: Criterion) -> str:
    """What it weighs beside what it makes of the difference; empty where nothing is ranked."""
    robust = appraisal.robust
    return influence_of(robust.influence, node.id, node.label) if robust else ""


def _spans(appraisal: Appraisal, node: Criterion) -> dict[str, Span | None]:
    return {i: known_span(appraisal, i, node) for i in appraisal.matrix.options}


def _finding(appraisal: Appraisal, spans: dict[str, Span | None]) -> str:
    known = {i: span.value for i, span in spans.items() if span}
    gaps = len(spans) - len(known)
    return comparisons.criterion_finding(known, gaps, option_names(appraisal))


def _highest_first(spans: dict[str, Span | None]) -> list[str]:
    """The options by their value, those without evidence last."""
    return sorted(spans, key=lambda i: (-span.value if (span := spans[i]) else 1.0, i))


def _leaf(appraisal: Appraisal, top: Criterion, leaf: Criterion) -> Leaf:
    dataset, weights = appraisal.dataset, appraisal.weights[appraisal.headline]
    spans = _spans(appraisal, leaf)
    within = weights_within(top, weights.shares)[leaf.id]
    inside = "" if leaf is top else top.label
    return Leaf(
        id=leaf.id,
        label=leaf.label,
        above=_above(top, leaf),
        question=leaf.question or "",
        note=leaf.note or "",
        sources=leaf.source or (),
        scale=scale_words(dataset, leaf),
        weight=words.leaf_weight(weights.nodes[leaf.id], within, inside),
        influence=_influence(appraisal, leaf),
        caption=words.cells_caption(leaf.label),
        scale_caption=words.scale_caption(leaf.label),
        finding=_finding(appraisal, spans),
        opened=tuple(opened(appraisal, i, leaf) for i in _highest_first(spans)),
        spot=spot(dataset, *criterion_path(dataset, leaf.id)),
    )


def _above(top: Criterion, leaf: Criterion) -> tuple[str, ...]:
    """The branches between a top criterion and a leaf, where the tree is deeper than two."""
    for child in top.criteria or ():
        if child is not leaf and child.criteria and any(node is leaf for node in child.nodes()):
            return (child.label, *_above(child, leaf))
    return ()
