"""How far criteria go together, as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.correlations import correlation_rows
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"
THREE = f"""
    settings: {{simulation: {{samples: 10}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
    options:
      a: {{family: unitary, scores: {{x: {{score: 0}}, y: {{score: 10}}}}}}
      b: {{scores: {{x: {{score: 50}}, y: {{score: 30}}}}}}
      c: {{scores: {{x: {{score: 100}}, y: {{score: 20}}}}}}
"""


def test_every_two_criteria_have_a_row_and_each_one_with_the_family() -> None:
    rows = correlation_rows(appraise(dataset(THREE)))
    assert [[round(v, 4) if isinstance(v, float) else v for v in row.values()] for row in rows] == [
        ["x", "criterion", "y", 0.5, 3, False],
        ["x", "unitary or not", None, -0.866, 3, True],
        ["y", "unitary or not", None, -0.866, 3, True],
    ]


def test_where_nothing_can_be_compared_there_are_no_rows() -> None:
    assert correlation_rows(appraise(dataset("{}"))) == []
