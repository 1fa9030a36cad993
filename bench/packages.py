"""Every package of agreements: against bare sums, against one at a time, and by two solvers.

Run from the repository's root: ``python -m bench.packages``. Candidates are made up, with a seed.
CBC is compared with where PuLP is installed.
"""

import dataclasses
import sys
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import ModuleType

import numpy as np

from appraisal.maths.packages.draws import Drawn, Draws, best_in_draws
from appraisal.maths.packages.gains import merged
from appraisal.maths.packages.limits import Limits, feasible
from appraisal.maths.packages.masks import added
from appraisal.maths.packages.search import Found, efficient
from appraisal.maths.packages.solver import efficient_by_solver
from bench import appraised_packages as appraised
from bench.made_up_packages import Question, made_up, one_at_a_time
from bench.tables import number, table, told
from bench.timing import REPEATS, in_turn, once, optional

COUNCILS = 10
HALF = 0.5
SUMS = 17
SAMPLE = 300
APPRAISED = 40
DRAWN = 1_000
SUMS_TARGET = 4.0
LOOP_TARGET = 10_000.0
DRAWS_TARGET = 5.0
MIB_TARGET = 400.0
SOLVER_TARGET = 60.0
SOLVED = 40
GROWTH = (
    *((count, COUNCILS, HALF) for count in (12, 14, 16, 18, 20, 22, 24, 26)),
    (26, COUNCILS, 1.0),
    *((20, councils, HALF) for councils in (5, 20, 40)),
)
"""Candidates, councils, and what share of all that they ask for the limits allow."""


@dataclass(frozen=True)
class Comparison:
    """One piece of work beside another, with how many times as long it may take at most.

    A target of at least so many times as fast has `fast`.
    """

    work: str
    seconds: float
    against: str
    against_seconds: float
    target: float
    fast: bool = False

    @property
    def ratio(self) -> float:
        if self.fast:
            return self.against_seconds / self.seconds
        return self.seconds / self.against_seconds

    @property
    def missed(self) -> bool:
        return self.ratio < self.target if self.fast else self.ratio > self.target


@dataclass(frozen=True)
class Growth:
    """What all packages cost as candidates and councils grow."""

    candidates: int
    councils: int
    share: float
    feasible: int
    efficient: int
    seconds: float
    mib: float


@dataclass(frozen=True)
class Solved:
    """The front of many candidates by HiGHS; `differ` are budgets at which CBC found otherwise."""

    candidates: int
    efficient: int
    seconds: float
    asked: int
    cbc_seconds: float | None
    differ: tuple[str, ...]


def all_packages(question: Question) -> Found:
    return efficient(question.cost, question.parts, question.limits)


def bare_sums(question: Question) -> None:
    for _ in range(SUMS):
        added(question.cost)


def in_draws(question: Question) -> None:
    """The best of all feasible packages in each draw of weights and lifts."""
    random = np.random.default_rng(1)
    count = len(question.cost)
    endless = np.full(DRAWN, np.inf)
    drawn = Drawn(random.uniform(0, 2, (DRAWN, count)), endless, endless)
    factors = random.uniform(0.5, 1.5, (DRAWN, 1))
    draws = Draws((drawn,), question.parts[-1:], factors)
    best_in_draws(draws, question.cost, feasible(question.limits))


