"""What a workshop asks, and what answers it."""

import pytest
from pydantic import ValidationError

from appraisal.model.facts import Model
from appraisal.model.workshops import Agreed, Question, WalkAway, Workshop


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        ({}, "words"),
        ({"criterion": "care"}, "weight"),
        ({"option": "o", "criterion": "care"}, "score"),
        ({"candidate": "desk"}, "candidate"),
    ],
)
def test_what_a_question_names_says_how_it_is_answered(names: dict[str, str], kind: str) -> None:
    assert Question.model_validate({"id": "q", "ask": "Q?", **names}).kind == kind


@pytest.mark.parametrize(
    ("model", "given", "fault"),
    [
        (Question, {"id": "q", "ask": "Q?", "option": "o"}, "question_without_criterion"),
        (
            Question,
            {"id": "q", "ask": "Q?", "candidate": "d", "criterion": "c"},
            "question_of_two_kinds",
        ),
        (WalkAway, {"why": "No."}, "walk_away_from_one"),
        (WalkAway, {"option": "o", "model": "m"}, "walk_away_from_one"),
        (WalkAway, {"option": "o", "at_least": 5}, "walk_away_level"),
        (WalkAway, {"criterion": "c"}, "walk_away_level"),
        (WalkAway, {"criterion": "c", "at_least": 1, "at_most": 2}, "walk_away_level"),
        (Agreed, {"value": 5, "choice": "join"}, "agreed_on_one"),
        (Agreed, {"why": "Because."}, "agreed_on_one"),
        (Agreed, {"value": 5, "low": 6}, "bad_range"),
    ],
)
def test_what_says_two_things_or_none_is_refused(
    model: type[Model], given: dict[str, object], fault: str
) -> None:
    with pytest.raises(ValidationError) as found:
        model.model_validate(given)
    assert [each["type"] for each in found.value.errors()] == [fault]


def test_one_body_may_stand_by_itself_as_the_panel() -> None:
    assert Workshop.model_validate({"title": "W", "panel": "Two officers"}).panel == (
        "Two officers",
    )
