"""In how many ways of counting each model, or family, is first once some choices are settled."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from appraisal.appraise.ways.choices import Choice
from appraisal.appraise.ways.counted import Ways, most_often
from appraisal.maths.robustness.arrays import BoolArray
from appraisal.model import FAMILIES, Dataset

Settled = Mapping[str, str]
"""The alternative that each settled choice takes, by the choice's id."""

NONE_SETTLED: Settled = MappingProxyType({})


@dataclass(frozen=True)
class Tally:
    """In how many of `ways` each model, or family, is first most often: each of those level."""

    ways: int
    first: Mapping[str, int]


def tally(ways: Ways, settled: Settled = NONE_SETTLED) -> Tally:
    """The ways of counting that are left, and in how many of them each model is first."""
    left, most = _left(ways, settled)
    return _tallied(left, dict(zip(ways.models, most.T, strict=True)))


def by_family(ways: Ways, dataset: Dataset, settled: Settled = NONE_SETTLED) -> Tally:
    """The same of the families that have a ranked model: a family is first where any of its is."""
    left, most = _left(ways, settled)
    families = {model: families_of(dataset, model) for model in ways.models}
    first: dict[str, BoolArray] = {}
    for family in FAMILIES:
        own = [family in families[model] for model in ways.models]
        if any(own):
            first[family] = np.logical_or.reduce(most[:, own], axis=1)
    return _tallied(left, first)


def families_of(dataset: Dataset, model: str) -> tuple[str, ...]:
    """The families that the lines of a model belong to: one, in all that anybody has written."""
    held = {dataset.options[i].family for i in dataset.models[model]}
    return tuple(family for family in FAMILIES if family in held)


def changing(ways: Ways) -> tuple[Choice, ...]:
    """The choices that change how often any model is first, in the registry's order."""
    return tuple(
        choice
        for axis, choice in enumerate(ways.choices)
        if (ways.shares != ways.shares.take([0], axis=axis)).any()
    )


def _left(ways: Ways, settled: Settled) -> tuple[int, BoolArray]:
    """How many ways are left, and which models are first in each that differs from the others."""
    index: list[slice] = []
    for choice, size in zip(ways.choices, ways.shares.shape, strict=False):
        if choice.id in settled:
            at = min(choice.alternatives.index(settled[choice.id]), size - 1)
            index.append(slice(at, at + 1))
        else:
            index.append(slice(None))
    most = most_often(ways.shares[tuple(index)]).reshape(-1, len(ways.models))
    free = (len(c.alternatives) for c in ways.choices if c.id not in settled)
    return math.prod(free), most


def _tallied(left: int, first: Mapping[str, BoolArray]) -> Tally:
    # A choice that changes nothing stands for as many ways as it has alternatives.
    counts = {i: int(np.count_nonzero(own)) * (left // len(own)) for i, own in first.items()}
    return Tally(left, counts)
