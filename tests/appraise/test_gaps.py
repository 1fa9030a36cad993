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
