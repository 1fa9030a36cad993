"""What is not known, in the order of how much it matters."""

from appraisal.appraise import appraise
from appraisal.appraise.gaps import gaps
from tests.datasets import dataset


def test_gaps_are_ordered_by_how_much_they_matter() -> None:
    appraisal = appraise(
        dataset(
            """
            criteria:
              - {id: light, judged: {0: Bad, 100: Good}}
              - {id: heavy, judged: {0: Bad, 100: Good}}
              - {id: known, judged: {0: Bad, 100: Good}}
            perspectives: {p: {weights: {light: 10, heavy: 40, known: 50}}}
            options:
              a: {scores: {known: {score: 1}}}
              b: {scores: {known: {score: 1}, light: {score: 50}}}
            """
        )
    )
    found = [(gap.criterion, gap.without, round(gap.reach, 6)) for gap in gaps(appraisal)]
    assert found == [("heavy", ("a", "b"), 20.0), ("light", ("a",), 5.0)]


def test_a_gap_of_many_options_may_matter_more_than_a_heavier_one_of_one() -> None:
    appraisal = appraise(
        dataset(
            """
            criteria:
              - {id: heavy, judged: {0: Bad, 100: Good}}
              - {id: light, judged: {0: Bad, 100: Good}}
            perspectives: {p: {weights: {heavy: 60, light: 40}}}
            options:
              a: {scores: {heavy: {score: 1}}}
              b: {scores: {heavy: {score: 1}}}
              c: {}
            """
        )
    )
    found = [(gap.criterion, len(gap.without), gap.options) for gap in gaps(appraisal)]
    assert found == [("light", 3, 3), ("heavy", 1, 3)]
