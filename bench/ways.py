"""All ways of counting, worlds included, against an appraisal without them; and how that grows."""

import pathlib
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from unittest import mock

import numpy as np
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.safety.ground import lay_out
from appraisal.appraise.ways.counted import Ways, ways_of_counting
from appraisal.load import load
from appraisal.maths.robustness import Errors, Tree
from appraisal.maths.robustness.cells import Row
from appraisal.maths.robustness.sampling import tree_sampler
from appraisal.maths.ways.first_places import Counting, Leaf, first_shares
from appraisal.model import Dataset
from bench.tables import table, told
from bench.timing import REPEATS

TARGETS = {2_000: 2.0, 20_000: 10.0}
"""Draws for each way, and how many times an appraisal without ways they may take at most."""

LEAST_WAYS = 500
MIB_TARGET = 64.0


@dataclass(frozen=True)
class Comparison:
    """All of Derbyshire's ways: medians in seconds of the processor, and their memory."""

    draws: int
    runs: int
    seconds: float
    without: float
    mib: float

    @property
    def ratio(self) -> float:
        """How many times an appraisal without ways they take."""
        return self.seconds / self.without


@dataclass(frozen=True)
class Growth:
    """Made-up ways: so many choices of two alternatives each, and the seconds of the processor."""

    options: int
    choices: int
    runs: int
    seconds: float
    mib: float


def busy(work: Callable[[], object]) -> float:
    """The seconds that the processor works at it: others may use the machine too."""
    began = time.process_time()
    work()
    return time.process_time() - began


def most_memory(work: Callable[[], object]) -> float:
    """The most memory that it holds at a time beyond what was held before, in MiB."""
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 2**20


def without_ways(dataset: Dataset) -> None:
    """The same appraisal, but for its ways."""
    with mock.patch("appraisal.appraise.stages.ways_of_counting"):
        appraise(dataset)


def all_ways(found: Appraisal, draws: int) -> Ways:
    """All ways of an appraisal's workspace, with so many draws each."""
    settings = found.dataset.settings
    simulation = settings.simulation.model_copy(update={"ways": draws})
    dataset = replace(
        found.dataset, settings=settings.model_copy(update={"simulation": simulation})
    )
    ground = lay_out(dataset, found.matrix, found.weights, found.headline)
    if ground is None:
        raise ValueError("nothing is ranked")
    return ways_of_counting(dataset, found.matrix, ground)


def compare(repeats: int = REPEATS) -> list[Comparison]:
    """Medians of runs in turn, so that all meet the same machine."""
    dataset = load(pathlib.Path())
    found = appraise(dataset)
    times: dict[int, list[float]] = {draws: [] for draws in (0, *TARGETS)}
    for _ in range(repeats):
        times[0].append(busy(lambda: without_ways(dataset)))
        for draws in TARGETS:
            times[draws].append(busy(lambda draws=draws: all_ways(found, draws)))
    runs = found.ways.runs if found.ways else 0
    return [
        Comparison(
            draws=draws,
            runs=runs,
            seconds=statistics.median(times[draws]),
            without=statistics.median(times[0]),
            mib=most_memory(lambda draws=draws: all_ways(found, draws)),
        )
        for draws in TARGETS
    ]


def made_up(options: int, choices: int, leaves: int = 16) -> Counting:
    """Leaves of which every second hangs on a choice of its own, as long as there are any left."""
    random = np.random.default_rng(1)

    def column() -> Row:
        value = random.uniform(20, 80, options)
        return Row(value - 15, value, value + 15, np.zeros(options, dtype=bool))

    held = []
    for place in range(leaves):
        shape = tuple(2 if place == 2 * choice else 1 for choice in range(choices))
        columns = (column(), column()) if 2 in shape else (column(),)
        held.append(Leaf(columns, np.arange(len(columns)).reshape(shape)))
    sampler = tree_sampler(Tree.flat(leaves))
    return Counting(tuple(held), (Errors.apart(options, leaves),), (sampler, sampler))


def growth() -> list[Growth]:
    """With as many options again, and with twice as many ways, and twice as many again."""
    rows = []
    for options, choices in ((10, 4), (20, 4), (40, 4), (10, 5), (10, 6), (10, 7)):
        counting, models = made_up(options, choices), list(range(options))

        def work(counting: Counting = counting, models: list[int] = models) -> object:
            return first_shares(counting, models, 2_000, 1)

        work()
        seconds = statistics.median(busy(work) for _ in range(REPEATS))
        rows.append(Growth(options, choices, 2**choices * 4, seconds, most_memory(work)))
    return rows


def failures(rows: list[Comparison]) -> list[str]:
    return [
        *(
            f"All ways, {row.draws:,} draws each: {row.ratio:.2f} times an appraisal without them, "
            f"not {TARGETS[row.draws]:g}."
            for row in rows
            if row.ratio > TARGETS[row.draws]
        ),
        *(
            f"All ways, {row.draws:,} draws each: {row.mib:.0f} MiB, not {MIB_TARGET:g}."
            for row in rows
            if row.mib > MIB_TARGET
        ),
        *(f"Only {row.runs} ways, not {LEAST_WAYS}." for row in rows[:1] if row.runs < LEAST_WAYS),
    ]


def comparison_table(rows: list[Comparison]) -> str:
    return table(
        "rrrrrrr",
        ("Ways", "Draws each", "Seconds", "Appraisal without", "Ratio", "At most", "MiB"),
        [
            (
                f"{row.runs:,}",
                f"{row.draws:,}",
                f"{row.seconds:.3f}",
                f"{row.without:.3f}",
                f"{row.ratio:.2f}",
                f"{TARGETS[row.draws]:g}",
                f"{row.mib:.1f}",
            )
            for row in rows
        ],
    )


def growth_table(rows: list[Growth]) -> str:
    return table(
        "rrrrrr",
        ("Options", "Choices of values", "Ways", "Seconds", "Times as long", "MiB"),
        [
            (
                str(row.options),
                str(row.choices),
                str(row.runs),
                f"{row.seconds:.3f}",
                f"{row.seconds / rows[0].seconds:.1f}",
                f"{row.mib:.1f}",
            )
            for row in rows
        ],
    )


def main() -> int:
    rows = compare()
    return told(failures(rows), comparison_table(rows), growth_table(growth()))


if __name__ == "__main__":
    sys.exit(main())
