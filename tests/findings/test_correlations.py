"""Which criteria go together, in sentences."""

import pytest

from appraisal.appraise.safety.correlations import Correlation, Correlations
from appraisal.findings.correlations import formula, goes_with, on_one_axis

NAMES = {"x": "Ex", "y": "Why", "z": "Zed"}
WEIGHTS = {"x": 0.5, "y": 0.2, "z": 0.3}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            Correlations({}, {}, WEIGHTS, ()),
            "Too few options have evidence to say which criteria go together: it takes 3 on both.",
        ),
        (
            Correlations(
                {("x", "y"): Correlation(-0.9, 5)},
                {"x": Correlation(-0.95, 5), "y": Correlation(0.8, 5)},
                WEIGHTS,
                ("x", "y"),
            ),
            (
                "1 of 3 criteria says much the same as ‘unitary or not’, with 50% of the headline "
                "weight. The heaviest group of criteria that all go together, each with each, is "
                "‘Ex’ and ‘Why’, with 70% of the headline weight."
            ),
        ),
        (
            Correlations({("x", "y"): Correlation(0.2, 5)}, {}, WEIGHTS, ()),
            (
                "0 of 3 criteria say much the same as ‘unitary or not’, with 0% of the headline "
                "weight. No two criteria go together closely."
            ),
        ),
    ],
    ids=["nothing to compare", "an axis", "none"],
)
def test_the_axis_is_told_with_its_weight(found: Correlations, expected: str) -> None:
    assert on_one_axis(found, NAMES) == expected


def test_the_formula_says_how_many_options_it_takes_and_from_where_two_are_alike() -> None:
    assert "It takes 3 options with evidence on both" in formula()
    assert "From 0.84 on, either way" in formula()


def test_what_a_criterion_goes_with_has_the_correlation_beside_it() -> None:
    assert goes_with("Ex", -0.9) == "Ex (−0.9)"