def compare(repeats: int = REPEATS) -> list[Comparison]:
    """All packages of twenty candidates, within limits and without, and a loop over a sample."""
    limited = made_up(20, COUNCILS)
    free = dataclasses.replace(
        limited, limits=Limits(limited.limits.asked, limited.limits.asked.sum(axis=1))
    )
    sample = np.random.default_rng(1).integers(1 << 20, size=SAMPLE).tolist()
    workspace = appraised.area(20, COUNCILS)
    few = sample[:APPRAISED]
    all_packages(limited)
    within, without, sums, loop, draws, found, plain = in_turn(
        partial(once, partial(all_packages, limited)),
        partial(once, partial(all_packages, free)),
        partial(once, partial(bare_sums, limited)),
        partial(once, partial(one_at_a_time, limited, sample)),
        partial(once, partial(in_draws, limited)),
        partial(once, partial(appraised.front, workspace)),
        partial(once, partial(appraised.appraised_one_at_a_time, workspace, few)),
        repeats=repeats,
    )
    whole = loop / SAMPLE * (1 << 20)
    bare = f"{SUMS} bare sums over them"
    alone = f"one at a time, from {SAMPLE} of them"
    return [
        Comparison("1,048,576 packages within limits", within, bare, sums, SUMS_TARGET),
        Comparison("1,048,576 packages, all feasible", without, bare, sums, SUMS_TARGET),
        Comparison(
            "1,048,576 packages within limits", within, alone, whole, LOOP_TARGET, fast=True
        ),
        Comparison(
            "the same of a workspace, appraised",
            found,
            f"one option at a time, from {APPRAISED} of them",
            plain / APPRAISED * (1 << 20),
            LOOP_TARGET,
            fast=True,
        ),
        Comparison(f"the best in {DRAWN:,} draws", draws, "valuing all once", within, DRAWS_TARGET),
    ]


def agrees(question: Question) -> list[str]:
    """Whether the loop finds on the front what all packages at once find there."""
    front = all_packages(question).front
    told_apart = zip(
        one_at_a_time(question, front.masks.tolist()), front.cost, front.gain, strict=True
    )
    wrong = sum(
        found is None or not np.allclose(found, (cost, gain), atol=1e-6)
        for found, cost, gain in told_apart
    )
    return [f"{wrong} of {len(front.masks)} packages are valued differently."] if wrong else []


def growth() -> list[Growth]:
    """As candidates grow, and as councils do."""
    rows = []
    for count, councils, share in GROWTH:
        question = made_up(count, councils, share)
        repeats = REPEATS if count <= 20 else 1
        (seconds,) = in_turn(partial(once, partial(all_packages, question)), repeats=repeats)
        found, mib = _with_memory(partial(all_packages, question))
        rows.append(
            Growth(count, councils, share, found.feasible, len(found.front.masks), seconds, mib)
        )
    return rows


def by_candidates(grown: list[Growth]) -> list[Growth]:
    """The rows in which candidates alone grow."""
    return [row for row in grown if (row.councils, row.share) == (COUNCILS, HALF)]


def _with_memory(work: Callable[[], Found]) -> tuple[Found, float]:
    tracemalloc.start()
    found = work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found, most / 2**20


