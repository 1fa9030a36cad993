"""What each criterion gives one option over another adds up to what sets them apart."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise import appraise
from appraisal.appraise.gains import first_and_next, gains
from tests.datasets import TREE, dataset
from tests.findings.cases_of_doubt import NOTHING_KNOWN_OF


def test_gains_are_weighted_and_the_highest_stands_first() -> None:
    """Merge has 90 on both, join 60 on care and 20 on speed, which weigh 60% and 20%."""
    tree = appraise(dataset(TREE))
    assert [(g.criterion.id, round(g.points, 9), g.kind) for g in gains(tree, "merge", "join")] == [
        ("care", 18, ""),
        ("speed", 14, ""),
    ]
    assert [round(g.points, 9) for g in gains(tree, "join", "merge")] == [-14, -18]


def test_a_side_without_evidence_counts_as_50_and_says_so() -> None:
    tree = appraise(dataset(TREE))
    assert [(g.criterion.id, round(g.points, 9), g.kind) for g in gains(tree, "join", "stay")] == [
        ("care", 6, "gap"),
        ("speed", -6, "gap"),
    ]


EVEN = """
    councils:
      ash: {tier: unitary, facts: {population: 10}}
      elm: {tier: unitary, facts: {population: 40}}
    criteria:
      - {id: even, measured: {measure: population, take: ratio, curve: [[1, 100], [5, 0]]}}
      - {id: voice, judged: {0: Bad, 100: Good}}
    options:
      stay: {family: continue, scores: {voice: {score: 80}}}
      one:
        family: unitary
        councils: {all: {name: All, covers: [ash, elm]}}
        scores: {voice: {score: 20}}
"""


def test_what_one_council_has_by_definition_is_told_from_what_is_measured() -> None:
    """One council is even with itself. What the other gains is its own score."""
    found = gains(appraise(dataset(EVEN)), "one", "stay")
    assert [(g.criterion.id, g.kind) for g in found] == [("even", "definition"), ("voice", "")]


def test_nothing_is_gained_on_an_option_that_nothing_is_known_of() -> None:
    assert gains(appraise(dataset(NOTHING_KNOWN_OF)), "ann", "bob") == ()


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=4))
def test_gains_add_up_to_the_difference_of_the_overall_values(
    scores: list[tuple[int, int]],
) -> None:
    criteria = "".join(
        f"      - {{id: c{n}, judged: {{0: x, 100: y}}}}\n" for n in range(len(scores))
    )
    own = [
        ", ".join(f"c{n}: {{score: {pair[side]}}}" for n, pair in enumerate(scores))
        for side in (0, 1)
    ]
    area = appraise(
        dataset(
            f"    settings: {{simulation: {{samples: 1, ways: 1}}}}\n    criteria:\n{criteria}"
            f"    options: {{a: {{scores: {{{own[0]}}}}}, b: {{scores: {{{own[1]}}}}}}}\n"
        )
    )
    value = area.rankings[area.headline].value
    total = math.fsum(gain.points for gain in gains(area, "a", "b"))
    assert total == pytest.approx(value["a"] - value["b"], abs=1e-9)


LINES = """
    settings: {models: {two: {name: Two}}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}}]
    options:
      north: {model: two, scores: {x: {score: 90}}}
      south: {model: two, scores: {x: {score: 80}}}
      one: {scores: {x: {score: 70}}}
"""


def test_the_next_is_of_another_model_than_the_first() -> None:
    assert first_and_next(appraise(dataset(LINES))) == ("north", "one")


@pytest.mark.parametrize("options", ["", "options: {one: {}}", "options: {one: {}, two: {}}"])
def test_without_two_that_are_known_there_is_no_first_and_next(options: str) -> None:
    text = f"criteria: [{{id: x, judged: {{0: Bad, 100: Good}}}}]\n{options}"
    assert first_and_next(appraise(dataset(text))) is None
