"""How long it takes to find every grouping, beside other tools on the same graphs.

Run from the repository's root: ``python -m bench.structures``. Graphillion and GerryChain are
compared where they are installed. Every tool finds each grouping, but for GerryChain, which
samples; graphillion can also count without finding any, which is shown beside it. The run
fails when two tools count differently or when a stated target is missed. Areas are grids;
populations are drawn once, with a seed, from 70,000 to 130,000; the question is always three
councils of at least 300,000 people.
"""

import importlib
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from types import ModuleType

import networkx as nx

from appraisal.maths.groupings.partitions import diagram
from appraisal.maths.groupings.search import Bounds, Graph, adjacency_of, count_by_size, groupings
from bench.tables import number, table, told
from bench.timing import REPEATS, optional, timed

COUNCILS = 3
SMALLEST = 300_000
SHAPES = ((3, 4), (3, 6), (4, 6))
GROWTH = ((2, 3), (3, 3), (3, 4), (3, 5), (3, 6), (3, 7), (4, 6), (3, 9), (5, 6))
CHAIN_STEPS = 1_000
# How many times as fast as another tool, by number of districts.
TARGETS = {("naive filter", 12): 60.0, ("graphillion", 18): 2.0, ("graphillion", 24): 4.0}

OURS = "appraisal"
NAIVE = "naive filter"
GRAPHILLION = "graphillion"
GRAPHILLION_COUNT = "graphillion, count alone"
GERRYCHAIN = "GerryChain sampler"


@dataclass(frozen=True)
class Row:
    """One tool on one grid; `found` and `seconds` are None where it was not run."""

    districts: int
    tool: str
    found: int | None
    seconds: float | None
    note: str = ""


@dataclass(frozen=True)
class Growth:
    """What the question costs as the number of districts grows."""

    districts: int
    contiguous: int
    found: int
    counting: float
    finding: float


@dataclass(frozen=True)
class Area:
    """A grid of districts: borders for the other tools, a graph for ours."""

    borders: tuple[tuple[int, int], ...]
    people: tuple[int, ...]

    @property
    def graph(self) -> Graph:
        adjacency = adjacency_of(len(self.people), self.borders)
        return Graph(adjacency, tuple(map(float, self.people)))


def area_of(rows: int, columns: int) -> Area:
    size = rows * columns
    across = [(i, i + 1) for i in range(size) if (i + 1) % columns]
    down = [(i, i + columns) for i in range(size - columns)]
    chance = random.Random(size)  # noqa: S311 - a fixed example, not a secret
    return Area((*across, *down), tuple(chance.randrange(70_000, 130_001) for _ in range(size)))


def ours(area: Area) -> int:
    diagram.cache_clear()
    bounds = Bounds((COUNCILS, COUNCILS), smallest=SMALLEST, slack=0.0)
    return sum(int(batch.feasible.sum()) for batch in groupings(area.graph, bounds))


def naive(area: Area) -> int:
    """Every way to divide the districts, kept where networkx calls each council connected."""
    graph = nx.Graph(area.borders)
    return sum(
        1
        for councils in divisions(list(range(len(area.people))))
        if all(sum(area.people[i] for i in council) >= SMALLEST for council in councils)
        and all(nx.is_connected(graph.subgraph(council)) for council in councils)
    )


def divisions(districts: list[int]) -> Iterator[list[list[int]]]:
    def further(place: int, councils: list[list[int]]) -> Iterator[list[list[int]]]:
        if place == len(districts):
            if len(councils) == COUNCILS:
                yield councils
            return
        for council in councils:
            council.append(districts[place])
            yield from further(place + 1, councils)
            council.pop()
        if len(councils) < COUNCILS:
            councils.append([districts[place]])
            yield from further(place + 1, councils)
            councils.pop()

    yield from further(0, [])


def with_graphillion(module: ModuleType, *, listed: bool) -> Callable[[Area], int]:
    """Its set of groupings, counted as a whole or gone through one by one, as borders."""

    def count(area: Area) -> int:
        sets = module.GraphSet
        sets.set_universe([(one + 1, other + 1) for one, other in area.borders])
        weights = {i + 1: people for i, people in enumerate(area.people)}
        found = sets.balanced_partitions(weight_list=weights, lower=SMALLEST, num_comps=COUNCILS)
        return sum(1 for _ in found) if listed else int(found.len())

    return count


def with_gerrychain(module: ModuleType) -> Callable[[Area], int]:
    """How many different groupings a chain of fixed length meets."""
    proposals = importlib.import_module("gerrychain.proposals")
    constraints = importlib.import_module("gerrychain.constraints")
    updaters = importlib.import_module("gerrychain.updaters")

    def sample(area: Area) -> int:
        plain = nx.Graph(area.borders)
        nx.set_node_attributes(plain, dict(enumerate(area.people)), "people")
        first = module.Partition(
            module.Graph.from_networkx(plain),
            assignment=start(area),
            updaters={"people": updaters.Tally("people", alias="people")},
        )
        target = sum(area.people) / COUNCILS

        def propose(partition: object, **rest: object) -> object:
            return proposals.recom(
                partition,
                pop_col="people",
                pop_target=target,
                epsilon=1 - SMALLEST / target,
                **rest,
            )

        def big_enough(partition: object) -> bool:
            return bool(min(partition["people"].values()) >= SMALLEST)  # type: ignore[index]

        chain = module.MarkovChain(
            proposal_fn=propose,
            constraints=[constraints.contiguous, big_enough],
            initial_partition=first,
            total_steps=CHAIN_STEPS,
            rng=1,
        )
        return len({frozenset(map(frozenset, step.parts.values())) for step in chain})

    return sample


