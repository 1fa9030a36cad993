"""Explore: what comes first under weights of one's own? The numbers that the browser works with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import evidence_shares
from appraisal.appraise.tree_values import contribution
from appraisal.data.explored_values import WHOLE, explorer_data
from appraisal.data.inlined import inline
from appraisal.findings import lead as findings
from appraisal.findings.names import option_names, perspective_names
from appraisal.findings.numbers import number
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.ranked_options import Ranked, ranked


@dataclass(frozen=True)
class Knob:
    """One node of the value tree with its slider: `share` of its group, `part` of the whole.

    `points` is the number box's text; `within` holds the nodes below it.
    """

    id: str
    label: str
    points: str
    share: str
    part: str
    within: tuple["Knob", ...]


@dataclass(frozen=True)
class Contribution:
    """What a top-level criterion adds to an option's overall value.

    `width` is that in points of 100, `unsure` the percentage of it without evidence; `text` is
    `width` in words.
    """

    width: float
    unsure: float
    text: str


@dataclass(frozen=True)
class Row:
    """One option in the published ranking, as the page shows it before anything moves."""

    shown: Ranked
    contributions: tuple[Contribution, ...]
    total: str
    without: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page on which readers move the weights."""
    yield Page("explore", address("explore"), "Explore the weights", _context(appraisal))


def _context(appraisal: Appraisal) -> Mapping[str, Any]:
    names, labels = perspective_names(appraisal), option_names(appraisal)
    usable = bool(appraisal.matrix.options and appraisal.matrix.leaves)
    sentences = (
        findings.first_place(appraisal.lead, labels, names[appraisal.headline]),
        findings.how_safe(appraisal.lead, labels) if usable else "",
    )
    return {
        "usable": usable,
        "headline": names[appraisal.headline],
        "finding": " ".join(filter(None, sentences)),
        "rows": rows(appraisal) if usable else (),
        "heads": tuple(criterion.label for criterion in appraisal.dataset.criteria),
        "knobs": knobs(appraisal, appraisal.dataset.criteria),
        "perspectives": tuple(names.items()),
        "data": inline(explorer_data(appraisal)),
    }


def knobs(appraisal: Appraisal, criteria: tuple[Criterion, ...]) -> tuple[Knob, ...]:
    """The sliders of a group of siblings and of all below them, at the headline's weights."""
    weights = appraisal.weights[appraisal.headline]
    return tuple(
        Knob(
            id=criterion.id,
            label=criterion.label,
            points=number(weights.shares[criterion.id] * WHOLE, 1),
            share=_per_cent(weights.shares[criterion.id]),
            part=_per_cent(weights.nodes[criterion.id]),
            within=knobs(appraisal, criterion.criteria or ()),
        )
        for criterion in criteria
    )


def _per_cent(share: float) -> str:
    return f"{number(share * 100, 1)}%"


def rows(appraisal: Appraisal) -> tuple[Row, ...]:
    """The published ranking with what each top-level criterion contributes."""
    return tuple(
        Row(
            shown=row,
            contributions=contributions(appraisal, row.id),
            total=number(row.span.value, 1),
            without=_per_cent(evidence_shares(appraisal, row.id)["gap"]),
        )
        for row in ranked(appraisal)
    )


def contributions(appraisal: Appraisal, option: str) -> tuple[Contribution, ...]:
    """What each top-level criterion adds to an option's overall value; they add up to it."""
    return tuple(
        _contribution(appraisal, option, criterion) for criterion in appraisal.dataset.criteria
    )


def _contribution(appraisal: Appraisal, option: str, criterion: Criterion) -> Contribution:
    found = contribution(appraisal, option, criterion)
    adds, unsure = found.points, found.without_evidence
    return Contribution(
        width=round(adds, 2),
        unsure=round(unsure / adds * 100, 1) if adds > 0 else 0.0,
        text=number(adds, 1),
    )
