"""What several scores change together, by the names of options and items."""

from tests.appraise.safety.robust import of
from tests.datasets import dataset

SCALE = "judged: {0: bad, 100: good}"
AREA = f"""
settings: {{simulation: {{samples: 10, ways: 10}}}}
criteria: [{{id: x, {SCALE}}}, {{id: y, {SCALE}}}]
options:
  a: {{scores: {{x: {{score: 60, low: 45, high: 60}}, y: {{score: 60, low: 60, high: 90}}}}}}
  b: {{scores: {{x: {{score: 50, low: 50, high: 60}}, y: {{score: 50, low: 20, high: 50}}}}}}
"""


def test_a_pair_of_scores_puts_the_rival_first_where_neither_does() -> None:
    """a leads by 10; its x may lose 7.5 and b's x may gain 5."""
    found = of(dataset(AREA)).several
    (row,) = found.sets
    assert [(moved.item.id, moved.up) for moved in row.moved] == [("a/x", False), ("b/x", True)]
    assert (row.rival, row.then, row.needs) == ("b", ("b",), 10 / 12.5)
    assert (found.more, found.least) == (False, 2)


def test_where_no_scores_have_a_range_nothing_is_found() -> None:
    exact = AREA.replace("low: 45, high: 60", "low: 60, high: 60")
    exact = exact.replace("low: 50, high: 60", "low: 50, high: 50")
    found = of(dataset(exact)).several
    assert (found.sets, found.least) == ((), None)
