"""The front of more candidates than can be listed, walked along by mixed-integer programming.

HiGHS solves each step to a gap of nought (Huangfu and Hall 2018, Parallelizing the dual revised
simplex method, Mathematical Programming Computation 10, 119–142); the walk is that of the
ε-constraint (Haimes, Lasdon and Wismer 1971, IEEE Transactions on Systems, Man and Cybernetics 1,
296–297), with the least cost at each gain.
"""

from collections.abc import Callable, Sequence
from math import fsum
from typing import TYPE_CHECKING

import numpy as np

from appraisal.maths.packages.front import Front, Running
from appraisal.maths.packages.gains import Part, values_at
from appraisal.maths.packages.limits import Limits
from appraisal.maths.packages.masks import mask_of, members_of
from appraisal.maths.packages.programme import Programme, Row, programme_of
from appraisal.maths.ranking import FloatArray

if TYPE_CHECKING:
    import highspy

STEP = 1e-4
"""Of packages whose costs are no further apart only one is found."""

LEVEL = 1e-6
"""Of packages whose values are no further apart the cheapest is found."""

_OPTIONS = {
    "output_flag": False,
    # With it HiGHS 1.15 called a package the best that another beats, and is no faster here.
    "presolve": "off",
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
    "mip_feasibility_tolerance": 1e-9,
    "primal_feasibility_tolerance": 1e-9,
}


class NotProved(RuntimeError):
    """The solver stopped before it had proved that there is no better package."""


def efficient_by_solver(
    cost: FloatArray,
    parts: Sequence[Part],
    limits: Limits,
    progress: Callable[[float], None] | None = None,
) -> Front:
    """The front by cost and by value, each package proved to be the best at its cost.

    From the most that can be had downwards: the cheapest package of the most value, then the same
    among those that cost less by STEP, until there is none. Of packages level in both, one is
    found. `progress` is told the share of the range of costs that is behind. Needs highspy
    (ImportError where it is not installed); raises NotProved where the solver gives up.
    """
    walk = _Walk(programme_of(cost, parts, limits), limits.count)
    low, high = float(np.minimum(cost, 0).sum()), float(np.maximum(cost, 0).sum())
    running, most = Running(), high
    while (best := walk.best(most)) is not None:
        price = fsum(cost[i] for i in members_of(best))
        value = fsum(values_at(parts, np.array([best]))[:, 0])
        running.take(np.array([best]), np.array([price]), np.array([value]))
        most = price - STEP
        if progress is not None:
            progress(min(1.0, (high - most) / (high - low + STEP)))
    if progress is not None:
        progress(1.0)
    return running.front()


class _Walk:
    """A programme in the solver, asked again and again with other bounds on cost and value."""

    def __init__(self, programme: Programme, candidates: int) -> None:
        import highspy

        self._programme, self._candidates = programme, candidates
        self._solver = highspy.Highs()
        for name, setting in _OPTIONS.items():
            self._solver.setOptionValue(name, setting)
        rows = [
            *programme.rows,
            Row(programme.cost, -np.inf, np.inf),
            Row(programme.value, -np.inf, np.inf),
        ]
        self._solver.passModel(_passed(programme.whole, rows))
        self._columns = np.arange(len(programme.whole), dtype=np.int32)
        self._cost, self._value = len(rows) - 2, len(rows) - 1

    def best(self, most: float) -> int | None:
        """The cheapest package of the most value among those that cost up to `most`."""
        self._solver.changeRowBounds(self._cost, -np.inf, most)
        self._solver.changeRowBounds(self._value, -np.inf, np.inf)
        if self._least({column: -share for column, share in self._programme.value.items()}) is None:
            return None
        worth = -self._solver.getObjectiveValue()
        self._solver.changeRowBounds(self._value, worth - LEVEL, np.inf)
        return self._least(self._programme.cost)

    def _least(self, aim: dict[int, float]) -> int | None:
        """The package of the least of a sum; None where none is feasible."""
        from highspy import HighsModelStatus

        costs = np.zeros(len(self._columns))
        costs[list(aim)] = list(aim.values())
        self._solver.changeColsCost(len(costs), self._columns, costs)
        self._solver.run()
        if self._solver.getModelStatus() == HighsModelStatus.kInfeasible:
            self._ask_otherwise()
        status = self._solver.getModelStatus()
        if status == HighsModelStatus.kInfeasible:
            return None
        if status != HighsModelStatus.kOptimal:
            raise NotProved(self._solver.modelStatusToString(status))
        held = np.array(self._solver.getSolution().col_value[: self._candidates]) > 0.5
        return mask_of(np.flatnonzero(held).tolist())

    def _ask_otherwise(self) -> None:
        """Solve once more with presolve, without which HiGHS 1.15 has missed packages."""
        self._solver.clearSolver()
        self._solver.setOptionValue("presolve", "on")
        self._solver.run()
        self._solver.setOptionValue("presolve", _OPTIONS["presolve"])


def _passed(whole: Sequence[bool], rows: Sequence[Row]) -> "highspy.HighsLp":
    """Columns from 0 to 1 and rows, as the solver takes them."""
    import highspy

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(whole), len(rows)
    lp.col_cost_ = np.zeros(len(whole))
    lp.col_lower_, lp.col_upper_ = np.zeros(len(whole)), np.ones(len(whole))
    kinds = highspy.HighsVarType
    lp.integrality_ = [kinds.kInteger if one else kinds.kContinuous for one in whole]
    lp.row_lower_ = np.array([row.least for row in rows])
    lp.row_upper_ = np.array([row.most for row in rows])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(row.sum) for row in rows)])
    lp.a_matrix_.index_ = np.array([column for row in rows for column in row.sum])
    lp.a_matrix_.value_ = np.array([share for row in rows for share in row.sum.values()])
    return lp
