"""What both an option’s page and its brief show of its value."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import Span
from appraisal.site.option_digest import (
    contributions,
    gravest_first,
    highest,
    lowest,
    opened_leaves,
    rests_on_words,
)
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


@pytest.mark.parametrize(
    ("which", "said"),
    [
        (
            "now",
            "100% on judgement or assumption that no council has agreed",
        ),
        (
            "hubs",
            "100% on no evidence at all, where the middle of the scale stands in",
        ),
    ],
)
def test_what_a_value_rests_on(thin: Appraisal, which: str, said: str) -> None:
    assert rests_on_words(thin, which) == f"The weight behind its value rests {said}."


def test_what_nothing_is_known_of_is_worth_no_figure(thin: Appraisal) -> None:
    rows = contributions(thin, "split")
    assert [(row.label, row.span) for row in rows] == [("One voice", Span(60, 50, 70))]
    (gap,) = contributions(thin, "hubs")
    assert gap.span is None


TWO_VIEWS = """
criteria:
  - {id: a, judged: {0: x, 100: y}}
  - {id: b, judged: {0: x, 100: y}}
perspectives: {one: {name: One, weights: {a: 1, b: 0}}, two: {name: Two, weights: {a: 0, b: 1}}}
options:
  p: {scores: {a: {score: 80}, b: {score: 20}}}
  q: {scores: {a: {score: 20}, b: {score: 80}}}
"""


def test_no_criterion_is_both_highest_and_lowest() -> None:
    leaves = opened_leaves(contributions(appraised(TWO_VIEWS), "p"))
    assert [leaf.criterion for leaf in highest(leaves)] == ["a"]
    assert [leaf.criterion for leaf in lowest(leaves)] == ["b"]
    assert highest(leaves[:1]) == ()


def test_no_criterion_is_highest_where_all_are_worth_the_same() -> None:
    level = TWO_VIEWS.replace("score: 80", "score: 50").replace("score: 20", "score: 50")
    leaves = opened_leaves(contributions(appraised(level), "p"))
    assert (highest(leaves), lowest(leaves)) == ((), ())


SIX = """
criteria: [CRITERIA]
options: {p: {scores: {SCORES}}}
"""
_WORTH = {"a": 40, "b": 90, "c": 10, "d": 70, "e": 20, "f": 80}


def test_the_highest_stand_highest_first_and_the_lowest_lowest_first() -> None:
    criteria = ", ".join(f"{{id: {i}, judged: {{0: x, 100: y}}}}" for i in _WORTH)
    scores = ", ".join(f"{i}: {{score: {value}}}" for i, value in _WORTH.items())
    text = SIX.replace("CRITERIA", criteria).replace("SCORES", scores)
    leaves = opened_leaves(contributions(appraised(text), "p"))
    assert [leaf.criterion for leaf in highest(leaves)] == ["b", "f", "d"]
    assert [leaf.criterion for leaf in lowest(leaves)] == ["c", "e", "a"]


CLASSED = """
criteria:
  - {id: a, judged: {0: x, 100: y}}
  - {id: b, judged: {0: x, 100: y}}
  - id: cost
    measured: {figure: transition_cost, curve: [[0, 100], [900, 0]]}
    where_unknown: {non-structural: {low: 0, value: 9, high: 90, source: assumption, why: w}}
options:
  p:
    family: non-structural
    scores: {a: {score: 80}, b: {score: 20}}
    money: [{name: c, kind: cost, amount: unknown, from: 2026, to: 2026}]
"""


def test_what_others_came_to_is_no_strength_and_no_weakness() -> None:
    leaves = opened_leaves(contributions(appraised(CLASSED), "p"))
    assert max(leaves, key=lambda leaf: leaf.span.value).criterion == "cost"
    assert [leaf.criterion for leaf in highest(leaves)] == ["a"]
    assert [leaf.criterion for leaf in lowest(leaves)] == ["b"]


def test_the_gravest_risk_is_the_first_and_those_as_grave_stand_by_name() -> None:
    made = appraised("""
        options:
          p:
            risks:
              - {name: Rare, likelihood: 1, impact: 2}
              - {name: Worse, likelihood: 5, impact: 4}
              - {name: Bad, likelihood: 4, impact: 5}
              - {name: Middling, likelihood: 3, impact: 3}
    """)
    found = gravest_first(made.dataset.options["p"])
    assert [risk.name for risk in found] == ["Bad", "Worse", "Middling", "Rare"]
