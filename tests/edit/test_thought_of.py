"""What a room thought of becomes a file that is in progress until all of it is known."""

import yaml

from appraisal.edit.thought_of import option_file, with_candidate
from appraisal.model.workshops import Added
from tests.datasets import dataset

AREA = dataset("criteria: [{id: x, judged: {0: B, 100: G}}, {id: y, judged: {0: B, 100: G}}]")
SCORE = {"score": 30, "why": "A guess.", "by": "w"}


def added(**changed: str) -> Added:
    given = {"kind": "option", "id": "three-desks", "name": "Three desks", **changed}
    return Added.model_validate(given)


def test_an_option_has_its_scores_and_gaps_for_the_rest() -> None:
    whole = added(family="non-structural", note="Over\ncoffee: a hope.")
    text = option_file(whole, "w", {"y": SCORE}, AREA).decode()
    assert text.startswith(
        "# Thought of in the workshop w.\n# Over coffee: a hope.\nin_progress: true\n"
    )
    data = yaml.safe_load(text)
    assert data == {
        "in_progress": True,
        "name": "Three desks",
        "family": "non-structural",
        "scores": {"x": "unknown", "y": SCORE},
    }


def test_one_that_is_like_another_has_all_that_makes_its_value() -> None:
    like = {
        "name": "Two",
        "family": "unitary",
        "summary": "Said of the other.",
        "councils": {"n": {"name": "N", "covers": ["a"]}},
        "positions": [{"who": "a", "position": "Was for it."}],
        "scores": {"x": {"score": 70}, "y": {"score": 10}},
        "money": [{"name": "Change", "kind": "cost", "amount": "unknown", "from": 2027}],
    }
    whole = added(family="unitary", like="two")
    text = option_file(whole, "w", {"y": SCORE}, AREA, like)
    assert b"in_progress" not in text
    assert yaml.safe_load(text) == {
        "name": "Three desks",
        "family": "unitary",
        "councils": {"n": {"name": "N", "covers": ["a"]}},
        "scores": {"x": {"score": 70}, "y": SCORE},
        "money": [{"name": "Change", "kind": "cost", "amount": "unknown", "from": 2027}],
    }


def test_one_of_which_all_is_known_is_not_in_progress() -> None:
    whole = added(family="non-structural")
    assert b"in_progress" not in option_file(whole, "w", {"x": SCORE, "y": SCORE}, AREA)


def test_one_without_a_family_or_without_its_councils_is_in_progress() -> None:
    for given in ({}, {"family": "unitary"}):
        text = option_file(added(**given), "w", {"x": SCORE, "y": SCORE}, AREA)
        assert b"in_progress: true" in text


def test_a_candidate_stands_last_with_nothing_known_of_its_money() -> None:
    raw = b"# Ours.\r\ndesk: {name: Desk, kind: company, level: share}\r\n"
    text = with_candidate(added(kind="candidate", id="web", name="Web"), raw)
    assert text.startswith(raw)
    assert b"\n" not in text.replace(b"\r\n", b"")
    assert yaml.safe_load(text)["web"] == {
        "name": "Web",
        "kind": "officer-group",
        "level": "inform",
        "costs": {"set_up": "unknown", "running": "unknown"},
        "saving": "unknown",
    }
