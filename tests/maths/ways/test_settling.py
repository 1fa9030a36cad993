"""What knowing one thing changes: by hand, and against an obvious loop over every way."""

from itertools import product

import numpy as np
import pytest

from appraisal.maths.robustness import Errors, Tree
from appraisal.maths.robustness.cells import BLOCK, Row
from appraisal.maths.robustness.sampling import generator, tree_sampler
from appraisal.maths.ways.first_places import Counting, Leaf
from appraisal.maths.ways.settling import ROUNDS, Item, Settled, even_ways, settling

ONE = np.zeros((1, 1), dtype=np.int64)


def row(*cells: tuple[float, float, float], gaps: tuple[int, ...] = ()) -> Row:
    low, value, high = np.array(cells, dtype=float).T
    gap = np.zeros(len(cells), dtype=bool)
    gap[list(gaps)] = True
    return Row(low, value, high, gap)


def exact(*values: float) -> Row:
    return row(*((value, value, value) for value in values))


def alone(leaf: Leaf, items: list[Item], options: int = 2) -> Settled:
    """One leaf, each option a model of its own."""
    counting = Counting((leaf,), (Errors.apart(options, 1),), (tree_sampler(Tree.flat(1)),))
    return settling(counting, range(options), items, seed=1)


def test_a_gap_beside_a_middling_score_changes_the_first_place_in_half_of_the_draws() -> None:
    """It counts as 50 and may be anything: under 40 the other is first, in 4 draws of 10."""
    found = alone(Leaf((row((0, 50, 100), (40, 40, 40), gaps=(0,)),), ONE), [[(0, 0)]])
    assert found.chance[0] == pytest.approx(0.4, abs=4 * found.error[0])
    assert found.error[0] == pytest.approx((0.4 * 0.6 / (ROUNDS * BLOCK)) ** 0.5, rel=0.02)
    assert (found.ways, found.of, found.draws) == (2, 2, ROUNDS // 2 * BLOCK)


def test_what_is_certain_or_changes_no_first_place_changes_nothing() -> None:
    leaf = Leaf((row((80, 90, 95), (10, 20, 30)),), ONE)
    found = alone(leaf, [[(0, 0)], [(1, 0)], [(0, 0), (1, 0)]])
    assert found.chance.tolist() == found.error.tolist() == [0, 0, 0]
    assert alone(Leaf((exact(90, 20),), ONE), [[(0, 0)]]).chance.tolist() == [0]


def test_what_is_unknown_in_one_way_of_two_counts_half() -> None:
    """The second way takes 50 for certain, so that there is nothing to find out."""
    columns = (row((0, 50, 100), (40, 40, 40), gaps=(0,)), exact(50, 40))
    found = alone(Leaf(columns, np.array([[0], [1]])), [[(0, 0)]])
    assert found.chance[0] == pytest.approx(0.2, abs=4 * found.error[0])


def test_what_moves_together_is_known_together() -> None:
    """One draw for both: they rise and fall alike, and who is first does not change."""
    counting = Counting(
        (Leaf((row((10, 50, 100), (5, 40, 90)),), ONE),),
        (Errors(np.zeros((2, 1), dtype=np.int64), np.zeros((2, 1), dtype=bool)),),
        (tree_sampler(Tree.flat(1)),),
    )
    found = settling(counting, [0, 1], [[(0, 0), (1, 0)], [(0, 0)]], seed=1)
    assert found.chance[0] == 0 < found.chance[1]


def test_lines_of_one_model_are_as_one() -> None:
    """Which of two lines is ahead is nobody's first place; the other model is never."""
    leaf = Leaf((row((40, 60, 80), (50, 55, 60), (0, 10, 20)),), ONE)
    counting = Counting((leaf,), (Errors.apart(3, 1),), (tree_sampler(Tree.flat(1)),))
    assert settling(counting, [0, 0, 1], [[(0, 0)]], seed=1).chance.tolist() == [0]
    assert settling(counting, [0, 1, 2], [[(0, 0)]], seed=1).chance[0] > 0.2


def test_every_alternative_occurs_as_often_as_every_other() -> None:
    sizes = (2, 3, 4, 6, 2, 12)
    ways = even_ways(sizes, ROUNDS, generator(1))
    assert ways.shape == (ROUNDS, len(sizes))
    for column, size in zip(ways.T, sizes, strict=True):
        assert np.bincount(column).tolist() == [ROUNDS // size] * size
    assert len(np.unique(ways, axis=0)) > ROUNDS * 0.9


def test_few_ways_are_all_gone_through() -> None:
    assert even_ways((2, 1, 3), 6, generator(1)).tolist() == [
        list(way) for way in product(range(2), range(1), range(3))
    ]


def made_up(seed: int, versions: int) -> Counting:
    """Three options on three leaves, the first of which hangs on a choice."""
    random = np.random.default_rng(seed)

    def column() -> Row:
        low, value, high = np.sort(random.uniform(0, 100, (3, 3)), axis=0)
        return Row(low, value, high, random.uniform(size=3) < 0.2)

    hangs = np.arange(versions)[:, None]
    draw = np.array([[0, 1, 2], [3, 4, 2], [5, 6, 7]])
    within = np.array([[0, 0, 2], [3, 3, 2], [5, 5, 5]])
    turned = np.array([[False] * 3, [False, False, True], [False] * 3])
    return Counting(
        leaves=(
            Leaf(tuple(column() for _ in range(versions)), hangs),
            Leaf((column(),), ONE),
            Leaf((column(),), ONE),
        ),
        errors=(Errors(draw, turned), Errors(within, turned)),
        weights=(tree_sampler(Tree.flat(3)), tree_sampler(Tree((-1, -1, 0, 0), (-1, 0, 1, 2)))),
    )


def quantile(at: Row, option: int, u: float) -> float:
    if at.gap[option]:
        return 100 * u
    low, value, high = at.low[option], at.value[option], at.high[option]
    if low == high:
        return float(low)
    bend = (value - low) / (high - low)
    if u <= bend:
        return float(low + (u * (high - low) * (value - low)) ** 0.5)
    return float(high - ((1 - u) * (high - low) * (high - value)) ** 0.5)


def slow(counting: Counting, models: list[int], item: Item, draws: int) -> float:
    """Every way, draw by draw, with nothing shared between them."""
    random = np.random.default_rng(5)
    weighing = generator(9)
    sizes = (max(leaf.version.shape[0] for leaf in counting.leaves), 2, 2, 2)
    changed = 0
    for version, errors, prior, aggregation in product(*map(range, sizes)):
        own = counting.errors[errors]
        rows = [leaf.columns[min(version, len(leaf.columns) - 1)] for leaf in counting.leaves]
        weights = counting.weights[prior](weighing)
        for draw in range(draws):
            u = random.uniform(size=8)
            drawn = np.array(
                [
                    [
                        quantile(rows[j], i, 1 - u[n] if own.turned[i, j] else u[n])
                        for j, n in enumerate(numbers)
                    ]
                    for i, numbers in enumerate(own.draw)
                ]
            )
            known = drawn.copy()
            for i, j in item:
                known[i, j] = rows[j].value[i]
            firsts = []
            for values in (drawn, known):
                of_leaf = np.log(np.maximum(values, 1)) if aggregation else values
                total = of_leaf @ weights[:, draw]
                firsts.append(models[int(total.argmax())])
            changed += firsts[0] != firsts[1]
    return changed / (draws * float(np.prod(sizes)))


@pytest.mark.parametrize(("seed", "models"), [(1, [0, 1, 2]), (2, [0, 0, 1]), (3, [0, 1, 0])])
def test_the_chance_is_that_of_a_slow_loop_over_every_way(seed: int, models: list[int]) -> None:
    counting = made_up(seed, versions=2)
    items: list[Item] = [[(0, 0)], [(1, 1)], [(0, 2), (1, 2)], [(2, 2)]]
    found = settling(counting, models, items, seed=1)
    for chance, item in zip(found.chance, items, strict=True):
        assert chance == pytest.approx(slow(counting, models, item, 150), abs=0.04)


def test_a_sample_of_ways_is_as_good_as_its_error_says() -> None:
    """Of 80 ways 72 are taken; all 80 of them, 8 at a time, come to the same."""
    counting, items = made_up(4, versions=10), [[(0, 0)], [(0, 2), (1, 2)]]
    found = settling(counting, [0, 1, 2], items, seed=1)
    assert (found.ways, found.of, found.draws) == (ROUNDS, 80, BLOCK)
    parts = []
    for version in range(10):
        leaf = counting.leaves[0]
        one = Leaf((leaf.columns[version],), ONE)
        alike = Counting((one, *counting.leaves[1:]), counting.errors, counting.weights)
        parts.append(settling(alike, [0, 1, 2], items, seed=1).chance)
    assert np.all(np.abs(found.chance - np.mean(parts, axis=0)) < 3 * found.error)


@pytest.mark.parametrize("blocks", [2, 9])
def test_fewer_blocks_are_as_good_as_their_error_says(blocks: int) -> None:
    """Of 80 ways no more are taken than there are blocks; one block of each way is the least."""
    counting, items = made_up(4, versions=10), [[(0, 0)], [(0, 2), (1, 2)]]
    few = settling(counting, [0, 1, 2], items, seed=1, blocks=blocks)
    assert (few.ways, few.of, few.draws) == (blocks, 80, BLOCK)
    all_of_them = settling(counting, [0, 1, 2], items, seed=1)
    assert np.isfinite(few.error).all()
    assert np.all(np.abs(few.chance - all_of_them.chance) < 4 * (few.error + all_of_them.error))


def test_the_same_arguments_give_the_same_bytes() -> None:
    counting = made_up(4, versions=10)
    one, other = (settling(counting, [0, 1, 2], [[(0, 0)]], seed=3) for _ in range(2))
    assert one.chance.tobytes() == other.chance.tobytes()
