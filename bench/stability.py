"""How long all stability intervals take, beside a grid of one per cent steps over a library.

Run from the repository's root: ``python -m bench.stability``. The grid moves each criterion's
weight from 0 to 1 in steps of 0.01, the others in proportion, and ranks the options anew at each
step with pymcdm where it is installed, with numpy otherwise. It fails when the two disagree by
more than a step or when a stated target is missed.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from appraisal.maths.robustness import Stability, Tree, stability_intervals
from bench.tables import table, told
from bench.timing import REPEATS, optional, timed

Array = npt.NDArray[np.float64]
Scorer = Callable[[Array, Array], Array]

OPTIONS, CRITERIA = 10, 30
STEP = 0.01
LEAST_TIMES = 10
"""How many times as long the quickest grid takes at the least, in the same run."""
MOST_NESTED = 3
"""How many times as long the same criteria may take in six branches of five."""


@dataclass(frozen=True)
class Row:
    """One way to find the intervals: its median time, and how near it can come."""

    tool: str
    seconds: float
    note: str


@dataclass(frozen=True)
class Growth:
    """What all intervals cost at one size."""

    options: int
    criteria: int
    seconds: float


def problem(options: int = OPTIONS, criteria: int = CRITERIA) -> tuple[Array, Array]:
    random = np.random.default_rng(1)
    weights = random.dirichlet(np.full(criteria, 5.0))
    return weights, random.uniform(0, 100, (options, criteria))


def ours(weights: Array, values: Array) -> Stability:
    return stability_intervals(Tree.flat(weights.size), weights, values)


def by_grid(weights: Array, values: Array, score: Scorer) -> list[tuple[float, float]]:
    """The outermost steps next to today's weight at which the first place still holds."""
    first = int(score(weights, values).argmax())
    found = []
    for criterion, share in enumerate(weights):

        def holds(step: float, moved: int = criterion, today: float = share) -> bool:
            trial = weights * (1 - step) / (1 - today)
            trial[moved] = step
            return int(score(trial, values).argmax()) == first

        kept = {step: holds(step) for step in np.arange(0, 1 + STEP / 2, STEP)}
        below = [step for step, kept_here in kept.items() if step <= share and not kept_here]
        above = [step for step, kept_here in kept.items() if step >= share and not kept_here]
        found.append((max(below, default=0.0), min(above, default=1.0)))
    return found


def plain_score(weights: Array, values: Array) -> Array:
    return values @ weights


def pymcdm_score() -> Scorer | None:
    methods: Any = optional("pymcdm.methods")
    if methods is None:
        return None
    method = methods.WSM(normalization_function=lambda column, cost=False: column)  # noqa: ARG005

    def score(weights: Array, values: Array) -> Array:
        types = np.ones(weights.size)
        return np.asarray(method(values, weights, types, validation=False), dtype=np.float64)

    return score


def compare(repeats: int = REPEATS) -> list[Row]:
    weights, values = problem()
    _, exact = timed(partial(ours, weights, values), repeats)
    rows = [Row("appraisal", exact, "exact")]
    for tool, score in (("numpy grid", plain_score), ("pymcdm grid", pymcdm_score())):
        if score is not None:
            _, seconds = timed(partial(by_grid, weights, values, score), repeats)
            rows.append(Row(tool, seconds, f"to {STEP:.0%} of weight"))
    return rows


def growth(repeats: int = REPEATS) -> list[Growth]:
    """Options and criteria tenfold in turn."""
    rows = []
    for options, criteria in (
        (OPTIONS, CRITERIA),
        (OPTIONS * 10, CRITERIA),
        (OPTIONS, CRITERIA * 10),
    ):
        weights, values = problem(options, criteria)
        work = partial(stability_intervals, Tree.flat(criteria), weights, values)
        _, seconds = timed(work, repeats)
        rows.append(Growth(options, criteria, seconds))
    return rows


def failures(rows: list[Row]) -> list[str]:
    weights, values = problem()
    exact, grid = ours(weights, values), by_grid(weights, values, plain_score)
    faults = [
        f"Criterion {criterion}: exact {exact.low[criterion]:.4f}–{exact.high[criterion]:.4f}, "
        f"grid {low:.2f}–{high:.2f}."
        for criterion, (low, high) in enumerate(grid)
        if not (-1e-9 <= exact.low[criterion] - low <= STEP + 1e-9)
        or not (-1e-9 <= high - exact.high[criterion] <= STEP + 1e-9)
    ]
    times = min(row.seconds for row in rows[1:]) / rows[0].seconds
    if times < LEAST_TIMES:
        faults.append(f"The quickest grid takes {times:.1f} times as long, not {LEAST_TIMES}.")
    if (times := nested_times()) > MOST_NESTED:
        faults.append(f"In branches it takes {times:.1f} times as long, over {MOST_NESTED}.")
    return faults


def nested_times(repeats: int = REPEATS) -> float:
    """How many times as long all intervals take where the criteria stand in branches."""
    _, values = problem()
    branches = CRITERIA // 5
    parent = (*[-1] * branches, *np.repeat(range(branches), 5).tolist())
    tree = Tree(parent, (*[-1] * branches, *range(CRITERIA)))
    shares = np.array([1 / branches] * branches + [1 / 5] * CRITERIA)
    even = np.full(CRITERIA, 1 / CRITERIA)
    _, nested = timed(partial(stability_intervals, tree, shares, values), repeats)
    _, flat = timed(partial(ours, even, values), repeats)
    return nested / flat


def comparison_table(rows: list[Row]) -> str:
    return table(
        "lrrl",
        ("Tool", "Milliseconds", "Times ours", "Found"),
        [
            (
                row.tool,
                f"{row.seconds * 1000:.3f}",
                f"{row.seconds / rows[0].seconds:,.0f}",
                row.note,
            )
            for row in rows
        ],
    )


def growth_table(rows: list[Growth]) -> str:
    return table(
        "rrr",
        ("Options", "Criteria", "Milliseconds"),
        [(f"{row.options}", f"{row.criteria}", f"{row.seconds * 1000:.3f}") for row in rows],
    )


def main() -> int:
    rows, grown = compare(), growth()
    return told(failures(rows), comparison_table(rows), growth_table(grown))


if __name__ == "__main__":
    sys.exit(main())
