"""How an option would be done, in words."""

import pytest

from appraisal.findings.option_plans import after_steps, months_words, risk_size
from appraisal.model.options import Risk


@pytest.mark.parametrize(
    ("months", "said"),
    [(0, "a date to reach"), (1, "1 month"), (0.5, "0.5 months"), (12, "12 months")],
)
def test_a_step_of_no_length_is_a_date(months: float, said: str) -> None:
    assert months_words(months) == said


def test_the_steps_before_one_stand_in_quotation_marks() -> None:
    assert after_steps(["Vote", "Order"]) == "‘Vote’ and ‘Order’"
    assert after_steps([]) == ""


def test_the_size_of_a_risk_is_said() -> None:
    assert risk_size(Risk(name="Late", likelihood=2.5, impact=4)) == "likelihood 2.5, impact 4"
