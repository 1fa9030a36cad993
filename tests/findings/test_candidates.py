"""What is said of an option that is made of candidates."""

from typing import Any

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.findings.candidates import (
    how_it_rests,
    made_of_words,
    members_words,
)
from appraisal.model import Candidate
from tests.candidates import AGREED
from tests.datasets import dataset


@pytest.fixture(scope="module")
def agreed() -> Appraisal:
    return appraise(dataset(AGREED))


def test_a_score_says_what_it_rests_on_what_is_added_and_why(agreed: Appraisal) -> None:
    assert how_it_rests(agreed.dataset, "both", "voice") == (
        "The reference option’s 45, plus 5 from Skills hub and plus 3 from Permits team. "
        "stay: Three voices. Skills hub: One body on skills."
    )


def test_beside_the_reference_option_its_reason_is_not_said_again(agreed: Appraisal) -> None:
    assert how_it_rests(agreed.dataset, "both", "voice", alone=False) == (
        "The reference option’s 45, plus 5 from Skills hub and plus 3 from Permits team. "
        "Skills hub: One body on skills."
    )


def test_a_score_that_would_leave_the_scale_says_so(agreed: Appraisal) -> None:
    assert how_it_rests(agreed.dataset, "both", "access") == (
        "The reference option’s 50, plus 60 from Permits team. "
        "A score goes no further than the end of the scale. Permits team: One desk."
    )


def test_a_gap_says_that_nothing_can_be_added_to_it(agreed: Appraisal) -> None:
    assert how_it_rests(agreed.dataset, "both", "trust") == (
        "The reference option has no score here, so nothing can be added to it."
    )


def test_a_lift_below_nought_is_taken_away() -> None:
    area = appraise(dataset(AGREED.replace("access: {score: 60, why", "access: {score: -7, why")))
    assert how_it_rests(area.dataset, "both", "access") == (
        "The reference option’s 50, less 7 from Permits team. Permits team: One desk."
    )


def test_what_is_scored_for_itself_or_measured_rests_on_nothing_else(agreed: Appraisal) -> None:
    assert how_it_rests(agreed.dataset, "own", "voice") == ""
    assert how_it_rests(agreed.dataset, "both", "joined") == ""
    assert how_it_rests(agreed.dataset, "stay", "voice") == ""


def test_an_option_says_of_how_much_it_is_made(agreed: Appraisal) -> None:
    assert made_of_words(agreed.dataset, "stay") == ""
    assert made_of_words(agreed.dataset, "both") == (
        "It is made of 2 agreements that councils could make. Where it was not scored for itself, "
        "its score is that of the reference option, stay, with what these add."
    )


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ((), ""),
        (("n", "c"), "With North and City."),
        ({"all_of": ("n",), "any_of": ("c",), "at_least": 2}, "With North and City."),
        (
            {"all_of": ("n",), "any_of": ("s", "c"), "at_least": 2},
            "With North, and at least 1 of South and City.",
        ),
        ({"all_of": ("n",), "any_of": ("s", "c")}, "With North; South and City may join."),
        ({"any_of": ("n", "s", "c"), "at_least": 2}, "With at least 2 of North, South and City."),
        ({"any_of": ("s", "c")}, "With at least 1 of South and City."),
    ],
)
def test_a_candidate_says_with_whom_and_how_many_it_takes(
    agreed: Appraisal, members: Any, said: str
) -> None:
    given = {"name": "C", "kind": "company", "level": "share", "members": members}
    assert members_words(agreed.dataset, Candidate.model_validate(given)) == said


def test_many_members_are_told_as_all_or_all_others_or_all_districts() -> None:
    districts = ("d1", "d2", "d3", "d4")
    councils = "\n".join(f"      {i}: {{tier: district, within: shire}}" for i in districts)
    area = dataset(
        f"    councils:\n      shire: {{tier: county}}\n      city: {{tier: unitary}}\n{councils}\n"
    )

    def said(members: object) -> str:
        given = {"name": "C", "kind": "company", "level": "share", "members": members}
        return members_words(area, Candidate.model_validate(given))

    assert said(("shire", "city", *districts)) == "With all 6 councils."
    assert said({"all_of": ("shire",), "any_of": ("city", *districts), "at_least": 3}) == (
        "With shire, and at least 2 of the 5 other councils."
    )
    assert said({"all_of": ("shire",), "any_of": districts, "at_least": 2}) == (
        "With shire, and at least 1 of the 4 districts."
    )
    assert said({"all_of": ("shire",), "any_of": districts[:3], "at_least": 2}) == (
        "With shire, and at least 1 of d1, d2 and d3."
    )
