"""Ways of counting made up for tests: no workspace and no draws behind them."""

import math
from collections.abc import Callable, Mapping
from itertools import product

import numpy as np
from msgspec.structs import replace

from appraisal.appraise.ways.choices import (
    AGGREGATION,
    DEFINITION,
    ENDS,
    PARTIES,
    SCALES,
    TIERS,
    UNKNOWNS,
    Choice,
)
from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.errors import ERRORS
from appraisal.appraise.ways.finding_out import FindingOut
from appraisal.appraise.ways.weightings import WEIGHTS
from appraisal.findings.ways import NamedWays
from appraisal.maths.ways.effects import shapley_effects

NAMES = {"a": "Alpha", "b": "Beta", "c": "Gamma"}

FIXED: Mapping[str, tuple[str, ...]] = {
    "tiers": TIERS,
    "definition": DEFINITION,
    "unknowns": tuple(UNKNOWNS),
    "scales": tuple(SCALES),
    "errors": tuple(ERRORS),
    "weights": tuple(WEIGHTS),
    "aggregation": AGGREGATION,
    "parties": PARTIES,
}

Way = Mapping[str, str]


def first_of(row: Mapping[str, float], draws: int) -> str | None:
    """Which model is first in a way by more than three standard errors, if any is."""
    first, *others = sorted(row, key=lambda i: -row[i])
    ahead = [row[first] - row[i] > 3 * math.sqrt((row[first] + row[i]) / draws) for i in others]
    return first if all(ahead) else None


def ways(
    choices: tuple[str, ...], shares: Callable[[Way], Mapping[str, float]], draws: int = 1000
) -> Ways:
    """Ways of counting of these choices alone, with the shares that models have in each."""
    held = tuple(Choice(i, FIXED.get(i, ENDS), ("x",)) for i in choices)
    size = [len(choice.alternatives) for choice in held]
    every = product(*(choice.alternatives for choice in held))
    rows = [shares(dict(zip(choices, way, strict=True))) for way in every]
    models = tuple(rows[0])
    array = np.array([[row[i] for i in models] for row in rows]).reshape(*size, len(models))
    effects = shapley_effects(array)
    clear = [first_of(row, draws) for row in rows]
    return Ways(
        choices=held,
        models=models,
        draws=draws,
        shares=array,
        first={i: math.fsum(row[i] for row in rows) / len(rows) for i in models},
        ways_first={i: sum(row[i] == max(row.values()) for row in rows) for i in models},
        clear={i: clear.count(i) for i in models},
        too_close=clear.count(None),
        error=max(math.sqrt(p * (1 - p) / draws) for row in rows for p in row.values()),
        matters=dict(zip(choices, map(float, effects), strict=True)),
        to_find_out=FindingOut((), ways=72, every=False, draws=1024),
        unknown_in=np.zeros(array.shape, dtype=bool),
    )


def unknown(found: Ways, *models: str) -> Ways:
    """The same where nothing is known of some models, in any way."""
    nothing = np.broadcast_to([model in models for model in found.models], found.shares.shape)
    return replace(found, unknown_in=nothing)


def named(found: Ways, **figures: tuple[str, ...]) -> NamedWays:
    """The same with names, and by a choice's id the contested figures that it is about."""
    held: dict[str, tuple[str, ...]] = {choice.id: () for choice in found.choices}
    held |= {choice.replace("_", "-"): own for choice, own in figures.items()}
    return NamedWays(found, NAMES, held)


def split(way: Way) -> Mapping[str, float]:
    """Alpha is first as the headline counts, Beta where values are multiplied."""
    if way["aggregation"] == "geometric-mean":
        return {"a": 0.25, "b": 0.75, "c": 0.0}
    if way["unknowns"] == "low":
        return {"a": 0.5, "b": 0.5, "c": 0.0}
    return {"a": 1.0, "b": 0.0, "c": 0.0}


SPLIT = ways(("unknowns", "aggregation", "parties"), split)
"""16 ways: Alpha is first in 6, Beta in 8, and two are level; the last choice changes nothing."""


def together(way: Way) -> Mapping[str, float]:
    """Beta is first only where two choices are both made otherwise."""
    other = way["aggregation"] == "geometric-mean" and way["parties"] == "without"
    return {"a": 0.2, "b": 0.8} if other else {"a": 0.9, "b": 0.1}


TOGETHER = ways(("aggregation", "parties"), together)


def loose(way: Way) -> Mapping[str, float]:
    """Who is first can't be told where two choices are both made otherwise."""
    other = way["aggregation"] == "geometric-mean" and way["parties"] == "without"
    return {"a": 0.52, "b": 0.48} if other else {"a": 0.9, "b": 0.1}


LOOSE = ways(("aggregation", "parties"), loose)
LEVEL = ways(("aggregation", "parties"), lambda _: {"a": 1 / 3, "b": 1 / 3, "c": 1 / 3})
"""All of them level, however it is counted."""
ALWAYS = ways(("aggregation",), lambda _: {"a": 1.0, "b": 0.0})
"""Alpha is first whatever is done."""
ALONE = ways(("aggregation",), lambda _: {"a": 1.0})
