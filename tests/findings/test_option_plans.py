"""How an option would be done, in words."""

import pytest

from appraisal.findings.option_plans import (
    after_steps,
    done_words,
    months_words,
    risk_size,
)
from appraisal.model.options import Risk, Step


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (0, "a date to reach"),
        (1, "1 month"),
        (0.5, "0.5 months"),
        (12, "12 months"),
        (None, "length not known"),
    ],
)
def test_a_step_of_no_length_is_a_date(months: float | None, said: str) -> None:
    assert months_words(months) == said


def test_the_steps_before_one_stand_in_quotation_marks() -> None:
    assert after_steps(["Vote", "Order"]) == "After ‘Vote’ and ‘Order’."
    assert after_steps([]) == ""


def test_the_size_of_a_risk_is_said() -> None:
    assert risk_size(Risk(name="Late", likelihood=2.5, impact=4)) == "likelihood 2.5, impact 4"


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ("2026", "Done (2026)."),
        ("2026-03", "Done (March 2026)."),
        ("2026-03-26", "Done (26 March 2026)."),
        (None, ""),
    ],
)
def test_a_step_that_is_done_says_when(done: str | None, said: str) -> None:
    assert done_words(Step(id="ask", name="Ask", done=done)) == said