def solved() -> Solved:
    """The front of forty candidates by HiGHS, and CBC at some of its budgets."""
    question = made_up(SOLVED, COUNCILS, share=0.2)
    held = {}

    def walk() -> None:
        held["front"] = efficient_by_solver(question.cost, question.parts, question.limits)

    seconds = once(walk)
    front, pulp = held["front"], optional("pulp")
    places = sorted({len(front.masks) - 1, len(front.masks) // 2, len(front.masks) // 4})
    differ, cbc = [], None
    if pulp is not None:
        cbc = 0.0
        for place in places:
            cost, gain = float(front.cost[place]), float(front.gain[place])
            answer: list[float] = []
            cbc += once(lambda c=cost, a=answer: a.append(with_cbc(pulp, question, c)))  # type: ignore[misc]
            if abs(answer[0] - gain) > 1e-5:
                differ.append(f"At a cost of {cost:g}: {gain:g} by HiGHS, {answer[0]:g} by CBC.")
    return Solved(SOLVED, len(front.masks), seconds, len(places), cbc, tuple(differ))


def with_cbc(pulp: ModuleType, question: Question, budget: float) -> float:
    """The most value at a cost, with each bending curve as the lowest of its lines."""
    count = len(question.cost)
    programme = pulp.LpProblem("packages", pulp.LpMaximize)
    held = [pulp.LpVariable(f"x{i}", cat="Binary") for i in range(count)]
    values = []
    for place, part in enumerate(question.parts):
        figure = part.start + pulp.lpSum(part.added[i] * held[i] for i in range(count))
        for name, (mask, weight) in enumerate(zip(*merged(part.sets, part.weights), strict=True)):
            met = pulp.LpVariable(f"y{place}_{name}", 0, 1)
            programme += met <= pulp.lpSum(held[i] for i in range(count) if int(mask) >> i & 1)
            figure += weight * met
        value = pulp.LpVariable(f"v{place}", 0, float(part.up[-1]))
        slopes = np.diff(part.up) / np.diff(part.across)
        for x, y, slope in zip(part.across, part.up, slopes, strict=False):
            programme += value <= float(y) + float(slope) * (figure - float(x))
        values.append(part.weight * value)
    programme += pulp.lpSum(values)
    for asked, most in zip(question.limits.asked, question.limits.most, strict=True):
        programme += pulp.lpSum(asked[i] * held[i] for i in range(count)) <= float(most)
    for i, j in question.limits.needs:
        programme += held[i] <= held[j]
    for i, j in question.limits.excludes:
        programme += held[i] + held[j] <= 1
    programme += pulp.lpSum(question.cost[i] * held[i] for i in range(count)) <= budget + 1e-6
    programme.solve(pulp.PULP_CBC_CMD(msg=False, gapRel=0, gapAbs=0, threads=1))
    return float(pulp.value(programme.objective))


def failures(rows: list[Comparison], grown: list[Growth], by_solver: Solved) -> list[str]:
    faults = agrees(made_up(20, COUNCILS)) + appraised.agrees(appraised.area(20, COUNCILS))
    faults += [
        f"{row.work}: {row.ratio:,.1f} times {row.against}, not {row.target:g}."
        for row in rows
        if row.missed
    ]
    faults += [
        f"All packages of {row.candidates} candidates: {row.mib:.0f} MiB, not {MIB_TARGET:g}."
        for row in grown
        if row.mib > MIB_TARGET
    ]
    if by_solver.seconds > SOLVER_TARGET:
        faults.append(
            f"The front of {SOLVED} candidates by HiGHS: {by_solver.seconds:.0f} seconds, "
            f"not {SOLVER_TARGET:g}."
        )
    return [*faults, *by_solver.differ]


def comparison_table(rows: list[Comparison]) -> str:
    return table(
        "lrlrrr",
        ("Work", "Seconds", "Against", "Seconds", "Ratio", "Target"),
        [
            (
                row.work,
                f"{row.seconds:.3f}",
                row.against,
                f"{row.against_seconds:,.3f}",
                f"{row.ratio:,.2f}",
                f"{'at least' if row.fast else 'at most'} {row.target:,g}",
            )
            for row in rows
        ],
    )


def growth_table(rows: list[Growth]) -> str:
    return table(
        "rrrrrrr",
        (
            "Candidates",
            "Councils",
            "Limits allow",
            "Feasible packages",
            "Efficient",
            "Seconds",
            "MiB",
        ),
        [
            (
                str(row.candidates),
                str(row.councils),
                f"{row.share:.0%} of all",
                f"{row.feasible:,}",
                str(row.efficient),
                f"{row.seconds:.3f}",
                f"{row.mib:.1f}",
            )
            for row in rows
        ],
    )


def solver_table(row: Solved) -> str:
    return table(
        "rrrrr",
        ("Candidates", "Efficient", "Seconds, HiGHS", "Asked of CBC", "Seconds, CBC"),
        [
            (
                str(row.candidates),
                str(row.efficient),
                f"{row.seconds:.1f}",
                str(row.asked),
                number(row.cbc_seconds, ".1f", "not installed"),
            )
        ],
    )


def main() -> int:
    rows, grown, by_solver = compare(), growth(), solved()
    return told(
        failures(rows, grown, by_solver),
        comparison_table(rows),
        growth_table(grown),
        solver_table(by_solver),
    )


if __name__ == "__main__":
    sys.exit(main())
