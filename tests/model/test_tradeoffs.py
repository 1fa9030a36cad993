"""A trade-off sets a step on one criterion against a step on another."""

import pytest
from pydantic import ValidationError

from appraisal.model.tradeoffs import Swing, Tradeoff

UP = {"criterion": "a", "from": 0, "to": 10}


def test_a_step_has_its_levels_in_the_unit_of_its_criterion() -> None:
    step = Swing.model_validate(UP)
    assert (step.criterion, step.from_, step.to) == ("a", 0, 10)


@pytest.mark.parametrize(
    ("more", "than", "fault"),
    [
        (UP, {**UP, "to": 5}, "one_criterion_twice"),
        (UP, {"criterion": "b", "from": 4, "to": 4}, "step_of_nothing"),
    ],
)
def test_it_sets_two_steps_on_two_criteria(more: object, than: object, fault: str) -> None:
    with pytest.raises(ValidationError) as found:
        Tradeoff.model_validate({"more": more, "than": than})
    assert [each["type"] for each in found.value.errors()] == [fault]
