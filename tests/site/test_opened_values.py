"""Every value is opened up: figure, value, weight and contribution, or what is missing."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.model import Criterion
from appraisal.site.opened_values import opened
from tests.datasets import TREE, dataset


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def leaf(appraisal: Appraisal, identifier: str) -> Criterion:
    return next(node for node in appraisal.dataset.leaves() if node.id == identifier)


def test_a_measured_value_opens_from_figure_to_contribution(tree: Appraisal) -> None:
    cell = opened(tree, "stay", leaf(tree, "size"))
    assert cell.raw == "50 people"
    assert cell.steps == (
        "Figure: 50 people. Value: 25. Times weight 20% = 5 points of the overall value."
    )
    assert cell.evidence == "measured"


def test_a_judged_value_opens_with_its_range_reason_and_sources(tree: Appraisal) -> None:
    cell = opened(tree, "join", leaf(tree, "care"))
    assert cell.steps == (
        "Scored at 60 (40 to 80). Times weight 60% = 36 points of the overall value."
    )
    assert (cell.why, cell.sources, cell.evidence) == ("Because.", ("s",), "judged")


def test_a_value_has_the_decimals_that_its_contribution_has() -> None:
    """Else a score of 40.3 would be 40, times all the weight 40.3."""
    found = appraise(
        dataset(
            """
            criteria: [{id: x, judged: {0: Bad, 100: Good}}]
            options: {a: {scores: {x: {score: 40.3, low: 40.3, high: 40.3, why: It is so.}}}}
            """
        )
    )
    assert opened(found, "a", leaf(found, "x")).steps == (
        "Scored at 40.3. Times weight 100% = 40.3 points of the overall value."
    )


def test_a_default_range_says_that_nobody_gave_it(tree: Appraisal) -> None:
    steps = opened(tree, "join", leaf(tree, "speed")).steps
    assert steps.startswith("Scored at 20 (0 to 40), 20 either way where its author gave no range.")


def test_an_option_of_which_nothing_is_known_states_no_value() -> None:
    """It has no overall value, so nothing adds to one; another option's gap still does."""
    found = appraise(
        dataset(
            """
            criteria: [{id: x, judged: {0: Bad, 100: Good}}, {id: y, judged: {0: Bad, 100: Good}}]
            options: {known: {scores: {x: {score: 40, why: It is so.}}}, blank: {}}
            """
        )
    )
    for criterion in ("x", "y"):
        assert opened(found, "blank", leaf(found, criterion)).steps == (
            "No evidence, here or on anything else that carries weight, so there is no value to "
            "state. To be put in order it is counted as 50, the middle of 0 to 100."
        )
    assert opened(found, "known", leaf(found, "y")).steps == (
        "No evidence. Counted as 50, the middle of 0 to 100. Times weight 50% = 25 points of the "
        "overall value."
    )


def test_a_gap_opens_as_a_gap(tree: Appraisal) -> None:
    cell = opened(tree, "stay", leaf(tree, "care"))
    assert cell.evidence == "gap"
    assert cell.steps.startswith("No evidence. Counted as 50, the middle of 0 to 100.")


def test_a_contested_value_shows_the_span_and_says_that_its_middle_counts() -> None:
    rival = appraise(
        dataset(
            """
            measures: {saving: {name: Saving, unit: £ million, add_up: sum}}
            criteria:
              - id: cost
                measured: {measure: saving, take: option, curve: [[0, 0], [200, 100]]}
            options:
              a:
                facts: {saving: [{value: 44, source: s}, {value: 167, source: t}]}
              b: {facts: {saving: 1}}
            """
        )
    )
    cell = opened(rival, "a", leaf(rival, "cost"))
    assert cell.raw == "from £44 million to £167 million"
    assert "52.8 (22 to 84), at the middle of that span, because sources disagree." in cell.steps
