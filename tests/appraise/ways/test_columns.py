"""What the options may be worth on a leaf, under every choice that is about values."""

from appraisal.appraise.matrix import Cell
from appraisal.appraise.ways.columns import leaf_in_all_ways
from appraisal.model import Reading
from tests.datasets import dataset

JUDGED, MEASURED = dataset("""
    criteria:
      - {id: care, judged: {0: Bad, 100: Good}}
      - {id: size, measured: {measure: m, take: min, curve: [[0, 0], [100, 100]]}}
""").leaves()


def judged(score: float) -> Cell:
    return Cell("o", "care", None, score - 5, score, score + 5, "judged")


GAP = Cell("o", "care", None, 0, 50, 100, "gap")


def test_a_leaf_on_which_nothing_hangs_has_one_column() -> None:
    leaf = leaf_in_all_ways(JUDGED, [{(0, 0): judged(40)}, {(0, 0): judged(60)}])
    (row,) = leaf.columns
    assert (row.low.tolist(), row.value.tolist(), row.high.tolist()) == (
        [35, 55],
        [40, 60],
        [45, 65],
    )
    assert leaf.version.shape == (1, 1, 1, 1)


def test_an_unknown_hangs_on_what_unknowns_count_as_alone() -> None:
    leaf = leaf_in_all_ways(JUDGED, [{(0, 0): judged(40)}, {(0, 0): GAP}])
    assert leaf.version.shape == (1, 4, 1, 1)
    found = [leaf.columns[i] for i in leaf.version.flat]
    assert [row.value.tolist() for row in found] == [[40, 50], [40, 50], [40, 0], [40, 100]]
    assert [bool(row.gap[1]) for row in found] == [True, False, False, False]


def test_a_raw_figure_hangs_on_the_ends_of_its_scale() -> None:
    raw = Reading(20, 40, 60, "measured", frozenset({"s"}))
    leaf = leaf_in_all_ways(MEASURED, [{(0,): Cell("o", "size", raw, 20, 40, 60, "measured")}])
    found = [leaf.columns[i] for i in leaf.version.flat]
    assert leaf.version.shape == (3, 1, 1)
    assert [(*row.low, *row.value, *row.high) for row in found] == [
        (20, 40, 60), (0, 30, 70), (35, 45, 55),
    ]  # fmt: skip


def test_a_world_that_does_not_touch_a_cell_leaves_it_as_it_is() -> None:
    touched = {(0, 0): judged(40), (1, 0): judged(70)}
    other = {(0, 0): judged(10), (0, 1): judged(20), (0, 2): judged(30)}
    leaf = leaf_in_all_ways(JUDGED, [touched, other])
    assert leaf.version.shape == (1, 1, 2, 3)
    assert {
        (tier, end): leaf.columns[int(leaf.version[0, 0, tier, end])].value.tolist()
        for tier in range(2)
        for end in range(3)
    } == {
        (0, 0): [40, 10], (0, 1): [40, 20], (0, 2): [40, 30],
        (1, 0): [70, 10], (1, 1): [70, 20], (1, 2): [70, 30],
    }  # fmt: skip


def test_columns_that_are_the_same_are_kept_once() -> None:
    same = {(0,): judged(40), (1,): judged(40), (2,): judged(60)}
    leaf = leaf_in_all_ways(JUDGED, [same])
    assert len(leaf.columns) == 2
    assert leaf.version.tolist() == [[[0, 0, 1]]]
