"""How long full SMAA-2 takes, beside a hand-tuned numpy kernel and loops over libraries.

Run from the repository's root: ``python -m bench.smaa``. pymcdm and scikit-criteria are compared
where they are installed: a loop over their weighted sum, a draw at a time, is timed on a few
hundred draws and extrapolated. The target holds for a library as it comes; pymcdm with its checks
switched off is told beside it. Full SMAA-2 means rank acceptability, central weights, pairwise
winning indices and confidence factors, weights and triangular scores drawn together. It fails
when results differ by more than chance or when a stated target is missed.
"""

import importlib
import subprocess
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from appraisal.maths.robustness import Scores, Tree, smaa
from appraisal.maths.robustness.acceptability import CONFIDENCE_SAMPLES
from bench.tables import number, table, told
from bench.timing import REPEATS, in_turn, once, optional

Array = npt.NDArray[Any]

OPTIONS, CRITERIA, SAMPLES = 10, 30, 100_000
BLOCK = 512
TRIED = {"pymcdm": 400, "scikit-criteria": 100}
UNCHECKED = "pymcdm, its checks off"
# Times the kernel, at most; times as fast as a loop over a library, at least; MiB, at most.
AGAINST_KERNEL = 1.5
AGAINST_LOOP = 100.0
MEMORY = 15.0

OURS = "appraisal"
KERNEL = "hand-tuned numpy"


@dataclass(frozen=True)
class Row:
    """One tool; `seconds` is the median, None where the tool is not installed."""

    tool: str
    seconds: float | None
    note: str = ""


@dataclass(frozen=True)
class Growth:
    """What the simulation costs at one size: seconds, and MiB over the imports."""

    options: int
    criteria: int
    samples: int
    seconds: float
    memory: float


def problem(options: int = OPTIONS, criteria: int = CRITERIA) -> tuple[Tree, Scores]:
    """Options whose every score is uncertain: twenty either side, as a bare judgement is."""
    values = np.random.default_rng(1).uniform(20, 80, (options, criteria))
    none = np.zeros(values.shape, dtype=bool)
    return Tree.flat(criteria), Scores(values, values - 20, values + 20, none)


def ours(samples: int = SAMPLES) -> Array:
    tree, scores = problem()
    return smaa(tree, scores, samples, seed=1).acceptability


def kernel(samples: int = SAMPLES) -> Array:
    """The same work as one would write it by hand, single precision and a block at a time."""
    _, scores = problem()
    low = scores.low[:, :, None].astype(np.float32)
    spread = (scores.high - scores.low)[:, :, None].astype(np.float32)
    mode = ((scores.value - scores.low) / (scores.high - scores.low))[:, :, None]
    upper, lower = spread * mode.astype(np.float32), spread * (1 - mode).astype(np.float32)
    options, criteria = scores.value.shape
    random = np.random.Generator(np.random.SFC64(1))
    u = np.empty((options, criteria, BLOCK), dtype=np.float32)
    v = np.empty_like(u)

    def draw() -> Array:
        random.random(out=u, dtype=np.float32)
        random.random(out=v, dtype=np.float32)
        drawn = np.minimum(u, v)
        drawn *= lower
        np.maximum(u, v, out=v)
        np.multiply(v, upper, out=v)
        drawn += v
        drawn += low
        return drawn

    ranked = np.zeros((options, options), dtype=np.int64)
    beats = np.zeros((options, options), dtype=np.int64)
    central = np.zeros((options, criteria))
    for start in range(0, samples, BLOCK):
        size = min(BLOCK, samples - start)
        cuts = np.sort(random.random((BLOCK, criteria - 1), dtype=np.float32), axis=1)
        weights = np.diff(cuts, prepend=np.float32(0), append=np.float32(1), axis=1).T
        values = np.einsum("nms,ms->ns", draw(), weights)[:, :size]
        wins = values[:, None, :] > values[None, :, :]
        rank = np.add.reduce(wins, axis=0, dtype=np.int64)
        beats += np.count_nonzero(wins, axis=2)
        keys = rank + options * np.arange(options)[:, None]
        ranked += np.bincount(keys.ravel(), minlength=options**2).reshape(options, options)
        central += (rank == 0).astype(np.float32) @ weights[:, :size].T
    central /= np.maximum(central.sum(axis=1, keepdims=True), 1e-12)
    fixed = central.astype(np.float32)
    confident = np.zeros(options)
    for start in range(0, min(samples, CONFIDENCE_SAMPLES), BLOCK):
        values = fixed @ draw().transpose(1, 0, 2).reshape(criteria, -1)
        values = values.reshape(options, options, BLOCK)[:, :, : CONFIDENCE_SAMPLES - start]
        own = values[np.arange(options), np.arange(options)]
        confident += (own >= values.max(axis=1)).sum(axis=1)
    return ranked / samples


