"""What the browser asks trade-off questions with, and works out what follows from: as JSON."""

from collections.abc import Iterable, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.rivals import rivals
from appraisal.appraise.workshop.ranges import Range, ranges_in_use
from appraisal.appraise.workshop.version import version_of
from appraisal.data.inlined import short
from appraisal.findings.names import council_names, model_names
from appraisal.findings.sentences import patterns_of
from appraisal.findings.tradeoff_levels import level_meaning, level_words
from appraisal.model import Workshop

SAID = ("asked", "numbers.and", "numbers.list")
"""What the browser says."""


def tradeoff_data(appraisal: Appraisal, name: str) -> Mapping[str, Any] | None:
    """What the browser needs to ask a workshop's councils; None where there is nothing to ask.

    Leaves are those on which options differ, in the order of the tree, and are named by their
    positions. Each has the size of its `range` in points, and its `levels`: raw figures from which
    and to which steps go, each with its value on 0-100 and its words. A model has the values of
    its `lines`, leaf by leaf.
    """
    dataset, matrix = appraisal.dataset, appraisal.matrix
    leaves = tuple(each for each in ranges_in_use(matrix) if each.is_open)
    of = rivals(dataset, matrix.ranked())
    models = tuple(dict.fromkeys(of.values()))
    if len(leaves) < 2 or len(models) < 2:
        return None
    return {
        "workspace": dataset.settings.title,
        "workshop": name,
        "version": version_of(dataset, name),
        "file": f"{name}-tradeoffs.yaml",
        "councils": _councils(appraisal, dataset.workshops[name]),
        "leaves": [_leaf(appraisal, each) for each in leaves],
        "models": _models(appraisal, models),
        "lines": [
            {
                "model": models.index(model),
                "values": [short(matrix.cells[option, each.leaf].value) for each in leaves],
            }
            for option, model in of.items()
        ],
        "strengths": [1, 1.5, 2, 3, 5, 10],
        "most": 20,
        "close": 3,
        "sentences": patterns_of(SAID),
    }


def _councils(appraisal: Appraisal, workshop: Workshop) -> list[Mapping[str, str]]:
    """Who answers: the workshop's councils, or all where it names none."""
    names = council_names(appraisal.dataset)
    return [{"id": i, "name": names[i]} for i in workshop.councils or names]


def _leaf(appraisal: Appraisal, found: Range) -> Mapping[str, Any]:
    (node,) = (leaf for leaf in appraisal.dataset.leaves() if leaf.id == found.leaf)
    ends = [
        e.cell.value if node.measured is None else e.cell.raw.value if e.cell.raw else 0
        for e in (found.worst, found.best)
    ]
    return {
        "id": node.id,
        "label": node.label,
        "size": short(found.size),
        "low": short(found.worst.cell.value),
        "rungs": [[*ends, found.size]],
        "levels": [
            [e, level_words(appraisal.dataset, node, e), level_meaning(node, e)] for e in ends
        ],
    }


def _models(appraisal: Appraisal, models: Iterable[str]) -> list[Mapping[str, str]]:
    """What competes for the first place; where all options are lines of one model, each of them."""
    names, options = model_names(appraisal.dataset), appraisal.dataset.options
    return [{"id": i, "name": names.get(i) or options[i].label} for i in models]
