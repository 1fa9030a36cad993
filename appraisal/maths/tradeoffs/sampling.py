"""A sample of the weights that fit some answers, the same numbers here and in the browser."""

from collections.abc import Callable

import numpy as np

from appraisal.maths.ranking import FloatArray

SEED = 20261130
COUNT = 200
"""Weights in a sample: the standard error of a share is at most 0.035."""
MOVES = 3
"""Moves for each leaf between one of them and the next."""
_FLAT = 1e-12
_WORD = 0xFFFFFFFF


def mulberry32(seed: int) -> Callable[[], float]:
    """Uniform numbers from 0 to 1, of 32-bit integers alone (Tommy Ettinger 2017)."""
    state = seed & _WORD

    def draw() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & _WORD
        mixed = ((state ^ (state >> 15)) * (state | 1)) & _WORD
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & _WORD)) & _WORD
        return ((mixed ^ (mixed >> 14)) & _WORD) / 4294967296

    return draw


def sample(rows: FloatArray, start: FloatArray, count: int = COUNT) -> FloatArray:
    """`count` weights that fit, count × n, uniform over the set.

    Hit and run along pairs of leaves (Smith 1984, Operations Research 32, 1296–1308): one gives to
    another what keeps to all answers. `start` lies inside. Only + − × ÷ and comparisons are used.
    """
    draw = mulberry32(SEED)
    weights = [float(weight) for weight in start]
    leaves = len(weights)
    if leaves == 1:
        return np.ones((count, 1))
    columns = [[float(row[leaf]) for row in rows] for leaf in range(leaves)]
    found = np.empty((count, leaves))
    for at in range(count):
        slack = _slack(columns, weights, len(rows))
        for _ in range(MOVES * leaves):
            _move(draw, weights, columns, slack)
        weights = [max(weight, 0.0) for weight in weights]
        total = 0.0
        for weight in weights:
            total += weight
        weights = [weight / total for weight in weights]
        found[at] = weights
    return found


def _slack(columns: list[list[float]], weights: list[float], rows: int) -> list[float]:
    slack = [0.0] * rows
    for column, weight in zip(columns, weights, strict=True):
        for row in range(rows):
            slack[row] += column[row] * weight
    return slack


def _move(
    draw: Callable[[], float],
    weights: list[float],
    columns: list[list[float]],
    slack: list[float],
) -> None:
    """Let one leaf give to another, or take from it, as much as a number drawn says."""
    taker = int(draw() * len(weights))
    giver = int(draw() * (len(weights) - 1))
    giver += giver >= taker
    low, high = -weights[taker], weights[giver]
    changes = [one - other for one, other in zip(columns[taker], columns[giver], strict=True)]
    for change, left in zip(changes, slack, strict=True):
        if change > _FLAT:
            low = max(low, -left / change)
        elif change < -_FLAT:
            high = min(high, -left / change)
    if high <= low:
        return
    given = low + (high - low) * draw()
    weights[taker] += given
    weights[giver] -= given
    for row, change in enumerate(changes):
        slack[row] += given * change
