"""Method: how values, ranges, weights, gaps and ranks are made, and where the method stops."""

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import measured_weight
from appraisal.appraise.weights import perspectives
from appraisal.findings.glossary import TERMS, Term
from appraisal.findings.modelling_choices import Explained, modelling_choices
from appraisal.findings.names import headline_name, marked_perspectives
from appraisal.findings.numbers import count_of, number, per_cent_to_tenth
from appraisal.findings.ranking import capital, threshold
from appraisal.findings.raw_figures import what_is_measured
from appraisal.findings.sentences import say
from appraisal.findings.weighing import measured_or_judged, weighed_by
from appraisal.model import Criterion, Dataset, Perspective
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class Leaf(Struct, frozen=True):
    """A criterion and what is measured for it, empty where it is judged; its page has the scale."""

    href: str
    label: str
    kind: str
    figure: str


class WeightRow(Struct, frozen=True):
    """A criterion's weight under each perspective, in % of the whole; `top` on the first level."""

    label: str
    top: bool
    weights: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the method page is drawn from; `samples` is empty where nothing is drawn at random.

    So is `ways`, how often something is drawn in each way of counting; `choices` are what ways are
    made of. `given` pairs how weights were given with the perspectives of which they were, and
    `inconsistency` what stands above compared criteria with their consistency ratio.
    """

    samples: str
    ways: str
    choices: tuple[Explained, ...]
    measured: str
    headline: str
    leaves: tuple[Leaf, ...]
    perspectives: tuple[str, ...]
    given: tuple[tuple[str, tuple[str, ...]], ...]
    inconsistency: tuple[tuple[str, str], ...]
    weight_rows: tuple[WeightRow, ...]
    thresholds: tuple[str, ...]
    has_money: bool
    discount: str
    terms: tuple[Term, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The method page."""
    yield Page("method", address("method"), say("titles.method"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the method page says and shows."""
    dataset, settings = appraisal.dataset, appraisal.dataset.settings
    leaves, held = dataset.leaves(), perspectives(dataset)
    names = marked_perspectives(appraisal)
    return Content(
        samples=count_of(settings.simulation.samples, "time") if appraisal.robust else "",
        ways=count_of(settings.simulation.ways, "time") if appraisal.ways else "",
        choices=modelling_choices(),
        measured=measured_or_judged(
            sum(leaf.measured is not None for leaf in leaves),
            len(leaves),
            measured_weight(appraisal),
            headline_name(appraisal),
        ),
        headline=headline_name(appraisal),
        leaves=tuple(
            _leaf(dataset, leaf, f"{address('criterion', top.id)}#{leaf.id}")
            for top in dataset.criteria
            for leaf in top.nodes()
            if leaf.criteria is None
        ),
        perspectives=tuple(names[i] for i in appraisal.weights),
        given=tuple(_given(held, names)),
        inconsistency=_inconsistency(appraisal),
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


def _leaf(dataset: Dataset, leaf: Criterion, href: str) -> Leaf:
    measured = leaf.measured
    return Leaf(
        href=href,
        label=leaf.label,
        kind="measured" if measured else "judged",
        figure=what_is_measured(dataset, measured) if measured else "",
    )


def _given(
    held: Mapping[str, Perspective], names: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """How weights were given, with the perspectives of which they were."""
    alike: dict[str, list[str]] = {}
    for i, perspective in held.items():
        alike.setdefault(capital(weighed_by(perspective)), []).append(names[i])
    for how, those in alike.items():
        yield how, tuple(those)


def _inconsistency(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    labels = {node.id: node.label for node in appraisal.dataset.nodes()}
    labels |= {"": say("weighing.top-level")}
    return tuple(
        (labels[above], number(ratio, 2))
        for weights in appraisal.weights.values()
        for above, ratio in weights.inconsistency.items()
    )


def _weight_row(appraisal: Appraisal, node: Criterion) -> WeightRow:
    return WeightRow(
        label=node.label,
        top=node in appraisal.dataset.criteria,
        weights=tuple(
            per_cent_to_tenth(weights.nodes[node.id]) for weights in appraisal.weights.values()
        ),
    )
