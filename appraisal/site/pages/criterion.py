"""A top criterion: each option's value, from which figure, by which rule, on whose word."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import Span, known_span
from appraisal.appraise.weights import weights_within
from appraisal.findings import comparisons
from appraisal.findings import opened_pages as words
from appraisal.findings.influence import influence_of
from appraisal.findings.names import headline_name, option_names
from appraisal.findings.numbers import per_cent_to_tenth, whole
from appraisal.findings.raw_figures import scale_words
from appraisal.findings.traced import counted_in
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.opened_values import Alike, alike, same_for_all, traced
from appraisal.site.value_tree import criterion_path, spot, value_anchor


class OnLeaf(Struct, frozen=True):
    """What an option is worth on a leaf, empty without evidence, and where its trace stands."""

    value: str
    href: str


class Valued(Struct, frozen=True):
    """An option's value on a whole branch and on each leaf; no span is no evidence."""

    option: str
    anchor: str
    span: Span | None
    leaves: tuple[OnLeaf, ...]


class Leaf(Struct, frozen=True):
    """A leaf of the tree with every option's value opened up, highest first.

    `above` has the branches between it and the top criterion; `scale` each figure in words with
    what it is worth; `judged` whose scores they are, `rests_on` their sources and `spots` where
    they stand in the files, as far as these are the same for all options. `figures` says whether
    there are raw figures to show, and `counted` whether some of them have no source.
    """

    id: str
    label: str
    above: tuple[str, ...]
    question: str
    note: str
    sources: tuple[str, ...]
    scale: tuple[tuple[str, str], ...]
    weight: str
    share: str
    influence: str
    caption: str
    finding: str
    figures: bool
    counted: bool
    listed: str
    judged: str
    rests_on: tuple[str, ...]
    rows: tuple[Alike, ...]
    spots: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the page of a top criterion is drawn from; `others` are the ids and labels of the rest.

    `rows` has the options, highest first; without a branch the one leaf has all that is said.
    """

    finding: str
    missing: str
    question: str
    note: str
    cited: tuple[str, ...]
    weight: str
    influence: str
    is_branch: bool
    rows: tuple[Valued, ...]
    leaves: tuple[Leaf, ...]
    others: tuple[tuple[str, str], ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each top criterion."""
    for criterion in appraisal.dataset.criteria:
        path = address("criterion", criterion.id)
        yield Page("criterion", path, criterion.label, partial(content, appraisal, criterion))


def content(appraisal: Appraisal, top: Criterion) -> Content:
    """What options are worth on a top criterion and on every leaf below it."""
    spans, labels = _spans(appraisal, top), option_names(appraisal)
    known = {i: span.value for i, span in spans.items() if span}
    return Content(
        finding=comparisons.criterion_headline(known, len(spans), labels, top.label),
        missing=comparisons.without_evidence(len(spans) - len(known)) if known else "",
        question=top.question or "",
        note=top.note or "",
        cited=top.source or (),
        weight=words.weight_of(
            appraisal.weights[appraisal.headline].nodes[top.id], headline_name(appraisal)
        ),
        influence=_influence(appraisal, top),
        is_branch=top.criteria is not None,
        rows=tuple(_valued(appraisal, top, i, spans[i]) for i in _highest_first(spans)),
        leaves=tuple(_leaf(appraisal, top, n) for n in _leaves(top)),
        others=tuple((c.id, c.label) for c in appraisal.dataset.criteria if c.id != top.id),
    )


def _leaves(top: Criterion) -> list[Criterion]:
    return [node for node in top.nodes() if node.criteria is None]


def _valued(appraisal: Appraisal, top: Criterion, option: str, span: Span | None) -> Valued:
    return Valued(
        option,
        value_anchor(top, top.id, option),
        span,
        tuple(_on_leaf(appraisal, top, leaf, option) for leaf in _leaves(top)),
    )


def _on_leaf(appraisal: Appraisal, top: Criterion, leaf: Criterion, option: str) -> OnLeaf:
    span = known_span(appraisal, option, leaf)
    return OnLeaf(whole(span.value) if span else "", f"#{value_anchor(top, leaf.id, option)}")


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
    spans, weight = _spans(appraisal, leaf), weights.nodes[leaf.id]
    within = weights_within(top, weights.shares)[leaf.id]
    values = [traced(appraisal, i, leaf) for i in _highest_first(spans)]
    shared = same_for_all(values)
    own = spot(dataset, *criterion_path(dataset, leaf.id))
    return Leaf(
        id=leaf.id,
        label=leaf.label,
        above=_above(top, leaf),
        question=leaf.question or "",
        note=leaf.note or "",
        sources=leaf.source or (),
        scale=scale_words(dataset, leaf),
        weight=words.leaf_weight(weight, within, "" if leaf is top else top.label),
        share=per_cent_to_tenth(weight),
        influence=_influence(appraisal, leaf),
        caption=words.cells_caption(leaf.label),
        finding=_finding(appraisal, spans),
        figures=any(value.cell.raw for value in values),
        counted=any(v.cell.evidence == "measured" and not v.cell.sources for v in values),
        listed=counted_in(leaf.measured.figure) if leaf.measured and leaf.measured.figure else "",
        judged=shared.judged,
        rests_on=shared.sources,
        rows=alike(dataset, values, lambda i: value_anchor(top, leaf.id, i), shared),
        spots=(own, *(at for at in shared.spots if at != own)),
    )


def _above(top: Criterion, leaf: Criterion) -> tuple[str, ...]:
    """The branches between a top criterion and a leaf, where the tree is deeper than two."""
    for child in top.criteria or ():
        if child is not leaf and child.criteria and any(node is leaf for node in child.nodes()):
            return (child.label, *_above(child, leaf))
    return ()
