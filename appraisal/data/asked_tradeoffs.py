"""What the browser asks trade-off questions with, and works out what follows from: as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.ranges import ranges_in_use
from appraisal.appraise.workshop.steps import Rung, ladders
from appraisal.appraise.workshop.tradeoffs import Weighed, weighed
from appraisal.appraise.workshop.version import version_of
from appraisal.area.levels import level_value
from appraisal.area.taking_part import taking_part
from appraisal.data.inlined import short
from appraisal.findings.names import council_names, model_names
from appraisal.findings.sentences import patterns_of
from appraisal.findings.tradeoff_levels import level_meaning, level_words
from appraisal.maths.tradeoffs.questions import CLOSE, ENOUGH, MOST, STRENGTHS
from appraisal.model import Criterion, Dataset, Workshop

SAID = ("asked", "numbers.and", "numbers.list", "numbers.list-of-lists")
"""What the browser says."""


def tradeoff_data(appraisal: Appraisal, name: str) -> Mapping[str, Any] | None:
    """What the browser needs to ask a workshop's councils; None where there is nothing to ask.

    Leaves are those on which options differ, in the order of the tree, and are named by their
    positions, as models are. Each has its `size` in points, its `rungs`, which are steps from its
    worst upwards (from, to, points of value), what these start from (`low`, 0 to 100), and the
    words of their ends (`levels`: raw figure, words, what a score stands for). A line of a model
    has its values leaf by leaf. In an `example`, which nobody held, the room answers to begin with.
    """
    dataset, found = appraisal.dataset, weighed(appraisal.dataset, appraisal.matrix, ())
    steps = tuple(ladders(dataset, appraisal.matrix))
    if found is None or sum(bool(rungs) for _, rungs in steps) < 2:
        return None
    sizes = {each.leaf: each.size for each in ranges_in_use(appraisal.matrix)}
    return {
        "workspace": dataset.settings.title,
        "workshop": name,
        "version": version_of(dataset, name),
        "example": dataset.workshops[name].example,
        "file": f"{name}-tradeoffs.yaml",
        "councils": _councils(dataset, dataset.workshops[name]),
        "leaves": [_leaf(dataset, leaf, rungs, sizes[leaf.id]) for leaf, rungs in steps],
        "models": _models(dataset, found),
        "lines": _lines(found),
        "strengths": [short(strength) for strength in STRENGTHS],
        "close": short(CLOSE),
        "enough": ENOUGH,
        "most": MOST,
        "sentences": patterns_of(SAID),
    }


def _councils(dataset: Dataset, workshop: Workshop) -> list[Mapping[str, str]]:
    """Who answers: the workshop's councils, or all where it names none."""
    names = council_names(dataset)
    return [{"id": i, "name": names[i]} for i in taking_part(dataset, workshop)]


def _leaf(
    dataset: Dataset, leaf: Criterion, rungs: Sequence[Rung], size: float
) -> Mapping[str, Any]:
    ends = dict.fromkeys([*(rung.from_ for rung in rungs), *(rung.to for rung in rungs)])
    return {
        "id": leaf.id,
        "label": leaf.label,
        "size": short(size),
        "low": short(level_value(leaf, rungs[0].from_)) if rungs else 0,
        "rungs": [[short(rung.from_), short(rung.to), short(rung.worth)] for rung in rungs],
        "levels": [
            [short(end), level_words(dataset, leaf, end), level_meaning(leaf, end)] for end in ends
        ],
    }


def _models(dataset: Dataset, found: Weighed) -> list[Mapping[str, str]]:
    """What competes for the first place; where all options are lines of one model, each of them."""
    names = model_names(dataset)
    return [{"id": i, "name": names.get(i) or dataset.options[i].label} for i in found.names]


def _lines(found: Weighed) -> list[Mapping[str, Any]]:
    held = zip(found.contest.models, found.contest.values.tolist(), strict=True)
    return [{"model": model, "values": list(map(short, values))} for model, values in held]
