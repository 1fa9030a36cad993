"""The critical path method: when each of several activities can and must be done."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

NO_TIME = 1e-9
"""Floats that differ by less than this are the same: they are sums of lengths."""


class Activity(Struct, frozen=True):
    """When an activity can begin and end at the earliest and at the latest.

    All from the common beginning, in the unit of the lengths. `total_float` is how much later it
    may end with the whole no later, `free_float` with no other activity later.
    """

    earliest_start: float
    earliest_finish: float
    latest_start: float
    latest_finish: float
    total_float: float
    free_float: float

    @property
    def critical(self) -> bool:
        """Whether the whole ends later if it does."""
        return self.total_float < NO_TIME


def schedule(
    lengths: Mapping[str, float], after: Mapping[str, Iterable[str]]
) -> dict[str, Activity]:
    """Every activity, each after those that it waits for; `lengths` are at least nought.

    earliest start = the latest of the earliest finishes before it, nought without any
    latest finish   = the earliest of the latest starts after it, the end of all without any
    total float     = latest finish - earliest finish
    free float      = the earliest of the earliest starts after it, or the end - earliest finish

    Kelley and Walker, "Critical-path planning and scheduling" (1959), Proceedings of the Eastern
    Joint Computer Conference, 160-173. Raises networkx.NetworkXUnfeasible where activities wait for
    each other, KeyError for one without a length.
    """
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from(lengths)
    graph.add_edges_from((before, i) for i, others in after.items() for before in others)
    order = list(nx.topological_sort(graph))
    starts: dict[str, float] = {}
    ends: dict[str, float] = {}
    for i in order:
        starts[i] = max((ends[before] for before in graph.predecessors(i)), default=0.0)
        ends[i] = starts[i] + lengths[i]
    last = max(ends.values(), default=0.0)
    latest: dict[str, float] = {}
    for i in reversed(order):
        following = list(graph.successors(i))
        latest[i] = min((latest[j] - lengths[j] for j in following), default=last)
    return {
        i: Activity(
            starts[i],
            ends[i],
            latest[i] - lengths[i],
            latest[i],
            max(0.0, latest[i] - ends[i]),
            max(0.0, min((starts[j] for j in graph.successors(i)), default=last) - ends[i]),
        )
        for i in lengths
    }
