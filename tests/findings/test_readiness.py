"""How ready councils are, in words."""

import pytest

from appraisal.appraise.readiness import readiness_of
from appraisal.findings.readiness import readiness_finding, stands_words, told_words
from tests.datasets import dataset
from tests.readiness import ALIKE, NONE, READY


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            READY,
            "How ready councils are is known in 4 of 8 cases: 1 in place, 2 in part and 1 not yet",
        ),
        (ALIKE, "How ready councils are is known in 1 of 1 case, and that is in part"),
        (
            READY.replace("in-place", "partly").replace("not-yet", "partly"),
            "How ready councils are is known in 4 of 8 cases, all in part",
        ),
        (NONE, "How ready councils are is unknown in the only case"),
        (
            "success_factors: {pace: {name: Pace}}",
            "How ready councils are is not known: no councils are recorded",
        ),
    ],
)
def test_it_says_how_much_is_known(text: str, said: str) -> None:
    assert readiness_finding(readiness_of(dataset(text))) == said


def test_a_gap_says_whether_anybody_looked() -> None:
    found = readiness_of(dataset(READY)).found
    assert stands_words(found["birch"]["trust"]) == "not found"
    assert stands_words(found["city"]["trust"]) == "not looked for"
    assert stands_words(found["birch"]["pace"]) == "Not yet"


def test_what_is_told_has_its_date_or_says_that_it_has_none() -> None:
    ash = readiness_of(dataset(READY)).found["ash"]
    assert ash["pace"] is not None
    assert ash["trust"] is not None
    assert told_words(ash["pace"]) == "In place (1 May 2024): It led."
    assert told_words(ash["trust"]) == "In part (no date): It joined."