def start(area: Area) -> dict[int, int]:
    """The most evenly sized grouping, as the chain needs one to start from."""
    bounds = Bounds((COUNCILS, COUNCILS), smallest=SMALLEST, slack=0.0)
    best = max(
        (
            (float(batch.margins[:, 0].max()), batch.blocks[batch.margins[:, 0].argmax()].tolist())
            for batch in groupings(area.graph, bounds)
        ),
    )[1]
    return {
        district: council
        for council, block in enumerate(best)
        for district in range(len(area.people))
        if block >> district & 1
    }


def compare(repeats: int = REPEATS) -> list[Row]:
    """Every tool on every grid, medians of `repeats` runs."""
    graphillion, gerrychain = optional("graphillion"), optional("gerrychain")
    tools: dict[str, Callable[[Area], int] | None] = {
        OURS: ours,
        NAIVE: naive,
        GRAPHILLION: with_graphillion(graphillion, listed=True) if graphillion else None,
        GRAPHILLION_COUNT: with_graphillion(graphillion, listed=False) if graphillion else None,
        GERRYCHAIN: with_gerrychain(gerrychain) if gerrychain else None,
    }
    rows: list[Row] = []
    for shape in SHAPES:
        area = area_of(*shape)
        districts = len(area.people)
        for tool, work in tools.items():
            if work is None:
                rows.append(Row(districts, tool, None, None, "not installed"))
            elif tool == NAIVE and districts > 12:
                rows.append(Row(districts, tool, None, None, "would take too long"))
            else:
                note = f"different ones in {CHAIN_STEPS:,} steps" if tool == GERRYCHAIN else ""
                rows.append(Row(districts, tool, *timed(partial(work, area), repeats), note))
    return rows


def growth(repeats: int = REPEATS) -> list[Growth]:
    """Counting every contiguous grouping, and finding those with three councils in bounds."""

    def counted(area: Area) -> int:
        diagram.cache_clear()
        return sum(count_by_size(area.graph.adjacency))

    rows = []
    for shape in GROWTH:
        area = area_of(*shape)
        contiguous, counting = timed(partial(counted, area), repeats)
        found, finding = timed(partial(ours, area), repeats)
        rows.append(Growth(len(area.people), contiguous, found, counting, finding))
    return rows


def speed_ups(rows: list[Row]) -> dict[tuple[str, int], float]:
    """How many times as long each tool took as ours, by tool and number of districts."""
    own = {row.districts: row.seconds for row in rows if row.tool == OURS and row.seconds}
    return {
        (row.tool, row.districts): row.seconds / own[row.districts]
        for row in rows
        if row.tool != OURS and row.seconds
    }


def failures(rows: list[Row]) -> list[str]:
    """Counts that differ and targets that are missed; a tool that is absent is no failure."""
    faults = []
    for districts in sorted({row.districts for row in rows}):
        counts = {
            row.tool: row.found
            for row in rows
            if row.districts == districts and row.found is not None and row.tool != GERRYCHAIN
        }
        if len(set(counts.values())) > 1:
            faults.append(f"{districts} districts are counted differently: {counts}.")
    times = speed_ups(rows)
    faults += [
        f"{times[key]:.1f} times as fast as {key[0]} at {key[1]} districts, not {target:g}."
        for key, target in TARGETS.items()
        if key in times and times[key] < target
    ]
    return faults


def comparison_table(rows: list[Row]) -> str:
    times = speed_ups(rows)
    return table(
        "rlrrrl",
        ("Districts", "Tool", "Groupings found", "Seconds", "Times ours", "Note"),
        [
            (
                f"{row.districts}",
                row.tool,
                number(row.found, ","),
                number(row.seconds, ".4f"),
                number(times.get((row.tool, row.districts)), ".1f"),
                row.note,
            )
            for row in rows
        ],
    )


def growth_table(rows: list[Growth]) -> str:
    question = f"In {COUNCILS} of at least {SMALLEST:,}"
    return table(
        "rrrrr",
        ("Districts", "Contiguous groupings", "Seconds to count", question, "Seconds to find"),
        [
            (
                f"{row.districts}",
                f"{row.contiguous:,}",
                f"{row.counting:.4f}",
                f"{row.found:,}",
                f"{row.finding:.4f}",
            )
            for row in rows
        ],
    )


def main() -> int:
    rows, grown = compare(), growth()
    return told(failures(rows), comparison_table(rows), growth_table(grown))


if __name__ == "__main__":
    sys.exit(main())
