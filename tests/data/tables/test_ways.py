"""How often each model is first under each alternative, as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.ways import way_rows
from tests.datasets import dataset

SURE = "{score: 60, low: 60, high: 60}"
AREA = f"""
    settings: {{simulation: {{samples: 10, ways: 10}}}}
    criteria: [{{id: x, judged: {{0: Bad, 100: Good}}}}]
    options: {{a: {{scores: {{x: {SURE}}}}}, b: {{scores: {{x: unknown}}}}}}
"""


def test_each_choice_alternative_and_model_has_a_row() -> None:
    rows = [tuple(row.values()) for row in way_rows(appraise(dataset(AREA)))]
    assert len(rows) == 2 * (2 + 2 + 4 + 3 + 3 + 3 + 2 + 2)
    unknowns = [row[1:] for row in rows if row[0] == "unknowns"]
    assert unknowns[2:] == [
        ("middle", False, "a", 1),
        ("middle", False, "b", 0),
        ("low", False, "a", 1),
        ("low", False, "b", 0),
        ("high", False, "a", 0),
        ("high", False, "b", 1),
    ]
    assert [row[:3] for row in unknowns[:2]] == [("reference", True, i) for i in "ab"]


def test_where_nothing_is_ranked_there_are_no_rows() -> None:
    assert list(way_rows(appraise(dataset("{}")))) == []
