"""Explore: what comes first under weights of one's own? The numbers that the browser works with."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from markupsafe import Markup

from appraisal.appraise import Appraisal
from appraisal.findings import lead as findings
from appraisal.findings.numbers import number
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.pages.summary import Ranked, option_names, perspective_names, ranked
from appraisal.site.value_tree import weights_within

WHOLE = 100.0
"""The points that a group of siblings starts with: a point is then a hundredth of its group."""


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
    yield Page(
        "explore.html", "explore.html", "Explore the weights", _context(appraisal), nav="explore"
    )


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
            without=_per_cent(_without_evidence(appraisal, row.id)),
        )
        for row in ranked(appraisal)
    )


def contributions(appraisal: Appraisal, option: str) -> tuple[Contribution, ...]:
    """What each top-level criterion adds to an option's overall value; they add up to it."""
    return tuple(
        _contribution(appraisal, option, criterion) for criterion in appraisal.dataset.criteria
    )


def _contribution(appraisal: Appraisal, option: str, criterion: Criterion) -> Contribution:
    weights = appraisal.weights[appraisal.headline]
    weight = weights.nodes[criterion.id]
    parts = [
        (appraisal.matrix.cells[option, leaf], weight * share)
        for leaf, share in weights_within(criterion, weights.shares).items()
    ]
    adds = sum(cell.value * part for cell, part in parts)
    unsure = sum(cell.value * part for cell, part in parts if cell.evidence == "gap")
    return Contribution(
        width=round(adds, 2),
        unsure=round(unsure / adds * 100, 1) if adds > 0 else 0.0,
        text=number(adds, 1),
    )


def _without_evidence(appraisal: Appraisal, option: str) -> float:
    """The share of the weight on criteria for which an option has no evidence."""
    matrix, weights = appraisal.matrix, appraisal.weights[appraisal.headline].nodes
    cells = (matrix.cells[option, leaf] for leaf in matrix.leaves)
    return sum(weights[cell.criterion] for cell in cells if cell.evidence == "gap")


def explorer_data(appraisal: Appraisal) -> Mapping[str, Any]:
    """What the browser needs to work out the same numbers as the build.

    Nodes stand parents first, `parent` being a position among them (-1: top level) and `leaf` a
    position in the options' values (-1: a branch); perspectives have the headline first. `level`
    has the positions of the options that draws can't tell apart from the first, as published.
    """
    nodes = tuple(appraisal.dataset.nodes())
    return {
        "nodes": _nodes(appraisal.dataset.criteria),
        "options": [_option(appraisal, option) for option in appraisal.matrix.options],
        "perspectives": [
            {
                "id": identifier,
                "name": weights.name,
                "points": [short(weights.shares[node.id] * WHOLE) for node in nodes],
            }
            for identifier, weights in appraisal.weights.items()
        ],
        "level": [appraisal.matrix.options.index(i) for i in appraisal.lead.level_with],
    }


def _nodes(criteria: tuple[Criterion, ...]) -> list[dict[str, str | int]]:
    found: list[dict[str, str | int]] = []
    leaves = count()

    def walk(group: tuple[Criterion, ...], parent: int) -> None:
        for criterion in group:
            leaf = -1 if criterion.criteria else next(leaves)
            found.append(
                {"id": criterion.id, "label": criterion.label, "parent": parent, "leaf": leaf}
            )
            walk(criterion.criteria or (), len(found) - 1)

    walk(criteria, -1)
    return found


def _option(appraisal: Appraisal, option: str) -> Mapping[str, Any]:
    matrix = appraisal.matrix
    cells = [matrix.cells[option, leaf] for leaf in matrix.leaves]
    return {
        "id": option,
        "label": appraisal.dataset.options[option].label,
        "ranked": not matrix.fails(option),
        "value": [short(cell.value) for cell in cells],
        "low": [short(cell.low) for cell in cells],
        "high": [short(cell.high) for cell in cells],
        "gaps": [position for position, cell in enumerate(cells) if cell.evidence == "gap"],
    }


def short(figure: float) -> float | int:
    """The same figure, written without its nought where it is whole."""
    return int(figure) if figure == int(figure) else figure


def inline(data: Mapping[str, Any]) -> Markup:
    """Data as JSON that nothing in it can break out of a script element with."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    escaped = text.replace("<", "\\u003c")
    return Markup(escaped)  # noqa: S704 - no "<" is left, so the element ends where it should
