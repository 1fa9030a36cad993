"""A step of a road map: a length that is left out is none, and one that is unknown is a gap."""

import pytest

from appraisal.model.steps import Step


@pytest.mark.parametrize(
    ("given", "months"), [({}, 0), ({"months": 2.5}, 2.5), ({"months": "unknown"}, None)]
)
def test_the_months_of_a_step(given: dict[str, object], months: float | None) -> None:
    assert Step.model_validate({"id": "a", "name": "A", **given}).months == months
