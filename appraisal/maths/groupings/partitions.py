"""The ways to divide a graph into connected blocks: counted exactly, none of them listed.

Areas are taken one at a time. What was decided about those already taken matters to the
rest only through the frontier: the areas taken that still have neighbours to come, which of
them share a block, and which of those are joined already. Ways that agree on that are one
state, so a diagram of a few thousand states stands for billions of groupings (the frontier
method: Sekine, Imai and Tani 1995; Kawahara and others 2017).

An area is a number from 0; a set of areas is an int whose bit `i` stands for area `i`.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

MOST_AREAS = 60
MOST_MOVES = 200_000

_WIDTH = 256  # bits a count; the Bell number of 60 areas needs 200


class SearchTooLarge(ValueError):
    """The search is past the stated limit; the text says what to tighten."""


class Move(Struct, frozen=True):
    """One choice for the area being taken: which block it joins, or that it opens one.

    `origin` and `target` number states of this level and the next. Blocks of a state stand
    in slots from 0: `still_open[j]` is the slot, before, of the block in slot `j` after
    (a block opened now takes the first free slot); `closed` are the slots, before, of blocks
    that no later area can join. `place` is the area's block afterwards, -1 when it closed,
    as it then comes last in `closed`.
    """

    origin: int
    target: int
    opens: bool
    still_open: tuple[int, ...]
    closed: tuple[int, ...]
    place: int


class Diagram(Struct, frozen=True):
    """Every division into connected blocks, as paths through the levels.

    `order` is the order in which areas are taken; `moves[i]` the choices for the i-th, by
    origin; `ways[i][state]` the number of paths on from a state of level i, by the number
    of blocks still to be opened, packed into one int (`unpack` takes it apart).
    """

    order: tuple[int, ...]
    moves: tuple[tuple[Move, ...], ...]
    ways: tuple[tuple[int, ...], ...]


def adjacency_of(size: int, borders: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Each area's neighbours as a set, from pairs of areas that share a border.

    Raises ValueError when a pair names an area outside 0 to `size` - 1.
    """
    neighbours = [0] * size
    for one, other in borders:
        if not (0 <= one < size and 0 <= other < size):
            raise ValueError(f"The border {one}–{other} names no area from 0 to {size - 1}.")
        if one != other:
            neighbours[one] |= 1 << other
            neighbours[other] |= 1 << one
    return tuple(neighbours)


def count_by_size(adjacency: Sequence[int]) -> tuple[int, ...]:
    """How many divisions into connected blocks there are with 1, 2, … n blocks.

    `adjacency[i]` is the set of area i's neighbours. The counts are exact; without areas
    the result is empty. Raises ValueError when the adjacency is not symmetric and
    SearchTooLarge when the graph is too large or too dense.
    """
    size = len(adjacency)
    return unpack(diagram(tuple(adjacency)).ways[0][0], size)[1:]


def unpack(ways: int, most: int) -> tuple[int, ...]:
    """The counts for 0, 1, … `most` blocks that one packed int holds."""
    mask = (1 << _WIDTH) - 1
    return tuple(ways >> (_WIDTH * blocks) & mask for blocks in range(most + 1))


@lru_cache(maxsize=8)
def diagram(adjacency: tuple[int, ...]) -> Diagram:
    """The diagram of a graph; errors as for `count_by_size`."""
    _check(adjacency)
    order = _narrow_order(adjacency)
    states: list[_State] = [()]
    frontier: tuple[int, ...] = ()
    moves: list[list[Move]] = []
    sizes: list[int] = []
    rest = (1 << len(adjacency)) - 1
    for area in order:
        rest ^= 1 << area
        taken = (*frontier, area)
        step = _Step(
            touching=tuple(i for i, u in enumerate(frontier) if adjacency[area] >> u & 1),
            kept=tuple(i for i, u in enumerate(taken) if adjacency[u] & rest),
        )
        sizes.append(len(states))
        level, states = _moves_from(states, step, MOST_MOVES - sum(map(len, moves)))
        moves.append(level)
        frontier = tuple(taken[i] for i in step.kept)
    sizes.append(len(states))
    return Diagram(order, *_without_dead_ends(moves, sizes))


# A state: for each area of the frontier, its block's slot and its piece. Areas of one block
# in different pieces are not joined yet and have to be joined by areas still to come.
_State = tuple[tuple[int, int], ...]


class _Step(Struct, frozen=True):
    """Taking one area: places in the frontier that it touches, and those that stay in it.

    The area itself comes last among the places that may stay.
    """

    touching: tuple[int, ...]
    kept: tuple[int, ...]


