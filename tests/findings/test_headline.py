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


LINE = """
  ID:
    {family: unitary, model: two, name: NAME,
    councils: {n: {name: N, covers: [ash]}, s: {name: S, covers: [birch]}},
    scores: {good: {score: GOOD, low: 58, high: 70}}}
"""
WITH_LINES = """
settings: {simulation: {samples: 400, ways: 50}, models: {two: {name: Two councils}}}
councils:
  ash: {tier: unitary, facts: {population: 300}}
  birch: {tier: unitary, facts: {population: 100}}
measures: {population: {name: Population, unit: people, add_up: sum}}
criteria:
  - id: even
    name: Even
    measured: {measure: population, take: ratio, curve: [[1, 100], [9, 0]]}
  - {id: good, name: Good, judged: {0: bad, 100: good}}
options:
  one:
    {family: unitary, name: One, councils: {all: {name: All, covers: [ash, birch]}},
    scores: {good: {score: 55, low: 50, high: 60}}}
  today: {family: continue, name: Today, scores: {good: {score: 57, low: 56, high: 58}}}
"""
"""One council leads; without what it meets by definition, all others are ahead of it."""


def test_a_copy_of_a_line_changes_only_what_counts_options() -> None:
    lines = (("b", "Beta", "64"), ("c", "Gamma", "60"), ("z", "Gamma again", "60"))
    b, c, copy = (
        LINE.replace("ID", i).replace("NAME", name).replace("GOOD", good) for i, name, good in lines
    )
    before, after = (
        headline_findings(appraise(dataset(WITH_LINES + b + c + more)), ()) for more in ("", copy)
    )
    assert any("and One 3rd among the models." in said for said in before)
    assert before == after
