"""Method: how values, ranges, weights, gaps and ranks are made, and where the method stops."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import measured_weight
from appraisal.appraise.weights import perspectives
from appraisal.findings.glossary import TERMS, Term
from appraisal.findings.modelling_choices import Explained, modelling_choices
from appraisal.findings.names import council_label, headline_name, marked_perspectives
from appraisal.findings.numbers import count_of, number, per_cent_to_tenth
from appraisal.findings.ranking import threshold
from appraisal.findings.raw_figures import scale_words, what_is_measured
from appraisal.findings.sentences import say
from appraisal.findings.weighing import measured_or_judged, weighed_by
from appraisal.model import Criterion, Dataset, Perspective
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


@dataclass(frozen=True)
class Leaf:
    """A criterion: what is measured or judged, and its scale.

    `figure` is what stands behind the value; `scale` pairs raw figures, or anchors, in words with
    what they are worth.
    """

    href: str
    label: str
    kind: str
    figure: str
    scale: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Branch:
    """A top criterion with the criteria below it that have values."""

    id: str
    label: str
    question: str
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Weighed:
    """A perspective: whose it is, how its weights were given, and its note and sources.

    `inconsistency` pairs what stands above compared criteria with their consistency ratio.
    """

    name: str
    held_by: str
    weighed_by: str
    note: str
    sources: tuple[str, ...]
    inconsistency: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class WeightRow:
    """A criterion's weight under each perspective, in % of the whole; `top` on the first level."""

    label: str
    top: bool
    weights: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """What the method page is drawn from; `samples` is empty where nothing is drawn at random.

    So is `ways`, how often something is drawn in each way of counting; `choices` are what ways are
    made of.
    """

    samples: str
    ways: str
    choices: tuple[Explained, ...]
    leaf_count: int
    measured: str
    headline: str
    branches: tuple[Branch, ...]
    perspectives: tuple[Weighed, ...]
    weight_rows: tuple[WeightRow, ...]
    thresholds: tuple[str, ...]
    has_money: bool
    discount: str
    terms: tuple[Term, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The method page."""
    yield Page("method", address("method"), say("titles.method"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the method page says and shows."""
    dataset, settings = appraisal.dataset, appraisal.dataset.settings
    leaves, held = dataset.leaves(), perspectives(dataset)
    return Content(
        samples=count_of(settings.simulation.samples, "time") if appraisal.robust else "",
        ways=count_of(settings.simulation.ways, "time") if appraisal.ways else "",
        choices=modelling_choices(),
        leaf_count=len(leaves),
        measured=measured_or_judged(
            sum(leaf.measured is not None for leaf in leaves),
            len(leaves),
            measured_weight(appraisal),
            headline_name(appraisal),
        ),
        headline=headline_name(appraisal),
        branches=tuple(_branch(dataset, top) for top in dataset.criteria),
        perspectives=tuple(_weighed(appraisal, i, held[i]) for i in appraisal.weights),
        weight_rows=tuple(_weight_row(appraisal, node) for node in dataset.nodes()),
        thresholds=tuple(
            threshold(leaf.label, leaf.must.at_least, leaf.must.at_most)
            for leaf in leaves
            if leaf.must
        ),
        has_money=any(option.money for option in dataset.options.values()),
        discount=number(settings.money.discount_rate, 2),
        terms=TERMS,
    )


def _branch(dataset: Dataset, top: Criterion) -> Branch:
    page = address("criterion", top.id)
    leaves = (node for node in top.nodes() if node.criteria is None)
    return Branch(
        id=top.id,
        label=top.label,
        question=top.question or "",
        leaves=tuple(_leaf(dataset, leaf, f"{page}#{leaf.id}") for leaf in leaves),
    )


def _leaf(dataset: Dataset, leaf: Criterion, href: str) -> Leaf:
    measured = leaf.measured
    return Leaf(
        href=href,
        label=leaf.label,
        kind="measured" if measured else "judged",
        figure=what_is_measured(dataset, measured)
        if measured
        else say("weighing.score-with-a-reason"),
        scale=scale_words(dataset, leaf),
    )


def _weighed(appraisal: Appraisal, identifier: str, perspective: Perspective) -> Weighed:
    dataset, weights = appraisal.dataset, appraisal.weights[identifier]
    labels = {node.id: node.label for node in dataset.nodes()} | {"": say("weighing.top-level")}
    return Weighed(
        name=marked_perspectives(appraisal)[identifier],
        held_by=council_label(dataset, perspective.held_by) if perspective.held_by else "",
        weighed_by=weighed_by(perspective),
        note=perspective.note or "",
        sources=perspective.source or (),
        inconsistency=tuple(
            (labels[above], number(ratio, 2)) for above, ratio in weights.inconsistency.items()
        ),
    )


def _weight_row(appraisal: Appraisal, node: Criterion) -> WeightRow:
    return WeightRow(
        label=node.label,
        top=node in appraisal.dataset.criteria,
        weights=tuple(
            per_cent_to_tenth(weights.nodes[node.id]) for weights in appraisal.weights.values()
        ),
    )
