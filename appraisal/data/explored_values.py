"""The values behind the sliders of Explore: what the browser works out rankings from, as JSON."""

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.data.explored_ways import explored_ways
from appraisal.data.inlined import short
from appraisal.findings.sentences import patterns_of
from appraisal.model import Criterion

SAID = (
    "explore",
    "lead",
    "values",
    "safety.many-options",
    "figures.range",
    "figures.figure-in-range",
    "numbers.no-evidence",
    "numbers.both",
    "numbers.all",
    "numbers.and",
    "numbers.list",
    "numbers.list-of-lists",
)
"""What the browser says: groups of sentences, and single ones of other groups."""
WHOLE = 100.0
"""The points that a group of siblings starts with: a point is then a hundredth of its group."""


def explorer_data(appraisal: Appraisal) -> Mapping[str, Any]:
    """What the browser needs to work out the same numbers as the build.

    `counting` has what other ways of counting change, and `perspectives` all of them.
    """
    every = tuple(appraisal.weights)
    return {**ranking_data(appraisal, every), "counting": explored_ways(appraisal)}


def ranking_data(appraisal: Appraisal, perspectives: Sequence[str]) -> Mapping[str, Any]:
    """What the browser ranks the options from, as the build counts.

    Nodes stand parents first, `parent` being a position among them (-1: top level) and `leaf` a
    position in the options' values (-1: a branch); the first of the perspectives is the one that is
    published. `level` has the positions of the options that draws can't tell apart from the first,
    as published. Each option has its `model`. `sentences` has the patterns of what the browser
    says, by key.
    """
    return {
        "nodes": _nodes(appraisal.dataset.criteria),
        "options": [_option(appraisal, option) for option in appraisal.matrix.options],
        "perspectives": [_perspective(appraisal, i) for i in perspectives],
        "counting": {"choices": [], "leaves": [], "left": []},
        "sentences": patterns_of(SAID),
        "level": [appraisal.matrix.options.index(i) for i in appraisal.lead.level_with],
    }


def _perspective(appraisal: Appraisal, identifier: str) -> Mapping[str, Any]:
    weights = appraisal.weights[identifier]
    points = [short(weights.shares[node.id] * WHOLE) for node in appraisal.dataset.nodes()]
    return {"id": identifier, "name": weights.name, "points": points}


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
        "model": appraisal.dataset.options[option].model or option,
        "ranked": not matrix.fails(option),
        "value": [short(cell.value) for cell in cells],
        "low": [short(cell.low) for cell in cells],
        "high": [short(cell.high) for cell in cells],
        "gaps": [position for position, cell in enumerate(cells) if cell.evidence == "gap"],
    }
