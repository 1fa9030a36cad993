"""How long all stability intervals take, beside a grid of one per cent steps over a library.

Run from the repository's root: ``python -m bench.stability``. The grid moves each criterion's
weight from 0 to 1 in steps of 0.01, the others in proportion, and ranks the options anew at each
step with pymcdm where it is installed, with numpy otherwise. It fails when the two disagree by
more than a step or when a stated target is missed.
"""

import importlib
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from appraisal.robustness import Stability, Tree, stability_intervals

Array = npt.NDArray[np.float64]
Scorer = Callable[[Array, Array], Array]

OPTIONS, CRITERIA = 10, 30
REPEATS = 5
STEP = 0.01
TARGET = 0.001  # seconds


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
    try:
        methods: Any = importlib.import_module("pymcdm.methods")
    except ImportError:
        return None
    method = methods.WSM(normalization_function=lambda column, cost=False: column)  # noqa: ARG005

    def score(weights: Array, values: Array) -> Array:
        types = np.ones(weights.size)
        return np.asarray(method(values, weights, types, validation=False), dtype=np.float64)

    return score


def median_time(work: Callable[[], object], repeats: int) -> float:
    work()
    taken = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def compare(repeats: int = REPEATS) -> list[Row]:
    weights, values = problem()
    rows = [Row("appraisal", median_time(lambda: ours(weights, values), repeats), "exact")]
    grid = f"to {STEP:.0%} of weight"
    library = pymcdm_score()
    for tool, score in (("numpy grid", plain_score), ("pymcdm grid", library)):
        if score is not None:
            scorer: Scorer = score

            def work(chosen: Scorer = scorer) -> object:
                return by_grid(weights, values, chosen)

            rows.append(Row(tool, median_time(work, repeats), grid))
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
        tree = Tree.flat(criteria)

        def work(tree: Tree = tree, weights: Array = weights, values: Array = values) -> object:
            return stability_intervals(tree, weights, values)

        rows.append(Growth(options, criteria, median_time(work, repeats)))
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
    if rows[0].seconds > TARGET:
        faults.append(f"{rows[0].seconds * 1000:.2f} ms, not under {TARGET * 1000:g}.")
    return faults


def comparison_table(rows: list[Row]) -> str:
    lines = ["| Tool | Milliseconds | Times ours | Found |", "| :--- | ---: | ---: | :--- |"]
    lines += [
        f"| {row.tool} | {row.seconds * 1000:.3f} | {row.seconds / rows[0].seconds:,.0f} "
        f"| {row.note} |"
        for row in rows
    ]
    return "\n".join(lines)


def growth_table(rows: list[Growth]) -> str:
    lines = ["| Options | Criteria | Milliseconds |", "| ---: | ---: | ---: |"]
    lines += [f"| {row.options} | {row.criteria} | {row.seconds * 1000:.3f} |" for row in rows]
    return "\n".join(lines)


def main() -> int:
    rows = compare()
    print(comparison_table(rows))
    print()
    print(growth_table(growth()))
    faults = failures(rows)
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
