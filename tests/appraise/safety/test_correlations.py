"""Which criteria go together over the options with evidence, and what an axis weighs."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.safety.correlations import Correlation, Correlations
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"
FIVE = f"""
    settings: {{simulation: {{samples: 10}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}, {{id: z, {LEAF}}}, {{id: flat, {LEAF}}}]
    perspectives: {{p: {{weights: {{x: 4, y: 3, z: 2, flat: 1}}}}}}
    options:
      now: {{family: continue, scores: {{x: {{score: 10}}, y: {{score: 80}}, z: {{score: 20}}}}}}
      club:
        family: non-structural
        scores: {{x: {{score: 20}}, y: {{score: 70}}, z: {{score: 60}}, flat: {{score: 7}}}}
      one:
        family: unitary
        scores: {{x: {{score: 90}}, y: {{score: 0}}, z: {{score: 50}}, flat: {{score: 7}}}}
      two:
        family: unitary
        scores: {{x: {{score: 80}}, y: {{score: 10}}, z: {{score: 20}}, flat: {{score: 7}}}}
      idea: {{family: unitary, scores: {{x: {{score: 90}}}}}}
"""
"""x rises and y falls with ‘unitary’; z is square to both. ‘idea’ has evidence on x alone."""


def found(text: str) -> Correlations:
    return appraise(dataset(text)).correlations


def test_options_without_evidence_count_for_no_correlation() -> None:
    """As 50, ‘idea’ would loosen the pair; ‘flat’ never differs."""
    assert found(FIVE).pairs == {
        ("x", "y"): Correlation(pytest.approx(-1), 4),
        ("x", "z"): Correlation(pytest.approx(0), 4),
        ("y", "z"): Correlation(pytest.approx(0), 4),
    }


def test_each_criterion_is_compared_with_unitary_or_not() -> None:
    assert found(FIVE).unitary == {
        "x": Correlation(pytest.approx(86 / (6280 * 1.2) ** 0.5), 5),
        "y": Correlation(pytest.approx(-70 / 5000**0.5), 4),
        "z": Correlation(pytest.approx(-5 / 1275**0.5), 4),
    }
    assert found(FIVE).unitary_or_not == ("x", "y")


def test_the_axis_has_the_criteria_that_go_together_and_their_weight() -> None:
    together = found(FIVE)
    assert together.axis == ("x", "y")
    assert together.weight(together.axis) == pytest.approx(0.7)
    assert together.alike_with("y") == {"x": pytest.approx(-1)}
    assert together.alike_with("z") == {}


@pytest.mark.parametrize(("score", "alike"), [(63, True), (64, False)])
def test_two_criteria_are_alike_from_a_correlation_of_84_hundredths(
    score: int, alike: bool
) -> None:
    """0, 50, 100 against 0, s, 60: r is 3000 ÷ √(5000 · (2s² ÷ 3 − 40s + 2400)), 0.844 or 0.837."""
    text = f"""
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
    options:
      a: {{scores: {{x: {{score: 0}}, y: {{score: 0}}}}}}
      b: {{scores: {{x: {{score: 50}}, y: {{score: {score}}}}}}}
      c: {{scores: {{x: {{score: 100}}, y: {{score: 60}}}}}}
    """
    assert bool(found(text).alike) == alike


def test_of_two_options_nothing_is_said() -> None:
    two = FIVE[: FIVE.index("      one:")]
    assert not found(two).any
    assert found(two).axis == ()
    assert not found("{}").any


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ([20, 20, 20, 20, 80], False),  # one option apart
        ([20, 20, 20, 80, 80], False),
        ([20, 20, 20, 80, 80, 80], True),  # three on each side
        ([20, 20, 20, 50, 80], True),  # three values
    ],
)
def test_two_values_of_few_options_go_with_nothing(scores: list[int], told: bool) -> None:
    """Five options of which two have another score would go with whatever sets those two apart."""
    options = "".join(
        f"""
      o{i}:
        family: {"unitary" if i > 2 else "non-structural"}
        scores: {{x: {{score: {score}}}, y: {{score: {i * 10}}}}}"""
        for i, score in enumerate(scores)
    )
    text = f"""
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
    options:{options}
    """
    compared = found(text)
    assert (("x", "y") in compared.pairs, "x" in compared.unitary) == (told, told)
    assert "y" in compared.unitary
