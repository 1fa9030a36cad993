"""Groupings as the rows of a CSV file: what is no number is left empty."""

from appraisal.appraise import appraise
from appraisal.data.tables.structures import structure_rows
from appraisal.findings.groupings import margin_in_words
from tests.datasets import dataset

NOBODY = """
    settings: {simulation: {samples: 10}, structures: {councils: [1, 2], ratio: 2}}
    criteria: [{id: c, judged: {0: Bad, 100: Good}}]
    councils:
      a: {tier: unitary, neighbours: [b], facts: {population: 0}}
      b: {tier: unitary, facts: {population: 5}}
    options: {x: {family: continue, scores: {c: {score: 10}}}}
"""


def test_beside_a_council_without_residents_the_ratio_and_its_margin_are_left_empty() -> None:
    found = structure_rows(appraise(dataset(NOBODY)))
    rows = {row["grouping"]: row for row in found}
    assert (rows["a+b"]["ratio"], rows["a+b"]["margin_ratio"]) == (1.0, 0.5)
    assert (rows["a | b"]["ratio"], rows["a | b"]["margin_ratio"]) == (None, None)
    assert rows["a | b"]["within_bounds"] is False


def test_a_ratio_beyond_every_bound_is_said_in_words() -> None:
    assert margin_in_words("ratio", float("-inf")) == (
        "the ratio beyond every bound: a council has no residents"
    )
