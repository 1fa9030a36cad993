"""What is said of workshops is right for none, one and several, held, planned or made up."""

import datetime

import pytest
import yaml

from appraisal.findings.workshops import (
    agreed_words,
    came_of,
    choice_words,
    has_record,
    minutes_words,
    when_held,
    who_takes_part,
    workshops_finding,
)
from appraisal.model import Workshop
from appraisal.model.workshops import Agreed
from tests.datasets import dataset

TODAY = datetime.date(2026, 3, 20)
NAMES = {"ash": "Ash", "birch": "Birch", "elm": "Elm"}


def workshop(**keys: object) -> Workshop:
    return dataset(yaml.safe_dump({"workshops": {"w": {"title": "W", **keys}}})).workshops["w"]


HELD = {"date": "2019-09-06", "purpose": "why"}


@pytest.mark.parametrize(
    ("workshops", "said"),
    [
        ([], "No workshop is recorded yet."),
        ([workshop()], "1 workshop is recorded."),
        ([workshop(), workshop()], "2 workshops are recorded."),
        ([workshop(**HELD)], "1 workshop in 2019 asked why councils work together."),
        (
            [workshop(**HELD), workshop(date="2020-01-01", purpose="how")],
            "2 workshops in 2019 and 2020 asked why and how councils work together.",
        ),
        (
            [workshop(**HELD), workshop(example=True)],
            "1 workshop in 2019 asked why councils work together. One more is an example.",
        ),
        (
            [workshop(example=True)],
            "No workshop is recorded yet. One is here as an example.",
        ),
    ],
)
def test_the_list_says_how_many_there_are_and_what_they_asked(
    workshops: list[Workshop], said: str
) -> None:
    assert workshops_finding(workshops) == said


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, "No date is set."),
        ({"date": "2026-03-20"}, "Held on 20 March 2026."),
        ({"date": "2026-03-21"}, "To be held on 21 March 2026."),
        ({"date": "2019-01-01", "example": True}, "An example, held by nobody."),
    ],
)
def test_a_workshop_was_held_or_is_to_be_or_is_an_example(
    keys: dict[str, object], said: str
) -> None:
    assert when_held(workshop(**keys), TODAY) == said


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"councils": ["ash"]}, "For Ash."),
        ({"councils": ["ash", "elm"]}, "For Ash and Elm."),
        ({"councils": ["ash", "birch", "elm"]}, "For all 3 councils."),
        ({}, "Which councils took part is not recorded."),
        ({"example": True}, ""),
    ],
)
def test_who_takes_part_is_said_as_far_as_it_is_known(keys: dict[str, object], said: str) -> None:
    assert who_takes_part(workshop(**keys), NAMES) == said


TWO = [{"id": "a", "ask": "A?"}, {"id": "b", "ask": "B?"}]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, ""),
        ({"questions": TWO}, "It is to settle 2 questions."),
        ({"questions": TWO[:1], "date": "2026-03-21"}, "It is to settle 1 question."),
        (
            {"questions": TWO, "date": "2026-03-19"},
            "It asked 2 questions. What came of it is not recorded yet.",
        ),
        (
            {
                "record": {
                    "decided": [{"what": "Yes."}],
                    "open": [{"what": "Who."}, {"what": "When."}],
                    "next_steps": [{"what": "Ask."}],
                }
            },
            "1 thing was decided, 2 questions stay open and 1 next step was named.",
        ),
        ({"record": {"outcomes": [{"what": "A list was begun."}]}}, "A list was begun."),
    ],
)
def test_what_came_of_it_is_counted_or_said_to_be_missing(
    keys: dict[str, object], said: str
) -> None:
    assert came_of(workshop(**keys), TODAY) == said


@pytest.mark.parametrize(
    ("agreed", "said"),
    [
        ({"value": 60}, "60"),
        ({"value": 60, "low": 50, "high": 75}, "60 (50 to 75)"),
        ({"value": 60, "high": 75}, "60 (60 to 75)"),
        ({"choice": "host"}, "would host"),
        ({"words": "Because of the money"}, "Because of the money."),
    ],
)
def test_what_was_agreed_is_a_value_a_choice_or_words(agreed: dict[str, object], said: str) -> None:
    assert agreed_words(Agreed.model_validate(agreed)) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 minutes"), (1, "1 minute"), (60, "1 hour"), (130, "2 hours and 10 minutes")],
)
def test_an_agenda_is_as_long_as_its_items(minutes: int, said: str) -> None:
    assert minutes_words(minutes) == said


def test_a_copy_from_before_is_no_record() -> None:
    assert not has_record(workshop(record={"before": "history/before"}).record)
    assert has_record(workshop(record={"changed_our_minds": ["A price."]}).record)


def test_a_council_would_join_or_not() -> None:
    assert choice_words("no") == "would not join"
