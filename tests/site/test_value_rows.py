"""What each criterion adds, of what its weight allows, leads to its trace."""

from appraisal.charts.contribution_bars import PointsBar
from appraisal.site.value_rows import ValueRow, value_groups
from tests.site.drawn_pages import appraised

FLAT = """
    criteria:
      - {id: x, name: Ex, judged: {0: Bad, 100: Good}}
      - {id: y, name: Why, judged: {0: Bad, 100: Good}}
    options: {o: {scores: {x: {score: 90, low: 80, high: 95}}}, p: {}}
"""


def test_a_criterion_adds_its_value_times_its_weight_of_its_weight() -> None:
    first, second = value_groups(appraised(FLAT), "o")
    assert (first.label, first.points, first.most, first.alone) == ("Ex", "45", "50", True)
    assert first.rows == (
        ValueRow("Ex", "criteria/x.html#o", "judged", "45", "50", PointsBar(100, 90, 80, 95)),
    )
    assert [row.evidence for row in second.rows] == ["gap"]


TREE = """
    criteria:
      - id: x
        name: Ex
        criteria:
          - {id: one, name: One, judged: {0: Bad, 100: Good}}
          - {id: two, name: Two, judged: {0: Bad, 100: Good}}
      - {id: y, name: Why, judged: {0: Bad, 100: Good}}
    options: {o: {scores: {one: {score: 80}, two: {score: 20}, y: {score: 60}}}}
"""


def test_criteria_stand_under_the_one_that_they_are_part_of() -> None:
    under, alone = value_groups(appraised(TREE), "o")
    assert (under.label, under.points, under.most, under.alone) == ("Ex", "25", "50", False)
    assert [(row.label, row.points, row.most, row.address) for row in under.rows] == [
        ("One", "20", "25", "criteria/x.html#one.o"),
        ("Two", "5", "25", "criteria/x.html#two.o"),
    ]
    assert (alone.points, alone.alone) == ("30", True)


def test_of_what_nothing_is_known_nothing_is_added() -> None:
    assert value_groups(appraised(FLAT), "p") == ()
    assert value_groups(appraised("options: {o: {}}"), "o") == ()
