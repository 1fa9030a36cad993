"""Words of the register of agreements that councils could make."""

import pytest

from appraisal.findings.candidate_register import (
    amounts_words,
    host_words,
    kind_words,
    lift_words,
    posts_unknown,
    posts_words,
    register_finding,
    stated,
    sums_line,
)
from appraisal.model import Candidate, Lift
from tests.candidates import AGREED
from tests.datasets import dataset

AREA = dataset(AGREED)
HUB, STILL, BLANK = (AREA.candidates[i] for i in ("hub", "still", "blank"))


@pytest.mark.parametrize(
    ("candidates", "said"),
    [
        ([], "No agreement that councils could make is recorded."),
        (
            [HUB],
            "1 agreement that councils could make is recorded, with some sum that is known.",
        ),
        (
            [HUB, STILL],
            "2 agreements that councils could make are recorded, each with some sum that is known.",
        ),
        (
            [BLANK, BLANK],
            (
                "2 agreements that councils could make are recorded, and no sum is known for any "
                "of them."
            ),
        ),
        (
            [HUB, BLANK],
            "Of 2 agreements that councils could make, 1 has no sum that is known from anywhere.",
        ),
    ],
)
def test_the_finding_counts_those_of_which_nobody_knows_a_sum(
    candidates: list[Candidate], said: str
) -> None:
    assert register_finding(candidates) == said


def test_a_line_has_the_level_the_year_and_the_sums_at_their_values() -> None:
    assert sums_line(HUB, 2026) == (
        "Share, from 2027. Set-up £50,000; running £10,000 a year; saving £30,000 a year."
    )
    assert sums_line(STILL, 2026) == (
        "Inform, from 2026. Set-up £0; running £0; saving none stated."
    )
    assert sums_line(BLANK, 2026) == "Share, from 2028. No sum is known."
    one_known = {"costs": BLANK.costs.model_copy(update={"running": STILL.costs.running})}
    assert sums_line(BLANK.model_copy(update=one_known), 2026) == (
        "Share, from 2028. Set-up not known; running £0; saving none stated."
    )


def test_a_saving_that_is_left_out_is_none_and_a_cost_is_not_known() -> None:
    assert stated(BLANK) == {"set_up": "unknown", "running": "unknown", "saving": None}


def test_hosts_and_posts() -> None:
    assert host_words(AREA, HUB) == "Shire, or City"
    assert host_words(AREA, HUB.model_copy(update={"host": ("c",)})) == "City"
    assert host_words(AREA, BLANK) == ""
    assert posts_words(HUB) == "0.5 of each member and 2 more of the host"
    assert posts_words(BLANK) == ""
    assert posts_unknown([HUB]) == posts_unknown([]) == ""
    assert posts_unknown([HUB, BLANK]) == (
        "Of 1 of the 2 it is not known how many full-time posts they ask for."
    )
    assert posts_unknown([BLANK]) == "How many full-time posts it asks for is not known."


def test_the_kind_has_its_legal_form_and_amounts_share_a_head() -> None:
    assert kind_words(HUB) == "Shared service, by joint committee"
    assert kind_words(BLANK) == "Company"
    assert kind_words(BLANK.model_copy(update={"legal_form": "company"})) == "Company"
    assert amounts_words(["Set-up"]) == "Set-up"
    assert amounts_words(["Set-up", "Running"]) == "Set-up and running"


@pytest.mark.parametrize(
    ("lift", "said"),
    [
        (Lift(score=5, low=0, high=10), "One voice: 5 points more (0 to 10)"),
        (Lift(score=1), "One voice: 1 point more"),
        (Lift(score=-4, low=-10, high=0), "One voice: 4 points less (−10 to 0)"),
    ],
)
def test_a_lift_has_its_range(lift: Lift, said: str) -> None:
    assert lift_words(AREA, "voice", lift) == said
