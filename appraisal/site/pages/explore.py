"""Explore: what comes first under weights of one's own? The numbers that the browser works with."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import evidence_shares
from appraisal.appraise.tree_values import contribution, overall_span
from appraisal.charts.stacked_bar import stacked
from appraisal.charts.value_bar import unsure_width
from appraisal.data.explored_values import WHOLE, explorer_data
from appraisal.data.inlined import inline
from appraisal.findings import lead as findings
from appraisal.findings.in_ways import first_in_ways, one_of_the_ways
from appraisal.findings.names import (
    marked_perspectives,
    model_names,
    option_names,
    perspective_names,
)
from appraisal.findings.numbers import number, per_cent_to_tenth, whole
from appraisal.findings.sentences import joined, say
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.ranked_options import Ranked, ranked


@dataclass(frozen=True)
class Slider:
    """One node of the value tree with its slider: `share` of its group, `part` of the whole.

    `points` is the number box's text; `within` holds the nodes below it.
    """

    id: str
    label: str
    points: str
    share: str
    part: str
    within: tuple["Slider", ...]


@dataclass(frozen=True)
class Contribution:
    """What a top-level criterion adds to an option's overall value.

    `width` is that in points of 100, `unsure` the percentage of it without evidence; `text` is
    `width` in words, which is no figure where nothing is known of the option.
    """

    width: float
    unsure: float
    text: str


@dataclass(frozen=True)
class Row:
    """One option in the published ranking, as the page shows it before anything moves.

    `total` is its value, `without` the share of the weight without evidence, both in words.
    """

    shown: Ranked
    contributions: tuple[Contribution, ...]
    total: str
    without: str


@dataclass(frozen=True)
class Content:
    """What the page is drawn from; not `usable` where there is nothing to weigh.

    `criteria` are the labels of the top level, `perspectives` ids and names, the headline first;
    `data` is what the browser works with.
    """

    usable: bool
    headline: str
    finding: str
    in_ways: str
    rows: tuple[Row, ...]
    criteria: tuple[str, ...]
    sliders: tuple[Slider, ...]
    perspectives: tuple[tuple[str, str], ...]
    data: Markup


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page on which readers move the weights."""
    yield Page("explore", address("explore"), say("titles.explore"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """The published result, and all that is needed to work out another."""
    names, labels = perspective_names(appraisal), option_names(appraisal)
    usable, ways = (
        bool(appraisal.matrix.options and appraisal.matrix.leaves),
        appraisal.lead.in_ways,
    )
    return Content(
        usable=usable,
        headline=names[appraisal.headline],
        finding=findings.verdict(appraisal.lead, labels, names[appraisal.headline]),
        in_ways=joined(first_in_ways(ways, model_names(appraisal.dataset)), one_of_the_ways(ways)),
        rows=rows(appraisal) if usable else (),
        criteria=tuple(criterion.label for criterion in appraisal.dataset.criteria),
        sliders=sliders(appraisal, appraisal.dataset.criteria),
        perspectives=tuple(marked_perspectives(appraisal).items()),
        data=inline(explorer_data(appraisal)),
    )


def sliders(appraisal: Appraisal, criteria: tuple[Criterion, ...]) -> tuple[Slider, ...]:
    """The sliders of a group of siblings and of all below them, at the headline's weights."""
    weights = appraisal.weights[appraisal.headline]
    return tuple(
        Slider(
            id=criterion.id,
            label=criterion.label,
            points=number(weights.shares[criterion.id] * WHOLE, 1),
            share=per_cent_to_tenth(weights.shares[criterion.id]),
            part=per_cent_to_tenth(weights.nodes[criterion.id]),
            within=sliders(appraisal, criterion.criteria or ()),
        )
        for criterion in criteria
    )


def rows(appraisal: Appraisal) -> tuple[Row, ...]:
    """The published ranking with what each top-level criterion contributes."""
    return tuple(
        Row(
            shown=row,
            contributions=contributions(appraisal, row.id),
            total=number(row.span.value, 1) if row.span else whole(None),
            without=per_cent_to_tenth(evidence_shares(appraisal, row.id)["gap"]),
        )
        for row in ranked(appraisal)
    )


def contributions(appraisal: Appraisal, option: str) -> tuple[Contribution, ...]:
    """What each top-level criterion adds to an option's overall value; they add up to it."""
    found = [contribution(appraisal, option, c) for c in appraisal.dataset.criteria]
    widths = [width for _, width in stacked(added.points for added in found)]
    known = overall_span(appraisal, option) is not None
    return tuple(
        Contribution(
            width,
            unsure_width(added.without_evidence, added.points),
            number(added.points, 1) if known else whole(None),
        )
        for width, added in zip(widths, found, strict=True)
    )
