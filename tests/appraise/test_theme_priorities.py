"""Who wants to work on a theme."""

from appraisal.appraise import appraise
from appraisal.appraise.theme_priorities import ThemeCounts, councils_by_priority, theme_counts
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


def test_a_theme_counts_who_works_on_it_and_who_wants_to() -> None:
    found = theme_counts(
        appraise(
            dataset("""
        themes: {jobs: {name: Jobs}}
        councils:
          a: {tier: unitary, themes: {jobs: high}}
          b: {tier: unitary}
          c: {tier: unitary, themes: {jobs: medium}}
          d: {tier: unitary, themes: {jobs: low}}
        partnerships:
          p: {name: P, kind: company, level: share, members: [a, b], themes: [jobs]}
          old: {name: O, kind: company, level: share, members: [c, d], themes: [jobs], until: 2020}
        """)
        ),
        "jobs",
    )
    assert found == ThemeCounts(partnerships=1, reached=2, high=1, medium=1, low=1, unpublished=1)
    assert found.holding == 2
