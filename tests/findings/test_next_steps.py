"""Sentences on where councils could work together next."""

import pytest

from appraisal.appraise.network.next_steps import NextSteps, Prospect
from appraisal.findings.next_steps import next_finding

LABELS = {"a": "Ash", "b": "Birch", "c": "Cedar", "d": "Dell"}


def could(*councils: str, score: float = 3.21) -> Prospect:
    return Prospect(councils, None, score, score, (), 0, "coordinate", "short")


def steps(*pairs: Prospect) -> NextSteps:
    return NextSteps(pairs=pairs, deepen=(), groups=(), themes={})


CLOSELY = "that do not yet work together at the level of sharing or deeper"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (steps(), f"No pair of councils {CLOSELY} has anything recorded in common."),
        (
            steps(could("a", "b")),
            (
                f"Of the pairs of councils {CLOSELY}, one alone has something in common: "
                "Ash and Birch, at 3.2 of 5."
            ),
        ),
        (
            steps(could("a", "b"), could("a", "c", score=3.14)),
            (
                f"Of the 2 pairs of councils {CLOSELY}, Ash and Birch have the most in common: "
                "they score 3.2 of 5."
            ),
        ),
        (
            steps(could("a", "b"), could("c", "d", score=3.2), could("a", "c", score=1)),
            (
                f"Of the 3 pairs of councils {CLOSELY}, 2 have the most in common, at 3.2 "
                "of 5 each: Ash and Birch; Cedar and Dell."
            ),
        ),
        (
            steps(could("a", "b"), could("c", "d"), could("a", "c")),
            (
                f"Of the 3 pairs of councils {CLOSELY}, 3 have the most in common, at 3.2 "
                "of 5 each: Ash and Birch; Cedar and Dell; Ash and Cedar."
            ),
        ),
        (
            steps(could("a", "b"), could("a", "c"), could("a", "d"), could("b", "c")),
            (
                f"Of the 4 pairs of councils {CLOSELY}, 4 have equally much in common, and the "
                "most: they score 3.2 of 5."
            ),
        ),
    ],
)
def test_the_finding_names_the_pair_with_the_most_in_common(found: NextSteps, said: str) -> None:
    assert next_finding(found, 4, LABELS) == said


def test_one_council_has_nobody_to_work_with() -> None:
    assert next_finding(steps(), 1, LABELS) == (
        "There are no two councils that could work together."
    )
