"""Which hexagon of a map each area gets, so that those touch that touch on the land.

A tile is a column and a row: rows grow upwards, and odd rows are pushed half a hexagon to the
right. Inside this module a tile is (x, y) with x in half hexagons, so that x + y is even and the
six tiles around it are alike in every row.
"""

import math
import random
from collections.abc import Mapping, Sequence

Tile = tuple[int, int]
Doubled = tuple[int, int]
Point = tuple[float, float]

AROUND: tuple[Doubled, ...] = ((2, 0), (1, 1), (-1, 1), (-2, 0), (-1, -1), (1, -1))
"""The six tiles that touch one."""

NEAR: tuple[Doubled, ...] = (
    *(AROUND * 4),
    *((4, 0), (3, 1), (2, 2), (0, 2), (-2, 2), (-3, 1)),
    *((-4, 0), (-3, -1), (-2, -2), (0, -2), (2, -2), (3, -1)),
)
"""Those, often, and the twelve around them, where what touches nothing stands."""

UP = math.sqrt(3)
"""How far up a row lies, in half hexagons."""

SPREAD = 0.98
"""The most that directions and distances count for together, beside 1 for a pair: they only settle
ties."""

APART = 0.5
"""What the length of the whole map, laid out in a row, counts for beside a wrong direction's 2."""

STARTS, STEPS, HOTTEST, WARM, COLDEST = 4, 4000, 1.5, 0.3, 0.004
"""Searches; steps of each of their two halves, for ten areas; and how far, about, a step
may make things worse: at the start, half way and at the end."""


def hexagon_tiles(
    touching: Sequence[Sequence[bool]], middles: Sequence[Point], fixed: Mapping[int, Tile]
) -> list[Tile]:
    """The tile (column, row) of each of n areas; none twice, and those of `fixed` as they are.

    `touching`: n × n, symmetric. `middles`: n × 2, each area's (east, north) in one unit of length.
    Looks for the most pairs that touch as areas do, less the pairs that touch and are no
    neighbours; where several have as many, for directions between tiles as they are on the land
    and for a small map.
    Simulated annealing (Kirkpatrick and others 1983) from several starts with numbers that are
    always the same, so the same areas get the same tiles. Without `fixed`, the least column and row
    are nought.
    """
    count = len(middles)
    if not count:
        return []
    search = _Search(touching, middles, {i: _doubled(tile) for i, tile in fixed.items()})
    best, highest = search.first(0), -math.inf
    for start in range(STARTS):
        found = search.settled(start)
        if (score := search.score(found)) > highest + 1e-9:
            best, highest = found, score
    return [_tile(at) for at in (best if fixed else _moved_to_nought(best))]


def tiles_touch(one: Tile, other: Tile) -> bool:
    """Whether two tiles lie side by side."""
    (x, y), (across, up) = _doubled(one), _doubled(other)
    return (across - x, up - y) in AROUND


def agreement(touching: Sequence[Sequence[bool]], tiles: Sequence[Tile]) -> tuple[int, int]:
    """Pairs of areas that touch and whose tiles do; pairs whose tiles touch and that don't."""
    pairs = [(i, j) for i in range(len(tiles)) for j in range(i)]
    side_by_side = [(i, j) for i, j in pairs if tiles_touch(tiles[i], tiles[j])]
    kept = sum(bool(touching[i][j]) for i, j in side_by_side)
    return kept, len(side_by_side) - kept