def loop(rank: Callable[[Array, Array], Array], samples: int) -> None:
    """The same work around a function that ranks a matrix under weights, a draw at a time.

    `samples` stands for SAMPLES: the confidence factors get their share of it.
    """
    _, scores = problem()
    random = np.random.default_rng(1)
    ranked = np.zeros((OPTIONS, OPTIONS))
    beats = np.zeros((OPTIONS, OPTIONS))
    central = np.full((OPTIONS, CRITERIA), 1e-9)
    for _ in range(samples):
        weights = random.dirichlet(np.ones(CRITERIA))
        ranks = rank(random.triangular(scores.low, scores.value, scores.high), weights)
        ranked[np.arange(OPTIONS), ranks - 1] += 1
        beats += ranks[:, None] < ranks[None, :]
        central[ranks == 1] += weights
    central /= central.sum(axis=1, keepdims=True)
    confident = np.zeros(OPTIONS)
    for _ in range(samples * CONFIDENCE_SAMPLES // SAMPLES):
        drawn = random.triangular(scores.low, scores.value, scores.high)
        for option in range(OPTIONS):
            confident[option] += rank(drawn, central[option])[option] == 1


def with_pymcdm(samples: int, checked: bool = True) -> None:
    methods = importlib.import_module("pymcdm.methods")
    types = np.ones(CRITERIA)
    method = methods.WSM(normalization_function=lambda column, cost=False: column)  # noqa: ARG005

    def rank(matrix: Array, weights: Array) -> Array:
        return np.asarray(
            method.rank(method(matrix, weights, types, validation=checked)), dtype=int
        )

    with warnings.catch_warnings():
        # It warns of weights whose sum is a rounding away from one.
        warnings.simplefilter("ignore")
        loop(rank, samples)


def with_scikit_criteria(samples: int) -> None:
    skcriteria = importlib.import_module("skcriteria")
    model = importlib.import_module("skcriteria.agg.simple").WeightedSumModel()

    def rank(matrix: Array, weights: Array) -> Array:
        problem = skcriteria.mkdm(matrix, [max] * CRITERIA, weights=weights)
        return np.asarray(model.evaluate(problem).rank_, dtype=int)

    loop(rank, samples)


def compare(repeats: int = REPEATS) -> list[Row]:
    """Every tool, medians of `repeats` runs; ours and the kernel in turn."""
    ours(BLOCK)
    kernel(BLOCK)
    own, by_hand = in_turn(partial(once, ours), partial(once, kernel), repeats=repeats)
    rows = [Row(OURS, own), Row(KERNEL, by_hand)]
    loops: dict[str, tuple[str, Callable[[int], None]]] = {
        "pymcdm": ("pymcdm", with_pymcdm),
        UNCHECKED: ("pymcdm", partial(with_pymcdm, checked=False)),
        "scikit-criteria": ("skcriteria", with_scikit_criteria),
    }
    for tool, (module, work) in loops.items():
        if optional(module) is None:
            rows.append(Row(tool, None, "not installed"))
            continue
        tried = TRIED.get(tool, TRIED["pymcdm"])
        work(10)
        some = partial(work, tried)
        [seconds] = in_turn(partial(once, some), repeats=repeats)
        note = f"a loop, extrapolated from {tried} draws"
        rows.append(Row(tool, seconds * SAMPLES / tried, note))
    return rows


PROBE = """
import sys, time
from appraisal.maths.robustness import smaa
from bench.smaa import problem
options, criteria, samples = map(int, sys.argv[1:])
tree, scores = problem(options, criteria)
def peak():
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
before = peak()
began = time.process_time()
smaa(tree, scores, samples, seed=1)
taken = time.process_time() - began
print(taken, (peak() - before) / 1024)
"""


def growth() -> list[Growth]:
    """Options, criteria and samples tenfold in turn, each in a process of its own.

    Memory is the growth of the process's peak, as Linux keeps it (VmHWM); getrusage would
    report the parent's.
    """
    sizes = [
        (OPTIONS, CRITERIA, SAMPLES),
        (OPTIONS * 10, CRITERIA, SAMPLES),
        (OPTIONS, CRITERIA * 10, SAMPLES),
        (OPTIONS, CRITERIA, SAMPLES * 10),
    ]
    rows = []
    for size in sizes:
        command = [sys.executable, "-c", PROBE, *map(str, size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        seconds, memory = map(float, done.stdout.split())
        rows.append(Growth(*size, seconds, memory))
    return rows


def failures(rows: list[Row], grown: list[Growth]) -> list[str]:
    """Results that differ and targets that are missed; a tool that is absent is no failure."""
    taken = {row.tool: row.seconds for row in rows if row.seconds is not None}
    apart = float(np.abs(ours() - kernel()).max())
    faults = [f"Ours and the kernel differ by {apart:.4f}."] if apart > 0.012 else []
    if taken[OURS] > AGAINST_KERNEL * taken[KERNEL]:
        faults.append(f"{taken[OURS] / taken[KERNEL]:.2f} times the kernel's time.")
    faults += [
        f"Only {taken[tool] / taken[OURS]:.0f} times as fast as a loop over {tool}."
        for tool in TRIED
        if tool in taken and taken[tool] < AGAINST_LOOP * taken[OURS]
    ]
    usual, longer = grown[0], grown[-1]
    if usual.memory > MEMORY or longer.memory > usual.memory + 1:
        faults.append(f"{usual.memory:.1f} MiB, {longer.memory:.1f} with ten times the samples.")
    return faults


def comparison_table(rows: list[Row]) -> str:
    own = next(row.seconds for row in rows if row.tool == OURS)
    return table(
        "lrrl",
        ("Tool", "Seconds", "Times ours", "Note"),
        [
            (
                row.tool,
                number(row.seconds, ".3f"),
                number(row.seconds and own and row.seconds / own, ".2f"),
                row.note,
            )
            for row in rows
        ],
    )


def loops_sentence(rows: list[Row]) -> str:
    """What the target is measured against, and the figure that it is not; empty without loops."""
    taken = {row.tool: row.seconds for row in rows if row.seconds is not None}
    times = {tool: seconds / taken[OURS] for tool, seconds in taken.items()}
    usual = [f"{times[tool]:.0f} times over {tool}" for tool in TRIED if tool in times]
    if not usual:
        return ""
    said = (
        f"Loops over libraries are extrapolated from fewer samples. The target, at least "
        f"{AGAINST_LOOP:.0f} times as fast as such a loop, is measured with each library as it "
        f"comes: {' and '.join(usual)}."
    )
    if UNCHECKED not in times:
        return said
    reached = "above" if times[UNCHECKED] >= AGAINST_LOOP else "below"
    return (
        f"{said} With pymcdm's own checks of its input switched off it is {times[UNCHECKED]:.0f} "
        f"times, which would be {reached} the target."
    )


def growth_table(rows: list[Growth]) -> str:
    return table(
        "rrrrrr",
        ("Options", "Criteria", "Samples", "Seconds", "Times as long", "MiB over the imports"),
        [
            (
                f"{row.options}",
                f"{row.criteria}",
                f"{row.samples:,}",
                f"{row.seconds:.3f}",
                f"{row.seconds / rows[0].seconds:.1f}",
                f"{row.memory:.1f}",
            )
            for row in rows
        ],
    )


def main() -> int:
    rows, grown = compare(), growth()
    return told(
        failures(rows, grown), comparison_table(rows), loops_sentence(rows), growth_table(grown)
    )


if __name__ == "__main__":
    sys.exit(main())
