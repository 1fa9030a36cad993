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


SIXTY = "d: {score: 60, low: 50, high: 70}"
LINES = f"""
settings: {{simulation: {{samples: 10, ways: 10}}, models: {{two: {{name: Two}}}}}}
criteria: [{{id: c, {SCALE}}}, {{id: d, {SCALE}}}]
options:
  la: {{model: two, scores: {{c: {{score: 80, low: 60, high: 90}}, {SIXTY}}}}}
  lb: {{model: two, scores: {{c: {{score: 79, low: 70, high: 99}}, {SIXTY}}}}}
  x: {{scores: {{c: {{score: 60, low: 55, high: 75}}, {SIXTY}}}}}
"""


def test_rivals_are_models_not_lines_of_the_first() -> None:
    """Its lines swap as c moves; x needs c of both to fall, or its own to rise, and more."""
    found = of(dataset(LINES)).several
    assert found.least == 2
    assert {(row.rival, row.then) for row in found.sets} == {("x", ("x",))}
    assert [{moved.item.id for moved in row.moved} for row in found.sets] == [
        {"two/c", "x/c"},
        {"two/d", "x/c"},
        {"x/c", "x/d"},
        {"two/c", "two/d", "x/d"},
    ]
    assert found.sets[0].needs == 19 / 24  # lb lies 19 ahead on c, and loses 9 as x gains 15


def test_lines_are_rivals_where_they_are_all_there_is() -> None:
    found = of(dataset(LINES.replace("  x: {scores", "  x: {model: two, scores"))).several
    assert (found.least, found.sets[0].rival) == (1, "lb")


def test_where_no_scores_have_a_range_nothing_is_found() -> None:
    exact = AREA.replace("low: 45, high: 60", "low: 60, high: 60")
    exact = exact.replace("low: 50, high: 60", "low: 50, high: 50")
    found = of(dataset(exact)).several
    assert (found.sets, found.least) == ((), None)