class _Search:
    """What a search looks at; a class, because every step asks for all of it."""

    def __init__(
        self,
        touching: Sequence[Sequence[bool]],
        middles: Sequence[Point],
        fixed: Mapping[int, Doubled],
    ) -> None:
        self.count, self.fixed = len(middles), dict(fixed)
        self.worth = [[1.0 if near else -1.0 for near in row] for row in touching]
        self.middles = middles
        self.free = [i for i in range(self.count) if i not in self.fixed]
        pairs = max(1, self.count * (self.count - 1) // 2)
        share = SPREAD / (2 + APART) / pairs
        self.towards = [[_scaled(_unit(_less(b, a)), share) for b in middles] for a in middles]
        self.apart = APART * share / (2 * max(1, self.count))
        self.ways: dict[Doubled, tuple[float, float, float]] = {}

    def first(self, start: int) -> list[Doubled]:
        """Tiles near to where areas lie; other starts are turned a little, and wider."""
        near = [
            math.dist(self.middles[i], self.middles[j])
            for i in range(self.count)
            for j in range(i)
            if self.worth[i][j] > 0
        ]
        wide = (math.fsum(near) / len(near) if near else 1.0) or 1.0
        east, north = (math.fsum(one) / self.count for one in zip(*self.middles, strict=True))
        taken = dict.fromkeys(self.fixed.values())
        found = [self.fixed.get(i, (0, 0)) for i in range(self.count)]
        home = self._home(east, north, wide)
        for i in self.free:
            x, y = (self.middles[i][0] - east) / wide * 2, (self.middles[i][1] - north) / wide * 2
            turned = math.pi / 12 * start
            x, y = (
                x * math.cos(turned) - y * math.sin(turned) + home[0],
                x * math.sin(turned) + y * math.cos(turned) + home[1],
            )
            found[i] = _nearest((x, y), taken)
            taken[found[i]] = None
        return found

    def _home(self, east: float, north: float, wide: float) -> Point:
        """Where the middle of all areas lies among the tiles that are fixed."""
        if not self.fixed:
            return 0.0, 0.0
        across = [x - (self.middles[i][0] - east) / wide * 2 for i, (x, _) in self.fixed.items()]
        up = [y * UP - (self.middles[i][1] - north) / wide * 2 for i, (_, y) in self.fixed.items()]
        return math.fsum(across) / len(across), math.fsum(up) / len(up)

    def part(self, tiles: list[Doubled], held: Mapping[Doubled, int], i: int) -> float:
        """What area i adds to the score."""
        x, y = tiles[i]
        worth, score = self.worth[i], 0.0
        for across, up in AROUND:
            other = held.get((x + across, y + up))
            if other is not None:
                score += worth[other]
        towards = self.towards[i]
        for j, (a, b) in enumerate(tiles):
            east, north, far = self._way(a - x, b - y)
            score += towards[j][0] * east + towards[j][1] * north - far
        return score

    def _way(self, x: int, y: int) -> tuple[float, float, float]:
        """The direction of a way, 1 long, and what its length takes off the score."""
        found = self.ways.get((x, y))
        if found is None:
            way = (float(x), y * UP)
            found = self.ways[x, y] = (*_unit(way), self.apart * math.hypot(*way))
        return found

    def score(self, tiles: list[Doubled]) -> float:
        """Pairs that touch rightly less pairs that touch wrongly, and a little for directions."""
        held = {tile: i for i, tile in enumerate(tiles)}
        return math.fsum(self.part(tiles, held, i) for i in range(self.count)) / 2

    def settled(self, start: int) -> list[Doubled]:
        """What a search from a start ends with.

        Half way the map is turned and mirrored as suits directions best, which changes no border.
        """
        tiles = self.first(start)
        if not self.free:
            return tiles
        # Any numbers do, if they are always the same.
        chance = random.Random(start)  # noqa: S311
        tiles = self._cooled(tiles, chance, HOTTEST, WARM)
        if not self.fixed:
            tiles = max(_turned(tiles), key=lambda one: round(self.score(one), 9))
        return self._cooled(tiles, chance, WARM, COLDEST)

    def _cooled(
        self, tiles: list[Doubled], chance: random.Random, hot: float, cold: float
    ) -> list[Doubled]:
        """The best that a search comes by that ever less often makes things worse."""
        tiles, held = list(tiles), {tile: i for i, tile in enumerate(tiles)}
        steps = max(1000, STEPS * self.count // 10)
        score = highest = self.score(tiles)
        best = list(tiles)
        for step in range(steps):
            score += self._tried(tiles, held, chance, hot * (cold / hot) ** (step / steps))
            if score > highest + 1e-9:
                highest, best = score, list(tiles)
        return best

    def _tried(
        self, tiles: list[Doubled], held: dict[Doubled, int], chance: random.Random, heat: float
    ) -> float:
        """Move an area near another, changing places with what stands there; what is gained.

        Nought, and nothing moved, where the search turns it down.
        """
        i = self.free[int(chance.random() * len(self.free))]
        beside = tiles[int(chance.random() * self.count)]
        across, up = NEAR[int(chance.random() * len(NEAR))]
        old, new = tiles[i], (beside[0] + across, beside[1] + up)
        j = held.get(new)
        if j == i or (j is not None and j in self.fixed):
            return 0.0
        before = self._both(tiles, held, i, j)
        _put(tiles, held, i, j, (old, new))
        gain = self._both(tiles, held, i, j) - before
        if gain >= 0 or chance.random() < math.exp(gain / heat):
            return gain
        _put(tiles, held, i, j, (new, old))
        return 0.0

    def _both(
        self, tiles: list[Doubled], held: Mapping[Doubled, int], i: int, j: int | None
    ) -> float:
        score = self.part(tiles, held, i)
        if j is None:
            return score
        # What the two make of each other is in both, and is counted once.
        x, y = tiles[j][0] - tiles[i][0], tiles[j][1] - tiles[i][1]
        east, north, far = self._way(x, y)
        shared = self.worth[i][j] if (x, y) in AROUND else 0.0
        shared += self.towards[i][j][0] * east + self.towards[i][j][1] * north - far
        return score + self.part(tiles, held, j) - shared


def _put(
    tiles: list[Doubled],
    held: dict[Doubled, int],
    i: int,
    j: int | None,
    way: tuple[Doubled, Doubled],
) -> None:
    """Move area i from a tile to another, and area j, if it stands there, the other way."""
    old, new = way
    del held[old]
    if j is not None:
        tiles[j] = old
        held[old] = j
    tiles[i] = new
    held[new] = i


def _turned(tiles: Sequence[Doubled]) -> list[list[Doubled]]:
    """A map turned by each sixth of a circle, and the mirror image of each."""
    turns = [list(tiles)]
    for _ in range(5):
        turns.append([((x - 3 * y) // 2, (x + y) // 2) for x, y in turns[-1]])
    return turns + [[(-x, y) for x, y in turn] for turn in turns]


def _nearest(point: Point, taken: Mapping[Doubled, None]) -> Doubled:
    """The free tile nearest to a point, in half hexagons."""
    x, y = round(point[0]), round(point[1] / UP)
    reach = 2 + math.isqrt(len(taken) * 4)
    near = (
        (x + across, y + up)
        for up in range(-reach, reach + 1)
        for across in range(-2 * reach, 2 * reach + 1)
        if (x + across + y + up) % 2 == 0
    )
    free = (tile for tile in near if tile not in taken)
    return min(free, key=lambda tile: (round(math.dist(point, (tile[0], tile[1] * UP)), 9), tile))


def _doubled(tile: Tile) -> Doubled:
    column, row = tile
    return 2 * column + row % 2, row


def _tile(at: Doubled) -> Tile:
    x, y = at
    return (x - y % 2) // 2, y


def _moved_to_nought(tiles: Sequence[Doubled]) -> list[Doubled]:
    """The same tiles with the least row and the least column nought."""
    lowest = min(y for _, y in tiles)
    # A tile's two numbers add up to an even one: so must those of every move.
    raised = [(x - lowest % 2, y - lowest) for x, y in tiles]
    left = min(_tile(at)[0] for at in raised)
    return [(x - 2 * left, y) for x, y in raised]


def _less(one: Point, other: Point) -> Point:
    return one[0] - other[0], one[1] - other[1]


def _unit(way: Point) -> Point:
    length = math.hypot(*way)
    return (way[0] / length, way[1] / length) if length else (0.0, 0.0)


def _scaled(way: Point, by: float) -> Point:
    return way[0] * by, way[1] * by
