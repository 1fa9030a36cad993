"""The most deciding questions are proposed, once, and no more than a room can settle."""

import pytest

from appraisal.appraise import Stages
from appraisal.appraise.workshop.proposals import MOST, Purpose, proposals
from appraisal.model.workshops import Question, Workshop
from tests.appraised_treeshire import appraised
from tests.datasets import dataset


def ids(purpose: Purpose | None, most: int = MOST) -> list[str]:
    return [one.id for one in proposals(appraised(), purpose, None, most).new]


def test_why_asks_what_parts_priorities() -> None:
    assert ids("why") == ["criterion-nearness", "criterion-local-say", "criterion-smallest"]


def test_what_asks_candidates_weights_scores_and_ways_in_turn() -> None:
    assert ids("what")[:5] == [
        "candidate-joint-committee",
        "criterion-nearness",
        "score-continue-resilience",
        "way-aggregation",
        "candidate-data-office",
    ]


def test_how_asks_hosts_factors_forms_and_posts_in_turn() -> None:
    assert ids("how")[:4] == [
        "host-joint-committee",
        "factor-lead",
        "form-joint-committee",
        "posts-ash",
    ]


def test_without_a_purpose_everything_that_decides_is_asked() -> None:
    found = proposals(appraised(), None, None, 1000)
    for purpose in ("why", "what"):
        every = proposals(appraised(), purpose, None, 1000)  # type: ignore[arg-type]
        assert {one.id for one in every.new} <= {one.id for one in found.new}
    assert found.rest == ()


def test_a_dozen_are_proposed_and_the_rest_are_told() -> None:
    found = proposals(appraised(), "what", None)
    assert (len(found.new), len(found.rest)) == (12, 12)


@pytest.mark.parametrize("purpose", ["why", "what", "how", None])
def test_a_second_run_proposes_nothing(purpose: Purpose | None) -> None:
    first = proposals(appraised(), purpose, None)
    asked = tuple(Question(id=one.id, ask="Asked?") for one in first.new)
    again = proposals(appraised(), purpose, Workshop(title="W", questions=asked))
    assert again.new == ()
    assert again.rest == first.rest


def test_what_a_person_asks_under_another_id_is_not_asked_again() -> None:
    own = (
        Question(id="mine", ask="Would you?", candidate="joint-committee"),
        Question(id="ours", ask="How?", option="continue", criterion="resilience"),
    )
    found = proposals(appraised(), "what", Workshop(title="W", questions=own))
    new = {one.id for one in found.new}
    assert not new & {"candidate-joint-committee", "score-continue-resilience"}
    assert len(new) == 10


def test_an_empty_workspace_has_nothing_to_settle() -> None:
    empty = Stages(dataset("{}"))
    assert proposals(empty, None, None).new == ()