def _check(adjacency: tuple[int, ...]) -> None:
    size = len(adjacency)
    if size > MOST_AREAS:
        raise SearchTooLarge(
            f"{size} areas are too many: at most {MOST_AREAS} can be grouped. "
            "Look at fewer areas at a time."
        )
    for area, neighbours in enumerate(adjacency):
        if neighbours >> size or neighbours >> area & 1:
            raise ValueError(f"Area {area} borders itself or an area that is not there.")
        if any(neighbours >> u & 1 and not adjacency[u] >> area & 1 for u in range(size)):
            raise ValueError(f"Area {area} borders one that does not border it.")


def _narrow_order(adjacency: tuple[int, ...]) -> tuple[int, ...]:
    """An order that keeps the frontier narrow: greedy from each start, the best kept."""
    starts = range(len(adjacency))
    return min((_order_from(adjacency, start) for start in starts), default=(0, ()))[1]


def _order_from(adjacency: tuple[int, ...], start: int) -> tuple[int, tuple[int, ...]]:
    """The order from one start, with its cost: states grow about fivefold with the width.

    Next comes the neighbour of the frontier that leaves it narrowest, and of those one that
    borders the earliest area, so that the frontier sweeps across.
    """
    left = (1 << len(adjacency)) - 1
    order: list[int] = []
    frontier: list[int] = []
    cost, following = 0, start
    while True:
        left ^= 1 << following
        order.append(following)
        frontier = [u for u in (*frontier, following) if adjacency[u] & left]
        cost += 5 ** len(frontier)
        if not left:
            return cost, tuple(order)
        following = min(_candidates(adjacency, frontier, left))[2]


def _candidates(
    adjacency: tuple[int, ...], frontier: list[int], left: int
) -> Iterator[tuple[int, int, int]]:
    """Areas that may come next: the width they lead to, the first place they border, area."""
    seen = 0
    for place, u in enumerate(frontier):
        beside = adjacency[u] & left & ~seen
        seen |= beside
        for area in members(beside):
            after = left ^ 1 << area
            width = sum(1 for w in (*frontier, area) if adjacency[w] & after)
            yield width, place, area
    if not frontier:
        yield from ((1 if adjacency[area] else 0, 0, area) for area in members(left))


def members(areas: int) -> Iterator[int]:
    """The areas of a set, ascending."""
    while areas:
        lowest = areas & -areas
        yield lowest.bit_length() - 1
        areas ^= lowest


def _moves_from(states: list[_State], step: _Step, most: int) -> tuple[list[Move], list[_State]]:
    """Every move from these states, and the states that they lead to, numbered as met."""
    numbers: dict[_State, int] = {}
    moves: list[Move] = []
    for origin, state in enumerate(states):
        blocks = 1 + max((slot for slot, _ in state), default=-1)
        for slot in range(blocks + 1):
            after = _take(state, step, slot)
            if after is None:
                continue
            target_state, still_open, closed, place = after
            target = numbers.setdefault(target_state, len(numbers))
            moves.append(Move(origin, target, slot == blocks, still_open, closed, place))
        if len(moves) > most:
            raise SearchTooLarge(
                "Too many areas border one another for the groupings to be counted. "
                "Look at fewer areas at a time."
            )
    return moves, list(numbers)


def _take(
    state: _State, step: _Step, slot: int
) -> tuple[_State, tuple[int, ...], tuple[int, ...], int] | None:
    """The area joins the block in `slot`; None when a block could no longer be joined up."""
    joined = {state[i][1] for i in step.touching if state[i][0] == slot}
    piece = len(state)  # above every number in use, as these count up from 0
    places = [(s, piece if p in joined else p) for s, p in state]
    places.append((slot, piece))
    kept = [places[i] for i in step.kept]
    gone = set(places).difference(kept)
    closed: list[int] = []
    if gone:
        pieces = [s for s, _ in set(places)]
        if any(pieces.count(s) > 1 for s, _ in gone):
            return None
        closed = sorted(s for s, _ in gone)
    slots: dict[int, int] = {}
    numbers: dict[int, int] = {}
    renamed = tuple(
        (slots.setdefault(s, len(slots)), numbers.setdefault(p, len(numbers))) for s, p in kept
    )
    if slot in closed:
        closed.remove(slot)
        closed.append(slot)
    return renamed, tuple(slots), tuple(closed), slots.get(slot, -1)


def _without_dead_ends(
    moves: list[list[Move]], sizes: list[int]
) -> tuple[tuple[tuple[Move, ...], ...], tuple[tuple[int, ...], ...]]:
    """The moves that lead to an end, and each state's number of ways on, from the last back."""
    ways = [[1] * sizes[-1]]
    live: list[tuple[Move, ...]] = []
    for level, size in zip(reversed(moves), reversed(sizes[:-1]), strict=True):
        onward = ways[-1]
        here = [0] * size
        for move in level:
            here[move.origin] += onward[move.target] << (_WIDTH if move.opens else 0)
        live.append(tuple(move for move in level if onward[move.target]))
        ways.append(here)
    return tuple(reversed(live)), tuple(map(tuple, reversed(ways)))
