"""Who wants to work on a theme."""

from appraisal.appraise.theme_priorities import councils_by_priority
from tests.datasets import dataset


def test_councils_stand_by_their_priority_and_the_silent_last() -> None:
    made = dataset("""
        themes: {jobs: {name: Jobs}}
        councils:
          a: {tier: unitary, themes: {jobs: high}}
          b: {tier: unitary}
          c: {tier: unitary, themes: {jobs: high}}
          d: {tier: unitary, themes: {jobs: low}}
    """)
    assert councils_by_priority(made, "jobs") == {
        "high": ("a", "c"),
        "medium": (),
        "low": ("d",),
        None: ("b",),
    }
