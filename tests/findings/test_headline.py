"""The findings of the first page."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.findings.headline import (
    headline_findings,
    question,
    where_priorities_divide,
)
from tests.areas import THREE
from tests.datasets import dataset

MISSED = ("Shown and not ranked: three.",)


@pytest.fixture(scope="module")
def three() -> Appraisal:
    return appraise(dataset(THREE))


def test_findings_open_with_who_comes_first(three: Appraisal) -> None:
    said = headline_findings(three, MISSED)
    assert said[0].startswith("One is first in each of the 1,728 ways of counting. By family: ")
    assert said[1] == "Beside two, one meets ‘Cost’ better and ‘Voice’ worse."
    assert said[2].startswith(
        "The values on these pages are those of one way of counting, the headline's. First under "
        "‘Evenly’: one with 70 (65 to 75), about 15 points ahead"
    )
    assert said[-1:] == MISSED


def test_findings_say_which_families_come_first(three: Appraisal) -> None:
    assert (
        "A unitary option comes first under 1 of the 2 perspectives (‘Evenly’) and a "
        "non-structural option under 1 (‘Voice first’)."
    ) in headline_findings(three, MISSED)


def test_priorities_divide_the_first_place(three: Appraisal) -> None:
    first, most = where_priorities_divide(three)
    assert first == "2 different options come first: one under ‘Evenly’; two under ‘Voice first’."
    assert most.startswith("The place that depends most on the perspective is that of one: first")


def test_without_evidence_nobody_is_said_to_come_first() -> None:
    appraisal = appraise(
        dataset(
            """
            criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]
            options: {a: {family: unitary}, b: {}}
            """
        )
    )
    said = " ".join(headline_findings(appraisal, ()))
    assert "nothing can be said about which comes first" in said
    assert "option comes first" not in said


def test_without_options_that_is_all_there_is_to_say() -> None:
    appraisal = appraise(dataset("criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]"))
    assert headline_findings(appraisal, ()) == ("There are no options to compare yet.",)


@pytest.mark.parametrize(
    ("asked", "area", "said"),
    [
        ("Who should?", "Derbyshire", "Who should?"),
        (None, "Derbyshire", "How should the councils of Derbyshire work together?"),
        (None, None, "How should the councils of this area work together?"),
    ],
)
def test_a_question_is_asked_even_where_the_settings_have_none(
    asked: str | None, area: str | None, said: str
) -> None:
    assert question(asked, area) == said
