"""A small dense simplex method: enough for tens of criteria and options, without scipy."""

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import FloatArray, row_sums

EPSILON = 1e-11
"""Pivots and reduced costs smaller than this are rounding."""
PATIENCE = 10
"""Pivots for each row and column, after which it might be going round in a circle."""


class Solution(Struct, frozen=True, eq=False):
    """The optimum of a linear program: its value, its variables and its dual prices."""

    value: float
    variables: FloatArray
    prices: FloatArray


class Game(Struct, frozen=True, eq=False):
    """A solved matrix game: its value and both players' optimal mixtures."""

    value: float
    columns: FloatArray
    rows: FloatArray


def maximise(gains: FloatArray, rows: FloatArray, limits: FloatArray) -> Solution | None:
    """Maximise gains · x over x ≥ 0 with rows @ x ≤ limits; None if there is no maximum.

    `gains` has n entries, `rows` is r × n, `limits` has r entries, all at least 0, so that
    x = 0 is a start. The tableau simplex method by the steepest gain (Dantzig 1951), with the
    largest pivot of several: small ones lose digits. It goes over to Bland's rule (1977,
    Mathematics of Operations Research 2, 103–107), which cannot cycle, where that takes long.
    `prices` are the r dual values.
    """
    count, width = rows.shape
    table = np.zeros((count + 1, width + count + 1))
    table[:-1, :width] = rows
    table[:-1, width:-1] = np.eye(count)
    table[:-1, -1] = limits
    table[-1, :width] = -gains
    basis = np.arange(width, width + count)
    left = PATIENCE * (width + count)
    while (entering := np.flatnonzero(table[-1, :-1] < -EPSILON)).size:
        column = int(table[-1, :-1].argmin() if left > 0 else entering[0])
        usable = np.flatnonzero(table[:-1, column] > EPSILON)
        if usable.size == 0:
            return None
        ratios = table[usable, -1] / table[usable, column]
        tied = usable[ratios <= ratios.min() + EPSILON]
        best = table[tied, column].argmax() if left > 0 else basis[tied].argmin()
        row = int(tied[best])
        _pivot(table, row, column)
        basis[row] = column
        left -= 1
    variables = np.zeros(width + count)
    variables[basis] = table[:-1, -1]
    return Solution(float(table[-1, -1]), variables[:width], table[-1, width:-1].copy())


def _pivot(table: FloatArray, row: int, column: int) -> None:
    """Make `column` a unit vector with its one at `row`, in place."""
    table[row] /= table[row, column]
    factors = table[:, column].copy()
    factors[row] = 0.0
    table -= np.outer(factors, table[row])


def matrix_game(payoff: FloatArray) -> Game:
    """The value and optimal mixtures of a zero-sum game.

    `payoff` (r × c) is what the column player wins of the row player. The value is the most
    that a mixture of columns wins against the worst row, and the least that a mixture of
    rows concedes to the best column (von Neumann's theorem; as a linear program: Dantzig
    1951). Payoffs are shifted above nought so that the program has a start.
    """
    shift = 1.0 - float(payoff.min())
    scale = float(payoff.max()) + shift
    solution = maximise(
        np.ones(payoff.shape[0]), (payoff.T + shift) / scale, np.ones(payoff.shape[1])
    )
    if solution is None:
        raise ArithmeticError("a game with positive payoffs has a value")
    columns = np.maximum(solution.prices, 0.0)
    rows = np.maximum(solution.variables, 0.0)
    columns /= columns.sum()
    rows /= rows.sum()
    return Game(float(row_sums(payoff * columns).min()), columns, rows)
